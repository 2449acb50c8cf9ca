import type { Grade, Phrase } from './phrase.js'

const GRADE_OF: Readonly<Record<string, Grade>> = { '|': 'good', _: 'never', '\u00A0': 'never', '+': 'poor', ' ': 'ok' }
const MARK = /[|_+\s]+/gu
const MARKS_AROUND = /^[|_+\s]+|[|_+\s]+$/gu

/** Reads author's marks: `|` good, `_` or no-break space never, `+` poor, space ok. Of several marks in a row the strictest counts. */
export function parseMarked(marked: string): Phrase {
  const trimmed = marked.replace(MARKS_AROUND, '')
  const syllables = trimmed === '' ? [] : trimmed.split(MARK)
  const gaps = [...trimmed.matchAll(MARK)].map(([run]) => strictest(run))
  return { text: syllables.join(' '), syllables, gaps }
}

/** The words of a marked text, as they are drawn. */
export function plainText(marked: string): string {
  return marked.replace(MARKS_AROUND, '').replace(MARK, ' ')
}

/** The marked form of a phrase; gaps that nobody has judged are written as `unknown`. */
export function toMarked(phrase: Phrase, unknown = ' '): string {
  const mark = (gap: number): string => {
    const grade = phrase.gaps[gap]
    return grade === undefined ? '' : grade === 'unverified' ? unknown : MARK_OF[grade]
  }
  return phrase.syllables.map((syllable, i) => syllable + mark(i)).join('')
}

const MARK_OF: Readonly<Record<Exclude<Grade, 'unverified'>, string>> = { good: '|', never: '_', poor: '+', ok: ' ' }

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
