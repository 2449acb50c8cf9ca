import type { Color } from '../../model/color.js'
import type { Matrix, Rect } from '../../model/geometry.js'
import { parsePath } from '../../model/path.js'
import { matrixNumbers, round } from '../number.js'

/** Path construction operators; a quadratic curve is raised to a cubic, which is the only kind PDF has. */
export const pathOperators = (d: string, digits: number): string => {
  const n = (value: number): string => round(value, digits)
  let out = ''
  let [x, y] = [0, 0]
  let start: readonly [number, number] = [0, 0]
  for (const s of parsePath(d)) {
    switch (s[0]) {
      case 'M':
        out += `${n(s[1])} ${n(s[2])} m\n`
        start = [s[1], s[2]]
        break
      case 'L':
        out += `${n(s[1])} ${n(s[2])} l\n`
        break
      case 'C':
        out += `${n(s[1])} ${n(s[2])} ${n(s[3])} ${n(s[4])} ${n(s[5])} ${n(s[6])} c\n`
        break
      case 'Q': {
        const [, qx, qy, ex, ey] = s
        const [ax, ay] = [x + ((qx - x) * 2) / 3, y + ((qy - y) * 2) / 3]
        const [bx, by] = [ex + ((qx - ex) * 2) / 3, ey + ((qy - ey) * 2) / 3]
        out += `${n(ax)} ${n(ay)} ${n(bx)} ${n(by)} ${n(ex)} ${n(ey)} c\n`
        break
      }
      case 'Z':
        out += 'h\n'
        break
    }
    ;[x, y] = s[0] === 'Z' ? start : [s.at(-2) as number, s.at(-1) as number]
  }
  return out.slice(0, -1)
}

/** The fill color as a build of the four inks; percent becomes 0-1. */
export const inkOperator = (color: Pick<Color, 'cmyk'>): string =>
  `${color.cmyk.map((v) => round(v / 100, 4)).join(' ')} k`

/** Changes the coordinates of what follows. */
export const matrixOperator = (m: Matrix): string => `${matrixNumbers(m)} cm`

/** Cuts what follows to a rectangle. */
export const clipRectOperators = (r: Rect, digits: number): string =>
  `${[r.x, r.y, r.width, r.height].map((v) => round(v, digits)).join(' ')} re W n`
