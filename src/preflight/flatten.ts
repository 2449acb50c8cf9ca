import type { Rect } from '../model/geometry.js'
import { parsePath } from '../model/path.js'

/** One closed polyline; `points` holds x and y in turn, x without `dx`; the box has it. */
export interface Ring {
  readonly points: Float64Array
  /** How far a letter stands from where it was flattened: the same points serve it wherever it stands. */
  readonly dx: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** A path as polylines, in the path's own units. */
export interface Shape {
  readonly rings: readonly Ring[]
  /** Null for a path without points. */
  readonly box: Rect | null
}

/** Without a tolerance, a polyline may leave its curve by this much of the artwork's own size. */
const FILL_TOLERANCE = 0.0005

/** Polylines for absolute M L Q C Z path data, within `tolerance` of its curves (path units). */
export function flatten(d: string, tolerance: number | null): Shape {
  const segments = parsePath(d)
  const error = tolerance ?? FILL_TOLERANCE * extentOf(segments)
  const rings: Ring[] = []
  let points: number[] = []
  const close = (): void => {
    if (points.length >= 6) rings.push(ringOf(points))
    points = []
  }
  for (const segment of segments) {
    if (segment[0] === 'Z') close()
    else if (segment[0] === 'M') {
      close()
      points.push(segment[1], segment[2])
    } else if (segment[0] === 'L') points.push(segment[1], segment[2])
    else addCurve(points, segment.slice(1) as number[], error)
  }
  close()
  return { rings, box: boxOf(rings) }
}

function extentOf(segments: ReturnType<typeof parsePath>): number {
  let [low, high] = [Infinity, -Infinity]
  for (const segment of segments) {
    for (let i = 1; i < segment.length; i++) {
      const value = segment[i] as number
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return high - low
}

/** Appends points of a quadratic or cubic curve, as many as keep within `error`. */
function addCurve(points: number[], curve: readonly number[], error: number): void {
  const x0 = points[points.length - 2] ?? 0
  const y0 = points[points.length - 1] ?? 0
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3, y3] = curve
  if (x3 === undefined || y3 === undefined) {
    const steps = stepsFor(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2) / 4, error)
    for (let i = 1; i <= steps; i++) {
      const t = i / steps
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
      points.push(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2)
    }
    return
  }
  const bend = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3))
  const steps = stepsFor(bend * 0.75, error)
  for (let i = 1; i <= steps; i++) {
    const t = i / steps
    const s = 1 - t
    const [a, b, c, e] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    points.push(a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3)
  }
}

const stepsFor = (bend: number, error: number): number => Math.max(1, Math.min(64, Math.ceil(Math.sqrt(bend / error))))

function ringOf(points: readonly number[]): Ring {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] as number
    const y = points[i + 1] as number
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  return { points: Float64Array.from(points), dx: 0, x0, y0, x1, y1 }
}

/** The ring moved to the right. */
export const movedRing = ({ points, dx, x0, y0, x1, y1 }: Ring, by: number): Ring => ({
  points,
  dx: dx + by,
  x0: x0 + by,
  y0,
  x1: x1 + by,
  y1,
})

/** The box of all rings; null without any. */
export function boxOf(rings: readonly Ring[]): Rect | null {
  if (rings.length === 0) return null
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings) {
    x0 = Math.min(x0, ring.x0)
    y0 = Math.min(y0, ring.y0)
    x1 = Math.max(x1, ring.x1)
    y1 = Math.max(y1, ring.y1)
  }
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }
}
