import { type Ground, shapeCost } from './break-cost.js'

/** Syllable before which each line ends; the last is the number of syllables. */
export type Ends = readonly number[]

/**
 * For each number of lines from `least` to `most` the cheapest way to set a text in lines of at most `limit` em.
 * Stops at the number of lines that `hopeless` names, as size only falls with more of them.
 */
export function cheapestLines(
  ground: Ground,
  limit: number,
  least: number,
  most: number,
  hopeless: (lines: number) => boolean,
): readonly Ends[] {
  const { n } = ground
  const ways: Ends[] = []
  const cameFrom: Int16Array[] = []
  let costs = new Float64Array(n + 1).fill(Infinity)
  costs[0] = 0
  for (let line = 1; line <= most && !hopeless(line); line++) {
    const next = new Float64Array(n + 1).fill(Infinity)
    const from = new Int16Array(n + 1).fill(-1)
    for (let to = line; to <= n; to++) endLine(ground, limit, line, to, costs, next, from)
    cameFrom.push(from)
    if (line >= least && (next[n] ?? Infinity) < Infinity) ways.push(traceBack(cameFrom, n))
    costs = next
  }
  return ways
}

/** Finds where line number `line` had best start when it ends before syllable `to`. */
function endLine(
  ground: Ground,
  limit: number,
  line: number,
  to: number,
  costs: Float64Array,
  next: Float64Array,
  from: Int16Array,
): void {
  const { n, widths, spans, gaps } = ground
  const last = to === n
  const gap = last ? 0 : (gaps[to - 1] ?? 0)
  if (gap === Infinity) return
  for (let start = to - 1; start >= line - 1; start--) {
    const at = start * (n + 1) + to
    const width = widths[at] ?? 0
    if (width > limit + 1e-9) return
    const before = costs[start] ?? Infinity
    if (before === Infinity) continue
    const cost = before + gap + (spans[at] ?? 0) + shapeCost(width, limit, last)
    if (cost < (next[to] ?? Infinity)) {
      next[to] = cost
      from[to] = start
    }
  }
}

function traceBack(cameFrom: readonly Int16Array[], n: number): Ends {
  const ends: number[] = []
  for (let line = cameFrom.length - 1, to = n; line >= 0; line--) {
    ends.unshift(to)
    to = cameFrom[line]?.[to] ?? 0
  }
  return ends
}
