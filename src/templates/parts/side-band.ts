import type { CommonStage } from '../stage.js'
import { type BandRoom, bandRoom } from './band.js'
import { type BandPlace, contentRect, openSpan } from './band-place.js'
import { type Block, lineWidth, setBlock, shiftBlock } from './block.js'
import { emblemAt, emblemWidth } from './emblem.js'
import { whiteBand } from './ground.js'
import { hotlineNumbers } from './info.js'

export interface SideBandOptions {
  /** Left and right ends of the content where nothing is in the way. */
  readonly left: number
  readonly right: number
  readonly emblem: number
  /** Font size of the unit's name. */
  readonly size: number
  /** Baseline to cap-top between name and dates, in scene units. */
  readonly gap: number
}

/** A white band with emblem, room for the unit over the dates and, at its right end, the hotlines where the piece carries them. */
export function sideBandRoom(stage: CommonStage, place: BandPlace, options: SideBandOptions): BandRoom {
  const { size, gap, emblem } = options
  const { contentTop, content } = place
  const open = openSpan(stage, contentTop, contentTop + content, size)
  const left = Math.max(options.left, open.left)
  const right = Math.min(options.right, open.right)
  const middle = contentTop + content / 2
  const help =
    stage.carries('hotlines') && stage.theme.hotlines.length > 0 ? hotlineBlock(stage, right, middle, size, gap) : null
  const room = {
    x: left + emblemWidth(emblem) + 0.38 * emblem,
    right: help ? help.left - 1.3 * size : right,
    top: contentTop,
    height: content,
  }
  const text = bandRoom(stage, { ...room, size, gap })
  return {
    shell: [
      whiteBand(stage, place.top, place.height),
      emblemAt(stage, left, middle - emblem / 2, emblem),
      ...(help ? help.items : []),
      ...text.shell,
    ],
    options: text.options,
    rect: contentRect(stage, place, room.x, room.right),
  }
}

/** `Cần hỗ trợ, gọi` over the numbers, right aligned and centered at `middle`. */
function hotlineBlock(stage: CommonStage, right: number, middle: number, size: number, gap: number): Block {
  const style = {
    face: 'medium',
    size,
    tracking: -0.004,
    fill: 'ink',
    align: 'right',
    slot: 'hotlines',
    use: 'small',
  } as const
  const numbers = hotlineNumbers(stage, 'deep', '  ·  ')
  const call = setBlock(stage.fonts, ['Cần hỗ trợ, gọi'], { ...style, x: right, y: 0 })
  const below = setBlock(stage.fonts, [numbers], { ...style, x: right, y: call.bottom + gap, id: 'hotline-numbers' })
  const dy = middle - below.bottom / 2
  const width = Math.max(call.width, lineWidth(stage.fonts, numbers, style))
  const items = [...shiftBlock(call, 0, dy).items, ...shiftBlock(below, 0, dy).items]
  return { ...below, items, left: right - width, width }
}
