import type { Diagnostic } from '../../model/diagnostic.js'
import type { ImportChange } from '../../model/import-report.js'
import { namedRow, type UnitRow } from '../../model/unit-row.js'
import { formatDay } from '../../text/dates.js'
import { isAgency } from './agency.js'
import { readCount } from './count-cell.js'
import type { ReadCell } from './read-cell.js'
import { rowNotes, type RowNotes } from './row-notes.js'
import { cellIn, type Table, type TableColumn } from './table.js'
import { takeValue, type Draft, type RowContext } from './take-value.js'

/** One row's unit, null where an error is among the diagnostics. */
export interface RowRead {
  readonly unit: UnitRow | null
  readonly title: string
  readonly changes: readonly ImportChange[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The longest name any piece can hold. */
const LONGEST_NAME = 150

/** Reads one row of a list that holds a unit. */
export function readRow(table: Table, row: number, context: RowContext): RowRead {
  const notes = rowNotes(context.file, row)
  const unit: Draft = { ...namedRow('', row), quantities: {}, places: {} }
  const by = { ...context, day: { ...context.day, year: context.day.year ?? yearIn(table, row) } }
  for (const column of table.columns) {
    if (column.meaning === null || column.meaning === 'number' || column.meaning === 'code') continue
    const { cell, place } = cellIn(table, row, column)
    if (cell.text === '' && cell.fault === null) continue
    if (!usable(cell, column, notes)) continue
    unit.places[column.meaning] = place
    for (const change of cell.changes) notes.change(place, change)
    const words = !NUMBERS.has(column.meaning) && !column.meaning.startsWith('quantity:')
    // an arrow between two days is never printed
    for (const d of words ? cell.diagnostics : []) notes.say(d.severity, d.code, column, unended(d.message), d.hint)
    takeValue(unit, column, cell, place, by, notes)
  }
  dropListMark(unit, notes)
  doubtTwoNames(table, row, notes)
  countAlone(table, row, unit, notes)
  checkName(table, unit, notes)
  if (unit.from !== null && unit.to !== null && unit.to < unit.from) {
    const column =
      table.columns.find((c) => c.meaning === 'to') ?? table.columns.find((c) => c.meaning === 'range') ?? null
    notes.say(
      'error',
      'ngay-nguoc',
      column,
      `ngày kết thúc ${formatDay(unit.to)} đứng trước ngày bắt đầu ${formatDay(unit.from)}`,
      'Xem lại hai ngày của dòng này.',
    )
  }
  const failed = notes.diagnostics.some((d) => d.severity === 'error')
  return { unit: failed ? null : unit, title: unit.name, changes: notes.changes, diagnostics: notes.diagnostics }
}

/** Columns whose words are read and never printed as they stand. */
const NUMBERS: ReadonlySet<string> = new Set(['from', 'to', 'range', 'count'])

/** The year that one of the row's days tells, for the other one. */
function yearIn(table: Table, row: number): number | null {
  const days = table.columns
    .filter((c) => c.meaning === 'from' || c.meaning === 'to')
    .map((c) => cellIn(table, row, c).cell)
  const year = days
    .map((cell) => /(?<!\d)20\d\d(?!\d)/u.exec(cell.date ?? cell.text)?.[0])
    .find((found) => found !== undefined)
  return year === undefined ? null : Number(year)
}

function usable(cell: ReadCell, column: TableColumn, notes: RowNotes): boolean {
  const { fault, text } = cell
  if (fault === 'formula')
    notes.say(
      'error',
      'cong-thuc',
      column,
      'công thức chưa có kết quả lưu trong tệp',
      'Mở tệp bằng Excel, lưu lại, hoặc dán giá trị thay cho công thức.',
    )
  else if (fault === 'error')
    notes.say('error', 'o-loi', column, `ô đang báo lỗi ${text}`, 'Sửa công thức hoặc ghi giá trị vào ô.')
  else if (fault === 'long') notes.say('error', 'qua-dai', column, `ô quá dài (“${text}…”)`, 'Rút gọn nội dung ô này.')
  else if (cell.number === null && /^=|^@\p{L}+\(/u.test(text))
    notes.say(
      'error',
      'cong-thuc',
      column,
      `“${text}” là công thức, không được tính`,
      'Dán giá trị thay cho công thức.',
    )
  else return true
  return false
}

/** A number in a column of its own counts the one product that the row names. */
function countAlone(table: Table, row: number, unit: Draft, notes: RowNotes): void {
  const column = table.columns.find((c) => c.meaning === 'count')
  if (!column) return
  const { cell, place } = cellIn(table, row, column)
  if (cell.text === '' || !usable(cell, column, notes)) return
  const read = readCount(cell)
  const [product, ...others] = unit.products ?? []
  if (!read.ok) notes.say('warning', 'so-luong', column, `${read.message}; bỏ qua ô này`, 'Ghi một số, ví dụ 2.')
  else if (product === undefined || others.length > 0)
    notes.say(
      'warning',
      'so-luong',
      column,
      'không rõ số lượng của sản phẩm nào; bỏ qua ô này',
      'Ghi mỗi sản phẩm một cột, ví dụ “Số lượng băng rôn”.',
    )
  else if (read.count !== null) {
    unit.quantities[product] = read.count
    unit.places[`quantity:${product}`] = place
  }
}

/** `1. `, `2) ` or `- ` before a name in a typed list. */
const LIST_MARK = /^(?:\d{1,3}\s*[.)/-]|[-–—•*+])\s*(?=\p{L})/u

function dropListMark(unit: Draft, notes: RowNotes): void {
  const after = unit.name.replace(LIST_MARK, '')
  const place = unit.places['name']
  if (after === unit.name || !place) return
  notes.change(place, { code: 'so-dau-dong', before: unit.name, after, why: 'bỏ số hoặc dấu đầu dòng', minor: false })
  unit.name = after
}

/** A word where Alt+Enter may part an agency from the one above it, and not one name in two. */
function doubtTwoNames(table: Table, row: number, notes: RowNotes): void {
  const column = table.columns.find((c) => c.meaning === 'name')
  if (!column) return
  const [first = '', second = ''] = cellIn(table, row, column).cell.lines
  if (!isAgency(first) || !isAgency(second) || !/^\p{Lu}/u.test(second)) return
  notes.say(
    'warning',
    'hai-ten',
    column,
    `ô có hai dòng, dòng nào cũng như tên cơ quan (“${first}”, “${second}”); đã nối thành một tên`,
    'Nếu một dòng là cơ quan chủ quản, ghi nó ở cột riêng.',
  )
}

const PLACEHOLDER =
  /^(?:tên (?:đơn vị|cơ quan)(?: .*)?|đơn vị \p{L}|x+|abc|n\/a|na|test|ví dụ.*|\.{2,}.*|…+.*|\[.*\]|<.*>|_+|\(?trống\)?|không(?: có)?|chưa (?:có|rõ)|đang cập nhật|null|none)$/iu
/** What a column of units of measure holds, which is headed by the same words. */
const MEASURE = /^(?:cái|chiếc|tấm|tờ|bộ|bản|cuốn|quyển|m2|m²|mét|cây|lá|thùng|gói|bài|tin|người|buổi|đồng)$/iu

function checkName(table: Table, unit: Draft, notes: RowNotes): void {
  const column = table.columns.find((c) => c.meaning === 'name') ?? null
  const { name } = unit
  if (notes.diagnostics.some((d) => d.severity === 'error' && d.column === column?.column)) return
  if (name === '')
    notes.say('error', 'don-vi-trong', column, 'thiếu tên đơn vị', 'Ghi tên đầy đủ của đơn vị, hoặc xóa dòng này.')
  else if (name.length > LONGEST_NAME)
    notes.say(
      'error',
      'don-vi-qua-dai',
      column,
      `tên dài ${name.length} ký tự, quá ${LONGEST_NAME}: không sản phẩm nào đặt vừa`,
      'Chỉ ghi tên đơn vị; cơ quan chủ quản ghi ở cột riêng.',
    )
  else if (MEASURE.test(name))
    notes.say('error', 'don-vi-tinh', column, `“${name}” là đơn vị tính`, 'Thêm cột “Tên đơn vị” ghi tên cơ quan.')
  else if (PLACEHOLDER.test(name))
    notes.say('error', 'chua-dien', column, `“${name}” còn là chữ mẫu`, 'Thay bằng tên thật của đơn vị.')
}

const unended = (message: string): string => {
  const text = message.replace(/\.$/u, '')
  return text.charAt(0).toLowerCase() + text.slice(1)
}
