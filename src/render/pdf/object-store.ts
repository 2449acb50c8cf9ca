import { zlibSync } from 'fflate'
import PDFDocument from 'pdfkit'

/** A reference to an object already in the file. */
export type PdfRef = PDFKit.PDFKitReference

/** The file while it is written: objects and streams, nothing that draws. */
export interface ObjectStore {
  /** Adds a finished dictionary. */
  readonly add: (data: object) => PdfRef
  /** Adds a finished stream; without `Filter` in `data` it is deflated. */
  readonly addStream: (bytes: Uint8Array, data?: Readonly<Record<string, unknown>>) => PdfRef
  readonly addPage: (data: Readonly<Record<string, unknown>>) => PdfRef
  /** A dictionary that others point to before it is finished; what stands in `data` by then is written at the end. */
  readonly addOpen: (data: Record<string, unknown>) => PdfRef
  /** Embeds a face (TrueType) of which only the letters written by `encode` are kept; the name is what it is called on a page. */
  readonly addFont: (data: Uint8Array) => EmbeddedFont
  /** The catalog's own entries, to be added to before `finish`. */
  readonly catalog: Record<string, unknown>
  /** Closes the file; `id` is 32 hex digits. */
  readonly finish: (info: Readonly<Record<string, unknown>>, id: string) => Uint8Array
}

/** A face inside the file. */
export interface EmbeddedFont {
  readonly ref: PdfRef
  /** Codes as hexadecimal digits, and how far each letter moves the pen beside how wide the font says it is, in 1/1000 em. */
  readonly encode: (
    text: string,
  ) => readonly { readonly code: string; readonly moves: number; readonly width: number }[]
}

/** The inside of pdfkit's fonts. */
interface InsideFont {
  readonly ref: () => PdfRef
  readonly encode: (
    text: string,
  ) => readonly [
    codes: readonly string[],
    positions: readonly { readonly xAdvance: number; readonly advanceWidth: number }[],
  ]
}

/** The inside of pdfkit's document that its types leave out. */
interface Internals {
  _root: { readonly data: Record<string, unknown> & { Pages: { data: { Kids: unknown[]; Count: number } } } }
  _info: unknown
  _id: Uint8Array
  _font: InsideFont
  info: object
  endMetadata: () => void
  endMarkings: () => void
}

/** Makes pdfkit deflate the faces it is about to write, by the same packer as all else, and say how long they are. */
const packFonts = (document: PDFKit.PDFDocument): void => {
  const ref = document.ref.bind(document)
  document.ref = (data) => {
    const made = ref(data)
    const end = made.end.bind(made)
    made.end = (chunk) => {
      if (!(chunk instanceof Uint8Array) || 'Filter' in made.data) return end(chunk)
      Object.assign(made.data, { Filter: 'FlateDecode', Length1: chunk.length })
      return end(Buffer.from(zlibSync(chunk)))
    }
    return made
  }
}

/** Deflate level of streams that are drawn anew for every file. */
const OWN_LEVEL = 1

/** A PDF string object; plain strings are names in pdfkit's data. */
export const pdfText = (text: string): object => new String(text)

/**
 * An empty PDF file kept by pdfkit, which numbers the objects and writes the cross-reference table.
 * Its own drawing, Info and XMP are not used: quadratic curves come out wrong, XMP is not escaped, Info goes indirect.
 */
export const createObjectStore = (lang: string, pdfVersion: '1.4' | '1.6'): ObjectStore => {
  const epoch = new Date(0)
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion,
    compress: false,
    font: '',
    lang,
    displayTitle: true,
    info: { CreationDate: epoch },
  })
  const inside = document as unknown as Internals
  const pages = inside._root.data.Pages
  const open: PdfRef[] = []
  const add = (data: object): PdfRef => {
    const ref = document.ref(data)
    ref.end(undefined)
    return ref
  }
  return {
    add,
    addStream: (bytes, data = {}) => {
      // fflate and not zlib: the same bytes in every version of Node and in a browser.
      // What is a file's own is packed lightly: it costs time for every unit, and is little beside the shell.
      const packed = 'Filter' in data ? bytes : zlibSync(bytes, { level: OWN_LEVEL })
      const ref = document.ref({ Filter: 'FlateDecode', ...data })
      ref.end(packed)
      return ref
    },
    addPage: (data) => {
      const page = add({ Type: 'Page', Parent: pages, ...data })
      pages.data.Kids.push(page)
      pages.data.Count += 1
      return page
    },
    addOpen: (data) => {
      const ref = document.ref(data)
      open.push(ref)
      return ref
    },
    addFont: (data) => {
      document.font(data)
      const font = inside._font
      return {
        ref: font.ref(),
        encode: (text) => {
          const [codes, positions] = font.encode(text)
          return codes.map((code, i) => ({
            code,
            moves: positions[i]?.xAdvance ?? 0,
            width: positions[i]?.advanceWidth ?? 0,
          }))
        },
      }
    },
    catalog: inside._root.data,
    finish: (info, id) => {
      for (const ref of open) ref.end(undefined)
      inside.info = {}
      inside._id = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(id.slice(2 * i, 2 * i + 2), 16))
      // Tags are whole already; pdfkit would write its own once more.
      inside.endMarkings = () => undefined
      packFonts(document)
      // Called by end() after its own Info: the one place where ours can take over.
      inside.endMetadata = () => {
        inside._info = add(info)
      }
      document.end()
      const bytes: unknown = document.read()
      if (!(bytes instanceof Uint8Array)) throw new Error('pdfkit gave no bytes')
      return new Uint8Array(bytes)
    },
  }
}
