import type { CellPlace } from '../../model/unit-row.js'
import type { CellReader, ReadCell } from './read-cell.js'
import type { Meaning } from './column-names.js'
import type { Grid } from './grid.js'
import type { MergeAt } from './merges.js'

/** A column of a list. */
export interface TableColumn {
  /** From 1. */
  readonly column: number
  /** `B`, or the key in a YAML list. */
  readonly label: string
  readonly heading: string
  readonly meaning: Meaning | null
}

/** A sheet whose heading is understood. */
export interface Table {
  readonly grid: Grid
  readonly read: CellReader
  readonly mergeAt: MergeAt
  readonly headerRows: readonly number[]
  readonly columns: readonly TableColumn[]
  /** Rows below the heading that hold something, in order. */
  readonly rows: readonly number[]
}

/** Columns at the left in which totals and titles stand, used or not. */
const LEFT = 4

/** The columns whose cells are read: those with a meaning and the first few. */
export const lookedColumns = ({ columns }: Table): number[] =>
  columns.filter((c, i) => c.meaning !== null || i < LEFT).map((c) => c.column)

/** The words of a row's cells, empty ones left out. */
export const rowTexts = (table: Table, row: number): { readonly column: number; readonly text: string }[] =>
  lookedColumns(table)
    .map((column) => ({ column, text: table.read(table.grid.rows.get(row)?.get(column)).text }))
    .filter(({ text }) => text !== '')

/** Whether a row holds anything to look at, a formula without a result included. */
export const isFilled = (table: Table, row: number): boolean =>
  rowTexts(table, row).length > 0 || lookedColumns(table).some((column) => table.grid.rows.get(row)?.get(column)?.fault)

/**
 * The row's own cell in a column, or the first of the block it is merged into from above; a block that comes from the
 * left is not this column's.
 */
export function cellIn(
  table: Table,
  row: number,
  { column, label }: TableColumn,
): { readonly cell: ReadCell; readonly place: CellPlace } {
  const own = table.grid.rows.get(row)?.get(column)
  const merge = own === undefined ? table.mergeAt(row, column) : null
  const from = merge && merge.left === column && !table.headerRows.includes(merge.top) ? merge.top : row
  return {
    cell: table.read(from === row ? own : table.grid.rows.get(from)?.get(column)),
    place: { row: from, column: label },
  }
}

/** The unit's name in a row as read; empty where there is none. */
export function nameAt(table: Table, row: number): string {
  const column = table.columns.find((c) => c.meaning === 'name')
  return column ? cellIn(table, row, column).cell.text : ''
}
