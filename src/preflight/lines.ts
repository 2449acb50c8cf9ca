import type { Rect } from '../model/geometry.js'
import type { PaintedText } from './painted.js'

/** One line of text: its runs from left to right. */
export interface TextLine {
  /** Block, told apart where two blocks of a page share their id. */
  readonly block: string
  readonly line: number
  readonly runs: readonly PaintedText[]
  readonly text: string
  /** Baseline in scene units. */
  readonly y: number
  /** Font size of the largest run. */
  readonly size: number
  readonly box: Rect
}

/** The lines of a page, block by block in the order they are painted, each block's lines in their own order. */
export function textLines(texts: readonly PaintedText[]): readonly TextLine[] {
  const blocks = new Map<string, PaintedText[][]>()
  const open = new Map<string, { instance: number; last: PaintedText }>()
  for (const text of texts) {
    const id = text.item.block
    const before = open.get(id)
    const instance = before ? before.instance + (restarts(before.last, text) ? 1 : 0) : 0
    open.set(id, { instance, last: text })
    const key = `${id} ${instance}`
    const lines = blocks.get(key)
    const line = lines?.find((runs) => runs[0]?.item.line === text.item.line)
    if (line) line.push(text)
    else if (lines) lines.push([text])
    else blocks.set(key, [[text]])
  }
  return [...blocks].flatMap(([block, lines]) =>
    lines.map((runs) => lineOf(block, runs)).sort((a, b) => a.line - b.line),
  )
}

/** Whether `text` cannot belong to the block of `last`: it goes back a line, or is the same line elsewhere. */
const restarts = (last: PaintedText, text: PaintedText): boolean =>
  text.item.line < last.item.line ||
  (text.item.line === last.item.line && Math.abs(baseline(text) - baseline(last)) > 0.01 * last.size)

const baseline = (text: PaintedText): number => (text.item.arc ? text.box.y + text.box.height : text.matrix[5])

function lineOf(block: string, unordered: readonly PaintedText[]): TextLine {
  const runs = unordered.length === 1 ? unordered : [...unordered].sort((a, b) => a.box.x - b.box.x)
  const first = runs[0] as PaintedText
  let [x, y, right, bottom, size] = [Infinity, Infinity, -Infinity, -Infinity, 0]
  for (const run of runs) {
    x = Math.min(x, run.box.x)
    y = Math.min(y, run.box.y)
    right = Math.max(right, run.box.x + run.box.width)
    bottom = Math.max(bottom, run.box.y + run.box.height)
    size = Math.max(size, run.size)
  }
  return {
    block,
    line: first.item.line,
    runs,
    text: runs.map((run) => run.item.text).join(' '),
    y: baseline(first),
    size,
    box: { x, y, width: right - x, height: bottom - y },
  }
}
