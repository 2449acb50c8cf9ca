import { isMap, isNode, isScalar, type Document, type LineCounter } from 'yaml'

import { problem, type Diagnostic } from '../model/diagnostic.js'
import { readText } from './read-text.js'
import { readSyntax } from './yaml-syntax.js'

/** A YAML file as data, with the way back from a value to its line. */
export interface YamlSource {
  readonly file: string
  readonly value: unknown
  readonly document: Document
  readonly lines: LineCounter
  /** Lines that could not be read and are missing from the value. */
  readonly broken: ReadonlySet<number>
  /** Faults of the YAML itself; the value is then what could still be read. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Parses YAML text; never throws for what the text contains. */
export function parseYaml(file: string, text: string): YamlSource {
  const { document, lines, faults, broken } = readSyntax(text)
  const diagnostics = faults.map(({ line, column, what }) =>
    problem('yaml-sai-cu-phap', `${file}, dòng ${line}, cột ${column}: ${what}.`, {
      file,
      line,
      column,
      hint: 'Mỗi dòng viết “tên mục: giá trị”; các dòng cùng cấp thụt vào như nhau.',
    }),
  )
  return { file, value: document.toJS() as unknown, document, lines, broken, diagnostics }
}

/** Reads and parses one YAML file. */
export async function readYaml(file: string): Promise<YamlSource> {
  return parseYaml(file, await readText(file))
}

/** Where the value at `path` stands; with `key`, where that key of it is written. */
export function placeOf(
  source: YamlSource,
  path: readonly PropertyKey[],
  key?: string,
): { line: number; column: number } {
  let offset = 0
  for (let depth = 0; depth <= path.length; depth++) {
    const node: unknown = depth === 0 ? source.document.contents : source.document.getIn(path.slice(0, depth), true)
    if (!isNode(node) || !node.range) break
    offset = keyOffset(source, path.slice(0, depth)) ?? node.range[0]
    if (depth === path.length && key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      if (pair && isScalar(pair.key) && pair.key.range) offset = pair.key.range[0]
    }
  }
  const { line, col } = source.lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** First and last line of the value at `path`, with the key that opens it. */
export function linesOf(source: YamlSource, path: readonly PropertyKey[]): [first: number, last: number] {
  const first = placeOf(source, path).line
  const node: unknown = path.length === 0 ? source.document.contents : source.document.getIn(path, true)
  return [first, isNode(node) && node.range ? source.lines.linePos(node.range[1]).line : first]
}

/** Scalars are pointed at themselves; a map or list at the key that opens it, one line above. */
function keyOffset(source: YamlSource, path: readonly PropertyKey[]): number | null {
  const last = path.at(-1)
  if (typeof last !== 'string') return null
  const node: unknown = source.document.getIn(path, true)
  if (isScalar(node) && node.range && node.range[1] > node.range[0]) return null
  const parent: unknown = path.length === 1 ? source.document.contents : source.document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return null
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === last)
  return pair && isScalar(pair.key) && pair.key.range ? pair.key.range[0] : null
}
