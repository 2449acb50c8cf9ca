import type { FitBox, Grade, Phrase } from './fit.js'
import { CAP_HEIGHT } from './fonts.js'
import type { TokenRun } from './token-run.js'
import { isWeak } from './word-classes.js'

/** What an editor gives in ln(size) to be spared a break; 0.15 is about 15 % smaller type. */
export const BREAK_COST: Readonly<Record<Grade, number>> = { good: 0, ok: 0.02, poor: 0.06, unverified: 0.8, never: Infinity }
/** A line that ends on a weak word (và, cho, các …), and the same in a wide box, where there is more room to avoid it. */
const WEAK_END = 0.15
const WEAK_END_WIDE = 0.2
const WIDE = 1.9
/** Added for a line other than the last that holds one syllable; a last one is kept out where anything else fits. */
const LONELY = 0.03
const LONELY_LAST = 3
/** Added for a last line under a quarter, and under 35 %, of the longest. */
const STUB = 0.5
const SHORT = 0.06
/** Weight of the squared empty share of a line. */
const RAGGED = 0.05
/** Where the size is capped nothing is won by narrow lines: weight of the squared empty share of the box's width, and of a line. */
const NARROW = 0.12
const LINE = 0.02
/** Pitch in em taken for granted until the ink is known. */
const LIKELY_PITCH = 1.15
/** How far, in ln(size), the true pitch can change a layout's place. */
const PITCH_DOUBT = 0.3
const MOST_LINES = 16

/** A way to break: `ends[i]` is the syllable before which line i ends, the last one the number of syllables. */
export interface Layout {
  readonly ends: readonly number[]
  /** ln(size) - cost at a pitch in em. */
  readonly score: (pitch: number) => number
}

/** The best layouts by the likely pitch, best first: for every number of lines and every longest line the cheapest one. */
export function bestLayouts(phrase: Phrase, run: TokenRun, box: FitBox, count: number): readonly Layout[] {
  const n = phrase.syllables.length
  const costs = phrase.gaps.map((grade, i) => gapCost(phrase, i, grade, box))
  const widths = lineWidths(run, n)
  const most = Math.min(box.maxLines ?? MOST_LINES, MOST_LINES, 1 + costs.filter((c) => c < Infinity).length)
  const least = Math.min(box.minLines ?? 1, most)
  const limits = [...new Set(widths.flatMap((row) => row.filter((w) => w > 0)))].sort((a, b) => a - b)
  const found = new Map<string, { layout: Layout; score: number }>()
  let best = -Infinity
  const total = run.width(0, n)
  for (let lines = least; lines <= most; lines++) {
    const bound = Math.log(sizeOf(box, total / lines / 1.1, lines, 1))
    if (bound < best - PITCH_DOUBT) continue
    for (const limit of limits) {
      if (limit * lines < total * 0.8) continue
      const atMost = Math.log(sizeOf(box, limit, lines, LIKELY_PITCH))
      if (atMost < best - PITCH_DOUBT) break
      const ends = cheapest(widths, costs, limit, lines)
      if (!ends) continue
      const key = ends.join(' ')
      if (found.has(key)) continue
      const layout = scored(ends, widths, costs, box)
      const score = layout.score(LIKELY_PITCH)
      if (score > best) best = score
      found.set(key, { layout, score })
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, count).map((f) => f.layout)
}

function gapCost(phrase: Phrase, gap: number, grade: Grade, box: FitBox): number {
  if (grade === 'never') return Infinity
  if (grade === 'poor' && isWeak(phrase.syllables[gap] ?? '')) return box.width > WIDE * box.height ? WEAK_END_WIDE : WEAK_END
  return phrase.costs?.[gap] ?? BREAK_COST[grade]
}

const sizeOf = (box: FitBox, longest: number, lines: number, pitch: number): number =>
  Math.min(box.width / longest, box.height / ((lines - 1) * (box.pitch ?? pitch) + CAP_HEIGHT), box.maxSize ?? Infinity)

function lineWidths(run: TokenRun, n: number): number[][] {
  return Array.from({ length: n }, (_, from) =>
    Array.from({ length: n + 1 }, (__, to) => (to > from ? run.width(from, to) : 0)),
  )
}

/** The cheapest way to set all syllables in exactly `lines` lines of at most `limit` em, or none. */
function cheapest(widths: readonly (readonly number[])[], costs: readonly number[], limit: number, lines: number): number[] | undefined {
  const n = widths.length
  let row = new Float64Array(n + 1).fill(Infinity)
  row[0] = 0
  const cameFrom: Int16Array[] = []
  for (let line = 1; line <= lines; line++) {
    const next = new Float64Array(n + 1).fill(Infinity)
    const from = new Int16Array(n + 1).fill(-1)
    const first = line === lines ? n : line
    for (let to = first; to <= n; to++) {
      const breakCost = to < n ? (costs[to - 1] ?? 0) : 0
      if (breakCost === Infinity) continue
      if (line < lines && to === n) break
      for (let start = to - 1; start >= 0; start--) {
        const width = widths[start]?.[to] ?? 0
        if (width > limit + 1e-9) break
        const before = row[start] ?? Infinity
        if (before === Infinity) continue
        const cost = before + breakCost + lineCost(width, limit, to - start, line === lines, lines)
        if (cost < (next[to] ?? Infinity)) {
          next[to] = cost
          from[to] = start
        }
      }
    }
    cameFrom.push(from)
    row = next
  }
  if (row[n] === Infinity) return undefined
  const ends: number[] = []
  for (let line = lines - 1, to = n; line >= 0; line--) {
    ends.unshift(to)
    to = cameFrom[line]?.[to] ?? 0
  }
  return ends
}

function lineCost(width: number, longest: number, syllables: number, last: boolean, lines: number): number {
  if (lines === 1) return 0
  const share = width / longest
  let cost = RAGGED * (1 - share) ** 2
  if (syllables === 1) cost += last ? LONELY_LAST : LONELY
  if (last && share < 0.35) cost += share < 0.25 ? STUB : SHORT
  return cost
}

function scored(ends: readonly number[], widths: readonly (readonly number[])[], costs: readonly number[], box: FitBox): Layout {
  const spans = ends.map((end, i) => ({ width: widths[ends[i - 1] ?? 0]?.[end] ?? 0, syllables: end - (ends[i - 1] ?? 0) }))
  const longest = Math.max(...spans.map((s) => s.width))
  let cost = 0
  for (const [i, span] of spans.entries()) {
    const last = i === spans.length - 1
    cost += lineCost(span.width, longest, span.syllables, last, spans.length)
    if (!last) cost += costs[(ends[i] ?? 0) - 1] ?? 0
  }
  return {
    ends,
    score: (pitch) => {
      const size = sizeOf(box, longest, ends.length, pitch)
      const capped = box.maxSize !== undefined && size >= box.maxSize - 1e-9
      const shape = capped ? NARROW * (1 - (size * longest) / box.width) ** 2 + LINE * ends.length : 0
      return Math.log(size) - cost - shape
    },
  }
}
