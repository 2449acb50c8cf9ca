import { placeAt } from '../../model/geometry.js'
import type { GroupItem } from '../../model/scene.js'
import { row } from '../../motif/row.js'
import { overrun, rectPath } from '../parts/ground.js'
import type { CommonStage } from '../stage.js'

/** Motif units of the row that show below the shoulders, and the heads above. */
export const ROW_VISIBLE = 64
export const ROW_HEADS = 20

/** A row of people that starts with a clean cut at `x`, stands on `bottom` and runs off the right edge. */
export function rowAtRight(stage: CommonStage, { x, bottom, k }: { x: number; bottom: number; k: number }): GroupItem {
  const { width, height, ground } = stage
  const people = Math.ceil((width + overrun(stage) - x) / (50 * k))
  const onEdge = bottom >= height
  const depth = ROW_VISIBLE + (onEdge ? overrun(stage) / k : 0)
  return {
    kind: 'group',
    transform: placeAt(x, bottom - ROW_VISIBLE * k, k),
    clip: rectPath({ x: 0, y: -30, width: people * 50 + 50, height: 30 + depth }),
    items: stage.draw(row, people, { colors: ground.row, height: depth + 2, y0: 43, amplitude: 12.5 }),
  }
}
