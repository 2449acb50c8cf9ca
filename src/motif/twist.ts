import type { Role } from '../model/color.js'
import type { FillItem } from '../model/scene.js'
import { PITCH, RIBBON_WIDTH, twistPath } from './strand.js'

/** The two-strand ribbon; motif units, y 0 is its middle line. */
export interface TwistOptions {
  readonly role?: Role | undefined
  /** Center line of a strand from the middle line. */
  readonly amplitude?: number | undefined
  readonly width?: number | undefined
  readonly gap?: number | undefined
  /** Half periods drawn beyond both ends, to bleed. */
  readonly extra?: number | undefined
}

/** Proportions of the ribbon that strikes words out (K7); the default ones are those of the dividing ribbon (K5). */
export const STRIKE = { amplitude: 3.6, width: 4.2, gap: 0.7 } as const

/** Height of a twist from the upper edge of the one strand to the lower edge of the other. */
export const twistHeight = ({ amplitude = 12, width = RIBBON_WIDTH }: TwistOptions = {}): number =>
  2 * amplitude + width

/**
 * The ribbon from x 0 to 50·`halves`. Its gaps are holes, so it may lie across two grounds or over words.
 */
export const twist = (halves: number, options: TwistOptions = {}): FillItem => {
  const { role = 'white', amplitude = 12, width = RIBBON_WIDTH, gap = 1.3, extra = 1 } = options
  return { kind: 'fill', d: twistPath(-extra, halves + extra, { y0: 0, amplitude, width, gap }), fill: role }
}

/** Width of a twist of so many half periods. */
export const twistWidth = (halves: number): number => halves * PITCH
