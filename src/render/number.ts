import type { Matrix } from '../model/geometry.js'

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6] as const
const ZEROS = ['', '0', '00', '000', '0000', '00000'] as const
/** Up to here a number times a power is still told apart from its neighbors by far more than the digits asked for. */
const SAFE = 1e9

/** A number without exponent and without needless zeros, at most `digits` (0-6) decimals; as `toFixed` rounds. */
export const round = (value: number, digits: number): string => {
  const power = POWERS[digits] ?? 1
  const scaled = value * power
  const whole = Math.round(scaled)
  // halves go either way by the last bit of the product: those are left to `toFixed`, which is slow and exact
  if (Math.abs(scaled) < SAFE && Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-6) return decimal(whole, digits)
  const text = value.toFixed(digits)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

/** A whole number of 10ths, 100ths … as a decimal; whole numbers become text many times faster than others. */
export function decimal(whole: number, digits: number): string {
  const power = POWERS[digits] ?? 1
  const size = Math.abs(whole)
  const front = Math.floor(size / power)
  let rest = size - front * power
  if (rest === 0) return String(whole < 0 ? -front : front)
  let places = digits
  for (; rest % 10 === 0; places -= 1) rest /= 10
  const behind = String(rest)
  return `${whole < 0 ? '-' : ''}${front}.${ZEROS[places - behind.length]}${behind}`
}

/** Decimals (0-6) that keep a hundredth of a scene unit where everything around scales by `scale`. */
export const digitsAt = (scale: number): number =>
  Math.min(6, Math.max(0, 2 + Math.ceil(Math.log10(Math.max(scale, 1e-6)))))

/** How many times larger `m` draws a length, on average over directions. */
export const scaleOf = (m: Matrix | undefined): number => (m ? Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2])) : 1)

/** The six numbers of a matrix, fit for SVG and for PDF's `cm`. */
export const matrixNumbers = (m: Matrix): string => m.map((v, i) => round(v, i < 4 ? 6 : 4)).join(' ')
