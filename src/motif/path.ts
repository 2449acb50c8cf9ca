import type { Matrix, Rect } from '../model/geometry.js'
import { parsePath, pathBounds as boundsOf, transformPath as moved, type Segment } from '../model/path.js'

/** Circle constant of the four-cubic circle; off the true circle by 0.03 % of the radius at most. */
const KAPPA = 0.5522847498

/** A coordinate with at most three decimals, the precision of all path data here. */
export const num = (v: number): string => {
  const r = Math.round(v * 1000) / 1000
  return String(r === 0 ? 0 : r)
}

/** Path data of absolute commands, three decimals. */
export const formatPath = (segments: readonly Segment[]): string =>
  segments.map(([op, ...numbers]) => op + numbers.map(num).join(' ')).join('')

/** The path moved by an SVG matrix. */
export const transformPath = (d: string, matrix: Matrix): string => formatPath(moved(parsePath(d), matrix))

/** The path mirrored at the upright line `x` = `axis`; it then runs the other way round. */
export const mirror = (d: string, axis = 0): string => transformPath(d, [-1, 0, 0, 1, 2 * axis, 0])

/** True bounds: curves count by their extremes, not by their handles; an empty path is a point at 0. */
export const pathBounds = (d: string): Rect => boundsOf(parsePath(d)) ?? { x: 0, y: 0, width: 0, height: 0 }

/** A circle of four cubics, clockwise. */
export const circle = (cx: number, cy: number, r: number): string => {
  const k = r * KAPPA
  return formatPath([
    ['M', cx, cy - r],
    ['C', cx + k, cy - r, cx + r, cy - k, cx + r, cy],
    ['C', cx + r, cy + k, cx + k, cy + r, cx, cy + r],
    ['C', cx - k, cy + r, cx - r, cy + k, cx - r, cy],
    ['C', cx - r, cy - k, cx - k, cy - r, cx, cy - r],
    ['Z'],
  ])
}

/** A closed polygon through the points, in their order. */
export const polygon = (points: readonly (readonly [x: number, y: number])[]): string =>
  formatPath([...points.map(([x, y], i): Segment => [i ? 'L' : 'M', x, y]), ['Z']])

/** A rectangle, clockwise from its top left corner. */
export const rect = (x: number, y: number, width: number, height: number): string =>
  polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ])
