import { isAgency } from './agency.js'
import { columnLetter, type Grid } from './grid.js'
import { mergesOf } from './merges.js'
import { meaningOf } from './column-names.js'
import type { Products } from './product-words.js'
import type { CellReader } from './read-cell.js'
import type { Table } from './table.js'

/** Share of the rows that must look like names. */
const MOST = 0.6

/** A list without a heading: the column in which most cells begin as agencies do; null where there is none. */
export function findNames(grid: Grid, read: CellReader, products: Products): Table | null {
  const rows = [...grid.rows.keys()].sort((a, b) => a - b)
  const counts = new Map<number, number>()
  for (const row of rows) {
    for (const [column, cell] of grid.rows.get(row) ?? []) {
      if (isAgency(read(cell).text)) counts.set(column, (counts.get(column) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!best || best[1] < rows.length * MOST) return null
  const text = (row: number, column: number): string => read(grid.rows.get(row)?.get(column)).text
  const first = rows.findIndex((row) => isAgency(text(row, best[0])))
  // rows above the first agency that speak as headings do
  const headerRows = rows
    .slice(0, Math.max(0, first))
    .filter((row) => [...(grid.rows.get(row)?.keys() ?? [])].some((c) => meaningOf(text(row, c), products) !== null))
  const columns = [...new Set(rows.flatMap((row) => [...(grid.rows.get(row)?.keys() ?? [])]))].sort((a, b) => a - b)
  return {
    grid,
    read,
    mergeAt: mergesOf(grid),
    headerRows,
    columns: columns.map((column) => ({
      column,
      label: columnLetter(column),
      heading: '',
      meaning: column === best[0] ? 'name' : null,
    })),
    rows: rows.filter((row) => !headerRows.includes(row)),
  }
}
