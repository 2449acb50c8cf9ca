import { type Lexicon, lexiconOf } from '../../src/text/lexicon.js'
import { matchKey } from '../../src/text/match-key.js'

/** The lexicon without every fifth entry, starting with `skip`. */
export const withoutFifth = (lexicon: Lexicon, skip: number): Lexicon =>
  lexiconOf(lexicon.entries.filter((_, index) => index % 5 !== skip))

/** For each text the lexicon as it would be had nobody seen that text: entries that it alone holds are gone. */
export function leaveOneOut(lexicon: Lexicon, texts: readonly string[]): readonly Lexicon[] {
  const held = texts.map((text) => entriesIn(lexicon, text))
  return held.map((own, i) => {
    const others = new Set(held.flatMap((entries, j) => (i === j ? [] : [...entries])))
    return lexiconOf(lexicon.entries.filter((entry) => !own.has(entry.text) || others.has(entry.text)))
  })
}

function entriesIn(lexicon: Lexicon, text: string): ReadonlySet<string> {
  const keys = matchKey(text).split(' ')
  return new Set(keys.flatMap((_, from) => lexicon.matches(keys, from).map((match) => match.entry.text)))
}
