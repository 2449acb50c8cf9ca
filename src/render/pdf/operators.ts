import type { Color } from '../../model/color.js'
import type { Matrix, Rect } from '../../model/geometry.js'
import { parsePath } from '../../model/path.js'
import { matrixNumbers, round } from '../number.js'

/** Path construction operators; a quadratic curve is raised to a cubic, which is the only kind PDF has. */
export const pathOperators = (d: string, digits: number): string => {
  const out: string[] = []
  const put = (operator: string, ...values: number[]): void => {
    out.push(`${values.map((v) => round(v, digits)).join(' ')} ${operator}`)
  }
  let [x, y] = [0, 0]
  let start: readonly [number, number] = [0, 0]
  for (const s of parsePath(d)) {
    switch (s[0]) {
      case 'M':
        put('m', s[1], s[2])
        start = [s[1], s[2]]
        break
      case 'L':
        put('l', s[1], s[2])
        break
      case 'C':
        put('c', s[1], s[2], s[3], s[4], s[5], s[6])
        break
      case 'Q': {
        const [, qx, qy, ex, ey] = s
        put(
          'c',
          x + ((qx - x) * 2) / 3,
          y + ((qy - y) * 2) / 3,
          ex + ((qx - ex) * 2) / 3,
          ey + ((qy - ey) * 2) / 3,
          ex,
          ey,
        )
        break
      }
      case 'Z':
        out.push('h')
        break
    }
    ;[x, y] = s[0] === 'Z' ? start : [s.at(-2) as number, s.at(-1) as number]
  }
  return out.join('\n')
}

/** The fill color as a build of the four inks; percent becomes 0-1. */
export const inkOperator = (color: Pick<Color, 'cmyk'>): string =>
  `${color.cmyk.map((v) => round(v / 100, 4)).join(' ')} k`

/** Changes the coordinates of what follows. */
export const matrixOperator = (m: Matrix): string => `${matrixNumbers(m)} cm`

/** Cuts what follows to a rectangle. */
export const clipRectOperators = (r: Rect, digits: number): string =>
  `${[r.x, r.y, r.width, r.height].map((v) => round(v, digits)).join(' ')} re W n`
