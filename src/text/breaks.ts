import { type Ground, groundOf, shapeCost } from './break-cost.js'
import { cheapestLines, type Ends } from './cheapest-lines.js'
import type { FitBox, Phrase } from './phrase.js'
import { CAP_HEIGHT } from './fonts.js'
import type { TokenRun } from './token-run.js'

/** Where the size is capped nothing is won by narrow lines: weight of the squared empty share of the box's width, and of a line. */
const NARROW = 0.12
const LINE = 0.02
/** Pitch in em taken for granted until the ink is known, and how far in ln(size) the true one can change a layout's place. */
const LIKELY_PITCH = 1.15
const PITCH_DOUBT = 0.2
const MOST_LINES = 16

/** A way to break a text. */
export interface Layout {
  readonly ends: Ends
  /** ln(size) - cost at a pitch in em. */
  readonly score: (pitch: number) => number
}

/** The best layouts by the likely pitch, best first: for every number of lines and every longest line the cheapest one. */
export function bestLayouts(phrase: Phrase, run: TokenRun, box: FitBox, count: number): readonly Layout[] {
  const ground = groundOf(phrase, run, box)
  const most = Math.min(
    box.maxLines ?? MOST_LINES,
    MOST_LINES,
    1 + ground.gaps.filter((cost) => cost < Infinity).length,
  )
  const least = Math.min(box.minLines ?? 1, most)
  const doubt = box.pitch === undefined ? PITCH_DOUBT : 0
  const found = new Map<string, { layout: Layout; score: number }>()
  let best = -Infinity
  for (const limit of likelyFirst(ground, box)) {
    const hopeless = (lines: number): boolean => Math.log(sizeOf(box, limit, lines, LIKELY_PITCH)) < best - doubt
    for (const ends of cheapestLines(ground, limit, least, most, hopeless)) {
      const key = ends.join(' ')
      if (found.has(key)) continue
      const layout = scored(ends, ground, box)
      const score = layout.score(LIKELY_PITCH)
      best = Math.max(best, score)
      found.set(key, { layout, score })
    }
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map((f) => f.layout)
}

/**
 * All widths in em that a longest line can have, from one gap where a line may end to another, those near the box's
 * own shape first: they find a good layout to beat.
 */
function likelyFirst({ n, widths, gaps }: Ground, box: FitBox): readonly number[] {
  const ideal = Math.sqrt(((widths[n] ?? 0) * LIKELY_PITCH * box.width) / box.height)
  const away = (width: number): number => Math.abs(Math.log(width / ideal))
  const ends = [0, ...gaps.flatMap((cost, i) => (cost < Infinity ? [i + 1] : [])), n]
  const open = ends.flatMap((from, i) => ends.slice(i + 1).map((to) => widths[from * (n + 1) + to] ?? 0))
  return [...new Set(open)].filter((width) => width > 0).sort((a, b) => away(a) - away(b) || a - b)
}

const sizeOf = (box: FitBox, longest: number, lines: number, pitch: number): number =>
  Math.min(box.width / longest, box.height / ((lines - 1) * (box.pitch ?? pitch) + CAP_HEIGHT), box.maxSize ?? Infinity)

function scored(ends: Ends, { n, widths, spans, gaps }: Ground, box: FitBox): Layout {
  const lines = ends.map((end, i) => (ends[i - 1] ?? 0) * (n + 1) + end)
  const longest = Math.max(...lines.map((at) => widths[at] ?? 0))
  const cost = lines.reduce((sum, at, i) => {
    const last = i === lines.length - 1
    const gap = last ? 0 : (gaps[(ends[i] ?? 0) - 1] ?? 0)
    return sum + (spans[at] ?? 0) + shapeCost(widths[at] ?? 0, longest, last) + gap
  }, 0)
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
