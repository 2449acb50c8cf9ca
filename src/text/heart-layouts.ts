import { BREAK_COST } from './break-cost.js'
import type { Phrase } from './phrase.js'
import { slicePhrase } from './message-parts.js'
import { LEANERS, OPENERS } from './word-classes.js'

/** What the heart holds: so many lines of so many characters (DESIGN section 9). */
export const HEART_LINES = 4
export const HEART_LINE_LENGTH = 15

/** One way to break a message for the heart; `cost` in ln(size). */
export interface HeartLayout {
  readonly lines: readonly string[]
  readonly cost: number
}

/** Every way to break a message into few short lines; none where it is too long. */
export function heartLayouts(phrase: Phrase): readonly HeartLayout[] {
  const n = phrase.syllables.length
  const grow = (from: number, lines: readonly string[], cost: number): HeartLayout[] => {
    if (from === n) return [{ lines, cost }]
    if (lines.length === HEART_LINES) return []
    return Array.from({ length: n - from }, (_, i) => from + i + 1).flatMap((to) => {
      const line = slicePhrase(phrase, from, to).text
      if (line.length > HEART_LINE_LENGTH || (to < n && !mayBreak(phrase, to - 1))) return []
      return grow(to, [...lines, line], cost + BREAK_COST[to < n ? (phrase.gaps[to - 1] ?? 'never') : 'good'])
    })
  }
  return grow(0, [], 0)
}

/** A good or fair gap; a poor one only after a whole compound: no line ends on a word that leans on the next. */
function mayBreak(phrase: Phrase, gap: number): boolean {
  const grade = phrase.gaps[gap]
  if (grade !== 'poor') return grade === 'good' || grade === 'ok'
  const key = (phrase.syllables[gap] ?? '').toLowerCase()
  return phrase.gaps[gap - 1] === 'never' && !OPENERS.has(key) && !LEANERS.has(key)
}
