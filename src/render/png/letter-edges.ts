import type { Outline, PlacedLetter } from '../../model/scene.js'
import { CUBIC, type Edges, LINE, MOVE, QUADRATIC } from './coverage.js'

/** Edges of letters by their path data: names are made of the same few letters. */
export type LetterEdges = Map<string, Edges>

/** Letters are set in tenths of a unit. */
const TENTHS = 10

const NUMBER = /-?\d+(?:\.\d+)?/g
const NO_EDGE = /[^MLQC]+/g
const KINDS: Readonly<Record<string, number>> = { M: MOVE, L: LINE, Q: QUADRATIC, C: CUBIC }

/** Whether an outline draws nothing; its path data is not put together for the answer. */
export const isEmpty = (outline: Outline): boolean =>
  outline.letters === undefined ? outline.d === '' : outline.letters.every(({ d }) => d === '')

/**
 * A letter's edges, which its place in a line moves by tenths; read once. Its path data has plain decimals, each command
 * written out and each contour back where it began, so that JavaScript's own tools read it: a run's letters are few, and
 * all met before the program is warm.
 */
export function letterEdges(d: PlacedLetter['d'], known: LetterEdges): Edges {
  const before = known.get(d)
  if (before) return before
  const kinds = Uint8Array.from(d.replace(NO_EDGE, ''), (command) => KINDS[command] ?? MOVE)
  const points = Float64Array.from(d.match(NUMBER) ?? [], Number)
  for (let i = 0; i < points.length; i += 2) points[i] = Math.round((points[i] as number) * TENTHS)
  const edges = { kinds, points, parts: TENTHS }
  known.set(d, edges)
  return edges
}
