import { placeAt } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { BOTTOM, TOP, emblem } from '../../motif/couple.js'
import type { CommonStage } from '../stage.js'

const TALL = BOTTOM - TOP

/** Width of the emblem slot for a height; an official file is fitted into this same slot. */
export const emblemWidth = (height: number): number => (height * 100) / TALL

/**
 * The emblem on white with its top left corner at (`x`, `y`): the official file contained in the slot, uncolored
 * and uncropped, or the stand-in.
 */
export function emblemAt(stage: CommonStage, x: number, y: number, height: number): SceneItem {
  const width = emblemWidth(height)
  const official = stage.art.emblem
  if (official) {
    const fitted =
      official.aspect > width / height
        ? { width, height: width / official.aspect }
        : { width: height * official.aspect, height }
    return {
      kind: 'image',
      asset: official.id,
      box: { x: x + (width - fitted.width) / 2, y: y + (height - fitted.height) / 2, ...fitted },
    }
  }
  const k = height / TALL
  return {
    kind: 'group',
    transform: placeAt(x + width / 2, y - TOP * k, k),
    items: stage.draw(
      emblem,
      { left: 'primary', right: 'deep', inner: 'accent' },
      { child: stage.skin.motif === 'gia-dinh' },
    ),
  }
}
