const pairs = (alike: string, latin: string): readonly (readonly [string, string])[] =>
  Array.from(alike).map((char, i) => [char, latin.charAt(i)] as const)

/** Cyrillic and Greek letters that look like Latin ones, and what was meant. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕЗКМНОРСТУХІЅЈ', 'ABE3KMHOPCTYXISJ'),
  ...pairs('аеорсухіѕјһԁԛԝ', 'aeopcyxisjhdqw'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('ονικ', 'ovik'),
])

/** Letters that stand for Đ in copied text: eth, African d, and d with a cap. */
const FALSE_D: ReadonlyMap<string, string> = new Map([
  ['\u00D0', 'Đ'],
  ['\u00F0', 'đ'],
  ['\u0189', 'Đ'],
  ['\u0256', 'đ'],
])

/** A text with some letters replaced by those they look like, and which. */
export interface Replaced {
  readonly text: string
  readonly found: readonly string[]
}

/** Eth and other false Đ made true ones. */
export function mendFalseD(text: string): Replaced {
  return replaceBy(FALSE_D, text, /[\u00D0\u00F0\u0189\u0256]/gu)
}

/** Cyrillic and Greek letters among Latin ones made Latin; a word wholly in another script stays what it is. */
export function mendLookAlikes(text: string): Replaced {
  const found: string[] = []
  const mended = text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const letters = Array.from(word)
    const strange = letters.filter((c) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(c))
    const explained = strange.every((c) => LOOK_ALIKES.has(c))
    if (strange.length === 0 || !explained || (strange.length === letters.length && letters.length > 2)) return word
    found.push(...strange)
    return letters.map((c) => LOOK_ALIKES.get(c) ?? c).join('')
  })
  return { text: mended, found: [...new Set(found)] }
}

/** Full-width letters and the bold or script letters of social networks made plain. */
export function mendStyledLetters(text: string): Replaced {
  const found: string[] = []
  const mended = text.replace(/[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu, (char) => {
    found.push(char)
    return char.normalize('NFKC')
  })
  return { text: mended, found: [...new Set(found)] }
}

function replaceBy(map: ReadonlyMap<string, string>, text: string, pattern: RegExp): Replaced {
  const found: string[] = []
  const mended = text.replace(pattern, (char) => {
    found.push(char)
    return map.get(char) ?? char
  })
  return { text: mended, found: [...new Set(found)] }
}
