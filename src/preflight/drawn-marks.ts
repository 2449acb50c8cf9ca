import { around, type Rect } from '../model/geometry.js'
import { emblem, heads, torsoHalves } from '../motif/couple.js'
import type { PaintedFill } from './painted.js'

/** An emblem drawn in place of the official one: the box of its ink, and where it begins. */
export interface StandIn {
  readonly box: Rect
  readonly first: PaintedFill
}

const standInPaths = [false, true].map((child) =>
  emblem({ left: 'primary', right: 'deep', inner: 'accent' }, { child }).map((item) => item.d),
)

/** The first fill of a layered couple, whatever its child or colors. */
const couplePath = torsoHalves.left + heads.left

/** The emblems among the fills that are known by their drawing. */
export const standInsOf = (fills: readonly PaintedFill[]): readonly StandIn[] =>
  fills.flatMap((first, index): StandIn[] => {
    const paths = standInPaths.find(([path]) => path === first.item.d)
    return paths ? [{ box: around(fills.slice(index, index + paths.length).map((part) => part.box)), first }] : []
  })

/** The couples among the fills that are drawn as illustration. */
export const couplesOf = (fills: readonly PaintedFill[]): readonly PaintedFill[] =>
  fills.filter((fill) => fill.item.d === couplePath)
