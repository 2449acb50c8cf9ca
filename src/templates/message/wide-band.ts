import { CAP_HEIGHT } from '../../text/fonts.js'
import { fit } from '../../text/fit.js'
import { measure } from '../../text/measure.js'
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
const SHARE = 0.4
const STYLE = { face: 'medium', tracking: -0.006, fill: 'ink', align: 'right', use: 'small' } as const

/** Whether the campaign's short name needs two lines in a band of this width. */
const isLong = (stage: Stage, width: number): boolean =>
  measure(stage.fonts, stage.words.nameShort.text, STYLE.face, STYLE.tracking) * stage.format.minText > SHARE * width

/** Room that either side takes: a unit on two lines, or the name on one or two with the dates below. */
export const wideBandContent = (stage: Stage, size: number): number =>
  isLong(stage, stage.safe.width) ? (PITCH + 2 * CAP_HEIGHT + GAP + 0.56) * Math.max(stage.format.minText, 0.86 * size) : 2.7 * size

/** White band of wide pieces: emblem and unit at its left, the campaign's short name over the dates at its right end. */
export function messageWideBand(stage: Stage, place: BandPlace, options: WideBandOptions): BandText {
  const { contentTop, content } = place
  const { emblem } = options
  const open = openSpan(stage, contentTop, contentTop + content, options.size)
  const left = Math.max(options.left, open.left)
  const right = Math.min(options.right, open.right)
  const middle = contentTop + content / 2
  const x = left + emblemWidth(emblem) + 0.42 * emblem
  const blocks = campaignBlocks(stage, { right, width: right - x, size: options.size })
  const bottom = Math.max(0, ...blocks.map((block) => block.bottom))
  const end = Math.min(right, ...blocks.map((block) => block.left)) - 1.8 * options.size
  const unit = bandText(stage, { x, right: end, top: contentTop, height: content, size: options.size, second: null })
  return {
    ...unit,
    shell: [whiteBand(stage, place.top, place.height), emblemAt(stage, left, middle - emblem / 2, emblem), ...unit.shell],
    imprint: [...unit.imprint, ...blocks.flatMap((block) => shiftBlock(block, 0, middle - bottom / 2).items)],
    rect: imprintRect(stage, { x, y: contentTop, width: right - x + 0.3 * options.size, height: content }),
  }
}

function campaignBlocks(stage: Stage, { right, width, size: most }: { right: number; width: number; size: number }): readonly Block[] {
  const { fonts, words, format } = stage
  const long = isLong(stage, stage.safe.width)
  const size = Math.max(format.minText, long ? 0.86 * most : most)
  const lines = long ? 2 : 1
  const room = { width: SHARE * width, height: ((lines - 1) * PITCH + CAP_HEIGHT) * size, maxSize: size, minLines: lines, maxLines: lines, pitch: PITCH }
  const fitted = fit(fonts, words.nameShort, room, STYLE)
  const name = setBlock(fonts, fitted.lines, {
    ...STYLE, x: right, y: 0, size: Math.max(format.minText, fitted.size), pitch: PITCH, slot: 'name', id: 'campaign',
  })
  const withName = stage.carries('name')
  const dates = setBlock(fonts, [words.datesShort], {
    ...STYLE, x: right, y: withName ? name.bottom + GAP * name.size : 0, size: name.size, face: 'bold', fill: 'deep', slot: 'dates',
  })
  return [...(withName ? [name] : []), ...(stage.carries('dates') ? [dates] : [])]
}
