import type { Outline, PlacedLetter, SceneItem } from '../model/scene.js'
import { boxOf, flatten, movedRing, type Ring, type Shape } from './flatten.js'
import { type Skyline, skylineOf } from './skyline.js'

/** Paths already flattened; pass one cache through a whole run, shells repeat from unit to unit. */
export interface ShapeCache {
  readonly fills: Map<string, Shape>
  readonly outlines: WeakMap<Outline, Shape>
  /** Letters by their path data: each is flattened once, not with every line. */
  readonly letters: Map<string, readonly Ring[]>
  readonly skylines: WeakMap<Shape, Skyline>
  /** Shells opened before (see page.ts), for as long as their items are in use. */
  readonly shells: WeakMap<readonly SceneItem[], object>
}

/** An empty cache. */
export const createShapeCache = (): ShapeCache => ({
  fills: new Map(),
  outlines: new WeakMap(),
  letters: new Map(),
  skylines: new WeakMap(),
  shells: new WeakMap(),
})

/** How far a text's polylines may leave its curves, in em. */
const TEXT_TOLERANCE = 0.002
/** Letters are drawn at so many units per em. */
const LETTER_EM = 1000

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
  const { letters } = outline
  const shape = letters ? letteredShape(cache, letters) : flatten(outline.d, TEXT_TOLERANCE * em)
  cache.outlines.set(outline, shape)
  return shape
}

function letteredShape(cache: ShapeCache, letters: readonly PlacedLetter[]): Shape {
  const placed: Ring[] = []
  for (const { d, shift } of letters) {
    const rings = cache.letters.get(d) ?? flatten(d, TEXT_TOLERANCE * LETTER_EM).rings
    cache.letters.set(d, rings)
    for (const ring of rings) placed.push(movedRing(ring, shift / 10))
  }
  return { rings: placed, box: boxOf(placed) }
}

/** Upper and lower edge of a line's ink in steps of a hundredth of an em. */
export function textSkyline(cache: ShapeCache, shape: Shape, em: number): Skyline {
  const known = cache.skylines.get(shape)
  if (known) return known
  const skyline = skylineOf(shape.rings, em / 100)
  cache.skylines.set(shape, skyline)
  return skyline
}
