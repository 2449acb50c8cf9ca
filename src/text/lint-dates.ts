import { type Finding, finding } from './lint-finding.js'

const DECREE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I'
const SLASHED = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/gu
const SPELLED = /ngày (\d{1,2}) tháng (\d{1,2})(?: năm \d{4})?/giu

/** Dates that are not in the official form: zeros before days under 10 and months 1 and 2 only, slashes between. */
export function lintDates(text: string): Finding[] {
  return [...slashed(text), ...spelled(text)]
}

function slashed(text: string): Finding[] {
  return [...text.matchAll(SLASHED)].flatMap(([found, day = '', , month = '', year = '']) => {
    if (!isDay(day, month))
      return [finding('ngay-khong-co', text, `Không có ngày ${found}`, 'Xem lại ngày, tháng.', 'lịch')]
    const right = `${twoDigits(day)}/${monthOf(month)}/${year}`
    return right === found
      ? []
      : [finding('dang-ngay', text, `Ngày “${found}” nên viết “${right}”`, `Sửa thành ${right}.`, DECREE)]
  })
}

function spelled(text: string): Finding[] {
  return [...text.matchAll(SPELLED)].flatMap(([found, day = '', month = '']) => {
    if (!isDay(day, month)) return [finding('ngay-khong-co', text, `Không có ${found}`, 'Xem lại ngày, tháng.', 'lịch')]
    const right = found.replace(/(ngày )\d+( tháng )\d+/iu, `$1${twoDigits(day)}$2${monthOf(month)}`)
    return right === found
      ? []
      : [finding('dang-ngay', text, `“${found}” nên viết “${right}”`, `Sửa thành “${right}”.`, DECREE)]
  })
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= (LONGEST[Number(month) - 1] ?? 0)
const twoDigits = (day: string): string => day.padStart(2, '0')
const monthOf = (month: string): string => (Number(month) < 3 ? `0${Number(month)}` : String(Number(month)))
