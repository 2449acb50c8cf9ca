import type { Grade, Phrase } from './fit.js'

const GRADE_OF: Readonly<Record<string, Grade>> = { '|': 'good', _: 'never', '\u00A0': 'never', '+': 'poor', ' ': 'ok' }
const MARK = /[|_+ \u00A0]+/gu

/** Reads author's marks: `|` good, `_` or no-break space never, `+` poor, space ok. Of several marks in a row the strictest counts. */
export function parseMarked(marked: string): Phrase {
  const trimmed = marked.replace(/^[|_+\s]+|[|_+\s]+$/gu, '')
  const syllables = trimmed === '' ? [] : trimmed.split(MARK)
  const gaps = [...trimmed.matchAll(MARK)].map(([run]) => strictest(run))
  return { text: syllables.join(' '), syllables, gaps }
}

/** The words of a marked text, as they are drawn. */
export function plainText(marked: string): string {
  return parseMarked(marked).text
}

/** The marked form of a phrase; an unverified gap becomes a plain space. */
export function toMarked(phrase: Phrase): string {
  return phrase.syllables.map((syllable, i) => syllable + (i < phrase.gaps.length ? MARK_OF[phrase.gaps[i] ?? 'ok'] : '')).join('')
}

const MARK_OF: Readonly<Record<Grade, string>> = { good: '|', never: '_', poor: '+', ok: ' ', unverified: ' ' }

function strictest(run: string): Grade {
  for (const mark of ['_', '\u00A0', '+', '|']) if (run.includes(mark)) return GRADE_OF[mark] ?? 'ok'
  return 'ok'
}

/** Words that keep their letters in capitals: e-mail, web addresses and codes such as QĐ-TTg. */
const FIXED_CASE = /@|:\/\/|^www\.|\.(?:vn|com|org|net)\b|\p{Lu}\p{Ll}*-?\p{Lu}+\p{Ll}/u

/** The phrase in capitals; grades stay. */
export function inCapitals(phrase: Phrase): Phrase {
  const syllables = phrase.syllables.map((s) => (FIXED_CASE.test(s) && !/'/u.test(s) ? s : s.toUpperCase()))
  return { ...phrase, text: syllables.join(' '), syllables }
}
