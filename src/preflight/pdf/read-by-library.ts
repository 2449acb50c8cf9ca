import { unzlibSync } from 'fflate'
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib'
import type { PdfDict, PdfObject, ReadPdf } from './pdf-object.js'
import { nameOf } from './pdf-values.js'

/** Reads any PDF; throws where it cannot be read. */
export async function readByLibrary(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: ParseSpeeds.Fastest,
  })
  const { catalog, context, isEncrypted } = document
  const { Info: info, ID: id } = context.trailerInfo
  const known: Known = new Map()
  const dictOf = (dict: PDFDict | undefined): PdfDict | null => (dict ? wrapDict(dict, known) : null)
  const about = info ? context.lookup(info) : undefined
  return {
    isEncrypted,
    catalog: wrapDict(catalog, known),
    info: about instanceof PDFDict ? wrapDict(about, known) : null,
    hasId: id !== undefined,
    pages: isEncrypted
      ? []
      : document.getPages().map(({ node }) => ({
          dict: wrapDict(node, known),
          resources: dictOf(node.Resources()),
          contents: wrap(node.Contents(), known),
        })),
  }
}

/** Objects that were looked at before: each is the same whenever it is met. */
type Known = Map<PDFObject, PdfObject>

function wrap(object: PDFObject | undefined, known: Known): PdfObject | undefined {
  if (object === undefined) return undefined
  if (object instanceof PDFNumber) return object.asNumber()
  if (object instanceof PDFBool) return object.asBoolean()
  if (object instanceof PDFName) return nameOf(object.decodeText())
  if (object instanceof PDFString || object instanceof PDFHexString) return { kind: 'text', text: object.decodeText() }
  if (object instanceof PDFDict) return wrapDict(object, known)
  const before = known.get(object)
  if (before !== undefined) return before
  const made = wrapLarge(object, known)
  known.set(object, made)
  return made
}

function wrapLarge(object: PDFObject, known: Known): PdfObject {
  if (object instanceof PDFArray) {
    return {
      kind: 'list',
      items: () => Array.from({ length: object.size() }, (_, i) => wrap(object.lookup(i), known)),
    }
  }
  if (!(object instanceof PDFStream)) return null
  return {
    kind: 'stream',
    dict: wrapDict(object.dict, known),
    contents: object.getContents(),
    unpack: () => {
      if (!(object instanceof PDFRawStream)) throw new Error('a stream that was not read from a file')
      // fflate is several times as quick as the library's own inflate, and tells broken data
      const filter = object.dict.lookup(PDFName.of('Filter'))
      const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
      const isPlain = only === PDFName.of('FlateDecode')
      return isPlain ? unzlibSync(object.contents) : decodePDFRawStream(object).decode()
    },
  }
}

function wrapDict(dict: PDFDict, known: Known): PdfDict {
  const before = known.get(dict)
  if (before !== undefined) return before as PdfDict
  const made: PdfDict = {
    kind: 'dict',
    keys: () => dict.keys().map((key) => key.decodeText()),
    at: (key) => wrap(dict.lookup(PDFName.of(key)), known),
  }
  known.set(dict, made)
  return made
}
