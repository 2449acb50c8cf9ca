import type { Matrix } from '../model/geometry.js'

/** A number without exponent and without needless zeros, at most `digits` (0-6) decimals. */
export const round = (value: number, digits: number): string => {
  const text = value.toFixed(digits)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

/** Decimals (0-6) that keep a hundredth of a scene unit where everything around scales by `scale`. */
export const digitsAt = (scale: number): number =>
  Math.min(6, Math.max(0, 2 + Math.ceil(Math.log10(Math.max(scale, 1e-6)))))

/** How many times larger `m` draws a length, on average over directions. */
export const scaleOf = (m: Matrix | undefined): number => (m ? Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2])) : 1)

/** The six numbers of a matrix, fit for SVG and for PDF's `cm`. */
export const matrixNumbers = (m: Matrix): string => m.map((v, i) => round(v, i < 4 ? 6 : 4)).join(' ')
