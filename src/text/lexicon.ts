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

/**
 * Reads lines of `entry<TAB>count<TAB>where`, sorted as a Vietnamese dictionary is; `_` in an entry joins two words that
 * are entries themselves. Entries are looked up in the text itself: a run meets few of them.
 */
export function loadLexicon(textOfFile: string): Lexicon {
  const text = textOfFile.replaceAll('\r\n', '\n')
  const roots = new Map<string, Node | undefined>()
  const rootOf = (first: string): Node | undefined => {
    if (!roots.has(first)) roots.set(first, readRoot(text, first))
    return roots.get(first)
  }
  let entries: readonly LexiconEntry[] | null = null
  return {
    get entries() {
      return (entries ??= text.split('\n').filter(isEntry).map(entryOf))
    },
    matches: (syllables, from) => matchesIn(rootOf, syllables, from),
  }
}

const isEntry = (line: string): boolean => line.trim() !== '' && !line.startsWith('#')

function entryOf(line: string): LexiconEntry {
  const [text = '', count = '0', where = ''] = line.split('\t')
  return { text: text.replaceAll('_', ' ').trim(), count: Number(count), where }
}

/** The entries of a first syllable, by its match key. */
function readRoot(text: string, first: string): Node | undefined {
  let root: Node | undefined
  const letters = lettersOf(first)
  for (let at = firstLineFrom(text, letters); at < text.length; at = lineAfter(text, at)) {
    const key = matchKey(syllableAt(text, at))
    if (lettersOf(key) !== letters) break
    if (key !== first) continue
    root ??= node()
    const entry = entryOf(text.slice(at, lineAfter(text, at)).trimEnd())
    // of two entries with the same key the later one counts
    place(root, entry.text.split(' ').map(matchKey), entry)
  }
  return root
}

/** Where the first line starts whose first syllable does not stand before these letters. */
function firstLineFrom(text: string, letters: string): number {
  let low = /^(?:#.*\n|\s*\n)*/.exec(text)?.[0].length ?? 0
  let high = text.length
  while (low < high) {
    const middle = Math.max(low, text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1)
    if (comesBefore(lettersOf(matchKey(syllableAt(text, middle))), letters)) low = lineAfter(text, middle)
    else high = middle
  }
  return low
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** The first syllable of the line that starts there. */
const syllableAt = (text: string, at: number): string => /^[^ _\t\n]*/.exec(text.slice(at, at + LONGEST))?.[0] ?? ''

/** No syllable has more characters. */
const LONGEST = 20

/** What a match key begins with until a digit, which may be its tone's: dictionaries look at tones only among equals. */
const lettersOf = (key: string): string => /^\D*/.exec(key)?.[0] ?? ''

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

function comesBefore(left: string, right: string): boolean {
  let same = 0
  while (same < left.length && left.charAt(same) === right.charAt(same)) same += 1
  if (same === left.length || same === right.length) return left.length < right.length
  return ALPHABET.indexOf(left.charAt(same)) < ALPHABET.indexOf(right.charAt(same))
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
