import type { Role } from '../model/color.js'
import type { FillItem } from '../model/scene.js'
import { person } from './person.js'
import { PITCH, RIBBON_WIDTH, twistPath } from './strand.js'

/** Hàng người; all lengths in motif units, y 0 is the shoulder line, heads reach up to −20. */
export interface RowOptions {
  /** Colors of the people, cycled. */
  readonly colors: readonly Role[]
  /** Where the bodies end; let it run past the edge that cuts them. */
  readonly height: number
  readonly ribbon?: Role | undefined
  /** Middle line of the ribbon, 38.5 … 43. */
  readonly y0?: number | undefined
  /** 12 … 13. */
  readonly amplitude?: number | undefined
  readonly ribbonWidth?: number | undefined
  readonly weaveGap?: number | undefined
  /** False for the news card: people only. */
  readonly withRibbon?: boolean | undefined
  /** People drawn beyond both ends, to bleed. */
  readonly extra?: number | undefined
}

/** Width of a row of `n` people. */
export const rowWidth = (n: number): number => n * PITCH

/** A row of `n` people from x 0 to 50·n, arms woven across their backs; one path a color and one for the ribbon. */
export const row = (n: number, options: RowOptions): FillItem[] => {
  const { colors, height, ribbon = 'white', y0 = 41, amplitude = 12.5, extra = 1 } = options
  const { ribbonWidth = RIBBON_WIDTH, weaveGap = 1.5, withRibbon = true } = options
  const roles = [...new Set(colors)]
  const layer = (i: number): number => {
    const at = ((i % colors.length) + colors.length) % colors.length
    return roles.indexOf(colors[at]!)
  }
  const indices = Array.from({ length: n + 2 * extra }, (_, k) => k - extra)
  const people = roles.map((fill, l): FillItem => {
    const own = indices.filter((i) => layer(i) === l)
    // A body runs on only below neighbors drawn after it, so that every border stays where it belongs.
    const d = own.map((i) =>
      person((i + 0.5) * PITCH, 0, height, {
        left: i > -extra && layer(i - 1) > l,
        right: i < n + extra - 1 && layer(i + 1) >= l,
      }),
    )
    return { kind: 'fill', d: d.join(''), fill }
  })
  if (!withRibbon) return people.filter((item) => item.d !== '')
  const twist = twistPath(-extra, n + extra, { y0, amplitude, width: ribbonWidth, gap: weaveGap })
  return [...people.filter((item) => item.d !== ''), { kind: 'fill', d: twist, fill: ribbon }]
}
