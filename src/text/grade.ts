import { BREAK_COST } from './breaks.js'
import type { Grade, Phrase } from './fit.js'
import { gradeFixed, type Token, tokensOf } from './fixed-forms.js'
import type { Lexicon } from './lexicon.js'
import { LEANERS, OFFICE_TYPES, OPENERS, SINGLES } from './word-classes.js'
import { wordsOf } from './word-split.js'

interface Judged {
  readonly grade: Grade
  readonly cost?: number
}

/** Grades every gap of an unmarked text: compounds of the lexicon first, then fixed forms, then words that open or lean. */
export function gradeGaps(text: string, lexicon: Lexicon): Phrase {
  const tokens = tokensOf(text)
  const starts = wordsOf(tokens, lexicon)
  const judged = tokens.slice(1).map((_, gap) => judge(tokens, starts, gap))
  return {
    text: tokens.map((t) => t.text).join(' '),
    syllables: tokens.map((t) => t.text),
    gaps: judged.map((j) => j.grade),
    costs: judged.map((j) => j.cost ?? BREAK_COST[j.grade]),
  }
}

/** `starts[i]` tells the length in syllables of the word that token i belongs to, and whether it is known. */
function judge(tokens: readonly Token[], words: readonly Word[], gap: number): Judged {
  const before = tokens[gap]
  const after = tokens[gap + 1]
  const left = words[gap]
  const right = words[gap + 1]
  if (!before || !after || !left || !right) throw new Error('gap outside the text')
  if (left === right) return { grade: 'never' }
  const fixed = gradeFixed(tokens, gap)
  if (fixed) return { grade: fixed }
  if (before.closes) return { grade: 'good' }
  const leans = left.length === 1 && (OPENERS.has(before.key) || LEANERS.has(before.key))
  if (leans) return { grade: 'poor' }
  if (right.length === 1 && OPENERS.has(after.key)) return { grade: 'good' }
  if (left.length === 1 && OFFICE_TYPES.has(before.key) && after.capital) return { grade: 'poor' }
  if (!left.known && !right.known) return { grade: 'unverified', cost: 0.8 }
  if (!left.known || !right.known) return { grade: 'unverified', cost: 0.2 }
  if (left.length === 1 && SINGLES.has(before.key)) return { grade: 'poor' }
  return { grade: 'ok' }
}
type Word = ReturnType<typeof wordsOf>[number]
