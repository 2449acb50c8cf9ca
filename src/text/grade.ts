import { BREAK_COST } from './break-cost.js'
import type { Grade, Phrase } from './phrase.js'
import { gradeFixed } from './fixed-forms.js'
import type { Lexicon } from './lexicon.js'
import { type Token, tokensOf } from './tokens.js'
import { NOMINALIZERS, OFFICE_TYPES, PEOPLE, QUANTIFIERS, STARTERS, TRAILERS, TWO_FACED } from './word-classes.js'
import { LONG_VERBS, QUALITIES, SHORT_VERBS } from './verbs.js'
import { doubtfulGaps, readWith, type Word, wordsOf } from './word-split.js'

interface Judged {
  readonly grade: Grade
  /** Cost in ln(size) where it differs from the grade's. */
  readonly cost?: number
}

/** Two unknown syllables may be one word; in a long unknown run every second gap more likely parts two. */
const INSIDE_UNKNOWN: Judged = { grade: 'unverified', cost: 0.8 }
const MID_UNKNOWN: Judged = { grade: 'unverified', cost: 0.3 }
const BESIDE_UNKNOWN: Judged = { grade: 'unverified', cost: 0.25 }
/** Two common words side by side may be a compound that the lexicon lacks. */
const TWO_SINGLES: Judged = { grade: 'unverified', cost: 0.5 }
/** A noun and what may complete it to a term: "bạo lực | gia đình", "luật | giao thông", "bình đẳng | giới". */
const MAYBE_TERM: Judged = { grade: 'unverified', cost: 0.22 }
/** A noun and its quality or whose it is: no term, but better on one line. */
const BETTER_TOGETHER: Judged = { grade: 'poor', cost: 0.1 }
/** The text can be read in two ways, and one of them closes the gap. */
const TWO_READINGS: Judged = { grade: 'unverified', cost: 0.5 }
const LONG_RUN = 4

/** Grades every gap of an unmarked text: compounds of the lexicon first, then fixed forms, then words that open or lean. */
export function gradeGaps(text: string, lexicon: Lexicon): Phrase {
  const tokens = tokensOf(text)
  const reading = readWith(lexicon, tokens)
  const words = wordsOf(tokens, reading)
  const doubtful = doubtfulGaps(tokens, reading)
  const judged = tokens.slice(1).map((_, gap) => {
    const plain = judge(tokens, words, gap)
    return doubtful.has(gap) && plain.grade !== 'never' ? TWO_READINGS : plain
  })
  return {
    text: tokens.map((t) => t.text).join(' '),
    syllables: tokens.map((t) => t.text),
    gaps: judged.map((j) => j.grade),
    costs: judged.map((j) => j.cost ?? BREAK_COST[j.grade]),
  }
}

function judge(tokens: readonly Token[], words: readonly Word[], gap: number): Judged {
  const left = words[gap]
  const right = words[gap + 1]
  const after = tokens[gap + 1]
  if (!left || !right || !after) throw new Error('gap outside the text')
  if (left === right) return { grade: 'never' }
  const fixed = gradeFixed(tokens, words, gap)
  if (fixed) return { grade: fixed }
  if (left.length === 1 && NOMINALIZERS.has(left.key)) return { grade: right.kind === 'open' ? 'poor' : 'never' }
  if (TRAILERS.has(right.key)) return { grade: 'never' }
  if (TRAILERS.has(left.key)) return { grade: right.kind === 'open' ? 'good' : 'ok' }
  if (left.kind === 'open' || left.kind === 'lean') return afterWeak(tokens, words, gap, left, right)
  if (right.kind === 'open' || right.kind === 'lean') return beforeWeak(tokens, words, gap, left, right)
  if (left.length === 1 && OFFICE_TYPES.has(left.key) && after.capital) return { grade: 'poor' }
  if (left.kind === 'unknown' && right.kind === 'unknown') return insideRun(words, gap)
  if (left.kind === 'unknown' || right.kind === 'unknown') return BESIDE_UNKNOWN
  if (left.kind === 'single' && right.kind === 'single') return TWO_SINGLES
  return endsUnknown(tokens, words, gap) ? BESIDE_UNKNOWN : beside(left, right)
}

