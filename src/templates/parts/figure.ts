import { placeAt } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { CROP_Y, couple } from '../../motif/couple.js'
import type { Stage } from '../stage.js'

/** Height of the couple above the band, in its own units: from the heads' tops to the crop line. */
export const COUPLE_VISIBLE = 56
/** Height of the couple from the crop line to the tip of the heart. */
export const COUPLE_BELOW = 58

/** Scale at which the couple fills the room between text and band without passing the margins. */
export const coupleScale = (room: number, maxWidth: number): number => Math.max(0, Math.min(maxWidth / 100, room / COUPLE_VISIBLE))

/** The couple with its crop line (widest point of the loop, arms vertical) exactly on `bandTop`. */
export function coupleAt(stage: Stage, centerX: number, bandTop: number, k: number): SceneItem {
  const [left, right, inner] = stage.ground.figure
  return {
    kind: 'group',
    transform: placeAt(centerX, bandTop - CROP_Y * k, k),
    items: couple({ left, right, inner, weave: stage.ground.weave, ribbon: 'white' }, { weave: false, child: stage.skin.motif === 'gia-dinh' }),
  }
}
