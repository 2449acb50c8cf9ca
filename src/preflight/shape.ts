import type { Outline, SceneItem } from '../model/scene.js'
import { flatten, type Shape } from './flatten.js'
import { type Skyline, skylineOf } from './skyline.js'

/** Paths already flattened; pass one cache through a whole run, shells repeat from unit to unit. */
export interface ShapeCache {
  readonly fills: Map<string, Shape>
  readonly outlines: WeakMap<Outline, Shape>
  readonly skylines: WeakMap<Shape, Skyline>
  /** Shells opened before (see page.ts), for as long as their items are in use. */
  readonly shells: WeakMap<readonly SceneItem[], object>
}

/** An empty cache. */
export const createShapeCache = (): ShapeCache => ({
  fills: new Map(),
  outlines: new WeakMap(),
  skylines: new WeakMap(),
  shells: new WeakMap(),
})

/** How far a text's polylines may leave its curves, in em. */
const TEXT_TOLERANCE = 0.002

/** The polylines of an artwork's path. */
export function fillShape(cache: ShapeCache, d: string): Shape {
  const known = cache.fills.get(d)
  if (known) return known
  const shape = flatten(d, null)
  cache.fills.set(d, shape)
  return shape
}

/** The polylines of a line's ink; `em` is the length of one em in the outline's units. */
export function textShape(cache: ShapeCache, outline: Outline, em: number): Shape {
  const known = cache.outlines.get(outline)
  if (known) return known
  const shape = flatten(outline.d, TEXT_TOLERANCE * em)
  cache.outlines.set(outline, shape)
  return shape
}

/** Upper and lower edge of a line's ink in steps of a hundredth of an em. */
export function textSkyline(cache: ShapeCache, shape: Shape, em: number): Skyline {
  const known = cache.skylines.get(shape)
  if (known) return known
  const skyline = skylineOf(shape.rings, em / 100)
  cache.skylines.set(shape, skyline)
  return skyline
}
