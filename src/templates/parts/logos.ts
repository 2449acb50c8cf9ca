import type { Rect } from '../../model/geometry.js'
import type { ImageItem } from '../../model/scene.js'
import type { Art, Stage } from '../stage.js'

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

/** The partners' marks in one row that ends at `right`; how much width they take, clear space included. */
export function partnerRow(stage: Stage, right: number, centerY: number, height: number): { items: readonly ImageItem[]; width: number } {
  const gap = height * 0.45
  let x = right
  const items = [...stage.art.partners].reverse().map((art) => {
    const width = Math.min(height * art.aspect, height * 3)
    x -= width
    const item = contain(art, { x, y: centerY - height / 2, width, height })
    x -= gap
    return item
  })
  return { items: items.reverse(), width: items.length === 0 ? 0 : right - x }
}
