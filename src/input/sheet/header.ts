import { bareWords } from './bare-words.js'
import { meaningOf, type Meaning } from './column-names.js'
import { columnLetter, type Grid } from './grid.js'
import { LIMITS } from './limits.js'
import { isAgency } from './agency.js'
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
    filled,
    text: (row, column) => read(grid.rows.get(row)?.get(column)).text,
  }
  let best: { readonly row: number; readonly score: number } | null = null
  for (const row of filled.slice(0, LIMITS.headerRows)) {
    const score = scoreOf(at, row)
    if (score > (best?.score ?? 0)) best = { row, score }
  }
  if (best === null) return null
  return tableFrom(at, best.row)
}

interface Lookup {
  readonly grid: Grid
  readonly read: CellReader
  readonly mergeAt: MergeAt
  readonly products: Products
  /** Rows that hold something, in order. */
  readonly filled: readonly number[]
  readonly text: (row: number, column: number) => string
}

const columnsOf = (at: Lookup, row: number): number[] =>
  [...(at.grid.rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)

/** Columns understood; of two rows that are alike, the one with names below it. Nothing without a column of names. */
function scoreOf(at: Lookup, row: number): number {
  const name = nameColumn(at, row)
  if (name === undefined) return 0
  const meanings = new Set(columnsOf(at, row).map((column) => meaningOf(at.text(row, column), at.products)))
  meanings.delete(null)
  const below = at.filled.filter((r) => r > row).slice(0, 6)
  const named = below.filter((r) => at.text(r, name) !== '').length
  return new Set([...meanings, 'name']).size + (named > 0 ? 0.5 : 0)
}

function tableFrom(at: Lookup, row: number): Table {
  const { filled } = at
  const above = filled[filled.indexOf(row) - 1]
  const rows = subRows(at, row)
  const last = Math.max(row, ...rows)
  const columns = new Set([...columnsOf(at, row), ...rows.flatMap((r) => columnsOf(at, r))])
  const name = nameColumn(at, row)
  let usesAbove = false
  const found: TableColumn[] = []
  const taken = new Set<Meaning>(['name'])
  for (const column of [...columns].sort((a, b) => a - b)) {
    const levels = levelsOf(at, [row, ...rows], column)
    const group = above === row - 1 ? spreadText(at, above, column) : ''
    const plain = words(...levels)
    const tails = levels.map((_, i) => words(...levels.slice(i)))
    const meaning = column === name ? 'name' : firstMeaning(at.products, [...tails, levels[0] ?? ''], taken)
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

/** Of several columns that may hold the names: the newest names, names of units, units, agencies, and last mere names, which may be people's. */
function nameColumn(at: Lookup, row: number): number | undefined {
  const headings = columnsOf(at, row).map((column) => ({ column, text: at.text(row, column) }))
  const meant = (text: string): Meaning | null => meaningOf(text, at.products)
  const rank = (text: string): number => {
    const heading = bareWords(text)
    if (/ (?:moi|hien nay|sau sap (?:xep|nhap))$/u.test(heading)) return -1
    return /^ten .*don vi/u.test(heading) ? 0 : heading.includes('don vi') ? 1 : heading === 'ten' ? 3 : 2
  }
  const [best] = headings
    .filter(({ text }) => meant(text) === 'name')
    .sort((a, b) => rank(a.text) - rank(b.text) || a.column - b.column)
  if (best) return best.column
  // a heading in words of its own, where another column shows that the row is one
  if (!headings.some(({ text }) => meant(text) !== null)) return undefined
  const below = at.filled.filter((r) => r > row).slice(0, LOOKED)
  const agencies = (column: number): number => below.filter((r) => isAgency(at.text(r, column))).length
  const [like] = headings
    .filter(
      ({ text, column }) =>
        meant(text) === null && (LIKE_NAME.test(bareWords(text)) || agencies(column) * 2 > below.length),
    )
    .sort((a, b) => agencies(b.column) - agencies(a.column) || a.column - b.column)
  return like?.column
}

/** Rows below a heading in which names are looked for. */
const LOOKED = 12

/** `Đơn vị, địa phương đăng ký`, but not a unit of measure, a former name or an address. */
const LIKE_NAME =
  /^(?:ten |danh sach |cac )*(?:don vi|co quan|to chuc)(?! (?:tinh|do|tien|cu|truoc|san pham))(?: (?!cu$|cap tren|chu quan)[a-z]+){0,5}$/u

const words = (...parts: readonly string[]): string => [...new Set(parts.filter((part) => part !== ''))].join(' ')

function firstMeaning(products: Products, texts: readonly string[], taken: ReadonlySet<Meaning>): Meaning | null {
  for (const text of texts) {
    const meaning = text === '' ? null : meaningOf(text, products)
    if (meaning !== null && !taken.has(meaning)) return meaning
  }
  return null
}

/** Whether a row with words in the column of names is a heading all the same: its other cells are titles as well. */
const isHeading = (at: Lookup, row: number, name: number): boolean =>
  meaningOf(at.text(row, name), at.products) === 'name' &&
  columnsOf(at, row).some((column) => column !== name && meaningOf(at.text(row, column), at.products) !== null)

/** A column's headings from the top down to its own lowest one; a row between gives the block or words it lies under. */
function levelsOf(at: Lookup, rows: readonly number[], column: number): string[] {
  const lowest = rows.findLastIndex((row) => at.text(row, column) !== '')
  return rows.slice(0, lowest + 1).flatMap((row) => spreadText(at, row, column) || [])
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

/** Rows right below a heading that go on with it: titles of columns, not values, and nothing else under the name. */
function subRows(at: Lookup, row: number): number[] {
  const name = nameColumn(at, row)
  const rows: number[] = []
  if (name === undefined) return rows
  for (let next = row + 1; next <= row + 2 && at.filled.includes(next); next++) {
    const columns = columnsOf(at, next)
    const texts = columns.map((column) => at.text(next, column))
    const under = at.text(next, name)
    if (numbersColumns(texts.filter((t) => t !== ''))) break
    if (under !== '' && !isHeading(at, next, name)) break
    const meant = columns.filter((column) => {
      const levels = at.text(next, column) === '' ? [] : levelsOf(at, [row, ...rows, next], column)
      return levels.some((_, i) => meaningOf(words(...levels.slice(i)), at.products) !== null)
    })
    if (meant.length === 0 || texts.some((t) => /^\d+$/u.test(t))) break
    rows.push(next)
  }
  return rows
}
