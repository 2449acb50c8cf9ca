const TONES: Readonly<Record<string, number>> = { '\u0300': 1, '\u0301': 2, '\u0303': 3, '\u0309': 4, '\u0323': 5 }
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/gu

interface Letter {
  /** The letter without its tone. */
  readonly base: string
  /** The tone's digit; none for the level tone. */
  readonly tone: string
}

/** The letters of Vietnamese, and the other small ones of ASCII. */
const LETTERS: ReadonlyMap<string, Letter> = new Map<string, Letter>([
  ...Array.from('bcdđfghjklmnpqrstvwxz', (base) => [base, { base, tone: '' }] as const),
  ...Array.from('aăâeêioôơuưy').flatMap((base) => [
    [base, { base, tone: '' }] as const,
    ...Object.entries(TONES).map(
      ([mark, tone]) => [`${base}${mark}`.normalize('NFC'), { base, tone: `${tone}` }] as const,
    ),
  ]),
])

/**
 * A text in the form by which two spellings are compared: lower case, one space, NFC, and each word's tone as a
 * digit at its end, so that hoà and hòa are one word. Never drawn.
 */
export function matchKey(text: string): string {
  const lower = text.toLowerCase()
  return keyByLetters(lower) ?? keyByMarks(lower)
}

/** The key letter by letter, as nearly all texts allow; null where one holds other letters or more blanks than it needs. */
function keyByLetters(text: string): string | null {
  let key = ''
  let tones = ''
  for (const char of text) {
    const letter = LETTERS.get(char)
    if (letter) {
      key += letter.base
      tones += letter.tone
      continue
    }
    const isBlank = char === ' '
    if (isBlank ? key === '' || key.endsWith(' ') : char < '!' || char > '~') return null
    // a tone stands at the end of its stretch of letters
    key += tones + char
    tones = ''
  }
  return key.endsWith(' ') ? null : key + tones
}

function keyByMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\u00F0/gu, 'đ')
    .replace(/\S+/gu, tonesLast)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}

function tonesLast(word: string): string {
  return word.replace(/[\p{L}\p{M}]+/gu, (letters) => {
    const tones = letters.match(TONE_MARK)
    return tones ? letters.replace(TONE_MARK, '') + tones.map((t) => TONES[t]).join('') : letters
  })
}
