import { excelDay } from './excel-day.js'
import { cellAt, type Grid, type Merge, type RawCell, type Run } from './grid.js'
import { LIMITS } from './limits.js'
import { richText, unescaped } from './xlsx-strings.js'
import type { CellStyle } from './xlsx-styles.js'
import { readXml } from './xml.js'

/** What a sheet's cells refer to. */
export interface Book {
  readonly strings: readonly (readonly Run[])[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

/** A sheet that holds more than is looked at. */
export class SheetTooLargeError extends Error {
  readonly what: 'rows' | 'cells'

  constructor(what: 'rows' | 'cells') {
    super(what)
    this.name = 'SheetTooLargeError'
    this.what = what
  }
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: CellStyle | undefined
  formula: boolean
  value: string | null
}

/** Reads one sheet's XML; formulas give the result stored with them and are never worked out. */
export function readSheet(xml: string, name: string, book: Book): Grid {
  const rows = new Map<number, Map<number, RawCell>>()
  const hidden = new Set<number>()
  const hiddenColumns = new Set<number>()
  const merges: Merge[] = []
  const rich = richText()
  let cells = 0
  let wider = false
  let row = 0
  let column = 0
  let cell: OpenCell | null = null
  let inValue = false
  const put = (open: OpenCell, content: RawCell): void => {
    if (open.column > LIMITS.columns) {
      wider = true
      return
    }
    const line = rows.get(open.row) ?? new Map<number, RawCell>()
    line.set(open.column, content)
    rows.set(open.row, line)
    if (rows.size > LIMITS.rows + LIMITS.headerRows) throw new SheetTooLargeError('rows')
  }
  readXml(xml, {
    open(tag, attributes) {
      if (tag === 'row') {
        const { r, hidden: isHidden } = attributes()
        row = Number(r) > 0 ? Number(r) : row + 1
        column = 0
        if (isHidden === '1' || isHidden === 'true') hidden.add(row)
      } else if (tag === 'col') {
        const { min, max, hidden: isHidden } = attributes()
        if (isHidden === '1' || isHidden === 'true')
          for (let c = Number(min); c <= Math.min(Number(max), LIMITS.columns); c++) hiddenColumns.add(c)
      } else if (tag === 'c') {
        if (++cells > LIMITS.cells) throw new SheetTooLargeError('cells')
        const { r, t = 'n', s } = attributes()
        const at = r === undefined ? null : cellAt(r)
        column = at?.column ?? column + 1
        cell = { row: at?.row ?? row, column, type: t, style: book.styles[Number(s ?? 0)], formula: false, value: null }
      } else if (tag === 'v') inValue = true
      else if (tag === 'f' && cell) cell.formula = true
      else if (tag === 'mergeCell') {
        const merge = mergeOf(attributes()['ref'] ?? '')
        if (merge && merges.length < LIMITS.rows) merges.push(merge)
      } else if (cell) rich.handler.open(tag, attributes)
    },
    close(tag) {
      if (tag === 'v') inValue = false
      else if (tag === 'c' && cell) {
        const content = contentOf(cell, rich.take(), book)
        if (content) put(cell, content)
        cell = null
      } else rich.handler.close(tag)
    },
    text(text) {
      if (inValue && cell) cell.value = (cell.value ?? '') + text
      else if (cell) rich.handler.text(text)
    },
  })
  return { sheet: name, rows, merges, hidden, hiddenColumns, wider, from1904: book.from1904 }
}

function contentOf(cell: OpenCell, inline: readonly Run[], book: Book): RawCell | null {
  const font = cell.style?.font ?? null
  const words = (runs: readonly Run[]): RawCell | null =>
    runs.some((run) => run.text.trim() !== '')
      ? { runs: runs.map((run) => ({ text: run.text, font: run.font ?? font })), date: null, number: null, fault: null }
      : null
  const { type, value } = cell
  if (type === 'inlineStr') return words(inline)
  if (value === null) return cell.formula ? { runs: [], date: null, number: null, fault: 'formula' } : null
  if (type === 's') return words(book.strings[Number(value)] ?? [])
  if (type === 'str') return words([{ text: unescaped(value), font: null }])
  if (type === 'e') return { runs: [{ text: value, font }], date: null, number: null, fault: 'error' }
  if (type === 'b') return words([{ text: value.trim() === '1' ? 'TRUE' : 'FALSE', font: null }])
  if (type === 'd') return words([{ text: value.trim().slice(0, 10), font: null }])
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return words([{ text: value, font: null }])
  const date = cell.style?.isDate ? excelDay(number, book.from1904) : null
  return { runs: [{ text: date ?? String(number), font: null }], date, number, fault: null }
}

function mergeOf(ref: string): Merge | null {
  const [from, to] = ref.split(':').map(cellAt)
  if (!from || !to) return null
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}
