import type { IsoDate } from '../model/theme.js'

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const split = (date: IsoDate): Day => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** Decree 30/2020 writes a zero before days under 10 and before months 1 and 2 only. */
const dd = (day: number): string => String(day).padStart(2, '0')
const mm = (month: number): string => (month < 3 ? `0${month}` : String(month))

/** `15/11/2024`, `01/6/2025`. */
export function formatDay(date: IsoDate): string {
  const { year, month, day } = split(date)
  return `${dd(day)}/${mm(month)}/${year}`
}

/** `Từ ngày 15/11/2024 đến ngày 15/12/2024`; one day alone is `Ngày 15/11/2024`. */
export function formatRange(from: IsoDate, to: IsoDate): string {
  return from === to ? `Ngày ${formatDay(from)}` : `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
}

/** `15/11 – 15/12/2024`. */
export function formatShortRange(from: IsoDate, to: IsoDate): string {
  if (from === to) return formatDay(from)
  const [a, b] = [split(from), split(to)]
  const start = a.year === b.year ? `${dd(a.day)}/${mm(a.month)}` : formatDay(from)
  return `${start} – ${formatDay(to)}`
}

/** `Nha Trang, ngày 15 tháng 11 năm 2024`; without a place, `Ngày 15 tháng 11 năm 2024`. */
export function formatPlaceDate(place: string | null, date: IsoDate): string {
  const { year, month, day } = split(date)
  const words = `ngày ${dd(day)} tháng ${mm(month)} năm ${year}`
  return place ? `${place}, ${words}` : `N${words.slice(1)}`
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** `thứ Sáu`, as it stands within a line of time. */
export function weekdayOf(date: IsoDate): string {
  const { year, month, day } = split(date)
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
}
