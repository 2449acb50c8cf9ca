import type { Matrix, Rect } from './geometry.js'

/** One absolute path command with its numbers; only M L Q C Z exist in a scene. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

const COUNT: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/y
const [SPACE, PLUS, COMMA, MINUS, DOT, ZERO, NINE, A, E] = [32, 43, 44, 45, 46, 48, 57, 65, 101] as const
/** So many digits stay exact as one whole number; 10 to the power of how many stand behind the point is exact too. */
const EXACT = 15

interface Reader {
  readonly d: string
  at: number
}

const isBlank = (code: number): boolean => code === SPACE || code === COMMA || (code >= 9 && code <= 13)

/** The number that stands next, or NaN where something else does; plain decimals are read digit by digit, which is quicker by far. */
const readNumber = (reader: Reader): number => {
  const { d, at } = reader
  let i = at
  const negative = d.charCodeAt(i) === MINUS
  if (negative || d.charCodeAt(i) === PLUS) i += 1
  let [value, digits, behind] = [0, 0, 0]
  let pointed = false
  for (; i < d.length; i += 1) {
    const code = d.charCodeAt(i)
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO
      digits += 1
      if (pointed) behind += 1
    } else if (code === DOT && !pointed) pointed = true
    else break
  }
  if (digits > 0 && digits <= EXACT && d.charCodeAt(i) !== E) {
    reader.at = i
    const size = behind === 0 ? value : value / 10 ** behind
    return negative ? -size : size
  }
  NUMBER.lastIndex = at
  const found = NUMBER.exec(d)
  if (!found) return Number.NaN
  reader.at = NUMBER.lastIndex
  return Number(found[0])
}

/** Reads absolute M L Q C Z path data; anything else is a bug of the maker of the scene and throws. */
export const parsePath = (d: string): Segment[] => {
  const refuse = (why: string): Error => new Error(`path data ${why}: ${d.slice(0, 60)}`)
  const segments: Segment[] = []
  const reader: Reader = { d, at: 0 }
  const skip = (): void => {
    while (reader.at < d.length && isBlank(d.charCodeAt(reader.at))) reader.at += 1
  }
  for (skip(); reader.at < d.length; skip()) {
    const command = d[reader.at] as Segment[0]
    const count = COUNT[command]
    if (count === undefined) throw refuse('holds more than M L Q C Z')
    reader.at += 1
    const numbers: number[] = []
    // letters begin the next command, or are none of a path's
    for (skip(); reader.at < d.length && !(d.charCodeAt(reader.at) >= A); skip()) {
      const value = readNumber(reader)
      if (Number.isNaN(value)) throw refuse('holds more than M L Q C Z')
      numbers.push(value)
    }
    if (count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count > 0) {
      throw refuse(`gives ${numbers.length} numbers to ${command}`)
    }
    if (count === 0) segments.push(['Z'])
    for (let i = 0; i < numbers.length; i += count) {
      // Further pairs after a move are lines.
      const name = command === 'M' && i > 0 ? 'L' : command
      segments.push([name, ...numbers.slice(i, i + count)] as unknown as Segment)
    }
  }
  return segments
}

/** The segments after `m`. */
export const transformPath = (segments: readonly Segment[], m: Matrix): Segment[] =>
  segments.map((segment) => {
    const moved: (string | number)[] = [segment[0]]
    for (let i = 1; i + 1 < segment.length; i += 2) {
      const [x, y] = [segment[i] as number, segment[i + 1] as number]
      moved.push(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
    }
    return moved as unknown as Segment
  })

/** Values of one coordinate where a Bézier curve turns: the candidates for its extremes, ends left out. */
const turns = (p: readonly number[]): number[] => {
  const [a, b, c, d] = p as [number, number, number, number | undefined]
  const inside = (t: number): boolean => t > 0 && t < 1
  if (d === undefined) {
    const t = (a - b) / (a - 2 * b + c)
    return inside(t) ? [(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c] : []
  }
  const at = (t: number): number => (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t ** 3 * d
  const [k2, k1, k0] = [-a + 3 * b - 3 * c + d, 2 * (a - 2 * b + c), b - a]
  if (Math.abs(k2) < 1e-12) return [-k0 / k1].filter(inside).map(at)
  const root = Math.sqrt(k1 * k1 - 4 * k2 * k0)
  return [(-k1 + root) / (2 * k2), (-k1 - root) / (2 * k2)].filter(inside).map(at)
}

/** The true box of the path (curves included, not their handles); null for a path without points. */
export const pathBounds = (segments: readonly Segment[]): Rect | null => {
  const xs: number[] = []
  const ys: number[] = []
  let [x, y] = [0, 0]
  for (const segment of segments) {
    if (segment[0] === 'Z') continue
    const points = segment.slice(1) as number[]
    const across = points.filter((_, i) => i % 2 === 0)
    const down = points.filter((_, i) => i % 2 === 1)
    if (segment[0] === 'Q' || segment[0] === 'C') {
      xs.push(...turns([x, ...across]))
      ys.push(...turns([y, ...down]))
    }
    x = across.at(-1) as number
    y = down.at(-1) as number
    xs.push(x)
    ys.push(y)
  }
  if (xs.length === 0) return null
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const v of xs) [x0, x1] = [Math.min(x0, v), Math.max(x1, v)]
  for (const v of ys) [y0, y1] = [Math.min(y0, v), Math.max(y1, v)]
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }
}
