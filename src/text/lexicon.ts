import { matchKey } from './match-key.js'

/** A line of assets/lexicon.txt. */
export interface LexiconEntry {
  readonly text: string
  /** How often it stands in the texts it was gathered from; 0 for words known from common usage. */
  readonly count: number
  /** Kind of text it was seen in: `công văn`, `chiến dịch`, `đơn vị`, `địa danh`, `thông dụng`. */
  readonly where: string
}

/** An entry found in a text; `end` is the index after its last syllable. */
export interface Match {
  readonly end: number
  readonly entry: LexiconEntry
}

/** Compounds and names that are never broken, found syllable by syllable. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[]
  /** All entries that start at `from` in a list of match keys, shortest first. */
  readonly matches: (keys: readonly string[], from: number) => readonly Match[]
}

interface Node {
  readonly next: Map<string, Node>
  entry: LexiconEntry | undefined
}

/** Reads lines of `entry<TAB>count<TAB>where`; `_` in an entry joins two words that are entries themselves. */
export function loadLexicon(textOfFile: string): Lexicon {
  const entries = textOfFile
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line): LexiconEntry => {
      const [text = '', count = '0', where = ''] = line.split('\t')
      return { text: text.replaceAll('_', ' ').trim(), count: Number(count), where }
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
const CLOSING = /[,;:.!?…)”"’»\]]+$/u

function matchesIn(root: Node, keys: readonly string[], from: number): Match[] {
  const found: Match[] = []
  let at: Node | undefined = root
  for (let i = from; i < keys.length; i++) {
    const key: string = keys[i] ?? ''
    // a comma ends an entry unless the entry holds it, as in "phòng, chống"
    const entry: LexiconEntry | undefined = at.next.get(key.replace(CLOSING, ''))?.entry
    if (entry) found.push({ end: i + 1, entry })
    at = at.next.get(key)
    if (!at) break
  }
  return found
}
