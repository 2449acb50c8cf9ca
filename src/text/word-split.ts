import type { Lexicon, Match } from './lexicon.js'
import { isAllCapitals, type Token } from './tokens.js'
import { CLAUSE_OPENERS, LEANERS, LONG_OPENERS, NOMINALIZERS, OPENERS, SINGLES } from './word-classes.js'

/** A word of the text; all its tokens share one object. */
export interface Word {
  readonly from: number
  readonly length: number
  /** Lower case without punctuation. */
  readonly key: string
  /** `compound` and `place` are of the lexicon, `single` a common word of one syllable, `open` closed-class words. */
  readonly kind: 'compound' | 'place' | 'open' | 'lean' | 'single' | 'form' | 'unknown'
}

export interface Choice {
  readonly cost: number
  readonly length: number
  readonly kind: Word['kind']
}

/** Price of a syllable by what is known of it: "người + thân yêu" goes before "người thân + yêu". */
const PRICE: Readonly<Record<Word['kind'], number>> = {
  open: 1,
  lean: 1,
  form: 1,
  single: 1.1,
  unknown: 1.6,
  compound: 1,
  place: 1,
}

/** What is found in a text, token by token: the entries that start there, and the cheapest way to read on from there. */
export interface Reading {
  readonly found: readonly (readonly Match[])[]
  /** What each token is as a word by itself. */
  readonly singles: readonly Word['kind'][]
  readonly choices: readonly Choice[]
}

/** Looks a text up in the lexicon. */
export function readWith(lexicon: Lexicon, tokens: readonly Token[]): Reading {
  const keys = tokens.map((t) => t.match)
  const found = tokens.map((_, from) => lexicon.matches(keys, from))
  const singles = tokens.map(singleKind)
  return { found, singles, choices: fewest(tokens, found, singles) }
}

/** Splits into the fewest words, unknown syllables counting more; returns the word of every token. */
export function wordsOf(tokens: readonly Token[], { choices }: Reading): readonly Word[] {
  const words: Word[] = []
  for (let from = 0; from < tokens.length;) {
    const choice = choices[from]
    if (!choice) break
    const key = tokens
      .slice(from, from + choice.length)
      .map((t) => t.key)
      .join(' ')
    const word: Word = { from, length: choice.length, key, kind: choice.kind }
    for (let i = 0; i < choice.length; i++) words.push(word)
    from += choice.length
  }
  return words
}

/** How much dearer a reading may be than the best one and still be meant. */
const DOUBT = 0.7

/** Gaps that another reading of the text, hardly dearer than the best one, closes. */
export function doubtfulGaps(
  tokens: readonly Token[],
  { found, singles, choices: after }: Reading,
): ReadonlySet<number> {
  const cheapest = after[0]?.cost ?? 0
  const before = [0, ...tokens.map(() => Infinity)]
  const gaps = new Set<number>()
  for (const [from, kind] of singles.entries()) {
    const here = before[from] ?? Infinity
    const reach = (end: number, price: number): void => {
      before[end] = Math.min(before[end] ?? Infinity, here + price)
    }
    reach(from + 1, PRICE[kind])
    for (const { end } of found[from] ?? []) {
      if (here + 1 + (after[end]?.cost ?? 0) <= cheapest + DOUBT) {
        for (let gap = from; gap < end - 1; gap++) gaps.add(gap)
      }
      reach(end, 1)
    }
  }
  return gaps
}

function fewest(tokens: readonly Token[], found: Reading['found'], singles: Reading['singles']): readonly Choice[] {
  const best: Choice[] = []
  for (let from = tokens.length - 1; from >= 0; from--) {
    const token = tokens[from]
    if (!token) continue
    const kind = singles[from] ?? 'unknown'
    let choice: Choice = { cost: PRICE[kind] + (best[from + 1]?.cost ?? 0), length: 1, kind }
    if (!token.closes && opensPhrase(tokens, from)) {
      choice = { cost: 1 + (best[from + 2]?.cost ?? 0), length: 2, kind: 'open' }
    }
    for (const { end, entry } of found[from] ?? []) {
      const cost = 1 + (best[end]?.cost ?? 0)
      const opener = choice.kind === 'open' && end - from === choice.length
      if (end - from > 1 && cost <= choice.cost && !opener) {
        choice = { cost, length: end - from, kind: entry.where === 'địa danh' ? 'place' : 'compound' }
      }
    }
    best[from] = choice
  }
  return best
}

function opensPhrase(tokens: readonly Token[], from: number): boolean {
  const pair = `${tokens[from]?.key} ${tokens[from + 1]?.key ?? ''}`
  return LONG_OPENERS.has(pair) || (CLAUSE_OPENERS.has(pair) && tokens[from - 1]?.closes !== false)
}

function singleKind(token: Token): Word['kind'] {
  if (token.kind !== 'word' || isAllCapitals(token)) return token.capital || token.kind !== 'word' ? 'form' : 'unknown'
  if (OPENERS.has(token.key)) return 'open'
  if (LEANERS.has(token.key) || NOMINALIZERS.has(token.key)) return 'lean'
  return SINGLES.has(token.key) ? 'single' : 'unknown'
}
