import type { Block } from '../parts/block.js'

/** A headline with the number of people drawn with it. */
export interface Crew {
  readonly people: number
  readonly head: Block
}

/** The first of the counts that leaves the words `leastSize` (font size, scene units), else the one with the most. */
export function fitCrew(counts: readonly number[], leastSize: number, setHead: (people: number) => Block): Crew {
  const [first = 0, ...others] = counts
  const crew = { people: first, head: setHead(first) }
  if (crew.head.size >= leastSize || others.length === 0) return crew
  const next = fitCrew(others, leastSize, setHead)
  return next.head.size > crew.head.size ? next : crew
}
