import type { Role } from '../model/color.js'
import type { FillItem } from '../model/scene.js'
import { angleOf, arc } from './arc.js'
import { backwards, line, outline, type Cubic, type Point } from './curve.js'
import { circle } from './path.js'

/** Side of the square the frame is drawn in; it fills the circle that platforms cut. */
export const RING_SIZE = 1080
const CENTER = { x: 540, y: 540 }
const RADIUS = 540

/** The hole for the face. */
export const PHOTO_CIRCLE = { x: 540, y: 496, r: 455 } as const

/** The white ribbon at the bottom: radius of its middle, its width, half its angle in degrees. */
export const RING_RIBBON = { radius: 462, width: 104, halfAngle: 63 } as const
/** How far its ends are notched, in degrees. */
const TAIL = 4.2

const HEAD = { radius: 70, gap: 17, distance: 462, angle: 47 } as const
/** How far the left body runs on under the right one. */
const UNDERLAP = 0.6

/** A point at `degrees` clockwise from the top. */
const polar = (r: number, degrees: number): Point => {
  const a = ((degrees - 90) * Math.PI) / 180
  return { x: CENTER.x + r * Math.cos(a), y: CENTER.y + r * Math.sin(a) }
}

/** The lower one of the two points where circles meet (the one with the larger y). */
const lowerMeeting = (a: Point, ra: number, b: Point, rb: number): Point => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const d = Math.hypot(dx, dy)
  const along = (ra * ra - rb * rb + d * d) / (2 * d)
  const across = Math.sqrt(ra * ra - along * along)
  return [1, -1]
    .map((s) => ({ x: a.x + (along * dx - s * across * dy) / d, y: a.y + (along * dy + s * across * dx) / d }))
    .reduce((p, q) => (q.y > p.y ? q : p))
}

/** The right body: from the axis at the bottom along the rim up to the head's gap, and back along the photo. */
const rightBody = (): Cubic[] => {
  const head = polar(HEAD.distance, HEAD.angle)
  const gap = HEAD.radius + HEAD.gap
  const rim = lowerMeeting(CENTER, RADIUS, head, gap)
  const inner = lowerMeeting(PHOTO_CIRCLE, PHOTO_CIRCLE.r, head, gap)
  return [
    ...arc(CENTER, RADIUS, 90, angleOf(CENTER, rim)),
    ...arc(head, gap, angleOf(head, rim), angleOf(head, inner)),
    ...arc(PHOTO_CIRCLE, PHOTO_CIRCLE.r, angleOf(PHOTO_CIRCLE, inner), 90),
  ]
}

const mirrored = (run: readonly Cubic[], shift: number): Cubic[] => {
  const flip = (p: Point): Point => ({ x: 2 * CENTER.x - p.x, y: p.y })
  const cubics = backwards(run).map(([a, b, c, d]): Cubic => [flip(a), flip(b), flip(c), flip(d)])
  const [start, end] = [cubics[0]![0], cubics.at(-1)![3]]
  return [...cubics, line(end.x + shift, end.y, start.x + shift, start.y)]
}

/** A ribbon of other proportions than `RING_RIBBON`; lengths in units of the frame, angle in degrees. */
export interface RingRibbon {
  readonly radius: number
  readonly width: number
  readonly halfAngle: number
}

const ribbonPath = ({ radius, width, halfAngle }: RingRibbon): string => {
  const [ri, ro] = [radius - width / 2, radius + width / 2]
  const notch = (degrees: number): Cubic => {
    const p = polar(radius, degrees)
    return line(p.x, p.y, p.x, p.y)
  }
  return outline([
    ...arc(CENTER, ro, 90 - halfAngle, 90 + halfAngle),
    notch(180 + halfAngle - TAIL),
    ...arc(CENTER, ri, 90 + halfAngle, 90 - halfAngle),
    notch(180 - halfAngle + TAIL),
  ])
}

/**
 * The avatar frame: two people whose bodies are the ring, tied by the ribbon; 1080 units square.
 * Everything else, the gaps at the heads too, is left free and stays transparent.
 */
export const ring = (
  s: { readonly left: Role; readonly right: Role; readonly ribbon: Role },
  ribbon: RingRibbon = RING_RIBBON,
): FillItem[] => {
  const body = rightBody()
  const [left, right] = [polar(HEAD.distance, -HEAD.angle), polar(HEAD.distance, HEAD.angle)]
  return [
    { kind: 'fill', d: outline(mirrored(body, UNDERLAP)) + circle(left.x, left.y, HEAD.radius), fill: s.left },
    { kind: 'fill', d: outline(body) + circle(right.x, right.y, HEAD.radius), fill: s.right },
    { kind: 'fill', d: ribbonPath(ribbon), fill: s.ribbon },
  ]
}
