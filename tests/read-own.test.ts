import { beforeAll, describe, expect, it, test } from 'vitest'
import { checkPrintPdf } from '../src/preflight/pdf/check-print-pdf.js'
import type { PdfDict, PdfObject, PdfReader } from '../src/preflight/pdf/pdf-object.js'
import { readByLibrary } from '../src/preflight/pdf/read-by-library.js'
import { readOwn } from '../src/preflight/pdf/read-own.js'
import { asList } from '../src/preflight/pdf/pdf-values.js'
import { bannerPress, makePdf, sheetPress } from './support/pdf.js'
import { spoil } from './support/spoil-pdf.js'

let files: readonly Uint8Array[]
beforeAll(async () => {
  files = [
    await makePdf(),
    await makePdf({ press: sheetPress }),
    await makePdf({ press: bannerPress }),
    await makePdf({ press: sheetPress, settings: { pdfx: '1a', large: 'tenth' } }),
  ]
})

/** All that hangs from an object, parents apart, as plain values. */
function unrolled(value: PdfObject | undefined, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > 12) return '…'
  const inside = (dict: PdfDict): unknown =>
    Object.fromEntries(
      dict
        .keys()
        .toSorted()
        .map((key) => [key, key === 'Parent' || key === 'P' || key === 'Pg' ? '…' : unrolled(dict.at(key), depth + 1)]),
    )
  switch (value.kind) {
    case 'list':
      return asList(value).map((item) => unrolled(item, depth + 1))
    case 'dict':
      return inside(value)
    case 'stream':
      return [inside(value.dict), Buffer.from(value.contents).toString('base64')]
    default:
      return value
  }
}

const codesOf = async (bytes: Uint8Array, reader: PdfReader): Promise<string[]> =>
  (await checkPrintPdf(bytes, { reader })).map(({ code }) => code)

describe('the reader of our own files', () => {
  it('finds in them what the library finds', async () => {
    for (const bytes of files) {
      const [own, library] = [readOwn(bytes), await readByLibrary(bytes)]
      expect(unrolled(own.catalog)).toEqual(unrolled(library.catalog))
      expect(unrolled(own.info ?? undefined)).toEqual(unrolled(library.info ?? undefined))
      expect(own.hasId).toBe(true)
      expect(own.pages.map(({ resources }) => unrolled(resources ?? undefined))).toEqual(
        library.pages.map(({ resources }) => unrolled(resources ?? undefined)),
      )
      expect(own.pages.map(({ contents }) => unrolled(contents))).toEqual(
        library.pages.map(({ contents }) => unrolled(contents)),
      )
      expect(await codesOf(bytes, readOwn)).toEqual([])
    }
  })

  it('takes no file that another program has saved', async () => {
    for (const bytes of files) expect(() => readOwn(bytes)).not.toThrow()
    await expect(spoil(files[0], () => undefined).then(readOwn)).rejects.toThrow('as we write them')
  })

  it('says what the library says of a file that another hand has changed, or that it is broken', async () => {
    const [sound = new Uint8Array()] = files.slice(1)
    const text = Buffer.from(sound).toString('latin1')
    // everywhere but in streams, whose bytes neither reader looks at
    const outside = [...text.matchAll(/endstream[\s\S]*?(?:stream\n|$)/g)]
    const places = outside.flatMap(({ index, 0: { length } }) => Array.from({ length }, (_, i) => index + i))
    const letters = '0 /<>([Rx\n'
    let differ = 0
    for (let i = 0; i < places.length; i += 13) {
      const changed = sound.slice()
      changed[places[i] ?? 0] = letters.charCodeAt(i % letters.length)
      const [own, library] = [await codesOf(changed, readOwn), await codesOf(changed, readByLibrary)]
      if (own.includes('pdf-hong')) differ += library.includes('pdf-hong') ? 0 : 1
      else expect(own, `byte ${places[i]} as ${letters[i % letters.length]}`).toEqual(library)
    }
    // most changes are seen by a reader that knows how the file must look
    expect(differ).toBeGreaterThan(0)
  })
})

test.each([
  ['a byte between two objects', /endobj\n(?=5 0 obj)/, 'endobj \n'],
  ['a reference to nothing', /\/Pages 1 0 R/, '/Pages 9999 0 R'],
  ['a key twice', /\/Type \/Catalog/, '/Type /Catalog\n/Type /Catalog'],
  ['a wrong length', /\/Length \d/, '/Length 9'],
  ['a count of pages that is wrong', /\/Count 1/, '/Count 2'],
  ['a page that is none', /\/Type \/Page\n/, '/Type /Pave\n'],
])('is no file of ours: %s', (_, from, to) => {
  const text = Buffer.from(files[0] ?? []).toString('latin1')
  expect(text).toMatch(from)
  const changed = mended(text.replace(from, to))
  expect(() => readOwn(changed)).toThrow('as we write them')
})

/** The file with its table over the objects where they now are. */
function mended(text: string): Uint8Array {
  const body = text.slice(0, text.lastIndexOf('\nxref\n') + 1)
  const trailer = text.slice(text.lastIndexOf('trailer\n'), text.lastIndexOf('startxref'))
  const places = [...body.matchAll(/^(\d+) 0 obj$/gm)].toSorted((a, b) => Number(a[1]) - Number(b[1]))
  const rows = places.map(({ index }) => `${String(index).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  return new Uint8Array(Buffer.from(`${body}${table}${trailer}startxref\n${body.length}\n%%EOF\n`, 'latin1'))
}
