import type { ReadCell } from './read-cell.js'

/** Copies read from a cell, with the reason where they had to be worked out; null for nothing asked; or what is wrong. */
export type CountResult =
  | { readonly ok: true; readonly count: number | null; readonly why: string | null }
  | { readonly ok: false; readonly message: string }

const MOST = 1_000_000
const UNITS = /\s*(?:cái|chiếc|tấm|tờ|bộ|bản|cuốn|quyển|c|b)\.?$/iu

/** Reads `2`, `02 cái`, `02 (hai) tấm`, `1.000 tờ`, `3,0`, `x`, `-`, and the ticks of a sheet's boxes. */
export function readCount(cell: ReadCell): CountResult {
  if (cell.date !== null) return { ok: false, message: `“${cell.text}” là ngày, không phải số lượng` }
  if (cell.number !== null) return whole(cell.number, cell.text, null)
  const text = cell.text
    .replace(UNITS, '')
    .replace(/\s*\(\p{L}[\p{L}\s]*\)$/u, '')
    .trim()
  if (/^(?:-|–|—|không|ko|k|0|\/|false)$/iu.test(text)) return { ok: true, count: null, why: null }
  if (/^(?:x|v|✓|✔|có|true)$/iu.test(text)) return { ok: true, count: 1, why: 'đánh dấu được hiểu là 1' }
  if (/^\d+(?:[.,]0{1,2})?$/u.test(text)) return whole(Number.parseInt(text, 10), cell.text, null)
  if (/^\d{1,3}(?:[.,\s]\d{3})+$/u.test(text))
    return whole(Number(text.replace(/\D/gu, '')), cell.text, 'dấu ngăn hàng nghìn')
  return { ok: false, message: `“${cell.text}” không phải là số lượng` }
}

function whole(number: number, text: string, why: string | null): CountResult {
  if (!Number.isInteger(number) || number < 0)
    return { ok: false, message: `số lượng “${text}” phải là số nguyên từ 0` }
  if (number > MOST) return { ok: false, message: `số lượng ${text} quá lớn` }
  return { ok: true, count: number, why }
}
