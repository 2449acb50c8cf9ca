import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'

import { problem, UserError } from '../../model/diagnostic.js'
import { readSyntax } from '../yaml-syntax.js'
import { meaningOf } from './column-names.js'
import { textCell, type Grid, type RawCell } from './grid.js'
import { mergesOf } from './merges.js'
import type { Products } from './product-words.js'
import type { CellReader } from './read-cell.js'
import type { Table, TableColumn } from './table.js'

/** A YAML list of units as a table: one row an item, on the item's line; null where the file holds no list. */
export function yamlTable(file: string, text: string, read: CellReader, products: Products): Table | null {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) throw syntaxError(file, text)
  const root = document.contents
  const list = isSeq(root)
    ? root
    : isMap(root)
      ? root.items.map((pair): unknown => pair.value).find((value) => isSeq(value))
      : undefined
  if (!list) return null
  const rows = new Map<number, Map<number, RawCell>>()
  const keys: string[] = []
  // "name" in one item and "đơn vị" in the next are one column
  const columnOf = (key: string): number => {
    const meaning = meaningAt(key, products)
    const at = keys.findIndex((k) => k === key || (meaning !== null && meaningAt(k, products) === meaning))
    return at < 0 ? keys.push(key) - 1 : at
  }
  let last = 0
  for (const item of list.items as Node[]) {
    const values = isMap(item) ? valuesOf(item) : isScalar(item) ? [['name', scalar(item.value)] as const] : []
    const row = new Map<number, RawCell>()
    for (const [key, value] of values) {
      const at = columnOf(key)
      if (value.trim() !== '') row.set(at + 1, textCell(value))
    }
    // two items on one line are two rows all the same
    last = Math.max(last + 1, lines.linePos(item.range?.[0] ?? 0).line)
    if (row.size > 0) rows.set(last, row)
  }
  const grid: Grid = {
    sheet: null,
    rows,
    merges: [],
    hidden: new Set(),
    hiddenColumns: new Set(),
    wider: false,
    from1904: false,
  }
  const columns: TableColumn[] = keys.map((key, i) => ({
    column: i + 1,
    label: key,
    heading: key,
    meaning: meaningAt(key, products),
  }))
  return { grid, read, mergeAt: mergesOf(grid), headerRows: [], columns, rows: [...rows.keys()] }
}

/** Characters of a text whose faults are all looked for; in a longer one that takes too long, and only those near its beginning are told. */
const SHORT = 20_000

function syntaxError(file: string, text: string): UserError {
  const { faults } = readSyntax(text.length > SHORT ? text.slice(0, SHORT) : text)
  const told = faults.length > 0 ? faults : [{ line: 1, column: 1, what: 'tệp không đúng cách viết YAML' }]
  return new UserError(
    told.map(({ line, column, what }) =>
      problem('yaml-sai-cu-phap', `${file}, dòng ${line}, cột ${column}: ${what}.`, {
        file,
        line,
        column,
        hint: 'Mỗi đơn vị một mục “- name: Tên đơn vị”; các dòng cùng cấp thụt vào như nhau.',
      }),
    ),
  )
}

const COUNTS = 'quantities.'

const meaningAt = (key: string, products: Products): TableColumn['meaning'] =>
  key.startsWith(COUNTS) ? quantity(key.slice(COUNTS.length), products) : meaningOf(key, products)

const quantity = (words: string, products: Products): TableColumn['meaning'] => {
  const found = products.find(words)
  return found ? `quantity:${found.id}` : null
}

function valuesOf(item: {
  readonly items: readonly { readonly key: unknown; readonly value: unknown }[]
}): (readonly [key: string, value: string])[] {
  return item.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? scalar(key.value) : ''
    if (isMap(value)) {
      const inner = valuesOf(value)
      return inner.map(
        ([k, v]) => [`${/^(?:quantities|số lượng|so luong)$/iu.test(name) ? COUNTS : `${name} `}${k}`, v] as const,
      )
    }
    if (isSeq(value)) return [[name, value.items.map((v) => (isScalar(v) ? scalar(v.value) : '')).join('; ')] as const]
    return [[name, isScalar(value) ? scalar(value.value) : ''] as const]
  })
}

const scalar = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
