import { angleOf, arc, meetCircle } from './arc.js'
import { across, between, cubic, outline, shifted, type Cubic } from './curve.js'
import { circle, num } from './path.js'

/** Radius of a head. */
export const HEAD_RADIUS = 11.2
/** Height of a head's center above the shoulder line. */
export const HEAD_Y = -8.8
/** Radius of the neck notch, cut out of the body around the head. */
export const NOTCH_RADIUS = 14.4
/** Height at which the shoulders reach full width and the sides go straight down. */
export const SIDE_Y = 26.4
/** How far a body runs on under its neighbor, so that no hairline shows between them. */
export const UNDERLAP = 0.4

const shoulder = cubic(-25, SIDE_Y, -25, 11, -14, 0, 0, 0)
const neck = { x: 0, y: HEAD_Y }
const left = between(shoulder, 0, meetCircle(shoulder, neck, NOTCH_RADIUS))

const notchAngle = angleOf(neck, left[3])
const shoulders: readonly Cubic[] = [left, ...arc(neck, NOTCH_RADIUS, notchAngle, 180 - notchAngle), ...across([left])]

/**
 * Head and body of one person, clockwise: middle at `x`, shoulder line at `y`, body down to `bottom`.
 * `under` widens the body below the shoulders to the left and to the right, to run on below a neighbor.
 */
export const person = (x: number, y: number, bottom: number, under: { left: boolean; right: boolean }): string => {
  const body = outline(shifted(shoulders, x, y)).slice(0, -1)
  const [l, r] = [x - 25, x + 25]
  const side = y + SIDE_Y + 0.6
  const rightEdge = under.right
    ? [
        [r, side],
        [r + UNDERLAP, side],
        [r + UNDERLAP, bottom],
      ]
    : [[r, bottom]]
  const leftEdge = under.left
    ? [
        [l - UNDERLAP, bottom],
        [l - UNDERLAP, side],
        [l, side],
      ]
    : [[l, bottom]]
  const line = [...rightEdge, ...leftEdge].map(([px, py]) => `L${num(px!)} ${num(py!)}`).join('')
  return `${body}${line}Z${circle(x, y + HEAD_Y, HEAD_RADIUS)}`
}
