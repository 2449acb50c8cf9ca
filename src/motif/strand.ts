import { backwards, between, cubic, meet, outline, parallel, type Cubic } from './curve.js'

/** Width of one person in a row and half the period of a strand, in motif units. */
export const PITCH = 50
/** Width of the arm ribbon. */
export const RIBBON_WIDTH = 8.8
/** Handle length of half a period that makes the cubic look like a sine. */
const HANDLE = 18.2

/** Two strands in counter-phase; motif units. */
export interface TwistShape {
  /** Where half period 0 begins; 0 unless given. */
  readonly x0?: number | undefined
  /** Height of the middle line. */
  readonly y0: number
  /** Of each strand's center line; at least 0.75 of the width, or the strands never part. */
  readonly amplitude: number
  readonly width: number
  /** Clear space on both sides of the strand that passes over. */
  readonly gap: number
}

const half = (i: number, rising: boolean, { x0 = 0, y0, amplitude }: TwistShape): Cubic => {
  const x = x0 + i * PITCH
  const a = rising ? amplitude : -amplitude
  return cubic(x, y0 + a, x + HANDLE, y0 + a, x + PITCH - HANDLE, y0 - a, x + PITCH, y0 - a)
}

/**
 * Path data of the two-strand ribbon from `from` to `to`, counted in half periods of 50 (both ends cut upright).
 * The rising strand passes over at every crossing, in the middle of each half period. The strand below is truly
 * cut away beside it: whatever lies behind shows in the gap, and no two pieces touch.
 */
export const twistPath = (from: number, to: number, shape: TwistShape): string => {
  const w = shape.width / 2
  const under = half(0, false, shape)
  const over = half(0, true, shape)
  // Where the falling strand comes out from below, on its upper and on its lower edge.
  const [upper, capUpper] = meet(under, -w, over, w + shape.gap)
  const [lower, capLower] = meet(under, w, over, w + shape.gap)

  const piece = (h: number): string => {
    const edge = (side: -1 | 1): Cubic[] => {
      const start = side < 0 ? upper : lower
      const end = 1 - (side < 0 ? lower : upper)
      const runs: Cubic[] = []
      if (h >= from) runs.push(between(half(h, false, shape), start, 1))
      if (h + 1 >= from && h + 1 < to) runs.push(half(h + 1, true, shape))
      if (h + 2 < to) runs.push(between(half(h + 2, false, shape), 0, end))
      return runs.flatMap((c) => parallel(c, side * w))
    }
    const leftCap = h < from ? [] : parallel(between(half(h, true, shape), capLower, capUpper), w + shape.gap)
    const rightCap =
      h + 2 >= to ? [] : parallel(between(half(h + 2, true, shape), 1 - capUpper, 1 - capLower), -w - shape.gap)
    return outline([...leftCap, ...edge(-1), ...backwards(rightCap), ...backwards(edge(1))])
  }
  return Array.from({ length: to - from + 2 }, (_, i) => piece(from - 2 + i)).join('')
}
