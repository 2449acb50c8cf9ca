import type { Role } from '../model/color.js'
import type { FillItem } from '../model/scene.js'
import { heads, torsoHalves } from './couple.js'
import { parallelAt, type Cubic } from './curve.js'
import { flankLine, shoulderLine } from './heart-lines.js'

/** Height of the dip between the shoulders; a line across the heart must start below it. */
export const HEART_DIP_Y = 17

/** The solid two-tone heart with heads that carries words; motif units, same grid as the couple. */
export const heart = (scheme: { readonly left: Role; readonly right: Role }): FillItem[] => [
  { kind: 'fill', d: torsoHalves.left + heads.left, fill: scheme.left },
  { kind: 'fill', d: torsoHalves.right + heads.right, fill: scheme.right },
]

/** The outline from the dip round the right side to the tip, where it may bound words. */
const side: readonly Cubic[] = [shoulderLine.at(-1)!, ...flankLine]

/**
 * Half of the width open to words at motif height `y`: from the axis to `inset` units inside the outline,
 * measured square to it. 0 above the dip and where nothing is left.
 */
export const heartHalfWidth = (y: number, inset = 4): number => {
  if (y < HEART_DIP_Y + inset) return 0
  for (const curve of side) {
    // Along each of the two curves the inset outline only goes down.
    let [lo, hi] = [0, 1]
    const at = (t: number) => parallelAt(curve, inset, t).p
    if (y < at(lo).y || y > at(hi).y) continue
    for (let i = 0; i < 40; i++) {
      const t = (lo + hi) / 2
      if (at(t).y < y) lo = t
      else hi = t
    }
    return Math.max(0, at(lo).x)
  }
  return 0
}

/** Full width open to a centered line whose ink reaches from `top` to `bottom`: the narrower of both ends. */
export const heartLineWidth = (top: number, bottom: number, inset = 4): number =>
  2 * Math.min(heartHalfWidth(top, inset), heartHalfWidth(bottom, inset))
