import { matchKey } from './match-key.js'
import type { Phrase } from './phrase.js'
import { isWeak } from './word-classes.js'

/** A stretch of syllables from `from` up to but without `to`: either key words or what links them. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly key: boolean
}

/**
 * The phrase cut at the first place of each of its key words. Null where one of them does not stand in it, runs into
 * another or is a part of a compound: only a linking word (vì, cho, của …) is parted from what it is bound to.
 */
export function cutAtKeys(phrase: Phrase, keys: readonly string[]): readonly Stretch[] | null {
  const spans = keys.map((key) => findKey(phrase, key)).toSorted((a, b) => a.from - b.from)
  const wrong = spans.some(({ from, to }, i) => from < (spans[i - 1]?.to ?? 0) || cutsCompound(phrase, from, to))
  if (spans.length === 0 || wrong) return null
  const stretches: Stretch[] = []
  let at = 0
  for (const span of spans) {
    if (span.from > at) stretches.push({ from: at, to: span.from, key: false })
    stretches.push(span)
    at = span.to
  }
  if (at < phrase.syllables.length) stretches.push({ from: at, to: phrase.syllables.length, key: false })
  return stretches
}

/** Where the words stand; from -1 where they do not. */
function findKey({ syllables }: Phrase, key: string): Stretch {
  const words = syllables.map(bare)
  const wanted = key.split(' ').map(bare)
  const from = words.findIndex((_, at) => wanted.every((word, i) => words[at + i] === word))
  let to = from + wanted.length
  while (to < syllables.length && !/[\p{L}\p{N}]/u.test(syllables[to] ?? '')) to++
  return { from, to, key: true }
}

const bare = (syllable: string): string => matchKey(syllable).replace(/^[“"(]+|[.,!?:;”")…]+$/gu, '')

const cutsCompound = ({ syllables, gaps }: Phrase, from: number, to: number): boolean =>
  (gaps[from - 1] === 'never' && !isWeak(syllables[from - 1] ?? '')) || gaps[to - 1] === 'never'
