import type { Grade } from './fit.js'
import { matchKey } from './match-key.js'
import { OFFICE_TYPES, PLACE_TYPES } from './word-classes.js'

/** A syllable, number, sign or name part between two spaces. */
export interface Token {
  readonly text: string
  /** Lower case without punctuation around. */
  readonly key: string
  /** Match key with its punctuation, for the lexicon. */
  readonly match: string
  readonly capital: boolean
  /** Ends with , ; : . ! ? */
  readonly closes: boolean
  readonly word: boolean
}

const EDGE = /^[("“‘«[]+|[,;:.!?…)"”’»\]]+$/gu

/** Cuts a text at its blanks. */
export function tokensOf(text: string): readonly Token[] {
  return text.trim().split(/[ \u00A0]+/u).filter((t) => t !== '').map((t) => {
    const bare = t.replace(EDGE, '')
    return {
      text: t,
      key: bare.toLowerCase(),
      match: matchKey(t.replace(/^[("“‘«[]+/u, '')),
      capital: /^\p{Lu}/u.test(bare),
      closes: /[,;:.!?…][)"”’»\]]*$/u.test(t),
      word: /^\p{L}/u.test(bare),
    }
  })
}

const DASH = /^[-–—]$/u
const NUMBER = /^\d[\d.,/:%]*$/u
const FULL_DATE = /^\d{1,2}\/\d{1,2}(?:\/\d{4})?$/u
const ROMAN = /^[IVXLC]+$/u

/** Grade of a gap in a date, number, name or beside a dash; undefined where no such form stands there. */
export function gradeFixed(tokens: readonly Token[], gap: number): Grade | undefined {
  const a = tokens[gap]
  const b = tokens[gap + 1]
  if (!a || !b) return undefined
  const bareA = a.text.replace(EDGE, '')
  const bareB = b.text.replace(EDGE, '')
  if (DASH.test(b.text)) return 'never'
  if (DASH.test(a.text)) return NUMBER.test(bareB) ? 'never' : 'good'
  if (a.closes) return 'good'
  if (b.text.startsWith('(')) return 'good'
  if (FULL_DATE.test(bareB)) return ['ngày', 'từ', 'đến', 'sáng', 'chiều', 'tối'].includes(a.key) ? 'never' : 'good'
  if (NUMBER.test(bareB) || (ROMAN.test(bareB) && a.word)) return 'never'
  if (['từ', 'đến'].includes(a.key) && b.key === 'ngày') return 'never'
  if (NUMBER.test(bareA) && b.word) return ['đến', 'và', 'tại', 'của', 'là', 'từ', 'năm'].includes(b.key) && FULL_DATE.test(bareA) ? 'good' : b.key === 'đến' ? 'good' : 'never'
  if (b.key === 'năm' && NUMBER.test(tokens[gap + 2]?.text.replace(EDGE, '') ?? '')) return 'good'
  if (b.capital && PLACE_TYPES.has(a.key)) return 'never'
  if (a.capital && b.capital && gap > 0 && !OFFICE_TYPES.has(a.key)) return undefined
  return undefined
}
