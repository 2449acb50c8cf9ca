import { problem, type Diagnostic } from '../../model/diagnostic.js'
import type { PdfDict, PdfObject, PdfReader, ReadPdf } from './pdf-object.js'
import { asDict, asList, isStream, nameAt, numbersAt, textAt, valueAt } from './pdf-values.js'
import { streamBytes } from './stream-bytes.js'
import { brokenEntry } from './xref-table.js'

/** A PDF with its parts at hand. */
export interface OpenPdf {
  /** `1.6`, the later of header and catalog. */
  readonly version: string
  readonly catalog: PdfDict
  readonly info: PdfDict | null
  /** XMP packet; null where there is none. */
  readonly xmp: string | null
  readonly hasId: boolean
  readonly pages: readonly OpenPage[]
}

export interface OpenPage {
  readonly dict: PdfDict
  readonly resources: PdfDict | null
  /** Its content as one stream; null where it cannot be read. */
  readonly content: Uint8Array | null
}

const broken = (message: string): Diagnostic =>
  problem('pdf-hong', message, { hint: 'Xuất lại tệp từ phần mềm thiết kế, hoặc chép lại từ nguồn gốc.' })

/** The reader of any PDF, loaded when it is first asked for. */
const byLibrary: PdfReader = async (bytes) => (await import('./read-by-library.js')).readByLibrary(bytes)

/** Opens a PDF; gives the one reason where that is impossible or pointless. */
export async function openPdf(bytes: Uint8Array, reader: PdfReader = byLibrary): Promise<OpenPdf | Diagnostic> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const header = /%PDF-(\d\.\d)/.exec(head)?.[1]
  if (header === undefined) return broken('Không phải tệp PDF.')
  const tail = String.fromCharCode(...bytes.subarray(-1024))
  if (!/startxref\s+\d+\s+%%EOF/.test(tail)) return broken('Tệp PDF bị cắt cụt: thiếu phần cuối.')
  const entry = brokenEntry(bytes)
  if (entry !== null) return broken(`Tệp PDF hỏng ở đối tượng ${entry}: bảng tham chiếu chỉ sai chỗ.`)
  let read: ReadPdf
  try {
    read = await reader(bytes)
  } catch {
    return broken('Tệp PDF hỏng, không đọc được.')
  }
  if (read.isEncrypted) {
    return problem('pdf-ma-hoa', 'Tệp PDF bị khóa (mã hóa), máy in không mở được và không soát được.', {
      hint: 'Lưu lại tệp không đặt mật khẩu, không hạn chế quyền.',
    })
  }
  const { catalog, info, hasId } = read
  const stated = nameAt(catalog, 'Version') ?? ''
  const metadata = streamBytes(valueAt(catalog, 'Metadata'))
  return {
    version: stated > header ? stated : header,
    catalog,
    info,
    xmp: metadata === null ? null : new TextDecoder().decode(metadata),
    hasId,
    pages: read.pages.map(({ dict, resources, contents }) => ({ dict, resources, content: contentOf(contents) })),
  }
}

function contentOf(contents: PdfObject | undefined): Uint8Array | null {
  const streams = isStream(contents) ? [contents] : asList(contents)
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
export function boxOf(page: PdfDict, name: string): readonly [number, number, number, number] | null {
  const depth = { left: 32 }
  for (let node: PdfDict | null = page; node !== null && depth.left > 0; node = asDict(valueAt(node, 'Parent'))) {
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
