import { lintCampaign } from './lint-campaign.js'
import { lintDates } from './lint-dates.js'
import type { Finding } from './lint-finding.js'
import { lintNames } from './lint-names.js'
import { lintSigns, lintSpellings } from './lint-signs.js'

/** A text as it stands in a piece, and what it is there. */
export interface StyledText {
  readonly text: string
  readonly kind: 'slogan' | 'name' | 'other'
}

/** Everything of style that can be said about the texts of one piece of a campaign's year; each finding names its source. */
export function lintStyle(texts: readonly StyledText[], year: number): readonly Finding[] {
  return [
    ...texts.flatMap(({ text, kind }) => [
      ...lintDates(text),
      ...lintNames(text),
      ...lintCampaign(text, year),
      ...lintSigns(text, kind),
    ]),
    ...lintSpellings(texts.map((t) => t.text)),
  ]
}
