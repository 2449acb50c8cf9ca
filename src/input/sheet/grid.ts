import type { IsoDate } from '../../model/theme.js'

/** A stretch of a cell's text in one font; null where the file knows no fonts. */
export interface Run {
  readonly text: string
  readonly font: string | null
}

/** A cell as a file holds it. */
export interface RawCell {
  readonly runs: readonly Run[]
  /** The day, where the cell is a number shown as a date. */
  readonly date: IsoDate | null
  readonly number: number | null
  /** `formula` is one without a stored result, `error` one such as #REF!. */
  readonly fault: 'formula' | 'error' | null
}

/** A block of merged cells, rows and columns from 1, ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet: rows from 1 to columns from 1 to cells; empty cells are not in it. */
export interface Grid<Cell = RawCell> {
  readonly sheet: string | null
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  readonly merges: readonly Merge[]
  /** Rows that a filter or the user hides. */
  readonly hidden: ReadonlySet<number>
  /** Columns that the user hides. */
  readonly hiddenColumns: ReadonlySet<number>
  /** Whether cells beyond the last column that is looked at hold something. */
  readonly wider: boolean
  /** Whether day 0 is 1 January 1904. */
  readonly from1904: boolean
}

/** `A` for 1, `Z` for 26, `AA` for 27. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Row and column of `B3`, both from 1; null where it is no such name. */
export function cellAt(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? []
  if (letters === undefined || digits === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64)
  return { row: Number(digits), column }
}

/** A cell of plain text, as text files have it. */
export const textCell = (text: string): RawCell => ({
  runs: [{ text, font: null }],
  date: null,
  number: null,
  fault: null,
})
