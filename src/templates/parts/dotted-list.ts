import type { Role } from '../../model/color.js'
import type { FillItem, SceneItem, Slot } from '../../model/scene.js'
import { circle } from '../../motif/path.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { type Phrase, fit } from '../../text/fit.js'
import type { Face } from '../../model/scene.js'
import type { CommonStage } from '../stage.js'
import { linesHeight } from './band.js'
import { setBlock } from './block.js'

/** A list of short texts, each with a dot as round as a head before it; lengths in scene units. */
export interface DottedListOptions {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Largest height; what does not fit any more is left out. */
  readonly height: number
  readonly size: number
  readonly pitch: number
  /** Baseline to cap-top between two texts, in em. */
  readonly gap: number
  readonly face: Face
  readonly fill: Role
  readonly dot: Role
  readonly slot: Slot
}

export interface DottedList {
  readonly items: readonly SceneItem[]
  readonly bottom: number
  readonly count: number
}

/** Sets as many of the texts as the height holds, every one on up to three lines of one size. */
export function dottedList(stage: CommonStage, texts: readonly Phrase[], options: DottedListOptions): DottedList {
  const { x, y, size, pitch, gap, face, fill, slot } = options
  const radius = 0.2 * size
  const indent = 1.05 * size
  const style = { face, tracking: -0.01, align: 'left' } as const
  const items: SceneItem[] = []
  let bottom = y - gap * size
  let count = 0
  for (const phrase of texts) {
    const box = {
      width: options.width - indent,
      height: linesHeight(3, size, pitch),
      maxSize: size,
      maxLines: 3,
      pitch,
    }
    const fitted = fit(stage.fonts, phrase, box, style)
    const top = bottom + gap * size
    const block = setBlock(stage.fonts, fitted.lines, {
      ...style,
      x: x + indent,
      y: top,
      size: fitted.size,
      pitch,
      fill,
      slot,
      use: 'small',
      id: `${slot} ${count}`,
    })
    if (block.bottom > y + options.height) break
    const dot: FillItem = {
      kind: 'fill',
      d: circle(x + radius, top + (CAP_HEIGHT / 2) * size, radius),
      fill: options.dot,
    }
    items.push(dot, ...block.items)
    bottom = block.bottom
    count += 1
  }
  return { items, bottom, count }
}
