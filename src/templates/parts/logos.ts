import type { Rect } from '../../model/geometry.js'
import type { ImageItem, SceneItem } from '../../model/scene.js'
import type { Art, CommonStage } from '../stage.js'
import { box } from './ground.js'

/** An image contained in a rectangle and centred there, never cropped or recolored. */
export function contain(art: Art, rect: Rect): ImageItem {
  const width = Math.min(rect.width, rect.height * art.aspect)
  const height = width / art.aspect
  return {
    kind: 'image',
    asset: art.id,
    box: { x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width, height },
  }
}

/** Share of a plate's sides that the logo on it takes. */
const ON_PLATE = 0.82

/** A logo on a white plate that fills `rect`: marks are drawn for white and drown on a colored ground. */
export function plated(art: Art, rect: Rect): readonly SceneItem[] {
  const [dx, dy] = [((1 - ON_PLATE) * rect.width) / 2, ((1 - ON_PLATE) * rect.height) / 2]
  const inner = { x: rect.x + dx, y: rect.y + dy, width: rect.width - 2 * dx, height: rect.height - 2 * dy }
  return [box(rect, 'white'), contain(art, inner)]
}

/** Distance between two marks of a row, against their height. */
const MARK_GAP = 0.45
/** Distance between the words and the first mark, against their height. */
const FIRST_GAP = 0.8
/** Width that words beside the marks keep, in em of the smallest text: a name of 75 letters on two lines. */
const LEAST_WORDS = 22
/** Shares of the width that the marks take at most, and at least however long a name may be. */
const MOST_SHARE = 0.27
const LEAST_SHARE = 0.15

/** How wide the partners' marks may be in a room of `width` where a logo takes `logo` of it; whatever the unit. */
export const partnersWidth = (stage: CommonStage, width: number, logo: number): number =>
  Math.max(LEAST_SHARE * width, Math.min(MOST_SHARE * width, width - logo - LEAST_WORDS * stage.format.minText))

const gapBefore = (index: number): number => (index === 0 ? FIRST_GAP : MARK_GAP)

/** How much longer than high a mark may be drawn. */
const LONGEST_MARK = 3

/**
 * The partners' marks in one row that ends at `right`; how much width they take, clear space included. Marks of
 * `height` that together pass `maxWidth` become lower, so that words keep their room.
 */
export function partnerRow(
  stage: CommonStage,
  right: number,
  centerY: number,
  height: number,
  maxWidth: number,
): { items: readonly ImageItem[]; width: number } {
  const widths = stage.art.partners.map((art) => Math.min(art.aspect, LONGEST_MARK))
  const total = widths.reduce((sum, width, index) => sum + width + gapBefore(index), 0)
  const high = Math.min(height, total > 0 ? maxWidth / total : height)
  let x = right - total * high
  const items = stage.art.partners.map((art, index) => {
    const width = (widths[index] ?? 1) * high
    x += gapBefore(index) * high
    const item = contain(art, { x, y: centerY - high / 2, width, height: high })
    x += width
    return item
  })
  return { items, width: total * high }
}
