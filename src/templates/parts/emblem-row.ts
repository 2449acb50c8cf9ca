import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import type { CommonStage } from '../stage.js'
import { type BandPlace, contentRect, openSpan } from './band-place.js'
import { emblemAt, emblemWidth } from './emblem.js'
import { whiteBand } from './ground.js'

export interface EmblemRowOptions {
  readonly left: number
  readonly right: number
  /** Height of the emblem. */
  readonly emblem: number
  /** Font size of the unit. */
  readonly size: number
}

/** A white band with the emblem at its left end; words stand between `x` and `right`, centered on `middle`. */
export interface EmblemRow {
  readonly shell: readonly SceneItem[]
  readonly x: number
  readonly right: number
  readonly middle: number
  /** Font size of the unit, and the height of what stands in the band. */
  readonly size: number
  readonly content: number
  /** Where the words may stand. */
  readonly rect: Rect
}

/** The band's ground and emblem, clear of avoid zones at its ends. */
export function emblemRow(
  stage: CommonStage,
  place: BandPlace,
  { emblem, size, ...ends }: EmblemRowOptions,
): EmblemRow {
  const { contentTop, content } = place
  const open = openSpan(stage, contentTop, contentTop + content, size)
  const left = Math.max(ends.left, open.left)
  const right = Math.min(ends.right, open.right)
  const middle = contentTop + content / 2
  const x = left + emblemWidth(emblem) + 0.42 * emblem
  return {
    shell: [whiteBand(stage, place.top, place.height), emblemAt(stage, left, middle - emblem / 2, emblem)],
    x,
    right,
    middle,
    size,
    content,
    rect: contentRect(stage, place, x, right),
  }
}
