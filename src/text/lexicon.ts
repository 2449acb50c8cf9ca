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
  const lines = textOfFile
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return indexed(lines, (line) => line.slice(0, line.search(FIRST_END)), entryOf)
}

const FIRST_END = /[ _\t]|$/

function entryOf(line: string): LexiconEntry {
  const [text = '', count = '0', where = ''] = line.split('\t')
  return { text: text.replaceAll('_', ' ').trim(), count: Number(count), where }
}

/** A lexicon of these entries. */
export const lexiconOf = (entries: readonly LexiconEntry[]): Lexicon =>
  indexed(
    entries,
    ({ text }) => text.split(' ', 1)[0] ?? '',
    (entry) => entry,
  )

/** A lexicon that reads the entries of a first syllable when a text has it: a run meets few of them. */
function indexed<T>(sources: readonly T[], firstOf: (source: T) => string, read: (source: T) => LexiconEntry): Lexicon {
  const bySpelling = new Map<string, number[]>()
  sources.forEach((source, index) => {
    const first = firstOf(source)
    const others = bySpelling.get(first)
    if (others) others.push(index)
    else bySpelling.set(first, [index])
  })
  const byFirst = new Map<string, number[]>()
  for (const [first, indexes] of bySpelling) {
    const key = matchKey(first)
    byFirst.set(key, [...(byFirst.get(key) ?? []), ...indexes])
  }
  const roots = new Map<string, Node>()
  const rootOf = (first: string): Node | undefined => {
    const [known, starting] = [roots.get(first), byFirst.get(first)]
    if (known || !starting) return known
    const root = node()
    // of two entries with the same key the later one counts
    for (const index of starting.toSorted((a, b) => a - b)) {
      const entry = read(sources[index] as T)
      place(root, entry.text.split(' ').map(matchKey), entry)
    }
    roots.set(first, root)
    return root
  }
  let entries: readonly LexiconEntry[] | null = null
  return {
    get entries() {
      return (entries ??= sources.map(read))
    },
    matches: (syllables, from) => matchesIn(rootOf, syllables, from),
  }
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
const CLOSING_SIGNS = ',;:.!?…)”"’»]'
const CLOSING = /[,;:.!?…)”"’»\]]+$/u

function matchesIn(rootOf: (first: string) => Node | undefined, keys: readonly string[], from: number): Match[] {
  const found: Match[] = []
  let step = rootOf
  for (let i = from; i < keys.length; i++) {
    const key = keys[i] ?? ''
    const at = step(key)
    // a comma ends an entry unless the entry holds it, as in "phòng, chống"
    const entry = (CLOSING_SIGNS.includes(key.slice(-1)) ? step(key.replace(CLOSING, '')) : at)?.entry
    if (entry) found.push({ end: i + 1, entry })
    if (!at) break
    step = (next) => at.next.get(next)
  }
  return found
}
