import type { Role } from '../../model/color.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { fit } from '../../text/fit.js'
import type { Face } from '../../model/scene.js'
import type { CommonStage } from '../stage.js'
import { linesHeight } from './band.js'
import { type Block, setBlock } from './block.js'
import { yearLines } from './lead-name.js'

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
export function campaignLines(stage: CommonStage, options: CampaignLinesOptions): Block {
  const {
    face = 'extrabold',
    tracking = -0.014,
    align = 'left',
    fill = 'ink',
    pitch = NAME_PITCH,
    width,
    size,
    maxLines,
  } = options
  const withYear = stage.carries('year')
  const phrase = withYear ? stage.words.nameWithYear : stage.words.name
  const box = { width, height: linesHeight(maxLines, size, pitch), maxSize: size, maxLines, pitch }
  const fitted = fit(stage.fonts, phrase, options.minLines ? { ...box, minLines: options.minLines } : box, {
    face,
    tracking,
    align,
  })
  const lines = withYear ? yearLines(stage, fitted.lines, undefined) : fitted.lines
  const { x, y } = options
  return setBlock(stage.fonts, lines, {
    x,
    y,
    face,
    tracking,
    align,
    fill,
    pitch,
    size: fitted.size,
    slot: 'name',
    use: 'small',
    id: 'campaign',
  })
}

/** Height of the name set on `lines` lines of `size`, cap-top to baseline. */
export const campaignHeight = (lines: number, size: number): number => ((lines - 1) * NAME_PITCH + CAP_HEIGHT) * size
