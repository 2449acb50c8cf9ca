import { matchKey } from './match-key.js'

/** Word that is broken nowhere inside, by the match keys of its syllables. */
interface Node {
  readonly next: Map<string, Node>
  entry: LexiconEntry | undefined
}

/** A line of assets/lexicon.txt. */
export interface LexiconEntry {
  readonly text: string
  /** How often it stands in the texts it was gathered from; 0 for words known from common usage. */
  readonly count: number
  readonly where: string
}

/** Compounds that are never broken, found syllable by syllable. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[]
  /** Ends (exclusive) of all entries that start at `from` in a list of match keys, shortest first. */
  readonly matches: (keys: readonly string[], from: number) => readonly number[]
}

/** Reads lines of `entry<TAB>count<TAB>where`; blank lines and lines that start with # say nothing. */
export function loadLexicon(textOfFile: string): Lexicon {
  const entries = textOfFile
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line): LexiconEntry => {
      const [text = '', count = '0', where = ''] = line.split('\t')
      return { text: text.trim(), count: Number(count), where }
    })
  return lexiconOf(entries)
}

/** A lexicon of these entries. */
export function lexiconOf(entries: readonly LexiconEntry[]): Lexicon {
  const root = node()
  for (const entry of entries) {
    let at = root
    for (const key of matchKey(entry.text).split(' ')) {
      const next = at.next.get(key) ?? node()
      at.next.set(key, next)
      at = next
    }
    at.entry = entry
  }
  return { entries, matches: (keys, from) => matchesIn(root, keys, from) }
}

const node = (): Node => ({ next: new Map(), entry: undefined })

function matchesIn(root: Node, keys: readonly string[], from: number): number[] {
  const ends: number[] = []
  let at: Node | undefined = root
  for (let i = from; i < keys.length; i++) {
    const key = keys[i] ?? ''
    // a comma ends an entry unless the entry holds it, as in "phòng, chống"
    const bare = key.replace(/[,;:.!?…)”"]+$/u, '')
    if (at.next.get(bare)?.entry) ends.push(i + 1)
    at = at.next.get(key)
    if (!at) break
  }
  return ends
}
