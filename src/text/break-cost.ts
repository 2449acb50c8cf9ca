import type { FitBox, Grade, Phrase } from './phrase.js'
import type { TokenRun } from './token-run.js'
import { isWeak } from './word-classes.js'

/** What an editor gives in ln(size) to be spared a break; 0.15 is about 15 % smaller type. */
export const BREAK_COST: Readonly<Record<Grade, number>> = {
  good: 0,
  ok: 0.02,
  poor: 0.05,
  unverified: 0.8,
  never: Infinity,
}
/** A line that ends on a weak word (và, cho, các …), and the same in a wide box, where there is more room to avoid it. */
const WEAK_END = 0.1
const WEAK_END_WIDE = 0.2
const WIDE = 1.9
/** A line of one syllable; as the last line it is kept out where anything else fits. */
const LONELY = 0.03
const LONELY_LAST = 3
/** A last line under a quarter, and under 35 %, of the longest. */
const STUB = 0.5
const SHORT = 0.06
/** Weight of the squared empty share of a line. */
const RAGGED = 0.08
/** A line that holds the end of one clause and the start of the next, by whether it starts or ends with a whole one. */
const STRADDLE = 0.12
const HALF_STRADDLE = 0.03

/** Everything about a text that choosing breaks needs; line values stand at `from * (n + 1) + to`. */
export interface Ground {
  /** Number of syllables. */
  readonly n: number
  /** Width in em of every line. */
  readonly widths: Float64Array
  /** Cost of every line that does not depend on the others. */
  readonly spans: Float64Array
  /** Cost of breaking after each syllable. */
  readonly gaps: readonly number[]
}

/** Measures all lines and prices all gaps of a text once. */
export function groundOf(phrase: Phrase, run: TokenRun, box: FitBox): Ground {
  const n = phrase.syllables.length
  const widths = new Float64Array(n * (n + 1))
  const spans = new Float64Array(n * (n + 1))
  // an author who marked the gaps has said which clauses belong together: only unmarked text is judged by its commas
  const judged = phrase.costs !== undefined
  const clauseEnds = phrase.syllables.map((s, i) => i === n - 1 || /[,;:.!?…][)"”’»]*$|^[-–—]$/u.test(s))
  for (let from = 0; from < n; from++) {
    for (let to = from + 1; to <= n; to++) {
      const at = from * (n + 1) + to
      widths[at] = run.width(from, to)
      spans[at] =
        to - from === n
          ? 0
          : (to - from === 1 ? (to === n ? LONELY_LAST : LONELY) : 0) + (judged ? straddle(clauseEnds, from, to) : 0)
    }
  }
  return { n, widths, spans, gaps: phrase.gaps.map((grade, i) => gapCost(phrase, i, grade, box)) }
}

function gapCost(phrase: Phrase, gap: number, grade: Grade, box: FitBox): number {
  if (grade === 'never') return Infinity
  if (grade === 'poor' && isWeak(phrase.syllables[gap] ?? ''))
    return box.width > WIDE * box.height ? WEAK_END_WIDE : WEAK_END
  return phrase.costs?.[gap] ?? BREAK_COST[grade]
}

function straddle(clauseEnds: readonly boolean[], from: number, to: number): number {
  if (!clauseEnds.slice(from, to - 1).includes(true)) return 0
  const begins = from === 0 || clauseEnds[from - 1] === true
  const ends = clauseEnds[to - 1] === true
  return begins && ends ? 0 : begins || ends ? HALF_STRADDLE : STRADDLE
}

/** Cost of a line of `width` among lines of which the longest has `longest` em. */
export function shapeCost(width: number, longest: number, last: boolean): number {
  const share = width / longest
  const ragged = RAGGED * (1 - share) ** 2
  return last && share < 0.35 ? ragged + (share < 0.25 ? STUB : SHORT) : ragged
}
