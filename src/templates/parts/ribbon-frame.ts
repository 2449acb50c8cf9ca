import type { SceneItem } from '../../model/scene.js'
import { circle } from '../../motif/path.js'
import { PITCH } from '../../motif/strand.js'
import { twist } from '../../motif/twist.js'
import type { CommonStage } from '../stage.js'

/** Width of the colored frame that the ribbon runs in, in u. */
export const FRAME = 4.4
/** Scale of the ribbon, in u; stretched a little so that whole half periods fill each side. */
const RIBBON = 0.062
/** Radius of the heads at the corners, in u. */
const HEAD = 1.55

/** The white ribbon woven round the sheet, a head at every corner. */
export function ribbonFrame(stage: CommonStage): readonly SceneItem[] {
  const { width, height, u, ground } = stage
  const a = (FRAME / 2) * u
  const side = (length: number): { halves: number; k: number } => {
    const halves = Math.round(length / (PITCH * RIBBON * u))
    return { halves, k: length / (PITCH * halves) }
  }
  const across = side(width - 2 * a)
  const down = side(height - 2 * a)
  const rows = [a, height - a].map((y): SceneItem => ({
    kind: 'group',
    transform: [across.k, 0, 0, across.k, a, y],
    items: [twist(across.halves, { extra: 0 })],
  }))
  const columns = [a, width - a].map((x): SceneItem => ({
    kind: 'group',
    transform: [0, down.k, -down.k, 0, x, a],
    items: [twist(down.halves, { extra: 0 })],
  }))
  const corners = [a, width - a].flatMap((x) => [a, height - a].map((y) => circle(x, y, HEAD * u))).join('')
  return [...rows, ...columns, { kind: 'fill', d: corners, fill: ground.row[2] ?? 'accent' }]
}
