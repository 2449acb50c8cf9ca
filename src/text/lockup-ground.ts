import { CAP_HEIGHT, type Fonts, type GlyphInk } from './fonts.js'
import type { Stretch } from './key-spans.js'
import type { Grade, Phrase } from './phrase.js'
import { type BlockStyle, pairPitch } from './pitch.js'
import { tokenRun } from './token-run.js'

/** How the two sizes of a lockup are set. */
export interface LockupStyle {
  readonly key: BlockStyle
  readonly link: BlockStyle
  /** Size of the linking words as a share of the key words' size. */
  readonly linkSize: number
  /** How far each line hangs out to the left, in em of its own size. */
  readonly hang: number
}

/** A line that may stand in the lockup; its measures in em of the key words. */
export interface StackLine {
  readonly from: number
  readonly to: number
  readonly key: boolean
  readonly width: number
  readonly cap: number
  /** What breaking after it costs in ln(size). */
  readonly cost: number
}

/** Everything about a text that setting it as a lockup needs. */
export interface LockupGround {
  readonly syllables: number
  /** The lines that may begin at a syllable. */
  readonly linesFrom: (at: number) => readonly StackLine[]
  /** What the lines from a syllable on add to the height at least, in em of the key words. */
  readonly leastBelow: (at: number) => number
  /** Least white from the baseline of one line to the cap-top of the next, in em of the key words. */
  readonly white: (upper: StackLine, lower: StackLine) => number
}

/** Least distance of ink, in em of the larger of two lines. */
const CLEARANCE = 0.1
/** White between a baseline and the next cap-top at least, in em of the larger of two lines. */
const LEAST_WHITE = 0.36
/**
 * What breaking at a gap costs in ln(size). The linking words have no need to be large, so a break that is merely
 * allowed costs more than in even lines, and so does a clause that ends inside a line.
 */
const BREAK: Readonly<Record<Grade, number>> = { good: 0, ok: 0.12, poor: 0.3, unverified: 0.8, never: Infinity }
const CLAUSE_INSIDE = 0.06
/** A line of one syllable among the lines that link two keys: kept out where anything else fits. */
const LONELY = 3

/** Measures all lines of a text once. */
export function lockupGround(
  fonts: Fonts,
  phrase: Phrase,
  stretches: readonly Stretch[],
  style: LockupStyle,
): LockupGround {
  const runs = {
    key: tokenRun(fonts, phrase.syllables, style.key),
    link: tokenRun(fonts, phrase.syllables, style.link),
  }
  const scaleOf = (key: boolean): number => (key ? 1 : style.linkSize)
  const width = (from: number, to: number, key: boolean): number =>
    scaleOf(key) * (runs[key ? 'key' : 'link'].width(from, to) - style.hang)
  const lines = stretches.flatMap((stretch) =>
    spansIn(phrase, stretch).map(({ from, to, key }): StackLine => {
      const cost = costOf(phrase, from, to, stretch)
      return { from, to, key, width: width(from, to, key), cap: CAP_HEIGHT * scaleOf(key), cost }
    }),
  )
  const byStart = phrase.syllables.map((_, at) => lines.filter((line) => line.from === at))
  const below = phrase.syllables.map((_, at) =>
    stretches.reduce((sum, { to, key }) => sum + (to > at ? scaleOf(key) * (CAP_HEIGHT + LEAST_WHITE) : 0), 0),
  )
  const inks = new Map<StackLine, readonly GlyphInk[]>()
  const inkOf = (line: StackLine): readonly GlyphInk[] => {
    const known = inks.get(line)
    if (known) return known
    const scale = scaleOf(line.key)
    const ink = runs[line.key ? 'key' : 'link'].ink(line.from, line.to).map((glyph) => ({
      char: glyph.char,
      x0: scale * (glyph.x0 - style.hang),
      x1: scale * (glyph.x1 - style.hang),
      y0: scale * glyph.y0,
      y1: scale * glyph.y1,
    }))
    inks.set(line, ink)
    return ink
  }
  const whites = new Map<StackLine, Map<StackLine, number>>()
  const white = (upper: StackLine, lower: StackLine): number => {
    const row = whites.get(upper) ?? new Map<StackLine, number>()
    whites.set(upper, row)
    const known = row.get(lower)
    if (known !== undefined) return known
    const em = scaleOf(upper.key || lower.key)
    const least = Math.max(pairPitch(inkOf(upper), inkOf(lower), CLEARANCE * em) - lower.cap, LEAST_WHITE * em)
    row.set(lower, least)
    return least
  }
  return {
    syllables: phrase.syllables.length,
    linesFrom: (at) => byStart[at] ?? [],
    leastBelow: (at) => below[at] ?? 0,
    white,
  }
}

/** Every line that a stretch can hold; key words break only where it is good to break. */
function spansIn({ gaps }: Phrase, { from, to, key }: Stretch): readonly Stretch[] {
  const inner = gaps.flatMap((grade, gap) => {
    const open = key ? grade === 'good' : grade !== 'never'
    return open && gap >= from && gap + 1 < to ? [gap + 1] : []
  })
  const starts = [from, ...inner]
  const ends = [...inner, to]
  return starts.flatMap((start) => ends.flatMap((end) => (end > start ? [{ from: start, to: end, key }] : [])))
}

function costOf({ syllables, gaps }: Phrase, from: number, to: number, stretch: Stretch): number {
  const gap = to === stretch.to ? 0 : BREAK[gaps[to - 1] ?? 'ok']
  const lonely = to - from === 1 && stretch.to - stretch.from > 1 ? LONELY : 0
  const clauses = syllables.slice(from, to - 1).filter((syllable) => /[,;:.!?…]$/u.test(syllable)).length
  return gap + lonely + (stretch.key ? 0 : CLAUSE_INSIDE * clauses)
}
