import type { Fonts } from '../text/fonts.js'
import { inkOf } from '../text/measure.js'
import { SIDE_GUARD } from '../text/pitch.js'
import type { PaintedText } from './page.js'
import type { Ring } from './flatten.js'

const DOT_BELOW = /[ạặậẹệịọộợụựỵ]/iu
const DOTTED = new Set('iịj')
/** A dot is no larger than this and nearly as wide as high, in em. */
const LARGEST = 0.25
const X_HEIGHT = 0.53

/**
 * Least vertical distance in scene units from a dot below in `upper` down to the dot of an i in `lower`;
 * ∞ where none stands over another.
 */
export function dotGap(upper: PaintedText, lower: PaintedText, fonts: Fonts): number {
  if (upper.item.arc || lower.item.arc || !DOT_BELOW.test(upper.item.text) || !/[iịj]/u.test(lower.item.text))
    return Infinity
  const above = dots(upper, (ring) => ring.y0 > 0)
  const letters = inkOf(fonts, lower.item.text, lower.item.face, lower.item.tracking).filter((glyph) =>
    DOTTED.has(glyph.char),
  )
  const below = dots(lower, (ring) => {
    const middle = (ring.x0 + ring.x1) / 2 / lower.em
    return ring.y1 / lower.em < -X_HEIGHT && letters.some((glyph) => glyph.x0 <= middle && middle <= glyph.x1)
  })
  let gap = Infinity
  for (const a of above) {
    for (const b of below) {
      const guard = SIDE_GUARD * lower.size
      if (a.x0 < b.x1 + guard && b.x0 < a.x1 + guard) gap = Math.min(gap, b.y0 - a.y1)
    }
  }
  return gap
}

type Box = Pick<Ring, 'x0' | 'y0' | 'x1' | 'y1'>

/** The dots of a line that pass the test, in scene units. */
function dots(text: PaintedText, test: (ring: Ring) => boolean): readonly Box[] {
  const [k, , , ky, x, y] = text.matrix
  return text.shape.rings.flatMap((ring): Box[] => {
    const width = (ring.x1 - ring.x0) / text.em
    const height = (ring.y1 - ring.y0) / text.em
    const round = width < LARGEST && height < LARGEST && width < 1.4 * height && height < 1.4 * width
    return round && test(ring)
      ? [{ x0: x + k * ring.x0, x1: x + k * ring.x1, y0: y + ky * ring.y0, y1: y + ky * ring.y1 }]
      : []
  })
}
