import { along, pointAt, type Cubic, type Point } from './curve.js'

/** Parameter at which the cubic crosses the circle; it must start outside and end inside, or the other way. */
export const meetCircle = (c: Cubic, center: Point, r: number): number => {
  const inside = (t: number) => {
    const p = pointAt(c, t)
    return Math.hypot(p.x - center.x, p.y - center.y) < r
  }
  const start = inside(0)
  let [lo, hi] = [0, 1]
  for (let i = 0; i < 50; i++) {
    const t = (lo + hi) / 2
    if (inside(t) === start) lo = t
    else hi = t
  }
  return lo
}

/** A circular arc as cubics of at most 45°; angles in degrees, 0 to the right, 90 downwards. */
export const arc = (center: Point, r: number, fromDegrees: number, toDegrees: number): Cubic[] => {
  const count = Math.max(1, Math.ceil(Math.abs(toDegrees - fromDegrees) / 45))
  const step = ((toDegrees - fromDegrees) / count) * (Math.PI / 180)
  const handle = (4 / 3) * Math.tan(step / 4) * r
  const start = fromDegrees * (Math.PI / 180)
  const on = (angle: number): Point => along(center, { x: Math.cos(angle), y: Math.sin(angle) }, r)
  const tangent = (angle: number): Point => ({ x: -Math.sin(angle), y: Math.cos(angle) })
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [start + i * step, start + (i + 1) * step]
    return [on(a), along(on(a), tangent(a), handle), along(on(b), tangent(b), -handle), on(b)]
  })
}

/** Direction of `p` seen from `center`, in degrees as `arc` takes them. */
export const angleOf = (center: Point, p: Point): number => (Math.atan2(p.y - center.y, p.x - center.x) * 180) / Math.PI
