import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { setBlock, shiftBlock } from '../parts/block.js'
import type { BandText } from '../parts/band.js'
import { contain, partnerRow, partnersWidth } from '../parts/logos.js'
import { imprintRect, setName } from '../parts/unit.js'
import type { CommonStage, Stage } from '../stage.js'
import { campaignLine, widestDates } from './campaign-line.js'

/** Heights in em of the unit's size: a unit on two lines, gaps below one line and two, tails, partners' marks. */
const TWO_LINES = 1.84
const GAP = 0.8
const NARROW_GAP = 0.64
const TAILS = 0.26
const PARTNERS = 2.4
/** Shares of their width that the partners' marks take, the first that leaves the campaign readable. */
const PARTNERS_SHARES = [1, 0.85, 0.7, 0.6]
/** Size of the line below a unit on two lines, in em. */
const UNDER_TWO = 0.92
/** The logo's height in em, the widest it may be against that, and its distance from the words in em. */
const LOGO = 2.9
const LOGO_ASPECT = 1.25
const LOGO_GAP = 0.8
/** Shares of the logo's height, the first that leaves the unit's name readable. */
const LEAST_LOGO = 0.7
const LOGO_SHARES = [1, 0.85, LEAST_LOGO]

/** Room of the unit and of the line below it. */
export interface UnitRoom {
  readonly x: number
  readonly right: number
  readonly middle: number
  /** Font size of the unit's name and of the line below it. */
  readonly size: number
}

export interface BandWordsOptions extends UnitRoom {
  /** What `bandWordsHeight` told. */
  readonly height: number
}

/** Height of a unit on two lines over one line of campaign and dates, ink included, in em of the unit's size. */
export const COLUMN_HEIGHT = TWO_LINES + NARROW_GAP + CAP_HEIGHT * UNDER_TWO + 2 * TAILS

/** Height that unit and campaign take at most, ink included, whatever the unit, its dates and its logo. */
export function bandWordsHeight(stage: CommonStage, width: number, size: number): number {
  const around = (TWO_LINES + NARROW_GAP + 2 * TAILS) * size
  return around + widestLine(stage, width, size, partnersShare(stage, width, size)).height
}

/** The campaign beside the widest logo, with the widest dates. */
function widestLine(stage: CommonStage, width: number, size: number, share: number) {
  const partners = partnerRow(stage, 0, 0, PARTNERS * size, share * marksWidth(stage, width, size)).width
  const logo = (LOGO_ASPECT * LOGO + LOGO_GAP) * size
  return campaignLine(stage, { width: width - partners - logo, size: UNDER_TWO * size, dates: widestDates(stage) })
}

const marksWidth = (stage: CommonStage, width: number, size: number): number =>
  partnersWidth(stage, width, (LEAST_LOGO * LOGO + LOGO_GAP) * size)

/** How much the partners' marks may take so that the campaign beside them is read. */
function partnersShare(stage: CommonStage, width: number, size: number): number {
  const read = PARTNERS_SHARES.find((share) => widestLine(stage, width, size, share).problems.length === 0)
  return read ?? PARTNERS_SHARES[PARTNERS_SHARES.length - 1] ?? 0
}

/** What stands in a band beside the unit's words, and the room that it leaves them. */
export interface BandWordsRoom {
  readonly shell: readonly SceneItem[]
  readonly rect: Rect
  readonly words: UnitRoom
}

/** Unit over `campaign · dates`, centered at `middle`, with the unit's logo before and the partners after them. */
export function bandWords(stage: Stage, options: BandWordsOptions): BandText {
  const { shell, rect, words } = bandWordsRoom(stage, options)
  const { items, problems } = unitOverCampaign(stage, words)
  return { shell, imprint: items, rect, problems }
}

/** The same before a unit's words stand in it. */
export function bandWordsRoom(
  stage: CommonStage,
  { x, right: end, middle, height, size }: BandWordsOptions,
): BandWordsRoom {
  const share = partnersShare(stage, end - x, size)
  const partners = partnerRow(stage, end, middle, PARTNERS * size, share * marksWidth(stage, end - x, size))
  const right = end - partners.width
  const rect = {
    x: x - 0.16 * size,
    y: middle - height / 2 - 0.3 * size,
    width: right - x + 0.32 * size,
    height: height + 0.6 * size,
  }
  return { shell: partners.items, rect: imprintRect(stage, rect), words: { x, right, middle, size } }
}

/** The unit's logo and its room: how wide it is together with its distance from the words. */
export function unitLogo(stage: Stage, x: number, middle: number, size: number, share = 1) {
  const { logo } = stage.art
  if (!logo) return { items: [], width: 0 }
  const height = share * LOGO * size
  const width = height * Math.min(logo.aspect, LOGO_ASPECT)
  return { items: [contain(logo, { x, y: middle - height / 2, width, height })], width: width + LOGO_GAP * size }
}

/** What varies in a band, in one column: the unit on one line or two, below it the campaign and the dates. */
export function unitOverCampaign(
  stage: Stage,
  { x: start, right, middle, size }: UnitRoom,
): { items: readonly SceneItem[]; problems: readonly Diagnostic[] } {
  const set = (share: number) => {
    const mark = unitLogo(stage, start, middle, size, share)
    const x = start + mark.width
    const width = right - x
    const name = setName(stage, stage.words.unit, {
      x,
      y: 0,
      width,
      size,
      height: TWO_LINES * size,
      face: 'extrabold',
      fill: 'ink',
      slot: 'unit',
      // under the smallest size that may be drawn a name wraps instead of shrinking on
      shrinkTo: Math.max(0.8, Math.min(1, (stage.format.minText * 1.001) / size)),
    })
    return { mark, x, width, name }
  }
  const tries = (stage.art.logo ? LOGO_SHARES : [1]).map(set)
  const chosen = tries.find(({ name }) => name.problems.length === 0) ?? set(1)
  const { mark, x, width, name } = chosen
  const wrapped = name.block.height > size
  const line = campaignLine(stage, {
    width,
    size: wrapped ? Math.max(stage.format.minText, UNDER_TWO * size) : size,
    dates: stage.words.datesShort,
  })
  const y = name.block.bottom + (wrapped || line.lines.length > 1 ? NARROW_GAP : GAP) * size
  const second = setBlock(stage.fonts, line.lines, { ...line.style, x, y })
  const dy = middle - second.bottom / 2
  const items = [...mark.items, ...shiftBlock(name.block, 0, dy).items, ...shiftBlock(second, 0, dy).items]
  return { items, problems: [...name.problems, ...line.problems] }
}
