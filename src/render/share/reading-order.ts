import type { PlacedBlock } from './text-blocks.js'

/** An interval of one axis that blocks cover, with the blocks in it. */
interface Stretch {
  readonly blocks: PlacedBlock[]
  readonly from: number
  to: number
}

type Axis = 'x' | 'y'

const span = ({ box }: PlacedBlock, axis: Axis): readonly [number, number] =>
  axis === 'x' ? [box.x, box.x + box.width] : [box.y, box.y + box.height]

/** Blocks that no gap of the axis parts stand in one stretch. */
function stretches(blocks: readonly PlacedBlock[], axis: Axis): readonly Stretch[] {
  const sorted = blocks.toSorted((a, b) => span(a, axis)[0] - span(b, axis)[0])
  const found: Stretch[] = []
  for (const block of sorted) {
    const [from, to] = span(block, axis)
    const last = found.at(-1)
    if (last && from < last.to) {
      last.blocks.push(block)
      last.to = Math.max(last.to, to)
    } else found.push({ blocks: [block], from, to })
  }
  return found
}

const widestGap = (parts: readonly Stretch[]): number =>
  Math.max(0, ...parts.slice(1).map((part, i) => part.from - (parts[i]?.to ?? part.from)))

/**
 * Texts as they are read: the page is cut again and again along its widest empty strip, columns from the left and
 * rows from the top; what no cut parts is read from the top.
 */
export function readingOrder(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  if (blocks.length < 2) return blocks
  const [rows, columns] = [stretches(blocks, 'y'), stretches(blocks, 'x')]
  if (rows.length < 2 && columns.length < 2) return blocks.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
  const parts = columns.length > 1 && (rows.length < 2 || widestGap(columns) > widestGap(rows)) ? columns : rows
  return parts.flatMap((part) => readingOrder(part.blocks))
}
