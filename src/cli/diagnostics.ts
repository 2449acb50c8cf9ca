import type { Diagnostic } from '../core.js'
import type { Lang } from './io.js'

const LABEL = {
  vi: { error: 'Lỗi', warning: 'Lưu ý', note: 'Ghi chú', hint: 'Cách sửa', line: 'dòng', column: 'cột' },
  en: { error: 'Error', warning: 'Warning', note: 'Note', hint: 'Hint', line: 'line', column: 'column' },
} as const

/** Diagnostics as plain lines: what, where, and how to mend it. */
export function diagnosticText(diagnostics: readonly Diagnostic[], lang: Lang): string {
  const label = LABEL[lang]
  return diagnostics
    .map((d) => {
      // what is said of a list begins with its row and cell
      const where = /^Dòng \d/u.test(d.message) ? d.file : placeText(d, lang)
      const place = d.file && !d.message.includes(d.file) ? ` (${where})` : ''
      const hint = d.hint ? `\n  ${label.hint}: ${d.hint}` : ''
      return `${label[d.severity]}: ${d.message}${place}${hint}\n`
    })
    .join('')
}

const placeText = ({ file, line, column }: Diagnostic, lang: Lang): string =>
  [file, line && `${LABEL[lang].line} ${line}`, column && `${LABEL[lang].column} ${column}`].filter(Boolean).join(', ')

/** The same, one JSON object a line. */
export const diagnosticJson = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((d) => `${JSON.stringify({ event: 'diagnostic', ...d })}\n`).join('')
