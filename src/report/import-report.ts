import type { Diagnostic } from '../model/diagnostic.js'
import { countRows, type ImportChange, type ImportReport, type ImportRow } from '../model/import-report.js'
import { escapeHtml } from './html.js'
import { IMPORT_STYLE } from './import-style.js'
import { meaningName, sourceName, STATE_WORDS, summary, unitValues } from './import-words.js'

const SEVERITY: Readonly<Record<Diagnostic['severity'], string>> = { error: 'Lỗi', warning: 'Lưu ý', note: 'Ghi chú' }

/** Every line but those read as they stood, as plain lines for a terminal. */
export function importReportText(report: ImportReport): string {
  const columns = report.columns.map(
    (c) =>
      `${c.column} ${c.heading === '' ? '(không có tiêu đề)' : `“${c.heading}”`}: ${meaningName(report, c.meaning)}`,
  )
  const lines = [
    sourceName(report),
    summary(report),
    `Cột: ${columns.join('; ')}.`,
    ...report.diagnostics.flatMap((d) => diagnosticLines(d, '')),
    ...report.rows.filter((row) => row.state !== 'read' || row.diagnostics.length > 0).flatMap(rowLines),
  ]
  return `${lines.join('\n')}\n`
}

function rowLines({ row, state, title, changes, diagnostics }: ImportRow): string[] {
  const seen = changes
    .filter((change) => !change.minor)
    .map((c) => `  Cột ${c.column}: “${c.before.replace(/\s+/gu, ' ')}” → “${c.after}” (${c.why})`)
  return [
    `Dòng ${row}, ${STATE_WORDS[state]}: ${title === '' ? '(không có tên)' : title}`,
    ...seen,
    ...diagnostics.flatMap((d) => diagnosticLines(d, '  ')),
  ]
}

const diagnosticLines = (d: Diagnostic, indent: string): string[] => [
  `${indent}${SEVERITY[d.severity]}: ${d.message}`,
  ...(d.hint === undefined ? [] : [`${indent}  Cách sửa: ${d.hint}`]),
]

/** The whole report as one page that needs nothing beside it: every row with what was read, changed and refused, and why. */
export function importReportHtml(report: ImportReport): string {
  const count = countRows(report)
  const states = (['read', 'changed', 'refused', 'skipped'] as const).filter((state) => count[state] > 0)
  const filters = [
    `<label><input type="radio" name="loc" id="loc-all" checked> Tất cả <b>${report.rows.length}</b></label>`,
    ...states.map(
      (state) =>
        `<label><input type="radio" name="loc" id="loc-${state}"> ${capital(STATE_WORDS[state])} <b>${count[state]}</b></label>`,
    ),
  ]
  const columns = report.columns.map(
    (c) =>
      `<tr${c.meaning === null ? ' class="unused"' : ''}><td>${escapeHtml(c.column)}</td><td>${escapeHtml(c.heading)}</td><td>${escapeHtml(meaningName(report, c.meaning))}</td></tr>`,
  )
  const encoding = report.encoding === null ? '' : ` · bảng mã ${escapeHtml(report.encoding)}`
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Báo cáo đọc danh sách: ${escapeHtml(report.file)}</title>
<style>${IMPORT_STYLE}</style></head>
<body>
<header><p>Báo cáo đọc danh sách đơn vị</p><h1>${escapeHtml(sourceName(report))}</h1><p class="sum">${escapeHtml(summary(report))}${encoding}</p></header>
<main>
${report.diagnostics.length > 0 ? `<ul class="says">${report.diagnostics.map(diagnosticItem).join('')}</ul>` : ''}
<details><summary>Các cột đã hiểu như thế nào</summary><table class="columns"><thead><tr><th>Cột</th><th>Tiêu đề</th><th>Hiểu là</th></tr></thead><tbody>${columns.join('')}</tbody></table></details>
<fieldset><legend>Xem dòng</legend>${filters.join('')}</fieldset>
<table class="rows"><thead><tr><th>Dòng</th><th>Kết quả</th><th>Đơn vị và giá trị đọc được</th><th>Đã đổi</th><th>Cần xem</th></tr></thead>
<tbody>
${report.rows.map((row) => rowHtml(report, row)).join('\n')}
</tbody></table>
</main>
</body></html>
`
}

function rowHtml(report: ImportReport, row: ImportRow): string {
  const values = unitValues(report, row).map(
    ({ label, value, cell }) =>
      `<li>${escapeHtml(label)}: <b>${escapeHtml(value)}</b>${cell === '' ? '' : ` <i>${escapeHtml(cell)}</i>`}</li>`,
  )
  const title = row.title === '' ? '(không có tên)' : row.title
  return `<tr class="${row.state}"><td>${row.row}</td><td><span>${STATE_WORDS[row.state]}</span></td>
<td><strong>${escapeHtml(title)}</strong>${values.length > 0 ? `<ul>${values.join('')}</ul>` : ''}</td>
<td>${row.changes.length > 0 ? `<ul>${row.changes.map(changeItem).join('')}</ul>` : ''}</td>
<td>${row.diagnostics.length > 0 ? `<ul class="says">${row.diagnostics.map(diagnosticItem).join('')}</ul>` : ''}</td></tr>`
}

const changeItem = (c: ImportChange): string =>
  `<li${c.minor ? ' class="minor"' : ''}><i>${escapeHtml(c.column)}${c.row}</i> <del>${escapeHtml(c.before)}</del> → <ins>${escapeHtml(c.after)}</ins><br>${escapeHtml(c.why)}</li>`

const diagnosticItem = (d: Diagnostic): string =>
  `<li class="${d.severity}"><b>${SEVERITY[d.severity]}</b> ${escapeHtml(d.message)}${d.hint === undefined ? '' : `<br><em>Cách sửa: ${escapeHtml(d.hint)}</em>`}</li>`

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
