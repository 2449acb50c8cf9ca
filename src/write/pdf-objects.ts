import { unzlibSync } from 'fflate'

/** One indirect object: its dictionary as text, and its stream, inflated where it was deflated. */
export interface PdfObject {
  readonly dictionary: string
  readonly stream: Uint8Array | null
}

const lengthOf = (dictionary: string): number => Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? NaN)

const readObject = (bytes: Uint8Array, text: string, number: number, offset: number): PdfObject | null => {
  const head = `${number} 0 obj`
  if (!text.startsWith(head, offset)) return null
  const end = text.indexOf('endobj', offset)
  const start = text.indexOf('stream\n', offset)
  if (end < 0) return null
  if (start < 0 || start > end) return { dictionary: text.slice(offset + head.length, end).trim(), stream: null }
  const dictionary = text.slice(offset + head.length, start).trim()
  const from = start + 'stream\n'.length
  const raw = bytes.subarray(from, from + lengthOf(dictionary))
  if (!/^\s*endstream/.test(text.slice(from + raw.length, from + raw.length + 12))) return null
  if (!dictionary.includes('/FlateDecode')) return { dictionary, stream: raw }
  try {
    return { dictionary, stream: unzlibSync(raw) }
  } catch {
    return null
  }
}

/**
 * Every object of a PDF with a classic cross-reference table, and its trailer;
 * throws an Error that says in Vietnamese where the structure breaks.
 */
export const readPdfObjects = (bytes: Uint8Array): { objects: Map<number, PdfObject>; trailer: string } => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-1.')) throw new Error('không bắt đầu như một tệp PDF')
  const end = /startxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-64))
  const table = Number(end?.[1] ?? NaN)
  const header = /^xref\n0 (\d+)\n/.exec(text.slice(table, table + 32))
  if (end === null || header === null) throw new Error('bị cắt cụt, thiếu bảng tham chiếu ở cuối')
  const count = Number(header[1])
  const objects = new Map<number, PdfObject>()
  for (let number = 1; number < count; number += 1) {
    const row = text.slice(table + header[0].length + number * 20, table + header[0].length + number * 20 + 20)
    const object = /^\d{10} 00000 n/.test(row) ? readObject(bytes, text, number, Number(row.slice(0, 10))) : null
    if (object === null) throw new Error(`hỏng ở đối tượng ${number}`)
    objects.set(number, object)
  }
  const trailer = text.slice(text.indexOf('trailer', table), text.indexOf('startxref', table))
  return { objects, trailer }
}
