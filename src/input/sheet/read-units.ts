import type { Diagnostic } from '../../model/diagnostic.js'
import { problem, UserError } from '../../model/diagnostic.js'
import type { ImportReport, ImportRow } from '../../model/import-report.js'
import type { IsoDate } from '../../model/theme.js'
import type { UnitRow } from '../../model/unit-row.js'
import { isMonthFirst } from './day-cell.js'
import { LIMITS } from './limits.js'
import type { NameCheck } from './listed-names.js'
import { openList } from './open-list.js'
import { productsOf, type KnownFormat } from './product-words.js'
import { readRow } from './read-row.js'
import { joinUnits, samePairs } from './same-units.js'
import { whySkipped } from './skip-row.js'
import { isFilled, lookedColumns, nameAt, rowTexts, type Table } from './table.js'
import type { RowContext } from './take-value.js'

/** What a list is read by. */
export interface ListContext {
  /** Name of the file, for messages. */
  readonly file: string
  readonly formats: readonly KnownFormat[]
  readonly checkName: NameCheck
  /** The campaign's days; null where it is not known yet. */
  readonly span: { readonly from: IsoDate; readonly to: IsoDate } | null
}

/** A list that was read. */
export interface ReadList {
  readonly rows: readonly UnitRow[]
  readonly report: ImportReport
}

/** Reads a list of units out of a file's bytes; what one row has wrong leaves the others standing. */
export function readUnits(bytes: Uint8Array, context: ListContext): ReadList {
  const { file, span } = context
  const products = productsOf(context.formats)
  const { kind, encoding, table, diagnostics } = openList(bytes, file, products)
  boundWork(table, file)
  const by: RowContext = {
    file,
    products,
    span,
    day: { from1904: table.grid.from1904, year: span === null ? null : Number(span.from.slice(0, 4)), monthFirst: isMonthFirst(dayTexts(table)) },
  }
  const read = rowsOf(table, by)
  const named = withoutNumber(read, table, file).map((row) => checked(row, table, context))
  const rows = mergeSame(named, file)
  const report: ImportReport = {
    file,
    kind,
    encoding,
    sheet: table.grid.sheet,
    headerRows: table.headerRows,
    columns: table.columns.map(({ label, heading, meaning }) => ({ column: label, heading, meaning })),
    rows,
    diagnostics: [...diagnostics, ...wholeList(table, rows, file)],
  }
  return { rows: rows.flatMap((row) => row.unit ?? []), report }
}

function* dayTexts(table: Table): Generator<string> {
  const days = table.columns.filter((c) => c.meaning === 'from' || c.meaning === 'to')
  for (const row of table.rows) for (const { column } of days) yield table.read(table.grid.rows.get(row)?.get(column)).text
}

function rowsOf(table: Table, by: RowContext): ImportRow[] {
  const last = table.rows.findLast((row) => nameAt(table, row) !== '' && whySkipped(table, row, false) === null) ?? 0
  return table.rows.filter((row) => isFilled(table, row)).map((row): ImportRow => {
    const why = whySkipped(table, row, row > last)
    if (why !== null) return skipped(table, row, by.file, why)
    const { unit, title, changes, diagnostics } = readRow(table, row, by)
    const state = unit === null ? 'refused' : changes.some((c) => !c.minor) ? 'changed' : 'read'
    return { row, state, title, unit, changes, diagnostics }
  })
}

function skipped(table: Table, row: number, file: string, why: string): ImportRow {
  const title = rowTexts(table, row).find(({ text }) => /\p{L}/u.test(text))?.text ?? ''
  const note: Diagnostic = { code: 'bo-qua', severity: 'note', message: `Dòng ${row}: bỏ qua, là ${why}.`, file, line: row }
  return { row, state: 'skipped', title, unit: null, changes: [], diagnostics: [note] }
}

/** A word on rows of a numbered list that have a name and nothing else: titles of groups look like that too. */
function withoutNumber(rows: readonly ImportRow[], table: Table, file: string): readonly ImportRow[] {
  const column = table.columns.find((c) => c.meaning === 'number')
  if (!column) return rows
  const hasNumber = (row: ImportRow): boolean => table.grid.rows.get(row.row)?.has(column.column) === true
  const units = rows.filter((row) => row.unit)
  if (units.filter(hasNumber).length * 2 <= units.length) return rows
  return rows.map((row) => {
    if (!row.unit || hasNumber(row) || rowTexts(table, row.row).length > 1) return row
    const doubt: Diagnostic = { code: 'khong-so-thu-tu', severity: 'warning', message: `Dòng ${row.row}: “${row.title}” không có số thứ tự.`, file, line: row.row, hint: 'Nếu là tên nhóm chứ không phải đơn vị, hãy xóa dòng này.' }
    return { ...row, diagnostics: [...row.diagnostics, doubt] }
  })
}

