import type { Diagnostic } from '../core.js'
import type { Lang } from './io.js'
import { groupBy } from '../model/group-by.js'

const LABEL = {
  vi: { error: 'Lỗi', warning: 'Lưu ý', note: 'Ghi chú', hint: 'Cách sửa', line: 'dòng', column: 'cột' },
  en: { error: 'Error', warning: 'Warning', note: 'Note', hint: 'Hint', line: 'line', column: 'column' },
} as const

/** Diagnostics as plain lines: what, where, and how to mend it. */
export const diagnosticText = (diagnostics: readonly Diagnostic[], lang: Lang): string =>
  diagnostics.map((d) => lineText(d, lang)).join('')

function lineText(d: Diagnostic, lang: Lang): string {
  const label = LABEL[lang]
  // what is said of a list begins with its row and cell
  const where = /^Dòng \d/u.test(d.message) ? d.file : placeText(d, lang)
  const place = d.file && !d.message.includes(d.file) ? ` (${where})` : ''
  const hint = d.hint ? `\n  ${label.hint}: ${d.hint}` : ''
  return `${label[d.severity]}: ${d.message}${place}${hint}\n`
}

/** So many warnings or notes of one kind are told of one file before the others are only counted. */
const MOST_ALIKE = 5

/** The same for a list of hundreds of units: errors are all told, of what is only to be looked at the first of each kind. */
export function briefText(diagnostics: readonly Diagnostic[], lang: Lang): string {
  const gentle = diagnostics.filter((d) => d.severity !== 'error')
  const alike = groupBy(gentle, (d) => `${d.code}\n${d.file ?? ''}`)
  const last = new Map<Diagnostic, string>()
  const untold = new Set<Diagnostic>()
  for (const all of alike.values()) {
    const others = all.slice(MOST_ALIKE)
    const [end, next] = [all[MOST_ALIKE - 1], others[0]]
    // one more line is as long as the line that would count it
    if (!end || !next || others.length < 2) continue
    for (const other of others) untold.add(other)
    last.set(end, countText(next, others.length, lang))
  }
  return diagnostics.flatMap((d) => (untold.has(d) ? [] : [lineText(d, lang), last.get(d) ?? ''])).join('')
}

const countText = ({ severity, file }: Diagnostic, count: number, lang: Lang): string =>
  lang === 'en'
    ? `${LABEL.en[severity]}: ${count} more like these${file ? ` in ${file}` : ''}.\n  See all of them: npx bo-kit check, with the same options.\n`
    : `${LABEL.vi[severity]}: còn ${count} chỗ nữa như vậy${file ? ` trong ${file}` : ''}.\n  Xem đủ: npx bo-kit kiem-tra với cùng các tùy chọn này.\n`

const placeText = ({ file, line, column }: Diagnostic, lang: Lang): string =>
  [file, line && `${LABEL[lang].line} ${line}`, column && `${LABEL[lang].column} ${column}`].filter(Boolean).join(', ')

/** The same, one JSON object a line. */
export const diagnosticJson = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((d) => `${JSON.stringify({ event: 'diagnostic', ...d })}\n`).join('')
