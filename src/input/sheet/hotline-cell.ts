import type { ReadCell } from './read-cell.js'

/** A telephone number read from a cell, or what is wrong with it. */
export type HotlineResult =
  | { readonly ok: true; readonly number: string; readonly why: string | null }
  | { readonly ok: false; readonly message: string; readonly hint: string }

/** Lines for insurance matters: nobody there takes a call about violence. */
const CUSTOMER_CARE: ReadonlySet<string> = new Set(['19009068'])
const CARE_WORDS = /chăm sóc khách hàng|cskh/iu
/** Characters of whose line it is. */
const LONGEST_LABEL = 60

/** Numbers that a piece has room for. */
const MOST = 3

/** One line of a cell: its number, and whose it is where the cell says so. */
export interface CellLine {
  readonly number: string
  readonly label: string | null
}

/** The lines of `111; Công an tỉnh: 0258 3822 338`; an item without a number is one with an empty number. */
export const cellLines = (text: string): readonly CellLine[] =>
  text
    .split(/[;,/]|\s+(?:hoặc|và)\s+/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const number = /\+?\(?\d[\d\s.()\-–]*\d/u.exec(item)?.[0] ?? ''
      const label = item
        .replace(number, ' ')
        .replace(/^[\s:.()\-–]+|[\s:.()\-–]+$/gu, '')
        .replace(/\s+/gu, ' ')
      return {
        number: number.replace(/[\s.()\-–]+/gu, ' ').trim(),
        label: label === '' || /^(?:hotline|đt|sđt|số|đường dây nóng|điện thoại)$/iu.test(label) ? null : label,
      }
    })

/** Reads the telephone numbers of a cell, each with whose it is or without. */
export function readHotline(cell: ReadCell): HotlineResult {
  const text = cell.lines.length > 1 ? cell.lines.join('; ') : cell.text
  if (/[eE]\+\d/u.test(text)) {
    return {
      ok: false,
      message: `“${text}” là số điện thoại đã bị Excel rút gọn`,
      hint: 'Đặt định dạng cột ấy là Văn bản (Text) rồi nhập lại số.',
    }
  }
  const lines = cellLines(text)
  const digits = lines.map(({ number }) => number.replace(/\D/gu, ''))
  if (cell.date !== null || lines.length === 0 || digits.some((own) => own.length < 3 || own.length > 12)) {
    return {
      ok: false,
      message: `“${text}” không phải là số điện thoại`,
      hint: 'Ghi số điện thoại, ví dụ 1900 969 680.',
    }
  }
  if (digits.some((own) => CUSTOMER_CARE.has(own)) || CARE_WORDS.test(text)) {
    return {
      ok: false,
      message: `${text} là tổng đài chăm sóc khách hàng, không tiếp nhận tin báo bạo lực`,
      hint: 'Không ghi thì dùng 111 và 1900 969 680; hoặc ghi đường dây nóng của địa phương.',
    }
  }
  if (lines.length > MOST || lines.some(({ label }) => (label?.length ?? 0) > LONGEST_LABEL)) {
    return {
      ok: false,
      message: `“${text}” quá dài`,
      hint: `Ghi nhiều nhất ${MOST} số, mỗi số kèm tên ngắn gọn.`,
    }
  }
  // a number cell drops the zero that every Vietnamese number but 1800 and 1900 begins with
  const [only = ''] = digits
  if (cell.number !== null && /^[2-9]\d{8,9}$/u.test(only))
    return { ok: true, number: `0${only}`, why: 'Excel bỏ mất số 0 ở đầu' }
  return { ok: true, number: text, why: null }
}
