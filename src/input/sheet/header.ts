import { bareWords } from './bare-words.js'
import { meaningOf, type Meaning } from './column-names.js'
import { columnLetter, type Grid } from './grid.js'
import { LIMITS } from './limits.js'
import { mergesOf, type MergeAt } from './merges.js'
import { numbersColumns } from './numbering-row.js'
import type { Products } from './product-words.js'
import type { CellReader } from './read-cell.js'
import type { Table, TableColumn } from './table.js'

/** The list in a sheet, by the heading among its first rows that names the most columns; null where none names the unit. */
export function findTable(grid: Grid, read: CellReader, products: Products): Table | null {
  const mergeAt = mergesOf(grid)
  const filled = [...grid.rows.keys()].sort((a, b) => a - b)
  const at: Lookup = {
    grid,
    read,
    mergeAt,
    products,
    text: (row, column) => read(grid.rows.get(row)?.get(column)).text,
  }
  let best: { readonly row: number; readonly score: number } | null = null
  for (const row of filled.slice(0, LIMITS.headerRows)) {
    const score = scoreOf(at, row, filled)
    if (score > (best?.score ?? 0)) best = { row, score }
  }
  if (best === null) return null
  return tableFrom(at, best.row, filled)
}

interface Lookup {
  readonly grid: Grid
  readonly read: CellReader
  readonly mergeAt: MergeAt
  readonly products: Products
  readonly text: (row: number, column: number) => string
}

const columnsOf = (at: Lookup, row: number): number[] =>
  [...(at.grid.rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)

/** Columns understood; of two rows that are alike, the one with names below it. Nothing without a column of names. */
function scoreOf(at: Lookup, row: number, filled: readonly number[]): number {
  const meanings = new Map<Meaning, number>()
  for (const column of columnsOf(at, row)) {
    const meaning = meaningOf(at.text(row, column), at.products)
    if (meaning !== null && !meanings.has(meaning)) meanings.set(meaning, column)
  }
  const name = meanings.get('name')
  if (name === undefined) return 0
  const below = filled.filter((r) => r > row).slice(0, 6)
  const named = below.filter((r) => at.text(r, name) !== '').length
  return meanings.size + (named > 0 ? 0.5 : 0)
}

function tableFrom(at: Lookup, row: number, filled: readonly number[]): Table {
  const above = filled[filled.indexOf(row) - 1]
  const rows = subRows(at, row, filled)
  const last = Math.max(row, ...rows)
  const columns = new Set([...columnsOf(at, row), ...rows.flatMap((r) => columnsOf(at, r))])
  const name = nameColumn(at, row)
  let usesAbove = false
  const found: TableColumn[] = []
  const taken = new Set<Meaning>(['name'])
  for (const column of [...columns].sort((a, b) => a - b)) {
    const own = at.text(row, column)
    const below = rows.map((r) => at.text(r, column)).filter((t) => t !== '')
    const top = own === '' && below.length > 0 ? spreadText(at, row, column) : own
    const group = above === row - 1 ? spreadText(at, above, column) : ''
    const plain = words(top, ...below)
    const meaning = column === name ? 'name' : firstMeaning(at.products, [plain, words(...below), top], taken)
    // a group's title above the heading counts only where the heading alone says nothing or names no size
    const grouped =
      group !== '' && (meaning === null || meaning === 'count')
        ? firstMeaning(at.products, [words(group, plain)], taken)
        : null
    if (grouped !== null) usesAbove = true
    const final = grouped ?? meaning
    if (final !== null) taken.add(final)
    found.push({
      column,
      label: columnLetter(column),
      heading: grouped === null ? plain : words(group, plain),
      meaning: final,
    })
  }
  const headerRows = [...(usesAbove && above !== undefined ? [above] : []), row, ...rows]
  return {
    grid: at.grid,
    read: at.read,
    mergeAt: at.mergeAt,
    headerRows,
    columns: found,
    rows: filled.filter((r) => r > last),
  }
}

/** Of several columns that may hold the names: names of units, units, agencies, and last mere names, which may be people's. */
function nameColumn(at: Lookup, row: number): number | undefined {
  const rank = (column: number): number => {
    const heading = bareWords(at.text(row, column))
    return /^ten .*don vi/u.test(heading) ? 0 : heading.includes('don vi') ? 1 : heading === 'ten' ? 3 : 2
  }
  return columnsOf(at, row)
    .filter((column) => meaningOf(at.text(row, column), at.products) === 'name')
    .sort((a, b) => rank(a) - rank(b) || a - b)[0]
}

const words = (...parts: readonly string[]): string => [...new Set(parts.filter((part) => part !== ''))].join(' ')

function firstMeaning(products: Products, texts: readonly string[], taken: ReadonlySet<Meaning>): Meaning | null {
  for (const text of texts) {
    const meaning = text === '' ? null : meaningOf(text, products)
    if (meaning !== null && !taken.has(meaning)) return meaning
  }
  return null
}

/** A heading's text over a column: its own, that of the block it is merged into, or the nearest on its left. */
function spreadText(at: Lookup, row: number, column: number): string {
  const own = at.text(row, column)
  if (own !== '') return own
  const merge = at.mergeAt(row, column)
  if (merge) return merge.top === row ? at.text(row, merge.left) : ''
  if (at.grid.merges.some((m) => m.top === row)) return ''
  for (let left = column - 1; left >= 1; left--) {
    const text = at.text(row, left)
    if (text !== '') return text
  }
  return ''
}

/** Rows right below a heading that go on with it: nothing under the name, and titles of columns, not values. */
function subRows(at: Lookup, row: number, filled: readonly number[]): number[] {
  const name = nameColumn(at, row)
  const rows: number[] = []
  if (name === undefined) return rows
  for (let next = row + 1; next <= row + 2 && filled.includes(next); next++) {
    const columns = columnsOf(at, next)
    const texts = columns.map((column) => at.text(next, column))
    if (at.text(next, name) !== '' || numbersColumns(texts.filter((t) => t !== ''))) break
    const meant = columns.filter((column) => {
      const text = at.text(next, column)
      return (
        text !== '' &&
        (meaningOf(text, at.products) ?? meaningOf(words(spreadText(at, row, column), text), at.products)) !== null
      )
    })
    if (meant.length === 0 || texts.some((t) => /^\d+$/u.test(t))) break
    rows.push(next)
  }
  return rows
}
