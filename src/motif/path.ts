import type { Matrix, Rect } from '../model/geometry.js'

/** One step of absolute path data; `args` are coordinate pairs. */
export interface PathCommand {
  readonly op: 'M' | 'L' | 'Q' | 'C' | 'Z'
  readonly args: readonly number[]
}

const ARITY = { M: 2, L: 2, Q: 4, C: 6, Z: 0 } as const
const TOKEN = /([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)|[\s,]+/giy

/** Circle constant of the four-cubic circle; off the true circle by 0.03 % of the radius at most. */
const KAPPA = 0.5522847498

const isOp = (letter: string): letter is PathCommand['op'] => letter in ARITY

/** Reads path data; anything but absolute M L Q C Z is a bug of the caller and throws. */
export const parsePath = (d: string): PathCommand[] => {
  const groups: { op: PathCommand['op']; args: number[] }[] = []
  let end = 0
  for (const match of d.matchAll(TOKEN)) {
    end = match.index + match[0].length
    const letter = match[1]
    if (letter !== undefined) {
      if (!isOp(letter)) throw new Error(`path command ${letter} is not absolute M L Q C Z`)
      groups.push({ op: letter, args: [] })
    } else if (match[2] !== undefined) {
      const last = groups.at(-1)
      if (!last) throw new Error('path data starts with a number')
      last.args.push(Number(match[2]))
    }
  }
  if (end !== d.length) throw new Error(`unreadable path data at ${end}: ${d.slice(end, end + 12)}`)
  return groups.flatMap(expand)
}

const expand = ({ op, args }: { op: PathCommand['op']; args: number[] }): PathCommand[] => {
  const size = ARITY[op]
  if (size === 0 && args.length === 0) return [{ op, args }]
  if (size === 0 || args.length === 0 || args.length % size) throw new Error(`${op} with ${args.length} numbers`)
  // Pairs that follow a move without a letter of their own are lines.
  return Array.from({ length: args.length / size }, (_, i) => ({
    op: op === 'M' && i > 0 ? 'L' : op,
    args: args.slice(i * size, (i + 1) * size),
  }))
}

/** A coordinate with at most three decimals, the precision of all path data here. */
export const num = (v: number): string => {
  const r = Math.round(v * 1000) / 1000
  return String(r === 0 ? 0 : r)
}

/** Path data of absolute commands, three decimals. */
export const formatPath = (commands: readonly PathCommand[]): string =>
  commands.map(({ op, args }) => op + args.map(num).join(' ')).join('')

/** The path moved by an SVG matrix. */
export const transformPath = (d: string, [a, b, c, e, f, g]: Matrix): string =>
  formatPath(
    parsePath(d).map(({ op, args }) => ({
      op,
      args: args.map((v, i) => {
        const x = i % 2 ? args[i - 1]! : v
        const y = i % 2 ? v : args[i + 1]!
        return i % 2 ? b * x + e * y + g : a * x + c * y + f
      }),
    })),
  )

/** The path mirrored at the upright line `x` = `axis`; it then runs the other way round. */
export const mirror = (d: string, axis = 0): string => transformPath(d, [-1, 0, 0, 1, 2 * axis, 0])

/** A circle of four cubics, clockwise. */
export const circle = (cx: number, cy: number, r: number): string => {
  const k = r * KAPPA
  return formatPath([
    { op: 'M', args: [cx, cy - r] },
    { op: 'C', args: [cx + k, cy - r, cx + r, cy - k, cx + r, cy] },
    { op: 'C', args: [cx + r, cy + k, cx + k, cy + r, cx, cy + r] },
    { op: 'C', args: [cx - k, cy + r, cx - r, cy + k, cx - r, cy] },
    { op: 'C', args: [cx - r, cy - k, cx - k, cy - r, cx, cy - r] },
    { op: 'Z', args: [] },
  ])
}

/** A closed polygon through the points, in their order. */
export const polygon = (points: readonly (readonly [x: number, y: number])[]): string =>
  formatPath([
    ...points.map((args, i): PathCommand => ({ op: i ? 'L' : 'M', args })),
    { op: 'Z', args: [] },
  ])

/** A rectangle, clockwise from its top left corner. */
export const rect = (x: number, y: number, width: number, height: number): string =>
  polygon([[x, y], [x + width, y], [x + width, y + height], [x, y + height]])

/** Where the derivative of a quadratic or cubic Bézier coordinate is zero, within 0 … 1. */
const extremes = (p: readonly number[]): number[] => {
  const [p0, p1, p2, p3] = p as [number, number, number, number?]
  if (p3 === undefined) return [(p0 - p1) / (p0 - 2 * p1 + p2)]
  const a = p3 - 3 * p2 + 3 * p1 - p0
  const b = 2 * (p0 - 2 * p1 + p2)
  const c = p1 - p0
  if (Math.abs(a) < 1e-12) return [-c / b]
  const root = Math.sqrt(b * b - 4 * a * c)
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)]
}

const valueAt = (p: readonly number[], t: number): number =>
  p.length === 1 ? p[0]! : valueAt(p.slice(1).map((v, i) => p[i]! + (v - p[i]!) * t), t)

/** True bounds: curves count by their extremes, not by their handles. */
export const pathBounds = (d: string): Rect => {
  const seen: [number[], number[]] = [[], []]
  let from: readonly number[] = [0, 0]
  for (const { op, args } of parsePath(d)) {
    if (op === 'Z') continue
    for (const axis of [0, 1] as const) {
      const p = [...(op === 'M' ? [] : [from[axis]!]), ...args.filter((_, i) => i % 2 === axis)]
      seen[axis].push(p.at(-1)!)
      if (op === 'Q' || op === 'C') seen[axis].push(...extremes(p).filter((t) => t > 0 && t < 1).map((t) => valueAt(p, t)))
    }
    from = args.slice(-2)
  }
  if (seen[0].length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const [x, right, y, bottom] = seen.flatMap((v) => v.reduce(([lo, hi], n) => [Math.min(lo!, n), Math.max(hi!, n)], [Infinity, -Infinity]))
  return { x: x!, y: y!, width: right! - x!, height: bottom! - y! }
}
