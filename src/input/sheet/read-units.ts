import type { Diagnostic } from '../../model/diagnostic.js'
import { problem, UserError } from '../../model/diagnostic.js'
import type { ImportReport, ImportRow } from '../../model/import-report.js'
import type { IsoDate } from '../../model/theme.js'
import type { UnitRow } from '../../model/unit-row.js'
import { doubtColumns } from './column-doubts.js'
import { isMonthFirst } from './day-cell.js'
import { joinRows } from './join-rows.js'
import { LIMITS } from './limits.js'
import type { NameCheck } from './listed-names.js'
import { openList } from './open-list.js'
import { productsOf, type KnownFormat } from './product-words.js'
import { readRow } from './read-row.js'
import { checkRow, doubtUnnumbered } from './row-doubts.js'
import { skippedRows } from './skip-row.js'
import { isFilled, lookedColumns, rowTexts, type Table } from './table.js'
import type { RowContext } from './take-value.js'

/** What a list is read by. */
export interface ListContext {
  /** Name of the file, for messages. */
  readonly file: string
  readonly formats: readonly KnownFormat[]
  readonly checkName: NameCheck
  /** Whether a name is one of the built-in lists. */
  readonly isListed: (name: string) => boolean
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
    day: {
      from1904: table.grid.from1904,
      year: span === null ? null : Number(span.from.slice(0, 4)),
      monthFirst: isMonthFirst(dayTexts(table)),
    },
  }
  const read = rowsOf(table, by)
  const doubted = doubtUnnumbered(read, table, file)
  const rows = joinRows(
    doubted.map((row) => checkRow(row, table, file, context.checkName, span?.from ?? null)),
    file,
    context.isListed,
  )
  const report: ImportReport = {
    file,
    kind,
    encoding,
    sheet: table.grid.sheet,
    headerRows: table.headerRows,
    columns: table.columns.map(({ label, heading, meaning }) => ({ column: label, heading, meaning })),
    products: productNames(context.formats, rows, table),
    rows,
    diagnostics: [...diagnostics, ...doubtColumns(table, file, products), ...wholeList(table, rows, file)],
  }
  return { rows: rows.flatMap((row) => row.unit ?? []), report }
}

/** Names of the formats that the list speaks of, by id. */
function productNames(
  formats: readonly KnownFormat[],
  rows: readonly ImportRow[],
  table: Table,
): Record<string, string> {
  const used = new Set(
    rows.flatMap(({ unit }) => (unit ? [...Object.keys(unit.quantities), ...(unit.products ?? [])] : [])),
  )
  for (const { meaning } of table.columns)
    if (meaning?.startsWith('quantity:')) used.add(meaning.slice('quantity:'.length))
  return Object.fromEntries(formats.filter((format) => used.has(format.id)).map((format) => [format.id, format.vi]))
}

function* dayTexts(table: Table): Generator<string> {
  const days = table.columns.filter((c) => c.meaning === 'from' || c.meaning === 'to')
  for (const row of table.rows)
    for (const { column } of days) yield table.read(table.grid.rows.get(row)?.get(column)).text
}

function rowsOf(table: Table, by: RowContext): ImportRow[] {
  const filled = table.rows.filter((row) => isFilled(table, row))
  const whys = skippedRows(table, filled)
  return filled.map((row): ImportRow => {
    const why = whys.get(row)
    if (why) return skipped(table, row, by.file, why)
    const { unit, title, changes, diagnostics } = readRow(table, row, by)
    const state = unit === null ? 'refused' : changes.some((c) => !c.minor) ? 'changed' : 'read'
    return { row, state, title, unit, changes, diagnostics }
  })
}

function skipped(table: Table, row: number, file: string, why: string): ImportRow {
  const title = rowTexts(table, row).find(({ text }) => /\p{L}/u.test(text))?.text ?? ''
  const note: Diagnostic = {
    code: 'bo-qua',
    severity: 'note',
    message: `Dòng ${row}: bỏ qua, là ${why}.`,
    file,
    line: row,
  }
  return { row, state: 'skipped', title, unit: null, changes: [], diagnostics: [note] }
}

function wholeList(table: Table, rows: readonly ImportRow[], file: string): Diagnostic[] {
  const found: Diagnostic[] = []
  if (table.grid.wider)
    found.push({ code: 'qua-rong', severity: 'warning', message: `${file}: chỉ đọc ${LIMITS.columns} cột đầu.`, file })
  if (!rows.some((row) => row.unit)) {
    found.push(
      problem('khong-co-don-vi', `${file}: không đọc được đơn vị nào.`, {
        file,
        hint: 'Lý do được ghi ở từng dòng.',
      }),
    )
  }
  return found
}

/** Refuses a list whose words alone are more than a unit list of the whole country could hold. */
function boundWork(table: Table, file: string): void {
  const looked = lookedColumns(table)
  let left: number = LIMITS.allText
  for (const row of table.rows) {
    const cells = table.grid.rows.get(row)
    for (const column of looked)
      for (const run of cells?.get(column)?.runs ?? []) left -= Math.min(run.text.length, LIMITS.cellText)
  }
  if (left < 0 || table.rows.length > LIMITS.rows) {
    throw new UserError([
      problem('qua-lon', `${file}: danh sách quá dài.`, { file, hint: 'Chia danh sách thành nhiều tệp.' }),
    ])
  }
}
