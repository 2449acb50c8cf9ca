import { around, multiply, type Matrix, type Rect } from '../../model/geometry.js'
import type { SceneItem, TextItem } from '../../model/scene.js'

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** A text of a page in one piece, its runs line by line. */
export interface TextBlock {
  readonly id: string
  readonly runs: readonly TextItem[]
  /** Size of its largest letters in scene units. */
  readonly size: number
}

/** The same with what it covers, in scene units. */
export interface PlacedBlock extends TextBlock {
  readonly box: Rect
}

/** Where a run stands when the groups around it are gone; groups move and scale, they never turn. */
function placed(item: TextItem, m: Matrix): TextItem {
  // an item that stands where it says stays the same item: what is written of it may be remembered
  if (m === IDENTITY && !item.arc) return item
  if (item.arc) {
    const { cx, cy, r } = item.arc
    const width = (item.outline?.advance ?? 0) * item.size
    return { ...item, arc: undefined, x: cx - width / 2, y: cy + r }
  }
  return { ...item, x: m[0] * item.x + m[4], y: m[3] * item.y + m[5], size: item.size * Math.abs(m[3]) }
}

function runsOf(items: readonly SceneItem[], m: Matrix): TextItem[] {
  return items.flatMap((item): TextItem[] => {
    if (item.kind === 'text') return item.text === '' ? [] : [placed(item, m)]
    return item.kind === 'group' ? runsOf(item.items, item.transform ? multiply(m, item.transform) : m) : []
  })
}

const boxOf = (run: TextItem): Rect => {
  const { x0, x1 } = run.outline?.ink ?? { x0: 0, x1: 0 }
  return {
    x: run.x + x0 * run.size,
    y: run.y - run.size * 0.75,
    width: Math.max(0, x1 - x0) * run.size,
    height: run.size,
  }
}

/** The texts among the items, each with its runs in the order of its lines, in the order they are first painted. */
export function textBlocks(items: readonly SceneItem[]): readonly TextBlock[] {
  const byBlock = new Map<string, TextItem[]>()
  for (const run of runsOf(items, IDENTITY)) {
    const known = byBlock.get(run.block)
    if (known) known.push(run)
    else byBlock.set(run.block, [run])
  }
  return [...byBlock].map(([id, runs]) => ({
    id,
    runs: runs.toSorted((a, b) => a.line - b.line || a.x - b.x),
    size: Math.max(...runs.map((run) => run.size)),
  }))
}

export const placedBlock = (block: TextBlock): PlacedBlock => ({ ...block, box: around(block.runs.map(boxOf)) })
