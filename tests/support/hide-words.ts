import type { Lexicon } from '../../src/text/lexicon.js'
import { matchKey } from '../../src/text/match-key.js'

/** The lexicon without every fifth entry, starting with `skip`. */
export function withoutFifth(lexicon: Lexicon, skip: number): Lexicon {
  return without(lexicon, new Set(lexicon.entries.filter((_, index) => index % 5 === skip).map((entry) => entry.text)))
}

/** For each text the lexicon as it would be had nobody seen that text: entries that it alone holds are gone. */
export function leaveOneOut(lexicon: Lexicon, texts: readonly string[]): readonly Lexicon[] {
  const held = texts.map((text) => entriesIn(lexicon, text))
  return held.map((own, i) => {
    const others = new Set(held.flatMap((entries, j) => (i === j ? [] : [...entries])))
    return without(lexicon, new Set([...own].filter((entry) => !others.has(entry))))
  })
}

/** The lexicon without these entries. */
export const without = ({ entries, matches }: Lexicon, hidden: ReadonlySet<string>): Lexicon => ({
  entries: entries.filter((entry) => !hidden.has(entry.text)),
  matches: (keys, from) => matches(keys, from).filter(({ entry }) => !hidden.has(entry.text)),
})

function entriesIn(lexicon: Lexicon, text: string): ReadonlySet<string> {
  const keys = matchKey(text).split(' ')
  return new Set(keys.flatMap((_, from) => lexicon.matches(keys, from).map((match) => match.entry.text)))
}
