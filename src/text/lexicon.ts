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

/** A lexicon of these entries; those of a first syllable are only put in order when a text has it. */
export function lexiconOf(entries: readonly LexiconEntry[]): Lexicon {
  // a few thousand syllables make up all entries
  const keys = new Map<string, string>()
  const keyOf = (syllable: string): string => {
    const key = keys.get(syllable) ?? matchKey(syllable)
    keys.set(syllable, key)
    return key
  }
  const byFirst = new Map<string, LexiconEntry[]>()
  for (const entry of entries) {
    const [first] = entry.text.split(' ', 1)
    const key = keyOf(first ?? '')
    const others = byFirst.get(key)
    if (others) others.push(entry)
    else byFirst.set(key, [entry])
  }
  const roots = new Map<string, Node>()
  const rootOf = (first: string): Node | undefined => {
    const [known, starting] = [roots.get(first), byFirst.get(first)]
    if (known || !starting) return known
    const root = node()
    for (const entry of starting) place(root, entry.text.split(' ').map(keyOf), entry)
    roots.set(first, root)
    return root
  }
  return { entries, matches: (syllables, from) => matchesIn(rootOf, syllables, from) }
}

/** Puts an entry where its syllables after the first lead. */
function place(root: Node, keys: readonly string[], entry: LexiconEntry): void {
  let at = root
  for (const key of keys.slice(1)) {
    const next = at.next.get(key) ?? node()
    at.next.set(key, next)
    at = next
  }
  at.entry = entry
}

const node = (): Node => ({ next: new Map(), entry: undefined })
const CLOSING = /[,;:.!?…)”"’»\]]+$/u

function matchesIn(rootOf: (first: string) => Node | undefined, keys: readonly string[], from: number): Match[] {
  const found: Match[] = []
  let step = rootOf
  for (let i = from; i < keys.length; i++) {
    const key = keys[i] ?? ''
    // a comma ends an entry unless the entry holds it, as in "phòng, chống"
    const entry = step(key.replace(CLOSING, ''))?.entry
    if (entry) found.push({ end: i + 1, entry })
    const at = step(key)
    if (!at) break
    step = (next) => at.next.get(next)
  }
  return found
}
