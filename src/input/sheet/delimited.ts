import Papa from 'papaparse'

import { textCell, type Grid, type RawCell } from './grid.js'
import { LIMITS } from './limits.js'
import { SheetTooLargeError } from './xlsx-sheet.js'

/** A text file as a sheet, and what was odd about it. */
export interface Delimited {
  readonly grid: Grid
  /** A quote opens that nothing closes: quotes part nothing and those around a value are dropped. */
  readonly openQuote: boolean
}

/** What may stand between values. `null` is one value a line. */
export type Delimiter = '\t' | ';' | ',' | '|' | null

/** Excel's own first line, which names the delimiter. */
const SEP_LINE = /^sep=(.)\r?\n/iu

/** The delimiter that a text's first line declares, as Excel writes it. */
export const declaredDelimiter = (text: string): Delimiter | undefined => {
  const [, mark] = SEP_LINE.exec(text) ?? []
  return mark === '\t' || mark === ';' || mark === ',' || mark === '|' ? mark : undefined
}

/** Parts a text into rows and columns; row numbers are those a spreadsheet shows. At most `rows` rows are read. */
export function parseDelimited(text: string, delimiter: Delimiter, rows = Infinity): Delimited {
  // lines of one file may end in several ways: whatever is not the first of them would join two units
  const lines = text.replace(/\r\n?/gu, '\n')
  const read = (quoteChar: string): Papa.ParseResult<string[]> =>
    Papa.parse<string[]>(lines, {
      newline: '\n',
      // a character that no text has: every line is one value
      delimiter: delimiter ?? '\u001F',
      quoteChar,
      ...(Number.isFinite(rows) ? { preview: rows } : {}),
    })
  const quoted = read('"')
  const openQuote = quoted.errors.some((error) => error.code === 'MissingQuotes')
  if (!openQuote) return { grid: gridOf(quoted.data), openQuote }
  const data = read('\u001E').data.map((values) => values.map((value) => value.replace(/^"([^"]*)"?$/u, '$1')))
  return { grid: gridOf(data), openQuote }
}

function gridOf(data: readonly (readonly string[])[]): Grid {
  const rows = new Map<number, Map<number, RawCell>>()
  let wider = false
  data.forEach((values, i) => {
    const row = new Map<number, RawCell>()
    values.slice(0, LIMITS.columns).forEach((value, j) => {
      // Excel's way to keep the zero of `="0258"`
      if (value.trim() !== '') row.set(j + 1, textCell(value.replace(/^="([^"]*)"$/u, '$1')))
    })
    if (values.slice(LIMITS.columns).some((value) => value.trim() !== '')) wider = true
    if (row.size > 0) rows.set(i + 1, row)
    if (rows.size > LIMITS.rows + LIMITS.headerRows) throw new SheetTooLargeError('rows')
  })
  return { sheet: null, rows, merges: [], hidden: new Set(), hiddenColumns: new Set(), wider, from1904: false }
}
