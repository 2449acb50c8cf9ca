import type { IsoDate } from '../../model/theme.js'
import { parseDate } from '../../text/parse-date.js'
import { excelDay } from './excel-day.js'
import type { ReadCell } from './read-cell.js'

/** A day read from a cell, with the reason where it had to be worked out; or what is wrong with it. */
export type DayResult =
  | { readonly ok: true; readonly date: IsoDate; readonly why: string | null }
  | { readonly ok: false; readonly message: string }

/** What a day without a year, or a number without a format, is read by. */
export interface DayContext {
  readonly from1904: boolean
  /** The campaign's year; null where it is not known yet. */
  readonly year: number | null
  /** The list was written by a machine with American settings: `11/15/2024`. */
  readonly monthFirst: boolean
}

/** Whether days with strokes must be American: some can be nothing else, and none is surely Vietnamese. */
export function isMonthFirst(texts: Iterable<string>): boolean {
  let [american, ours] = [0, 0]
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{2,4}\b/u.exec(text) ?? []
    if (Number(first) > 12) ours++
    else if (Number(second) > 12) american++
  }
  return american > 0 && ours === 0
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const MONTH_WORDS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']

const LEAD = /^(?:từ|đến hết|đến|tới|hết|kể từ)\s+/u
const PART_OF_DAY = /^(?:buổi\s+|đầu\s+giờ\s+)?(?:sáng|trưa|chiều|tối)[\s,]+/u
/** `(thứ Sáu)` after a day. */
const ASIDE = /\s*\([^()\d]*(?:\d[^()\d]*)?\)$/u
const WEEKDAY = /^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn)(?!\p{L})[\s,.(]*/u
const TIME = /^(?:vào\s+)?(?:lúc\s+)?\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}(?:\s*phút)?(?::\d{2})?[\s,]+(?=ngày|\d|thứ)/u
const TIME_AFTER =
  /[\s,t]+(?:lúc\s+)?\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}(?::\d{2})?(?:\.\d+)?\s*(?:phút|am|pm|sa|ch|z)?$/u

/** Reads a day in any of the ways offices write it. */
export function readDay(cell: ReadCell, context: DayContext): DayResult {
  if (cell.date !== null) return { ok: true, date: cell.date, why: null }
  if (cell.number !== null) return fromNumber(cell.number, context)
  return readDayText(cell.text, context)
}

/** The same for words alone. */
export function readDayText(raw: string, context: DayContext): DayResult {
  const text = shortened(raw)
  if (/^\d{5}(?:[.,]\d+)?$/u.test(text)) return fromNumber(Number(text.replace(',', '.')), context)
  const parts = partsOf(text)
  if (parts === null) return { ok: false, message: `“${raw}” không phải là ngày` }
  const turned = context.monthFirst && /^\d{1,2}\/\d{1,2}\/\d{2,4}$/u.test(text)
  const [day, month] = turned ? [parts.month, parts.day] : [parts.day, parts.month]
  const year = parts.year === null ? context.year : parts.year < 100 ? 2000 + parts.year : parts.year
  if (year === null) return { ok: false, message: `“${raw}” chưa có năm` }
  const parsed = parseDate(`${day}/${month}/${year}`)
  if (!parsed.ok) return { ok: false, message: parsed.message.replaceAll(`“${day}/${month}/${year}”`, `“${raw}”`) }
  const why = turned
    ? 'ngày viết kiểu Mỹ, tháng đứng trước'
    : parts.year === null
      ? `chưa có năm, lấy năm ${year} của chiến dịch`
      : parts.year < 100
        ? 'năm viết hai chữ số'
        : null
  return { ok: true, date: parsed.date, why }
}

function fromNumber(number: number, { from1904 }: DayContext): DayResult {
  const compact = /^(20\d\d)(\d\d)(\d\d)$/u.exec(String(number))
  const parsed = compact ? parseDate(`${compact[1]}-${compact[2]}-${compact[3]}`) : null
  if (parsed?.ok) return { ok: true, date: parsed.date, why: 'ngày viết liền' }
  const date = excelDay(number, from1904)
  if (date === null || date < '2000') return { ok: false, message: `số ${number} không phải là ngày` }
  return { ok: true, date, why: `Excel lưu ngày thành số ${number}` }
}

