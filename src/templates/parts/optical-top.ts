import type { Block } from './block.js'

/** How much of its height a mark over the first line or a tail under the last weighs: capitals and baseline carry a block. */
const MARKS = 0.35

/** Cap-top at which a block looks centered between the sheet's upper edge and `bottom`; no ink of it rises above `least`. */
export const opticalTop = ({ height, riseAbove, fallBelow }: Block, bottom: number, least: number): number =>
  Math.max(least + riseAbove, (bottom - height + MARKS * (riseAbove - fallBelow)) / 2)