/** After a word that opens or leans. One that is as often half of a compound is no evidence beside words nobody knows. */
function afterWeak(tokens: readonly Token[], words: readonly Word[], gap: number, left: Word, right: Word): Judged {
  if (TWO_FACED.has(left.key)) {
    if (endsUnknown(tokens, words, gap)) return BESIDE_UNKNOWN
    if (left.kind === 'lean' && (right.kind === 'unknown' || right.kind === 'single')) return TWO_SINGLES
  }
  // "mọi nơi", "có đức", "được sống": a lone syllable that ends the phrase stays with what leans on it
  const lone = right.length === 1 && (right.kind === 'single' || right.kind === 'unknown')
  const leans = left.kind === 'lean' || QUANTIFIERS.has(left.key)
  return { grade: leans && lone && phraseEnds(tokens, words, gap + 1) ? 'never' : 'poor' }
}

/** Before a word that opens or leans. */
function beforeWeak(tokens: readonly Token[], words: readonly Word[], gap: number, left: Word, right: Word): Judged {
  if (left.kind !== 'unknown' && left.kind !== 'single') return { grade: 'good' }
  if (TWO_FACED.has(right.key) || (left.kind === 'unknown' && standsAlone(words, gap))) return BESIDE_UNKNOWN
  if (right.kind === 'open' || left.kind === 'unknown') return { grade: 'good' }
  // "cứu người": a noun that nothing follows is the object of the verb or half of a compound
  if (phraseEnds(tokens, words, gap + 1)) return TWO_SINGLES
  return words[gap + 2]?.kind === 'unknown' ? BESIDE_UNKNOWN : { grade: 'poor' }
}

/** Whether the unknown syllable before this gap has no unknown one beside it to be a word with: "lơ | là". */
const standsAlone = (words: readonly Word[], gap: number): boolean => words[gap - 1]?.kind !== 'unknown'

/** Whether the word before this gap may be the second half of an unknown compound. */
function endsUnknown(tokens: readonly Token[], words: readonly Word[], gap: number): boolean {
  const before = words[gap - 1]
  return words[gap]?.length === 1 && before?.kind === 'unknown' && tokens[gap - 1]?.closes === false
}

function phraseEnds(tokens: readonly Token[], words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    tokens[at]?.closes === true ||
    next === undefined ||
    tokens[at + 1]?.kind === 'dash' ||
    next.kind === 'open' ||
    next.kind === 'lean'
  )
}

/** Two known words of which one has more than a syllable. */
function beside(left: Word, right: Word): Judged {
  if (right.kind === 'form' || left.kind === 'form') return { grade: 'ok' }
  if (STARTERS.has(right.key.split(' ')[0] ?? '')) return { grade: 'good' }
  if (left.kind === 'single') return SHORT_VERBS.has(left.key) ? { grade: 'poor' } : MAYBE_TERM
  if (right.kind === 'single')
    return SHORT_VERBS.has(right.key) || LONG_VERBS.has(left.key) ? { grade: 'poor' } : MAYBE_TERM
  if (LONG_VERBS.has(left.key) || LONG_VERBS.has(right.key) || right.length > 3) return { grade: 'ok' }
  return QUALITIES.has(right.key) || PEOPLE.has(left.key) || PEOPLE.has(right.key) ? BETTER_TOGETHER : MAYBE_TERM
}

function insideRun(words: readonly Word[], gap: number): Judged {
  let from = gap
  let to = gap + 1
  while (words[from - 1]?.kind === 'unknown') from--
  while (words[to + 1]?.kind === 'unknown') to++
  return to - from + 1 >= LONG_RUN && (gap + 1 - from) % 2 === 0 ? MID_UNKNOWN : INSIDE_UNKNOWN
}
