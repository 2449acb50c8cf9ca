import type { Role } from '../model/color.js'
import type { FillItem } from '../model/scene.js'
import { across, backwards, line, outline, type Cubic } from './curve.js'
import * as lines from './heart-lines.js'
import { circle } from './path.js'
import { HEAD_RADIUS, HEAD_Y } from './person.js'

export { HEAD_RADIUS } from './person.js'

/** Height that sits on the white band's top edge: the ribbon's legs are upright there. */
export const CROP_Y = 36
/** Top of the heads. */
export const TOP = -20
/** Tip of the heart. */
export const BOTTOM = 94
/** Width of the figure, from −50 to 50. */
export const WIDTH = 100
/** Distance of the heads from the axis. */
export const HEAD_X = 16.8

/** How far the shape drawn first runs on under its neighbor across the axis, against hairlines. */
const UNDERLAP = 0.3

export interface CoupleScheme {
  readonly left: Role
  readonly right: Role
  /** The inner heart, or the child. */
  readonly inner: Role
  /** Gap where one arm passes under the other. */
  readonly weave: Role
  readonly ribbon: Role
}

const fill = (role: Role, ...paths: readonly string[]): FillItem => ({ kind: 'fill', d: paths.join(''), fill: role })

/** Path data of the two heads. */
export const heads = {
  left: circle(-HEAD_X, HEAD_Y, HEAD_RADIUS),
  right: circle(HEAD_X, HEAD_Y, HEAD_RADIUS),
} as const
const bothSides = (right: readonly Cubic[]): string => outline([...right, ...across(right)])

/** The axis side of a half figure at x = `x`; its ends stay inside the other half's outline. */
const axisEdge = (run: readonly Cubic[], x: number): Cubic => {
  const [top, bottom] = [run[0]![0].y, run.at(-1)![3].y]
  const inset = Math.sign(bottom - top) * Math.abs(x) * 1.5
  return line(x, top + inset, x, bottom - inset)
}

/** The left half from a run of lines on the right that starts and ends on the axis, run on to the right. */
const leftHalf = (run: readonly Cubic[]): string => outline([...across(run), axisEdge(run, UNDERLAP)])
/** The right half, run on to the left where it is drawn before the left one. */
const rightHalf = (run: readonly Cubic[], first = false): string =>
  outline(first ? [...run, ...backwards([axisEdge(run, -UNDERLAP)])] : run)

const torso = [...lines.shoulderLine, ...lines.flankLine]
/** Path data of the two bodies as the halves of a solid heart; the left one is drawn first. */
export const torsoHalves = { left: leftHalf(torso), right: rightHalf(torso) } as const
const tipUnderRibbon = [line(0, 62.2, 22.61, 73.34), ...lines.tipLine]
const tip = [...backwards(lines.hemLine), ...lines.lowerFlankLine]
const ribbon =
  bothSides([...lines.armLine, ...lines.cuffLine, ...lines.endLine, ...lines.hemLine]) +
  outline(backwards([...lines.loopLine, ...across(lines.loopLine)]))

const bodyRun = (child: boolean): Cubic[] => [
  ...lines.shoulderLine,
  ...lines.upperFlankLine,
  ...backwards(lines.cuffLine),
  ...backwards(child ? lines.armLineAroundChild : lines.armLine),
]
const innerHeart = (child: boolean): string =>
  bothSides(child ? lines.loopLineAroundChild : lines.loopLine) +
  (child ? circle(0, lines.CHILD.y, lines.CHILD.radius) : '')

/**
 * The embracing couple for colored grounds, layered so that lower shapes run under the ribbon.
 * `weave` from 64 px of height; without it the crossing is one flat shape.
 */
export const couple = (s: CoupleScheme, { weave, child }: { weave: boolean; child: boolean }): FillItem[] => [
  fill(s.left, torsoHalves.left, heads.left),
  fill(s.right, torsoHalves.right, heads.right),
  fill(s.inner, bothSides(lines.armCenterLine)),
  fill(s.left, rightHalf(tipUnderRibbon, true)),
  fill(s.right, outline(across(tipUnderRibbon))),
  fill(s.ribbon, ribbon, child ? circle(0, lines.CHILD.y, lines.CHILD.ring) : ''),
  ...(weave ? [fill(s.weave, lines.WEAVE)] : []),
  ...(child ? [fill(s.inner, circle(0, lines.CHILD.y, lines.CHILD.radius))] : []),
]

/** The stand-in emblem for white paper: the ribbon is a true gap and shows the paper. */
export const emblem = (
  s: Pick<CoupleScheme, 'left' | 'right' | 'inner'>,
  { child }: { child: boolean },
): FillItem[] => [
  fill(s.left, leftHalf(bodyRun(child)), heads.left, rightHalf(tip, true)),
  fill(s.right, rightHalf(bodyRun(child)), heads.right, outline(across(tip))),
  fill(s.inner, innerHeart(child)),
]

/** The emblem in one ink, for any ground. */
export const emblemMono = (role: Role, { child }: { child: boolean }): FillItem[] => [
  fill(role, bothSides(bodyRun(child)), innerHeart(child), bothSides(tip), heads.left, heads.right),
]
