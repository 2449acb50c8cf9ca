import { matchKey } from './match-key.js'

/** A syllable, number, sign or name part between two spaces. */
export interface Token {
  readonly text: string
  /** Without the punctuation around it. */
  readonly bare: string
  /** Lower case of `bare`. */
  readonly key: string
  /** Match key with closing punctuation, for the lexicon. */
  readonly match: string
  /** Begins with a capital that means something: not where the whole text is in capitals. */
  readonly capital: boolean
  /** Ends a clause: , ; : . ! ? */
  readonly closes: boolean
  readonly kind: 'word' | 'number' | 'dash' | 'sign'
}

const OPENING = /^[("“‘«[]+/u
const CLOSING = /[,;:.!?…)"”’»\]]+$/u
const SMALL = /^\p{Ll}/u
const ENDS_CLAUSE = /[,;:.!?…][)"”’»\]]*$/u

/** Cuts a text at its blanks. */
export function tokensOf(text: string): readonly Token[] {
  const parts = text
    .trim()
    .split(/[ \u00A0]+/u)
    .filter((part) => part !== '')
  const shouting = !/[a-z]{2}/.test(text) && !/\p{Ll}{2}/u.test(text)
  return parts.map((part): Token => {
    const opened = part.replace(OPENING, '')
    const bare = opened.replace(CLOSING, '')
    return {
      text: part,
      bare,
      key: bare.toLowerCase(),
      match: matchKey(opened),
      capital: !shouting && isCapital(bare.charAt(0)),
      closes: ENDS_CLAUSE.test(part),
      kind: kindOf(part, bare, shouting),
    }
  })
}

function kindOf(part: string, bare: string, shouting: boolean): Token['kind'] {
  // nearly all are: no number or numeral begins with a small letter
  if (SMALL.test(bare)) return 'word'
  if (/^[-–—]$/u.test(part)) return 'dash'
  if (/^\d[\d.,/:–-]*%?$/u.test(bare)) return 'number'
  // a lone I or C in capitals may be a word's initial as well, so only longer numerals count there
  if (/^(?=[IVXL]+$)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(bare) && (!shouting || bare.length > 1))
    return 'number'
  return hasLetter(bare) ? 'word' : 'sign'
}

// Letters mostly have two cases, which tells them from signs; engines take long to make ready a pattern of all letters there are.
const isCapital = (char: string): boolean => char !== char.toLowerCase() && char === char.toUpperCase()
const hasLetter = (text: string): boolean => text.toLowerCase() !== text.toUpperCase() || /\p{L}/u.test(text)

/** Whether a token is all in capitals, digits and hyphens, as abbreviations are. */
export const isAllCapitals = ({ bare, key }: Pick<Token, 'bare' | 'key'>): boolean =>
  bare !== key && bare === bare.toUpperCase() && /^\p{Lu}[\p{Lu}\d-]+$/u.test(bare)
