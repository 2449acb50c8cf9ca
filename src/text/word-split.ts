import type { Token } from './fixed-forms.js'
import type { Lexicon } from './lexicon.js'
import { LEANERS, OPENERS, SINGLES } from './word-classes.js'

/** A word of the text; all its tokens share the object. */
export interface Word {
  readonly from: number
  readonly length: number
  /** In the lexicon, or a common word of one syllable. */
  readonly known: boolean
}

/** Splits into the fewest words, unknown syllables counting more; returns the word of every token. */
export function wordsOf(tokens: readonly Token[], lexicon: Lexicon): readonly Word[] {
  const keys = tokens.map((t) => t.match)
  const n = tokens.length
  const best: { cost: number; length: number; known: boolean }[] = Array.from({ length: n + 1 }, () => ({ cost: 0, length: 0, known: true }))
  for (let from = n - 1; from >= 0; from--) {
    const token = tokens[from]
    const known = token !== undefined && (OPENERS.has(token.key) || LEANERS.has(token.key) || SINGLES.has(token.key) || !token.word)
    let choice = { cost: (known ? 1 : 1.6) + (best[from + 1]?.cost ?? 0), length: 1, known }
    for (const end of lexicon.matches(keys, from)) {
      const cost = 1 + (best[end]?.cost ?? 0)
      if (end - from > 1 && cost <= choice.cost) choice = { cost, length: end - from, known: true }
    }
    best[from] = choice
  }
  const words: Word[] = []
  for (let from = 0; from < n; ) {
    const { length, known } = best[from] ?? { length: 1, known: false }
    const word = { from, length, known }
    for (let i = 0; i < length; i++) words.push(word)
    from += length
  }
  return words
}