function shortened(raw: string): string {
  const text = raw.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
  return text
    .replace(ASIDE, '')
    .replace(/^['’"`(]+/u, '')
    .replace(LEAD, '')
    .replace(PART_OF_DAY, '')
    .replace(TIME, '')
    .replace(WEEKDAY, '')
    .replace(LEAD, '')
    .replace(/^ngày\s+/u, '')
    .replace(/^(?:mùng|mồng)\s+/u, '')
    .replace(TIME_AFTER, '')
    .replace(/[.,;)\s]+$/u, '')
}

interface Parts {
  readonly day: number
  readonly month: number
  /** As written: null without one, under 100 with two digits. */
  readonly year: number | null
}

const parts = (day: string | undefined, month: string | number | undefined, year: string | undefined): Parts => ({
  day: Number(day),
  month: Number(month),
  year: year === undefined ? null : Number(year),
})

function partsOf(text: string): Parts | null {
  const dmy =
    /^(\d{1,2})\s*[/.\\\-–]\s*(\d{1,2})(?:\s*(?:[/.\\\-–]|,?\s*năm)\s*(\d{4}|\d{2})|\s(20\d\d))?$/u.exec(text) ??
    /^(\d{1,2}) (\d{1,2}) (\d{4})$/u.exec(text)
  if (dmy) return parts(dmy[1], dmy[2], dmy[3] ?? dmy[4])
  const roman = /^(\d{1,2})\s*[/.\-–]\s*([ivx]{1,4})\s*[/.\-–]\s*(\d{4}|\d{2})$/u.exec(text)
  if (roman) {
    const month = ROMAN_MONTHS.indexOf(roman[2] ?? '') + 1
    return month === 0 ? null : parts(roman[1], month, roman[3])
  }
  const ymd =
    /^(\d{4})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{1,2})$/u.exec(text) ?? /^(20\d\d)(\d\d)(\d\d)$/u.exec(text)
  if (ymd) return parts(ymd[3], ymd[2], ymd[1])
  const words =
    /^(\d{1,2})[\s-]*(?:tháng|thg|th)\.?\s*(\d{1,2}|\p{L}+(?:\s(?:một|hai)(?!\p{L}))?)(?:\s*,?\s*(?:năm\s*|[/.-]\s*)?(\d{4}|\d{2}))?$/u.exec(
      text,
    )
  if (words) {
    const month = /^\d/u.test(words[2] ?? '') ? Number(words[2]) : MONTH_WORDS.indexOf(words[2] ?? '') + 1
    return month === 0 ? null : parts(words[1], month, words[3])
  }
  const english =
    /^(\d{1,2})[\s/-]([a-z]{3})[a-z]*[\s,/-]+(\d{4}|\d{2})$/u.exec(text) ??
    swapped(/^([a-z]{3})[a-z]*\s(\d{1,2}),?\s(\d{4})$/u.exec(text))
  if (!english) return null
  const month = MONTHS.indexOf(english[2] ?? '') + 1
  return month === 0 ? null : parts(english[1], month, english[3])
}

const swapped = (m: RegExpExecArray | null): (string | undefined)[] | null => (m ? [m[0], m[2], m[1], m[3]] : null)

/** Parts `15/11 - 15/12/2024` and its like; null where there is only one day. */
export function readDayRange(raw: string, context: DayContext): readonly [from: DayResult, to: DayResult] | null {
  const text = raw.normalize('NFC').replace(/^\s*(?:thời gian\s*:?\s*)/iu, '')
  const [, first, second] =
    /^(.+?)\s*(?:(?<!\p{L})đến(?: hết)?(?: ngày)?|tới(?: ngày)?|(?<!\p{L})và(?: ngày)?(?!\p{L})|[–—~→÷;&]|->)\s*(.+)$/iu.exec(
      text,
    ) ??
    /^(.+?)\s+-\s+(.+)$/u.exec(text) ??
    /^(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)-(\d{1,2}\/\d{1,2}\/\d{2,4})$/u.exec(text) ??
    /^(\d{1,2})-(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/u.exec(text) ??
    []
  if (first === undefined || second === undefined) return null
  const to = readDayText(second, context)
  const [, year, month] = to.ok ? (/^(\d{4})-(\d{2})/u.exec(to.date) ?? []) : []
  const start = shortened(first)
  // the first day borrows month and year from the second
  const whole = /^\d{1,2}$/u.test(start) && month !== undefined ? `${start}/${month}` : first
  const borrowed = readDayText(whole, { ...context, year: year === undefined ? context.year : Number(year) })
  return [
    borrowed.ok ? { ...borrowed, why: borrowed.why?.startsWith('chưa có năm') ? null : borrowed.why } : borrowed,
    to,
  ]
}
