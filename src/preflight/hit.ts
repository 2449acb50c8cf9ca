import type { Matrix } from '../model/geometry.js'
import type { Shape } from './flatten.js'

/** The matrix that undoes `m`; null where `m` flattens everything to a line. */
export function invert(m: Matrix): Matrix | null {
  const [a, b, c, d, e, f] = m
  const area = a * d - b * c
  if (Math.abs(area) < 1e-12) return null
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area]
}

/** Whether the point, in the shape's own units, is painted under the given fill rule. */
export function covers(shape: Shape, rule: 'nonzero' | 'evenodd', x: number, y: number): boolean {
  let winding = 0
  let crossings = 0
  for (const ring of shape.rings) {
    if (y < ring.y0 || y >= ring.y1 || x > ring.x1) continue
    const { points, dx } = ring
    let ax = dx + (points[points.length - 2] as number)
    let ay = points[points.length - 1] as number
    for (let i = 0; i < points.length; i += 2) {
      const bx = dx + (points[i] as number)
      const by = points[i + 1] as number
      if (ay <= y !== by <= y && ax + ((y - ay) / (by - ay)) * (bx - ax) > x) {
        winding += by > ay ? 1 : -1
        crossings += 1
      }
      ax = bx
      ay = by
    }
  }
  return rule === 'evenodd' ? crossings % 2 === 1 : winding !== 0
}
