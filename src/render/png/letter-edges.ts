import type { Outline, PlacedLetter } from '../../model/scene.js'
import { type Edges, edgesOf } from './coverage.js'

/** Edges of letters by their path data: names are made of the same few letters. */
export type LetterEdges = Map<string, Edges>

/** Letters are set in tenths of a unit. */
const TENTHS = 10

/** Whether an outline draws nothing; its path data is not put together for the answer. */
export const isEmpty = (outline: Outline): boolean =>
  outline.letters === undefined ? outline.d === '' : outline.letters.every(({ d }) => d === '')

/** A letter's edges, which its place in a line moves by tenths; read once. */
export function letterEdges(d: PlacedLetter['d'], known: LetterEdges): Edges {
  const before = known.get(d)
  if (before) return before
  const { kinds, points } = edgesOf(d)
  const tenths = points.map((value, i) => (i % 2 === 0 ? Math.round(value * TENTHS) : value))
  const edges = { kinds, points: tenths, parts: TENTHS }
  known.set(d, edges)
  return edges
}
