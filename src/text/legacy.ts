import { CP1252, LETTERS, TCVN3, TCVN3_CAPITALS, VNI } from './legacy-tables.js'
import { syllableShare } from './syllable.js'

export type Encoding = 'tcvn3' | 'vni' | 'utf8-1252'

/** A reading of text that was typed or opened in an old encoding. */
export interface LegacyReading {
  readonly encoding: Encoding
  readonly text: string
  /** Whether hardly any doubt is left; if not, the user has to say. */
  readonly certain: boolean
}

/** Share of good syllables a reading needs to be believed, and to be put to the user as a question. */
const SURE = 0.85
const MAYBE = 0.6
/** A reading must be better than the text as it stands by this share; bytes that are good UTF-8 are proof enough. */
const BETTER = 0.2

const BYTE_OF: ReadonlyMap<string, number> = new Map(CP1252)
const FROM_TCVN3: ReadonlyMap<string, string> = new Map([
  ...TCVN3_CAPITALS,
  ...TCVN3.map((code, i) => [code, LETTERS[i] ?? ''] as const),
])
const FROM_VNI: ReadonlyMap<string, string> = new Map(
  VNI.flatMap((code, i) => {
    const letter = LETTERS[i] ?? ''
    const [base = '', mark = ''] = code
    const forms = [code, code.toUpperCase(), base.toUpperCase() + mark, base + mark.toUpperCase()]
    return forms.map((form, n) => [form, n === 0 || n === 3 ? letter : letter.toUpperCase()] as const)
  }),
)

/** The old encoding a text is most likely in, if it reads better that way than as it stands; plain Unicode never does. */
export function detectLegacy(text: string): LegacyReading | undefined {
  // no old encoding has letters beyond those of Windows-1252: most Vietnamese text is done with here
  if (!/[\u0080-\uFFFF]/u.test(text) || beyond1252(text)) return undefined
  const asIs = syllableShare(text)
  const readings = [
    reading('utf8-1252', decodeUtf8(text)),
    reading('tcvn3', decodeTcvn3(text)),
    reading('vni', decodeVni(text)),
  ]
  const [best] = readings
    .filter((r) => r !== undefined)
    .filter((r) => (r.encoding === 'utf8-1252' ? r.share >= asIs : r.share >= Math.max(MAYBE, asIs + BETTER)))
    .sort((a, b) => b.share - a.share)
  if (!best) return undefined
  return { encoding: best.encoding, text: best.text, certain: best.share >= SURE }
}

function reading(
  encoding: Encoding,
  text: string | undefined,
): { encoding: Encoding; text: string; share: number } | undefined {
  return text === undefined ? undefined : { encoding, text, share: syllableShare(text) }
}

/** UTF-8 that was opened as Windows-1252 (`Báº£o hiá»ƒm`), read as UTF-8; undefined where the bytes are none. */
export function decodeUtf8(text: string): string | undefined {
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const byte = BYTE_OF.get(char) ?? (code < 0x100 ? code : undefined)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  // editors turn byte A0 into a plain space: after a lead byte that wants more, it is put back
  const mended = bytes.map((byte, i) => (byte === 0x20 && wantsMore(bytes, i) ? 0xa0 : byte))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(mended)).normalize('NFC')
  } catch {
    return undefined
  }
}

function wantsMore(bytes: readonly number[], at: number): boolean {
  const one = bytes[at - 1] ?? 0
  const two = bytes[at - 2] ?? 0
  return one >= 0xc3 || (two >= 0xe1 && two <= 0xef && one >= 0x80 && one < 0xc0)
}

/** TCVN3 text read as Unicode; undefined where it holds letters TCVN3 has not. */
export function decodeTcvn3(text: string): string | undefined {
  if (beyond1252(text)) return undefined
  const words = text.split(' ')
  const shouting = words.some((word) => /[A-Z][^a-z]*[A-Z]/u.test(word)) && !/[a-z]/u.test(text)
  return words
    .map((word) => {
      const read = Array.from(word)
        .map((char) => FROM_TCVN3.get(char) ?? char)
        .join('')
      // capitals with marks are lower-case codes, so a word in capitals is told by its plain letters
      return shouting || (/[A-Z].*[A-Z]/u.test(word) && !/[a-z]/u.test(word)) ? read.toUpperCase() : read
    })
    .join(' ')
}

/** VNI text read as Unicode; undefined where it holds letters VNI has not. */
export function decodeVni(text: string): string | undefined {
  if (beyond1252(text)) return undefined
  let read = ''
  for (let i = 0; i < text.length; i++) {
    const pair = FROM_VNI.get(text.slice(i, i + 2))
    read += pair ?? FROM_VNI.get(text.charAt(i)) ?? text.charAt(i)
    if (pair) i++
  }
  return read
}

const beyond1252 = (text: string): boolean =>
  Array.from(text).some((char) => (char.codePointAt(0) ?? 0) > 0xff && !BYTE_OF.has(char))

/** Unicode text in TCVN3 as a program with no notion of it would show it; capitals lose their marks' case. */
export function encodeTcvn3(text: string): string {
  const capital = new Map(TCVN3_CAPITALS.map(([code, letter]) => [letter, code]))
  const small = new Map(LETTERS.map((letter, i) => [letter, TCVN3[i] ?? letter]))
  return Array.from(text.normalize('NFC'))
    .map((c) => capital.get(c) ?? small.get(c.toLowerCase()) ?? c)
    .join('')
}

/** Unicode text in VNI for Windows as a program with no notion of it would show it. */
export function encodeVni(text: string): string {
  const small = new Map(LETTERS.map((letter, i) => [letter, VNI[i] ?? letter]))
  return Array.from(text.normalize('NFC'))
    .map((c) => {
      const code = small.get(c.toLowerCase())
      return code === undefined ? c : c === c.toLowerCase() ? code : code.toUpperCase()
    })
    .join('')
}