/** The row with what the built-in lists say about its name, and a word where Excel hides it. */
function checked(row: ImportRow, table: Table, { checkName, span, file }: ListContext): ImportRow {
  if (row.unit === null) return row
  const found: Diagnostic[] = []
  const column = table.columns.find((c) => c.meaning === 'name')
  const finding = checkName(row.unit.name, row.unit.from ?? span?.from ?? null)
  if (finding) {
    found.push({
      code: finding.code,
      severity: finding.severity,
      message: `Dòng ${row.row}, cột ${column?.label ?? ''}: ${finding.say}.`,
      file,
      line: row.row,
      ...(column ? { column: column.column } : {}),
      hint: finding.hint,
    })
  }
  if (table.grid.hidden.has(row.row)) {
    found.push({ code: 'dong-an', severity: 'warning', message: `Dòng ${row.row}: dòng đang ẩn trong Excel, vẫn được đọc.`, file, line: row.row, hint: 'Xóa dòng này nếu không cần làm.' })
  }
  return { ...row, diagnostics: [...row.diagnostics, ...found] }
}

/** Rows of one unit made one; rows that contradict each other refused. */
function mergeSame(rows: readonly ImportRow[], file: string): ImportRow[] {
  const byRow = new Map(rows.map((row) => [row.row, row]))
  const put = (row: ImportRow | undefined, change: Partial<ImportRow>, diagnostic: Omit<Diagnostic, 'file' | 'line'>): void => {
    if (!row) return
    byRow.set(row.row, { ...row, ...change, diagnostics: [...row.diagnostics, { ...diagnostic, file, line: row.row }] })
  }
  for (const { row: at, earlier, kind } of samePairs(rows)) {
    const row = byRow.get(at)
    const first = byRow.get(earlier)
    const where = `Dòng ${at}`
    if (kind === 'near') {
      put(row, {}, { code: 'gan-trung', severity: 'warning', message: `${where}: tên gần giống dòng ${earlier} (“${first?.title ?? ''}”).`, hint: 'Nếu là một đơn vị, hãy xóa bớt một dòng.' })
    } else if (kind === 'clash') {
      put(row, { state: 'refused', unit: null }, { code: 'don-vi-trung', severity: 'error', message: `${where}: trùng tên với dòng ${earlier} nhưng ghi khác.`, hint: 'Giữ một dòng, hoặc ghi cơ quan chủ quản để phân biệt hai đơn vị.' })
    } else {
      if (kind === 'more' && first?.unit && row?.unit) byRow.set(earlier, { ...first, unit: joinUnits(first.unit, row.unit) })
      const message = kind === 'more' ? `${where}: cùng đơn vị với dòng ${earlier}, đã gộp vào đó.` : `${where}: trùng với dòng ${earlier}, chỉ làm một lần.`
      put(row, { state: 'skipped', unit: null }, { code: 'don-vi-trung', severity: kind === 'more' ? 'note' : 'warning', message })
    }
  }
  return [...byRow.values()]
}

function wholeList(table: Table, rows: readonly ImportRow[], file: string): Diagnostic[] {
  const found: Diagnostic[] = []
  if (table.grid.wider) found.push({ code: 'qua-rong', severity: 'warning', message: `${file}: chỉ đọc ${LIMITS.columns} cột đầu.`, file })
  if (!rows.some((row) => row.unit)) {
    found.push(problem('khong-co-don-vi', `${file}: không đọc được đơn vị nào.`, { file, hint: 'Xem từng dòng trong báo cáo để biết lý do.' }))
  }
  return found
}

/** Refuses a list whose words alone are more than a unit list of the whole country could hold. */
function boundWork(table: Table, file: string): void {
  const looked = lookedColumns(table)
  let left: number = LIMITS.allText
  for (const row of table.rows) {
    const cells = table.grid.rows.get(row)
    for (const column of looked) for (const run of cells?.get(column)?.runs ?? []) left -= Math.min(run.text.length, LIMITS.cellText)
  }
  if (left < 0 || table.rows.length > LIMITS.rows) {
    throw new UserError([problem('qua-lon', `${file}: danh sách quá dài.`, { file, hint: 'Chia danh sách thành nhiều tệp.' })])
  }
}
