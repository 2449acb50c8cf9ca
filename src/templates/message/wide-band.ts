import { CAP_HEIGHT } from '../../text/fonts.js'
import { fit } from '../../text/fit.js'
import { type BandText, bandText } from '../parts/band.js'
import { type BandPlace, openSpan } from '../parts/band-place.js'
import { type Block, setBlock, shiftBlock } from '../parts/block.js'
import { emblemAt, emblemWidth } from '../parts/emblem.js'
import { whiteBand } from '../parts/ground.js'
import { imprintRect } from '../parts/unit.js'
import type { Stage } from '../stage.js'

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
/** Pitch of a campaign name on two lines, in em. */
const PITCH = 1.24
/** Share of the band that the campaign's name may take on one line. */
const SHARE = 0.44
const STYLE = { face: 'medium', tracking: -0.006, fill: 'ink', align: 'right', use: 'small' } as const

/** Height of a name on two lines over the dates, tails included, in em. */
const STACKED = PITCH + 2 * CAP_HEIGHT + GAP + 0.44

/** Room that either side takes: a unit on two lines, or at the smallest size a name on two lines over the dates. */
export const wideBandContent = (stage: Stage, size: number): number =>
  Math.max(2.7 * size, stage.format.medium === 'screen' ? STACKED * stage.format.minText : 0)

/** White band of wide pieces: emblem and unit at its left, the campaign's short name over the dates at its right. */
export function messageWideBand(stage: Stage, place: BandPlace, options: WideBandOptions): BandText {
  const { contentTop, content } = place
  const { emblem } = options
  const open = openSpan(stage, contentTop, contentTop + content, options.size)
  const left = Math.max(options.left, open.left)
  const right = Math.min(options.right, open.right)
  const middle = contentTop + content / 2
  const x = left + emblemWidth(emblem) + 0.42 * emblem
  const arrange = (stacked: boolean) => {
    const blocks = campaignBlocks(stage, { right, width: right - x, size: options.size, stacked })
    const end = Math.min(right, ...blocks.map((block) => block.left)) - 1.5 * options.size
    return {
      blocks,
      unit: bandText(stage, { x, right: end, top: contentTop, height: content, size: options.size, second: null }),
    }
  }
  const side = arrange(false)
  const fits = side.unit.problems.length === 0 && side.blocks.every((block) => block.width <= 1.1 * SHARE * (right - x))
  const { blocks, unit } = fits || STACKED * stage.format.minText > content * 1.001 ? side : arrange(true)
  const bottom = Math.max(0, ...blocks.map((block) => block.bottom))
  return {
    ...unit,
    shell: [
      whiteBand(stage, place.top, place.height),
      emblemAt(stage, left, middle - emblem / 2, emblem),
      ...unit.shell,
    ],
    imprint: [...unit.imprint, ...blocks.flatMap((block) => shiftBlock(block, 0, middle - bottom / 2).items)],
    rect: imprintRect(stage, { x, y: contentTop, width: right - x + 0.3 * options.size, height: content }),
  }
}

interface CampaignOptions {
  readonly right: number
  readonly width: number
  readonly size: number
  /** Whether the name takes two lines, at the smallest size, to leave the unit more room. */
  readonly stacked: boolean
}

function campaignBlocks(stage: Stage, { right, width, size: most, stacked }: CampaignOptions): readonly Block[] {
  const { fonts, words, format } = stage
  const lines = stacked ? 2 : 1
  const largest = stacked ? format.minText : most
  const room = {
    width: SHARE * width,
    height: ((lines - 1) * PITCH + CAP_HEIGHT) * largest,
    maxSize: largest,
    minLines: lines,
    maxLines: lines,
    pitch: PITCH,
  }
  const fitted = fit(fonts, words.nameShort, room, STYLE)
  const size = Math.max(format.minText, fitted.size)
  const name = setBlock(fonts, fitted.lines, {
    ...STYLE,
    x: right,
    y: 0,
    size,
    pitch: PITCH,
    slot: 'name',
    id: 'campaign',
  })
  const withName = stage.carries('name')
  const dates = setBlock(fonts, [words.datesShort], {
    ...STYLE,
    x: right,
    y: withName ? name.bottom + GAP * size : 0,
    size,
    face: 'bold',
    fill: 'deep',
    slot: 'dates',
  })
  return [...(withName ? [name] : []), ...(stage.carries('dates') ? [dates] : [])]
}
