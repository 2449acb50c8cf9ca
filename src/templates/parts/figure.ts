import { placeAt } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { CROP_Y, couple } from '../../motif/couple.js'
import type { CommonStage } from '../stage.js'

/** Height of the couple above the band, in its own units: from the heads' tops to the crop line. */
export const COUPLE_VISIBLE = 56
/** Height of the couple from the crop line to the tip of the heart. */
export const COUPLE_BELOW = 58

/** Scale at which the couple fills the room between text and band without passing the margins. */
export const coupleScale = (room: number, maxWidth: number): number =>
  Math.max(0, Math.min(maxWidth / 100, room / COUPLE_VISIBLE))

/** The heart's tip keeps this far from the lower edge, in its own units, or is cut more than twice as far above it. */
const TIP_AIR = 4
/** The scale of a couple whose tip would touch the edge `room` under the crop line, made smaller until it is clear. */
export const tipClear = (k: number, room: number): number => {
  const clear = room / (COUPLE_BELOW + TIP_AIR)
  return k > clear && k < room / (COUPLE_BELOW - 2.5 * TIP_AIR) ? clear : k
}

/** Motif heights between which a band's lower edge would leave a speck of the inner heart; its tip is at the second. */
const SPECK = [50, 57.3] as const
/** Covers what is left of the inner heart with ribbon, from inside the band that ends at `y` to under the arms' crossing. */
const crossing = (y: number): string => `M-15 ${y - 1}L15 ${y - 1}L15 ${y}L0 60.5L-15 ${y}Z`

/**
 * The couple with its crop line (widest point of the loop, arms vertical) exactly on `bandTop`.
 * `bandHeight` is that of a band which crosses the heart: no speck of the inner heart shows under it.
 */
export function coupleAt(stage: CommonStage, centerX: number, bandTop: number, k: number, bandHeight = 0): SceneItem {
  const [left, right, inner] = stage.ground.figure
  const scheme = { left, right, inner, weave: stage.ground.weave, ribbon: 'white' } as const
  const figure: readonly SceneItem[] = stage.draw(couple, scheme, {
    weave: false,
    child: stage.skin.motif === 'gia-dinh',
  })
  const y = CROP_Y + bandHeight / k
  const hides = y > SPECK[0] && y < SPECK[1]
  return {
    kind: 'group',
    transform: placeAt(centerX, bandTop - CROP_Y * k, k),
    items: hides ? [...figure, { kind: 'fill', d: crossing(y), fill: 'white' }] : figure,
  }
}

/** Distance between two couples side by side, in their own units. */
const BESIDE = 7

/** Middles of the couples that stand in a row, the last at `last`: as many as keep their left arms right of `from`. */
export function middlesFrom(from: number, last: number, k: number, most: number): readonly number[] {
  const room = last - 50 * k - from
  const more = Math.max(0, Math.min(most - 1, Math.floor(room / ((100 + BESIDE) * k))))
  return Array.from({ length: more + 1 }, (_, index) => last - (more - index) * (100 + BESIDE) * k)
}
