import { zlibSync } from 'fflate'
import { type PdfDict, type PdfRef, type PdfValue, writeValue } from './pdf-syntax.js'

/** The file while it is written: objects and streams, nothing that draws. */
export interface ObjectStore {
  /** Adds a finished dictionary, at a place that was reserved for it or at the next. */
  readonly add: (data: PdfDict, place?: PdfRef) => PdfRef
  /** Adds a finished stream; without `Filter` in `data` it is deflated, where that is undefined it stands as it is. */
  readonly addStream: (bytes: Uint8Array, data?: PdfDict) => PdfRef
  readonly addPage: (data: PdfDict, place?: PdfRef) => PdfRef
  /** The number of an object that is added later, by this store or by one that begins with what this one has written. */
  readonly reserve: () => PdfRef
  /** A dictionary that others point to before it is finished; what stands in its `data` by then is written at the end. */
  readonly addOpen: (data: PdfDict, place?: PdfRef) => PdfRef
  /** The catalog's own entries, to be added to before `finish`. */
  readonly catalog: PdfDict
  /** What has been written so far. */
  readonly head: () => StoreHead
  /** Closes the file; `id` is 32 hex digits. */
  readonly finish: (info: PdfDict, id: string) => Uint8Array
}

/** The beginning of a file, with which others may begin too: its bytes, and where its objects stand in the order of their numbers. */
export interface StoreHead {
  readonly bytes: Uint8Array
  readonly offsets: readonly number[]
}

/** Deflate level of streams that are drawn anew for every file. */
const OWN_LEVEL = 1

/** A row of the cross-reference table. */
const row = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`

/** The object that all pages hang from: every file's first, and written near its end. */
const PAGES = 1

/**
 * An empty PDF file, or one that begins as others do. Objects are written as they come and never looked at again: a file of a packed shell is put
 * together in less time than it takes to write it to the disk.
 */
export const createObjectStore = (lang: string, pdfVersion: '1.4' | '1.6', head?: StoreHead): ObjectStore => {
  const parts: (string | Uint8Array)[] = head ? [head.bytes] : []
  const offsets: number[] = head ? [...head.offsets] : [0]
  let at = head ? head.bytes.length : 0
  const put = (...added: (string | Uint8Array)[]): void => {
    for (const part of added) at += part.length
    parts.push(...added)
  }
  const reserve = (data: PdfDict = {}): PdfRef => ({ ref: offsets.push(0), data })
  const write = ({ ref, data }: PdfRef, stream?: Uint8Array): PdfRef => {
    offsets[ref - 1] = at
    put(`${ref} 0 obj\n${writeValue(data)}\n`)
    if (stream) put('stream\n', stream, '\nendstream\n')
    put('endobj\n')
    return { ref, data }
  }
  const kids: PdfValue[] = []
  const pages: PdfRef = { ref: PAGES, data: { Type: 'Pages', Kids: kids, Count: 0 } }
  const catalog: PdfDict = {
    Type: 'Catalog',
    Pages: pages,
    Lang: { text: lang },
    ViewerPreferences: { DisplayDocTitle: true },
  }
  const open: PdfRef[] = [pages]
  const add = (data: PdfDict, place = reserve()): PdfRef => write({ ref: place.ref, data })
  // bytes beyond ASCII tell programs that the file is not text
  if (!head) put(`%PDF-${pdfVersion}\n%`, Uint8Array.of(0xff, 0xff, 0xff, 0xff), '\n')
  return {
    add,
    addStream: (bytes, data = {}) => {
      // fflate and not zlib: the same bytes in every version of Node and in a browser.
      // What is a file's own is packed lightly: it costs time for every unit, and is little beside the shell.
      const packed = 'Filter' in data ? bytes : zlibSync(bytes, { level: OWN_LEVEL })
      return write(reserve({ Length: packed.length, Filter: 'FlateDecode', ...data }), packed)
    },
    addPage: (data, place) => {
      const page = add({ Type: 'Page', Parent: pages, ...data }, place)
      pages.data['Count'] = kids.push(page)
      return page
    },
    reserve,
    addOpen: (data, place = reserve()) => {
      const ref = { ref: place.ref, data }
      open.push(ref)
      return ref
    },
    catalog,
    head: () => ({ bytes: joined(parts, at), offsets: [...offsets] }),
    finish: (info, id) => {
      for (const ref of open) write(ref)
      const [root, about] = [add(catalog), add(info)]
      const start = at
      put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`, ...offsets.map(row))
      const name = `<${id}>`
      const trailer = `Size ${offsets.length + 1}\n/Root ${root.ref} 0 R\n/Info ${about.ref} 0 R\n/ID [${name} ${name}]`
      put(`trailer\n<<\n/${trailer}\n>>\nstartxref\n${start}\n%%EOF\n`)
      return joined(parts, at)
    },
  }
}

function joined(parts: readonly (string | Uint8Array)[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  const encoder = new TextEncoder()
  let at = 0
  for (const part of parts) {
    if (typeof part === 'string') encoder.encodeInto(part, whole.subarray(at))
    else whole.set(part, at)
    at += part.length
  }
  return whole
}
