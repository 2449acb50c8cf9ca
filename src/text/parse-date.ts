import type { IsoDate } from '../model/theme.js'

/** A date as read, or one Vietnamese sentence that says what is wrong with it. */
export type ParsedDate =
  | { readonly ok: true; readonly date: IsoDate }
  | { readonly ok: false; readonly message: string }

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

const no = (message: string): ParsedDate => ({ ok: false, message })

const two = (n: number): string => String(n).padStart(2, '0')

/** Days of a month; `year` decides about 29 February. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Reads `2024-11-15`, `15/11/2024`, `15-11-2024` or `15.11.2024`; day comes before month, as in Vietnam. */
export function parseDate(raw: string): ParsedDate {
  const text = raw.trim()
  const iso = ISO.exec(text)
  const vn = VIETNAMESE.exec(text)
  if (!iso && !vn) return no(`“${text}” không phải là ngày; hãy viết như 15/11/2024 hoặc 2024-11-15`)
  const [year, month, day] = (iso ? [iso[1], iso[2], iso[3]] : [vn?.[3], vn?.[2], vn?.[1]]).map(Number) as [
    number,
    number,
    number,
  ]
  if (year < 2000 || year > 2100) return no(`năm ${year} trong “${text}” nằm ngoài khoảng 2000–2100`)
  if (month < 1 || month > 12) {
    const order = iso ? 'viết năm, tháng, rồi ngày' : 'ngày viết trước, tháng viết sau'
    const swapped = day >= 1 && day <= 12 ? `; ${order}` : ''
    return no(`“${text}” có tháng ${month}, mà một năm chỉ có 12 tháng${swapped}`)
  }
  const last = daysIn(year, month)
  if (day < 1 || day > last) return no(`“${text}” không có thật: tháng ${month}/${year} chỉ có ${last} ngày`)
  return { ok: true, date: `${year}-${two(month)}-${two(day)}` }
}
