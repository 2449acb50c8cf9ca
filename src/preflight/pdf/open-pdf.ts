import { PDFDocument, PDFRawStream, ParseSpeeds, type PDFDict, type PDFObject } from 'pdf-lib'
import { problem, type Diagnostic } from '../../model/diagnostic.js'
import { asDict, listAt, numbersAt, textAt, valueAt } from './pdf-values.js'
import { streamBytes } from './stream-bytes.js'
import { brokenEntry } from './xref-table.js'

/** A PDF with its parts at hand. */
export interface OpenPdf {
  /** `1.6`, the later of header and catalog. */
  readonly version: string
  readonly catalog: PDFDict
  readonly info: PDFDict | null
  /** XMP packet; null where there is none. */
  readonly xmp: string | null
  readonly hasId: boolean
  readonly pages: readonly OpenPage[]
}

export interface OpenPage {
  readonly dict: PDFDict
  readonly resources: PDFDict | null
  /** Its content as one stream; null where it cannot be read. */
  readonly content: Uint8Array | null
}

const broken = (message: string): Diagnostic =>
  problem('pdf-hong', message, { hint: 'Xuất lại tệp từ phần mềm thiết kế, hoặc chép lại từ nguồn gốc.' })

/** Opens any PDF; gives the one reason where that is impossible or pointless. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | Diagnostic> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const header = /%PDF-(\d\.\d)/.exec(head)?.[1]
  if (header === undefined) return broken('Không phải tệp PDF.')
  const tail = String.fromCharCode(...bytes.subarray(-1024))
  if (!/startxref\s+\d+\s+%%EOF/.test(tail)) return broken('Tệp PDF bị cắt cụt: thiếu phần cuối.')
  const entry = brokenEntry(bytes)
  if (entry !== null) return broken(`Tệp PDF hỏng ở đối tượng ${entry}: bảng tham chiếu chỉ sai chỗ.`)
  let document: PDFDocument
  try {
    document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    })
  } catch {
    return broken('Tệp PDF hỏng, không đọc được.')
  }
  if (document.isEncrypted) {
    return problem('pdf-ma-hoa', 'Tệp PDF bị khóa (mã hóa), máy in không mở được và không soát được.', {
      hint: 'Lưu lại tệp không đặt mật khẩu, không hạn chế quyền.',
    })
  }
  try {
    return read(document, header)
  } catch {
    return broken('Tệp PDF hỏng: không tìm thấy các trang.')
  }
}

function read(document: PDFDocument, header: string): OpenPdf {
  const { catalog, context } = document
  const stated = String(valueAt(catalog, 'Version') ?? '').slice(1)
  const { Info: info, ID: id } = context.trailerInfo
  const metadata = streamBytes(valueAt(catalog, 'Metadata'))
  return {
    version: stated > header ? stated : header,
    catalog,
    info: asDict(info ? context.lookup(info) : undefined),
    xmp: metadata === null ? null : new TextDecoder().decode(metadata),
    hasId: id !== undefined,
    pages: document.getPages().map(({ node }) => ({
      dict: node,
      resources: asDict(node.Resources()),
      content: contentOf(node.Contents(), listAt(node, 'Contents')),
    })),
  }
}

function contentOf(contents: PDFObject | undefined, list: readonly PDFObject[]): Uint8Array | null {
  const streams = contents instanceof PDFRawStream ? [contents] : list
  const parts = streams.map(streamBytes)
  if (parts.length === 0 || parts.some((part) => part === null)) return null
  const size = parts.reduce((sum, part) => sum + (part?.length ?? 0) + 1, 0)
  // A space between the streams: a token never runs from one into the next.
  const whole = new Uint8Array(size).fill(32)
  let at = 0
  for (const part of parts) {
    whole.set(part ?? [], at)
    at += (part?.length ?? 0) + 1
  }
  return whole
}

/** A page's box, its own or inherited, with its corners in order; null where there is none. */
export function boxOf(page: PDFDict, name: string): readonly [number, number, number, number] | null {
  const depth = { left: 32 }
  for (let node: PDFDict | null = page; node !== null && depth.left > 0; node = asDict(valueAt(node, 'Parent'))) {
    const [x0, y0, x1, y1] = numbersAt(node, name) ?? []
    if (x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined) {
      return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
    }
    // Only these two pass from a node to its pages.
    if (name !== 'MediaBox' && name !== 'CropBox') return null
    depth.left -= 1
  }
  return null
}

/** Text of an Info entry, or null. */
export const infoText = (pdf: OpenPdf, key: string): string | null => textAt(pdf.info, key)
