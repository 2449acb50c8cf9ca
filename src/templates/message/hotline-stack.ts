import type { SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { type Phrase, fit } from '../../text/fit.js'
import { measure } from '../../text/measure.js'
import { setBlock } from '../parts/block.js'
import { linesHeight } from '../parts/band.js'
import type { CommonStage } from '../stage.js'

export interface StackRoom {
  readonly x: number
  readonly width: number
  /** Cap-top of the first number. */
  readonly top: number
  readonly height: number
}

interface Entry {
  readonly number: string
  readonly label: Phrase
  /** Width of the number in em. */
  readonly em: number
}

const TRACKING = -0.04
const LABEL = { face: 'bold', tracking: -0.012, align: 'left' } as const
const LABEL_PITCH = 1.32
/** Share of the width that a short number takes when its label stands beside it. */
const BESIDE = 0.53
/** A number is short up to this width in em. */
const SHORT = 2.2

/** Hotlines below each other, as large as the room allows: the label stands beside a short number, below a long one. */
export function hotlineStack(stage: CommonStage, room: StackRoom): { items: readonly SceneItem[]; bottom: number } {
  const { fonts, theme, words, u } = stage
  const entries = theme.hotlines.map((hotline, index): Entry => ({
    number: hotline.number,
    label: words.hotlineLabels[index] ?? { text: hotline.label, syllables: [hotline.label], gaps: [] },
    em: measure(fonts, hotline.number, 'black', TRACKING),
  }))
  const labelSize = 4 * u
  const tall = room.height > 0.8 * room.width
  const heights = entries.map((entry) => entryHeight(stage, entry, room, labelSize, tall))
  const natural = heights.reduce((sum, height) => sum + height, 0)
  const gap =
    entries.length > 1 ? Math.max(6.6 * u, Math.min(9 * u, (room.height - natural) / (entries.length - 1))) : 0
  // Numbers shrink together where the stack would be too high; labels keep their size.
  const over = natural + gap * (entries.length - 1) - room.height
  const scale =
    over > 0 ? 1 - over / entries.reduce((sum, entry) => sum + numberSize(entry, room, tall) * CAP_HEIGHT, 0) : 1
  let y = room.top
  let bottom = y
  const items = entries.flatMap((entry) => {
    const size = numberSize(entry, room, tall) * scale
    const number = setBlock(fonts, [entry.number], {
      x: room.x - 0.035 * size,
      y,
      face: 'black',
      size,
      tracking: TRACKING,
      fill: stage.ground.em,
      slot: 'hotlines',
      use: 'display',
      id: `number ${entry.number}`,
    })
    const beside = isBeside(entry, tall)
    const x = beside ? number.right + 4.4 * u : room.x
    const box = {
      width: room.x + room.width - x,
      height: beside ? number.height : linesHeight(2, labelSize, LABEL_PITCH),
      maxSize: labelSize,
      pitch: LABEL_PITCH,
    }
    const fitted = fit(fonts, entry.label, box, LABEL)
    const height = linesHeight(fitted.lines.length, fitted.size, LABEL_PITCH)
    const label = setBlock(fonts, fitted.lines, {
      ...LABEL,
      x,
      y: beside ? number.bottom - height : number.bottom + LABEL_GAP * u,
      size: fitted.size,
      pitch: LABEL_PITCH,
      fill: stage.ground.head,
      slot: 'hotlines',
      use: 'display',
      id: `label ${entry.number}`,
    })
    bottom = beside ? number.bottom : label.bottom
    y = bottom + gap
    return [...number.items, ...label.items]
  })
  return { items, bottom }
}

/** Baseline of a number to cap-top of the label below it, in u. */
const LABEL_GAP = 4.2

const isBeside = (entry: Entry, tall: boolean): boolean => !tall && entry.em <= SHORT

const numberSize = (entry: Entry, room: StackRoom, tall: boolean): number =>
  (room.width * (isBeside(entry, tall) ? BESIDE : 1.01)) / entry.em

function entryHeight(stage: CommonStage, entry: Entry, room: StackRoom, labelSize: number, tall: boolean): number {
  const number = numberSize(entry, room, tall) * CAP_HEIGHT
  if (isBeside(entry, tall)) return number
  const { lines, size } = fit(
    stage.fonts,
    entry.label,
    { width: room.width, height: linesHeight(2, labelSize, LABEL_PITCH), maxSize: labelSize, pitch: LABEL_PITCH },
    LABEL,
  )
  return number + LABEL_GAP * stage.u + linesHeight(lines.length, size, LABEL_PITCH)
}
