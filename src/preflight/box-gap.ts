import type { Fonts, MeasuredLine } from '../text/fonts.js'
import { lineOf } from '../text/measure.js'
import { SIDE_GUARD } from '../text/pitch.js'
import { type PaintedText, scaleOf } from './page.js'

/**
 * Vertical distance from the box of a letter down to that of a letter below it, the least of all that are under `limit`:
 * ink is no closer. Letters side by side count as over each other, as near as a skyline's columns count.
 */
export function boxGap(upper: PaintedText, lower: PaintedText, fonts: Fonts, limit: number): number {
  if (upper.item.arc || lower.item.arc) return -Infinity
  const [above, { ink: below, box }] = [lineOfRun(upper, fonts).ink, lineOfRun(lower, fonts)]
  const [k, e, f] = [scaleOf(upper.matrix) * upper.em, upper.matrix[4], upper.matrix[5]]
  const [k2, e2, f2] = [scaleOf(lower.matrix) * lower.em, lower.matrix[4], lower.matrix[5]]
  const guard = SIDE_GUARD * Math.max(k, k2)
  const top = f2 + k2 * box.y0
  let gap = limit
  for (const a of above) {
    const bottom = f + k * a.y1
    // most letters end high above all of the line below
    if (a.y1 === a.y0 || top - bottom >= gap) continue
    const [left, right] = [e + k * a.x0 - guard, e + k * a.x1 + guard]
    for (const b of below) {
      if (b.y1 === b.y0 || e2 + k2 * b.x1 < left || e2 + k2 * b.x0 > right) continue
      gap = Math.min(gap, f2 + k2 * b.y0 - bottom)
    }
  }
  return gap
}

const lineOfRun = ({ item }: PaintedText, fonts: Fonts): MeasuredLine =>
  lineOf(fonts, item.text, item.face, item.tracking)
