import { decodeTcvn3, decodeVni } from '../../text/legacy.js'
import { syllableShare } from '../../text/syllable.js'

/** The text of a file and how it was told apart. */
export interface DecodedText {
  readonly text: string
  /** Name for users, `UTF-8` or `TCVN3`. */
  readonly encoding: string
  /** One of the encodings from before Unicode: the names want a look. */
  readonly isOld: boolean
  /** Nothing else reads nearly as well. */
  readonly certain: boolean
}

/** Bytes that are looked at where a guess needs the words; more would not make it better. */
const SAMPLE = 100_000
/** Characters that did not decode, one in so many, up to which a text still counts as UTF-8 with a scratch. */
const SCRATCHED = 200
/** A reading that leads by this share of good syllables is beyond doubt. */
const LEAD = 0.1

/** Reads bytes as text: by their mark, the zeros of UTF-16, the rules of UTF-8, and last by which old encoding spells Vietnamese. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked !== null) return unicode(bytes, marked)
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'UTF-8',
      isOld: false,
      certain: true,
    }
  } catch {
    const loose = new TextDecoder().decode(bytes)
    const letters = loose.match(/[\u0080-\uFFFF]/gu) ?? []
    const broken = letters.filter((c) => c === '\uFFFD').length
    if (letters.length > SCRATCHED && broken * SCRATCHED <= letters.length) {
      return { text: loose, encoding: 'UTF-8', isOld: false, certain: false }
    }
    return oldest(bytes)
  }
}

type UnicodeName = 'utf-8' | 'utf-16le' | 'utf-16be'

const unicode = (bytes: Uint8Array, name: UnicodeName): DecodedText => ({
  text: new TextDecoder(name).decode(bytes),
  encoding: name.toUpperCase(),
  isOld: false,
  certain: true,
})

function byMark(bytes: Uint8Array): UnicodeName | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: spaces, digits and plain letters have a zero on one side, always the same. */
function byZeros(bytes: Uint8Array): UnicodeName | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  let [even, odd] = [0, 0]
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const enough = length / 2 / 5
  if (odd > enough && odd > 10 * even) return 'utf-16le'
  return even > enough && even > 10 * odd ? 'utf-16be' : null
}

interface Reading {
  readonly encoding: string
  readonly read: (bytes: Uint8Array) => string
}

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)
// line by line: whether capitals are meant is told by the words around
const lineByLine = (text: string, read: (line: string) => string | undefined): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((part) => read(part) ?? part)
        .join('\t'),
    )
    .join('\n')

const READINGS: readonly Reading[] = [
  { encoding: 'Windows-1258', read: (bytes) => new TextDecoder('windows-1258').decode(bytes).normalize('NFC') },
  { encoding: 'TCVN3', read: (bytes) => lineByLine(latin(bytes), decodeTcvn3) },
  { encoding: 'VNI', read: (bytes) => lineByLine(latin(bytes), decodeVni) },
  { encoding: 'Windows-1252', read: latin },
]

function oldest(bytes: Uint8Array): DecodedText {
  const sample = bytes.subarray(0, SAMPLE)
  const scored = READINGS.map((reading) => ({ reading, share: accentedShare(reading.read(sample)) }))
  scored.sort((a, b) => b.share - a.share)
  const [best, next] = scored as [(typeof scored)[number], (typeof scored)[number]]
  const { encoding, read } = best.reading
  return { text: read(bytes), encoding, isOld: true, certain: best.share >= 0.6 && best.share - next.share >= LEAD }
}

/** How Vietnamese the words beyond ASCII are: plain words read the same in every encoding and tell nothing. */
function accentedShare(text: string): number {
  const words = text.match(/[^\s,;|"()\d./-]+/gu) ?? []
  const accented = words.filter((word) => /[\u0080-\uFFFF]/u.test(word))
  return accented.length === 0 ? 0 : syllableShare(accented.join(' ')) - brokenShare(accented)
}

/** Signs where letters should be: `B×nh` splits into two good syllables, but no word is spelled like that. */
const brokenShare = (words: readonly string[]): number =>
  words.filter((word) => /\p{L}[^\p{L}\p{M}'’.&-]+\p{L}|[\u0080-\u009F]/u.test(word)).length / words.length
