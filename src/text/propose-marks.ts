import { toMarked } from './marks.js'
import type { Phrase } from './phrase.js'
import { isWeak } from './word-classes.js'

/** A text with the marks an author would likely set, and the gaps that only a person can judge. */
export interface ProposedMarks {
  readonly marked: string
  /** `trẻ em | gái`: the syllables on either side. */
  readonly unsure: readonly string[]
}

/**
 * Author's marks for a graded text: a weak word is held to what follows, and a gap nobody has judged may be broken
 * only where nothing else fits.
 */
export function proposeMarks(phrase: Phrase): ProposedMarks {
  const { syllables, gaps } = phrase
  const held = gaps.map((grade, i) => (grade === 'poor' && isWeak(syllables[i] ?? '') ? ('never' as const) : grade))
  return {
    marked: toMarked({ ...phrase, gaps: held }, '+'),
    unsure: gaps.flatMap((grade, i) => (grade === 'unverified' ? [`${syllables[i]} | ${syllables[i + 1]}`] : [])),
  }
}
