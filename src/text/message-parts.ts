import type { Phrase } from './phrase.js'
import { matchKey } from './match-key.js'

/** Two halves of a phrase. */
export type Pair = readonly [Phrase, Phrase]

/** A phrase around the two words that a ribbon strikes out; `after` is null where nothing follows. */
export interface Struck {
  readonly before: Phrase
  readonly struck: Phrase
  readonly after: Phrase | null
}

/** The longest clause, in characters, that one of two grounds holds. */
export const CLAUSE_LIMIT = 28
/** Share of the text, either way from the middle, within which a two-slide message may part. */
const MIDDLE = 0.17
/** A longer message, in characters, is not read across two slides. */
const PAIR_LIMIT = 85

/** The syllables from `from` up to, not including, `to`. */
export function slicePhrase(phrase: Phrase, from: number, to: number): Phrase {
  const syllables = phrase.syllables.slice(from, to)
  const part = { text: syllables.join(' '), syllables, gaps: phrase.gaps.slice(from, to - 1) }
  return phrase.costs ? { ...part, costs: phrase.costs.slice(from, to - 1) } : part
}

/** A slogan on artwork ends without its full stop; an ellipsis, ! and ? stay. */
export function withoutFullStop(phrase: Phrase): Phrase {
  if (!/[^.]\.$/u.test(phrase.text)) return phrase
  const last = phrase.syllables.length - 1
  const syllables = phrase.syllables.map((syllable, i) => (i === last ? syllable.slice(0, -1) : syllable))
  return { ...phrase, text: syllables.join(' '), syllables }
}

const splitAfter = (phrase: Phrase, gap: number): Pair => [
  slicePhrase(phrase, 0, gap + 1),
  slicePhrase(phrase, gap + 1, phrase.syllables.length),
]

/** The two clauses of `A, b`: exactly one comma where a line may well break, both sides short; else null. */
export function splitClauses(phrase: Phrase): Pair | null {
  const commas = phrase.gaps.flatMap((grade, gap) =>
    grade === 'good' && phrase.syllables[gap]?.endsWith(',') ? [gap] : [],
  )
  const [gap] = commas
  if (gap === undefined || commas.length > 1) return null
  const pair = splitAfter(phrase, gap)
  return pair.every((part) => part.text.length <= CLAUSE_LIMIT) ? pair : null
}

/** The two halves at the good break nearest to the middle; null for long texts and where no good break is near. */
export function splitMiddle(phrase: Phrase): Pair | null {
  if (phrase.text.length > PAIR_LIMIT) return null
  const share = (gap: number): number => slicePhrase(phrase, 0, gap + 1).text.length / phrase.text.length
  const [best] = phrase.gaps
    .flatMap((grade, gap) => (grade === 'good' ? [{ gap, off: Math.abs(share(gap) - 0.5) }] : []))
    .sort((a, b) => a.off - b.off)
  return best && best.off <= MIDDLE ? splitAfter(phrase, best.gap) : null
}

const VERBS = ['xóa bỏ', 'chấm dứt'].map(matchKey)
const VIOLENCE = 'bạo lực'.split(' ').map(matchKey)

/** `… xóa bỏ (chấm dứt) … bạo lực …` parted at "bạo lực", where these words stand free of their neighbors. */
export function splitStruck(phrase: Phrase): Struck | null {
  const keys = phrase.syllables.map(matchKey)
  const verb = keys.findIndex((key, i) => VERBS.includes(`${key} ${keys[i + 1] ?? ''}`))
  if (verb < 0) return null
  const at = keys.findIndex((key, i) => i > verb + 1 && key === VIOLENCE[0] && keys[i + 1] === VIOLENCE[1])
  const end = at + 2
  if (at < 0 || phrase.gaps[at - 1] === 'never' || phrase.gaps[end - 1] === 'never') return null
  return {
    before: slicePhrase(phrase, 0, at),
    struck: slicePhrase(phrase, at, end),
    after: end < keys.length ? slicePhrase(phrase, end, keys.length) : null,
  }
}
