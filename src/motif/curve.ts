import { parsePath } from '../model/path.js'
import { num } from './path.js'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A cubic Bézier segment. */
export type Cubic = readonly [Point, Point, Point, Point]

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })
const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y })
/** The point `k` times the vector `v` away from `a`. */
export const along = (a: Point, v: Point, k: number): Point => ({ x: a.x + v.x * k, y: a.y + v.y * k })

/** A cubic from eight numbers. */
export const cubic = (
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): Cubic => [
  { x: a, y: b },
  { x: c, y: d },
  { x: e, y: f },
  { x: g, y: h },
]

/** The cubics of a path of one move and curves. */
export const chain = (d: string): Cubic[] => {
  const numbers = parsePath(d).flatMap(([, ...coordinates]) => coordinates)
  return Array.from({ length: (numbers.length - 2) / 6 }, (_, i) =>
    cubic(...(numbers.slice(6 * i, 6 * i + 8) as Parameters<typeof cubic>)),
  )
}

/** Connected cubics run backwards. */
export const backwards = (run: readonly Cubic[]): Cubic[] => run.map(reversed).reverse()

const mapPoints = ([a, b, c, d]: Cubic, f: (p: Point) => Point): Cubic => [f(a), f(b), f(c), f(d)]

/** Connected cubics mirrored at x 0 and run backwards, so that they go on where the original ends on the axis. */
export const across = (run: readonly Cubic[]): Cubic[] =>
  backwards(run).map((c) => mapPoints(c, (p) => ({ x: -p.x, y: p.y })))

/** Connected cubics moved by (`dx`, `dy`). */
export const shifted = (run: readonly Cubic[], dx: number, dy: number): Cubic[] =>
  run.map((c) => mapPoints(c, (p) => ({ x: p.x + dx, y: p.y + dy })))

/** A straight line as a cubic. */
export const line = (x0: number, y0: number, x1: number, y1: number): Cubic => {
  const [a, b] = [
    { x: x0, y: y0 },
    { x: x1, y: y1 },
  ]
  return [a, mix(a, b, 1 / 3), mix(a, b, 2 / 3), b]
}

const split = (c: Cubic, t: number): [Cubic, Cubic] => {
  const a = mix(c[0], c[1], t)
  const b = mix(c[1], c[2], t)
  const d = mix(c[2], c[3], t)
  const e = mix(a, b, t)
  const f = mix(b, d, t)
  const g = mix(e, f, t)
  return [
    [c[0], a, e, g],
    [g, f, d, c[3]],
  ]
}

/** The stretch of a cubic between two parameters. */
export const between = (c: Cubic, t0: number, t1: number): Cubic => split(split(c, t1)[0], t0 / t1)[1]

/** The cubic run backwards. */
export const reversed = (c: Cubic): Cubic => [c[3], c[2], c[1], c[0]]

/** Where `split` parts the cubic. */
export const pointAt = (c: Cubic, t: number): Point => ({
  x: cutAt(c[0].x, c[1].x, c[2].x, c[3].x, t),
  y: cutAt(c[0].y, c[1].y, c[2].y, c[3].y, t),
})

const cutAt = (c0: number, c1: number, c2: number, c3: number, t: number): number => {
  const a = c0 + (c1 - c0) * t
  const b = c1 + (c2 - c1) * t
  const d = c2 + (c3 - c2) * t
  const e = a + (b - a) * t
  const f = b + (d - b) * t
  return e + (f - e) * t
}

/** First derivative and signed curvature (positive where the curve turns clockwise on the page). */
const motion = (c: Cubic, t: number): { v: Point; bend: number } => {
  const [a, b, d] = [minus(c[1], c[0]), minus(c[2], c[1]), minus(c[3], c[2])] as const
  const v = along({ x: 0, y: 0 }, mix(mix(a, b, t), mix(b, d, t), t), 3)
  const w = along({ x: 0, y: 0 }, mix(minus(b, a), minus(d, b), t), 6)
  return { v, bend: (v.x * w.y - v.y * w.x) / Math.hypot(v.x, v.y) ** 3 }
}

/** Point and derivative of the parallel curve at `distance` to the right of the way the cubic runs. */
export const parallelAt = (c: Cubic, distance: number, t: number): { p: Point; v: Point } => {
  const { v, bend } = motion(c, t)
  const speed = Math.hypot(v.x, v.y)
  const p = along(pointAt(c, t), { x: -v.y / speed, y: v.x / speed }, distance)
  return { p, v: along({ x: 0, y: 0 }, v, 1 - distance * bend) }
}

/**
 * The parallel curve as cubics that share point and derivative with it at their ends.
 * They are halved until no sample lies more than `tolerance` off.
 */
export const parallel = (c: Cubic, distance: number, tolerance = 0.01): Cubic[] => {
  const from = parallelAt(c, distance, 0)
  const to = parallelAt(c, distance, 1)
  const fit: Cubic = [from.p, along(from.p, from.v, 1 / 3), along(to.p, to.v, -1 / 3), to.p]
  const off = [0.2, 0.35, 0.5, 0.65, 0.8].map((t) => {
    const { p, v } = parallelAt(c, distance, t)
    const miss = minus(pointAt(fit, t), p)
    // Only the part across the curve shows; a lag along it does not.
    return Math.abs(miss.x * v.y - miss.y * v.x) / Math.hypot(v.x, v.y)
  })
  if (Math.max(...off) <= tolerance) return [fit]
  return split(c, 0.5).flatMap((half) => parallel(half, distance, tolerance))
}

/** Parameters where two parallel curves meet, by Newton from their middles; throws where they do not. */
export const meet = (a: Cubic, da: number, b: Cubic, db: number): [ta: number, tb: number] => {
  let s = 0.5
  let t = 0.5
  for (let i = 0; i < 30; i++) {
    const A = parallelAt(a, da, s)
    const B = parallelAt(b, db, t)
    const gap = minus(B.p, A.p)
    const cross = A.v.x * B.v.y - A.v.y * B.v.x
    s += (gap.x * B.v.y - gap.y * B.v.x) / cross
    t += (gap.x * A.v.y - gap.y * A.v.x) / cross
    if (!(s >= 0 && s <= 1 && t >= 0 && t <= 1)) break
    if (Math.hypot(gap.x, gap.y) < 1e-9) return [s, t]
  }
  throw new RangeError('the curves do not meet')
}

/** One closed outline of cubics; where one ends away from the next one's start, a line joins them. */
export const outline = (pieces: readonly Cubic[]): string => {
  const at = (p: Point) => `${num(p.x)} ${num(p.y)}`
  let pen = ''
  const steps = pieces.map((c) => {
    const start = at(c[0])
    const move = pen === '' ? `M${start}` : pen === start ? '' : `L${start}`
    pen = at(c[3])
    return `${move}C${at(c[1])} ${at(c[2])} ${pen}`
  })
  return `${steps.join('')}Z`
}
