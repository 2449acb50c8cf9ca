import type { Role } from '../../model/color.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { fit } from '../../text/fit.js'
import type { Face } from '../../model/scene.js'
import type { Stage } from '../stage.js'
import { type Block, type Span, setBlock } from './block.js'
import { linesHeight } from './band.js'

/** Pitch of the campaign's name in the band, in em. */
const NAME_PITCH = 1.32

export interface CampaignLinesOptions {
  readonly x: number
  /** Cap-top of the first line. */
  readonly y: number
  readonly width: number
  /** Largest font size. */
  readonly size: number
  readonly maxLines: number
  readonly minLines?: number | undefined
  readonly fill?: Role | undefined
  readonly face?: Face | undefined
  readonly tracking?: number | undefined
  readonly align?: 'left' | 'center' | 'right' | undefined
  readonly pitch?: number | undefined
}

/** The campaign's full name with its year as a sub-heading; the year is a run of its own at the end. */
export function campaignLines(stage: Stage, options: CampaignLinesOptions): Block {
  const { face = 'extrabold', tracking = -0.014, align = 'left', fill = 'ink', pitch = NAME_PITCH, width, size, maxLines } = options
  const withYear = stage.carries('year')
  const phrase = withYear ? stage.words.nameWithYear : stage.words.name
  const box = { width, height: linesHeight(maxLines, size, pitch), maxSize: size, maxLines, pitch }
  const fitted = fit(stage.fonts, phrase, options.minLines ? { ...box, minLines: options.minLines } : box, { face, tracking, align })
  const lines = withYear ? yearApart(fitted.lines, stage.words.year) : fitted.lines
  const { x, y } = options
  return setBlock(stage.fonts, lines, { x, y, face, tracking, align, fill, pitch, size: fitted.size, slot: 'name', use: 'small', id: 'campaign' })
}

/** Height of the name set on `lines` lines of `size`, cap-top to baseline. */
export const campaignHeight = (lines: number, size: number): number => ((lines - 1) * NAME_PITCH + CAP_HEIGHT) * size

/** The lines with the words of the year at their end as a span that spells the slot `year`. */
function yearApart(lines: readonly string[], year: string): readonly (string | readonly Span[])[] {
  return lines.map((line, index) => {
    if (index < lines.length - 1 || !line.endsWith(year)) return line
    const before = line.slice(0, -year.length)
    return before === '' ? [{ text: year, slot: 'year' as const }] : [{ text: before }, { text: year, slot: 'year' as const }]
  })
}
