const TONES: Readonly<Record<string, number>> = { '\u0300': 1, '\u0301': 2, '\u0303': 3, '\u0309': 4, '\u0323': 5 }
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * A text in the form by which two spellings are compared: lower case, one space, NFC, and each word's tone as a
 * digit at its end, so that hoà and hòa are one word. Never drawn.
 */
export function matchKey(text: string): string {
  return text
    .toLowerCase()
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
