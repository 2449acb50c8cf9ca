import { unzlibSync } from 'fflate'
import type { PdfDict, PdfObject, PdfStream, ReadPdf } from './pdf-object.js'
import { asDict, asList, dictAt, isStream, listAt, nameAt, nameOf, numberAt, valueAt } from './pdf-values.js'

/** What points to another object, until it is followed. */
interface PdfRef {
  readonly kind: 'ref'
  readonly number: number
}

type RawValue = PdfObject | PdfRef

/** Undoes zlib; throws at broken data. */
export type Inflate = (bytes: Uint8Array) => Uint8Array

/** The file while it is read. */
interface Reading {
  readonly bytes: Uint8Array
  readonly text: string
  readonly inflate: Inflate
  readonly objects: Map<number, PdfObject>
  /** Numbers of all objects that others point to. */
  readonly wanted: Set<number>
  at: number
}

const HEADER = /^%PDF-1\.\d\n%[^\n]{4}\n/
const OPEN = /([1-9]\d*) 0 obj\n/y
const BLANKS = /[\n ]*/y
const REF = /(\d+) 0 R(?![^\s<>[\]/])/y
const NUMBER = /-?\d+(?:\.\d+)?(?![^\s<>[\]/])/y
const NAME = /\/([\w.+-]+)/y
const KEYWORD = /(?:true|false|null)(?![^\s<>[\]/])/y
const PLAIN_TEXT = /\(((?:[ !-'*-[\]-~]|\\[\\()])*)\)/y
const HEX_TEXT = /<(feff(?:[\da-f]{4})*|(?:[\da-f]{2})*)>/y

const broken = (what: string): Error => new Error(`not a file as we write them: ${what}`)

/**
 * Reads a PDF that this program has written: plain objects one after the other from the first byte to a table of their
 * places, no byte between them, every reference to one that is there. Throws at anything else, so that it may be
 * trusted with no more than files of our own.
 */
export function readOwn(bytes: Uint8Array, inflate: Inflate = unzlibSync): ReadPdf {
  // one character a byte
  const text = new TextDecoder('latin1').decode(bytes)
  const header = HEADER.exec(text)
  if (!header) throw broken('header')
  const reading: Reading = { bytes, text, inflate, objects: new Map(), wanted: new Set(), at: header[0].length }
  const places: number[] = []
  while (!text.startsWith('xref\n', reading.at)) {
    const place = reading.at
    places[readObject(reading)] = place
  }
  const trailer = readTrailer(reading, places)
  for (const number of reading.wanted) if (!reading.objects.has(number)) throw broken(`no object ${number}`)
  const catalog = dictAt(trailer, 'Root')
  if (!catalog || nameAt(catalog, 'Type') !== 'Catalog') throw broken('no catalog')
  return {
    isEncrypted: valueAt(trailer, 'Encrypt') !== undefined,
    catalog,
    info: dictAt(trailer, 'Info'),
    hasId: valueAt(trailer, 'ID') !== undefined,
    pages: pagesOf(catalog),
  }
}

/** The table of the objects' places, by their numbers, and what follows it to the last byte. */
function readTrailer(reading: Reading, places: readonly number[]): PdfDict {
  const start = reading.at
  const rows = Array.from(
    { length: places.length - 1 },
    (_, i) => `${String(places[i + 1]).padStart(10, '0')} 00000 n \n`,
  )
  skip(`xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join('')}trailer\n`, reading)
  const trailer = readValue(reading)
  skip(`\nstartxref\n${start}\n%%EOF\n`, reading)
  if (reading.at !== reading.text.length) throw broken('what follows its end')
  if (typeof trailer !== 'object' || trailer === null || trailer.kind !== 'dict') throw broken('trailer')
  return trailer
}

/** Pages that hang from the root of their tree, as ours do. */
function pagesOf(catalog: PdfDict): ReadPdf['pages'] {
  const tree = dictAt(catalog, 'Pages')
  const kids = listAt(tree, 'Kids')
  if (nameAt(tree, 'Type') !== 'Pages' || numberAt(tree, 'Count') !== kids.length) throw broken('pages')
  return kids.map((kid) => {
    const dict = asDict(kid)
    if (!dict || nameAt(dict, 'Type') !== 'Page' || dictAt(dict, 'Parent') !== tree) throw broken('a page')
    const contents = valueAt(dict, 'Contents')
    if (!isStream(contents) && !asList(contents).every(isStream)) throw broken('content of a page')
    return { dict, resources: dictAt(dict, 'Resources'), contents }
  })
}

/** Reads the object that begins here, and gives its number. */
function readObject(reading: Reading): number {
  const number = Number(needed(OPEN, reading)[1])
  const value = readValue(reading)
  if (typeof value === 'object' && value !== null && value.kind === 'ref') throw broken(`object ${number}`)
  if (reading.objects.has(number)) throw broken(`object ${number} twice`)
  const dict = asDict(value)
  const isFollowed = dict !== null && reading.text.startsWith('\nstream\n', reading.at)
  reading.objects.set(number, isFollowed ? readStream(dict, reading) : value)
  skip('\nendobj\n', reading)
  return number
}

function readStream(dict: PdfDict, reading: Reading): PdfStream {
  skip('\nstream\n', reading)
  const length = numberAt(dict, 'Length') ?? -1
  const contents = reading.bytes.subarray(reading.at, reading.at + length)
  if (length < 0 || contents.length !== length) throw broken('length of a stream')
  reading.at += length
  skip('\nendstream', reading)
  return {
    kind: 'stream',
    dict,
    contents,
    unpack: () => {
      if (valueAt(dict, 'Filter') === undefined) return contents
      if (nameAt(dict, 'Filter') !== 'FlateDecode') throw broken('filter of a stream')
      return reading.inflate(contents)
    },
  }
}

function readValue(reading: Reading): RawValue {
  matched(BLANKS, reading)
  const { text, at } = reading
  switch (text[at]) {
    case '<':
      return text[at + 1] === '<' ? readDict(reading) : readHex(reading)
    case '[':
      return readList(reading)
    case '/':
      return nameOf(needed(NAME, reading)[1] ?? '')
    case '(':
      return { kind: 'text', text: (needed(PLAIN_TEXT, reading)[1] ?? '').replace(/\\(.)/g, '$1') }
    default:
      return readWord(reading)
  }
}

function readWord(reading: Reading): RawValue {
  const ref = matched(REF, reading)
  if (ref) {
    const number = Number(ref[1])
    reading.wanted.add(number)
    return { kind: 'ref', number }
  }
  const number = matched(NUMBER, reading)
  if (number) return Number(number[0])
  const [word] = needed(KEYWORD, reading)
  return word === 'null' ? null : word === 'true'
}

/** Text in UTF-16, or the bytes of an ID. */
function readHex(reading: Reading): PdfObject {
  const digits = needed(HEX_TEXT, reading)[1] ?? ''
  const units = digits.startsWith('feff') ? digits.slice(4).match(/.{4}/g) : digits.match(/.{2}/g)
  return { kind: 'text', text: String.fromCharCode(...(units ?? []).map((unit) => Number.parseInt(unit, 16))) }
}

function readList(reading: Reading): PdfObject {
  reading.at += 1
  const values: RawValue[] = []
  for (;;) {
    matched(BLANKS, reading)
    if (reading.text[reading.at] === ']') break
    values.push(readValue(reading))
  }
  reading.at += 1
  return { kind: 'list', items: () => values.map((value) => followed(value, reading)) }
}

function readDict(reading: Reading): PdfDict {
  reading.at += 2
  const entries = new Map<string, RawValue>()
  for (;;) {
    matched(BLANKS, reading)
    if (reading.text.startsWith('>>', reading.at)) break
    const [, key = ''] = needed(NAME, reading)
    if (entries.has(key)) throw broken(`/${key} twice`)
    entries.set(key, readValue(reading))
  }
  reading.at += 2
  return { kind: 'dict', keys: () => [...entries.keys()], at: (key) => followed(entries.get(key), reading) }
}

const followed = (value: RawValue | undefined, { objects }: Reading): PdfObject | undefined =>
  typeof value === 'object' && value !== null && value.kind === 'ref' ? objects.get(value.number) : value

function matched(pattern: RegExp, reading: Reading): RegExpExecArray | null {
  pattern.lastIndex = reading.at
  const found = pattern.exec(reading.text)
  if (found) reading.at = pattern.lastIndex
  return found
}

function needed(pattern: RegExp, reading: Reading): RegExpExecArray {
  const found = matched(pattern, reading)
  if (!found) throw broken(`byte ${reading.at}`)
  return found
}

function skip(wanted: string, reading: Reading): void {
  if (!reading.text.startsWith(wanted, reading.at)) throw broken(`byte ${reading.at}`)
  reading.at += wanted.length
}
