import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { lineWidth, setBlock, shiftBlock } from '../parts/block.js'
import { type BandPlace, openSpan } from '../parts/band-place.js'
import { emblemAt, emblemWidth } from '../parts/emblem.js'
import { whiteBand } from '../parts/ground.js'
import { partnerRow } from '../parts/logos.js'
import { imprintRect, setName } from '../parts/unit.js'
import type { CommonStage, Drawing, Stage } from '../stage.js'
import { COLUMN_HEIGHT, unitLogo, unitOverCampaign } from './band-words.js'

export interface WideBandOptions {
  /** Ends of the content where nothing is in the way. */
  readonly left: number
  readonly right: number
  readonly emblem: number
  /** Font size of the unit and of the campaign's lines. */
  readonly size: number
}

/** Baseline of the campaign's name to cap-top of the dates, in em. */
const GAP = 0.66
/** The campaign's name takes at most this share of the band, or all goes below each other. */
const SHARE = 0.48
/** Room of a unit on two lines, or of name over dates, in em. */
const SIDE_HEIGHT = 2.7
/** The logo and its clear space fill the height of this many em. */
const LOGO_ROOM = 3.1
/** Distance between unit and campaign, in em. */
const APART = 1.5
const STYLE = { face: 'medium', tracking: -0.006, fill: 'ink', align: 'right', use: 'small' } as const
/** A unit on two lines in one column is this much smaller than its size, so the size must be larger than the least. */
const WRAPPED = 0.918

/** Street banners longer than this, against their height, have room for everything side by side. */
const ROOMY = 3.4

/** Room for a unit on two lines beside the campaign, or in one column with it at the smallest size. */
export function wideBandContent(stage: CommonStage, size: number): number {
  const { format, width, height } = stage
  const roomy = format.medium === 'print' && width > ROOMY * height
  return Math.max(SIDE_HEIGHT * size, roomy ? 0 : (COLUMN_HEIGHT * format.minText) / WRAPPED)
}

/** Share of the width that the partners' marks take at most. */
const PARTNERS_SHARE = 0.24

/** What stands in the band beside the unit's words, and the room that it leaves them. */
export interface WideBandRoom {
  readonly shell: readonly SceneItem[]
  readonly rect: Rect
  readonly words: Room
}

/** A wide message piece but for the unit's words, and the band that holds their room. */
export interface WideArt {
  readonly shell: readonly SceneItem[]
  readonly foot: WideBandRoom
}

/** Draws a composition, once for all units, and in its band the unit at the left, the campaign and the dates at the right. */
export const overWideBand =
  (art: (stage: CommonStage) => WideArt) =>
  (stage: Stage): Drawing => {
    const { shell, foot } = stage.common(art)
    const { size, height, ...ends } = foot.words
    const text =
      unitBesideCampaign(stage, foot.words) ??
      unitOverCampaign(stage, {
        ...ends,
        size: Math.min(Math.max(size, stage.format.minText / WRAPPED), height / COLUMN_HEIGHT),
      })
    return { shell, imprint: text.items, imprintRects: [foot.rect], problems: text.problems }
  }

/** White band of wide pieces with the emblem at its left and the partners' marks at its right. */
export function messageWideBand(stage: CommonStage, place: BandPlace, options: WideBandOptions): WideBandRoom {
  const { contentTop, content } = place
  const { emblem } = options
  const open = openSpan(stage, contentTop, contentTop + content, options.size)
  const left = Math.max(options.left, open.left)
  const middle = contentTop + content / 2
  const x = left + emblemWidth(emblem) + 0.42 * emblem
  const end = Math.min(options.right, open.right)
  const partners = partnerRow(stage, end, middle, content * 0.5, PARTNERS_SHARE * (end - x))
  const right = end - partners.width
  return {
    shell: [
      whiteBand(stage, place.top, place.height),
      emblemAt(stage, left, middle - emblem / 2, emblem),
      ...partners.items,
    ],
    rect: imprintRect(stage, { x, y: contentTop, width: right - x + 0.3 * options.size, height: content }),
    words: { x, right, middle, size: options.size, height: content },
  }
}

interface Room {
  readonly x: number
  readonly right: number
  readonly middle: number
  readonly size: number
  readonly height: number
}

/** Unit at the left, name over dates at the right; null where either would be too small. */
function unitBesideCampaign(
  stage: Stage,
  { x, right, middle, size: most, height }: Room,
): { items: readonly SceneItem[]; problems: readonly Diagnostic[] } | null {
  const { fonts, words, format } = stage
  const name = words.nameShort.text
  const size = Math.min(most, (SHARE * (right - x)) / lineWidth(fonts, name, { ...STYLE, size: 1 }))
  if (size < format.minText) return null
  const campaign = setBlock(fonts, [name], { ...STYLE, x: right, y: 0, size, slot: 'name', id: 'campaign' })
  const withName = stage.carries('name')
  const below = withName ? campaign.bottom + GAP * size : 0
  const dates = setBlock(fonts, [words.datesShort], {
    ...STYLE,
    x: right,
    y: below,
    size,
    face: 'bold',
    fill: 'deep',
    slot: 'dates',
  })
  const blocks = [...(withName ? [campaign] : []), ...(stage.carries('dates') ? [dates] : [])]
  const mark = unitLogo(stage, x, middle, Math.min(most, height / LOGO_ROOM))
  const start = x + mark.width
  const end = Math.min(right, ...blocks.map((block) => block.left)) - APART * size
  const unit = setName(stage, words.unit, {
    x: start,
    y: 0,
    width: end - start,
    size: most,
    height: 0.78 * height,
    face: 'extrabold',
    fill: 'ink',
    slot: 'unit',
    shrinkTo: Math.max(0.8, Math.min(1, (format.minText * 1.001) / most)),
  })
  if (unit.problems.length > 0) return null
  const bottom = Math.max(0, ...blocks.map((block) => block.bottom))
  const placed = [
    ...shiftBlock(unit.block, 0, middle - unit.block.bottom / 2).items,
    ...blocks.flatMap((block) => shiftBlock(block, 0, middle - bottom / 2).items),
  ]
  return { items: [...mark.items, ...placed], problems: [] }
}
