import type { Outline, PlacedLetter } from '../../model/scene.js'
import { type Edges, edgesOf } from './coverage.js'

/** Edges of letters by their path data, x in tenths of a unit: names are made of the same few letters. */
export type LetterEdges = Map<string, Edges>

/** Whether an outline draws nothing; its path data is not put together for the answer. */
export const isEmpty = (outline: Outline): boolean =>
  outline.letters === undefined ? outline.d === '' : outline.letters.every(({ d }) => d === '')

/** The edges that `edgesOf` reads in the outline's path data, from its letters where it has them. */
export function outlineEdges(outline: Outline, known: LetterEdges): Edges {
  const { letters } = outline
  if (!letters) return edgesOf(outline.d)
  const parts = letters.map(({ d, shift }) => ({ ...letterEdges(d, known), shift }))
  const kinds = new Uint8Array(parts.reduce((sum, part) => sum + part.kinds.length, 0))
  const points = new Float64Array(parts.reduce((sum, part) => sum + part.points.length, 0))
  let [kind, to] = [0, 0]
  for (const part of parts) {
    kinds.set(part.kinds, kind)
    kind += part.kinds.length
    for (let from = 0; from < part.points.length; from += 2, to += 2) {
      points[to] = ((part.points[from] as number) + part.shift) / 10
      points[to + 1] = part.points[from + 1] as number
    }
  }
  return { kinds, points }
}

function letterEdges(d: PlacedLetter['d'], known: LetterEdges): Edges {
  const before = known.get(d)
  if (before) return before
  const { kinds, points } = edgesOf(d)
  const edges = { kinds, points: points.map((value, i) => (i % 2 === 0 ? Math.round(value * 10) : value)) }
  known.set(d, edges)
  return edges
}
