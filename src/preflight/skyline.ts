import type { Ring } from './flatten.js'

/** Highest and lowest ink (smallest and largest y) in columns of equal width; empty columns hold +∞ and −∞. */
export interface Skyline {
  /** Left edge of the first column. */
  readonly x0: number
  readonly step: number
  readonly top: Float64Array
  readonly bottom: Float64Array
}

/** The skyline of closed polylines in columns of `step`. */
export function skylineOf(rings: readonly Ring[], step: number): Skyline {
  let [x0, x1] = [Infinity, -Infinity]
  for (const ring of rings) {
    x0 = Math.min(x0, ring.x0)
    x1 = Math.max(x1, ring.x1)
  }
  const count = rings.length === 0 ? 0 : Math.floor((x1 - x0) / step) + 1
  const top = new Float64Array(count).fill(Infinity)
  const bottom = new Float64Array(count).fill(-Infinity)
  const mark = (column: number, y: number): void => {
    if (y < (top[column] as number)) top[column] = y
    if (y > (bottom[column] as number)) bottom[column] = y
  }
  for (const { points, dx } of rings) {
    let ax = dx + (points[points.length - 2] as number)
    let ay = points[points.length - 1] as number
    for (let i = 0; i < points.length; i += 2) {
      const bx = dx + (points[i] as number)
      const by = points[i + 1] as number
      const from = Math.floor((ax - x0) / step)
      const to = Math.floor((bx - x0) / step)
      mark(from, ay)
      mark(to, by)
      // an edge between columns marks both at their common border
      for (let border = Math.min(from, to) + 1; border <= Math.max(from, to); border++) {
        const y = ay + ((x0 + border * step - ax) / (bx - ax)) * (by - ay)
        mark(border - 1, y)
        mark(border, y)
      }
      ax = bx
      ay = by
    }
  }
  return { x0, step, top, bottom }
}

/** A skyline in its place: its units times `scale`, moved by `x` and `y`. */
export interface PlacedSkyline {
  readonly skyline: Skyline
  readonly scale: number
  readonly x: number
  readonly y: number
}

/**
 * Least vertical distance from the ink of `upper` down to the ink of `lower`, columns next to each other included;
 * negative where they overlap, ∞ where no ink stands over ink.
 */
export function verticalGap(upper: PlacedSkyline, lower: PlacedSkyline): number {
  const a = upper.skyline
  const b = lower.skyline
  const aStep = a.step * upper.scale
  const bStep = b.step * lower.scale
  const offset = upper.x + a.x0 * upper.scale - (lower.x + b.x0 * lower.scale)
  let gap = Infinity
  for (let i = 0; i < a.bottom.length; i++) {
    const low = a.bottom[i] as number
    if (low === -Infinity) continue
    const from = Math.max(0, Math.floor((offset + (i - 1) * aStep) / bStep))
    const to = Math.min(b.top.length - 1, Math.ceil((offset + (i + 2) * aStep) / bStep) - 1)
    let high = Infinity
    for (let j = from; j <= to; j++) if ((b.top[j] as number) < high) high = b.top[j] as number
    if (high === Infinity) continue
    gap = Math.min(gap, lower.y + high * lower.scale - (upper.y + low * upper.scale))
  }
  return gap
}
