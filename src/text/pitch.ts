import type { Face } from '../model/scene.js'
import type { Fonts, GlyphInk } from './fonts.js'
import { lineOf } from './measure.js'

export type Align = 'left' | 'center' | 'right'

/** How a block of lines is set; tracking in em. */
export interface BlockStyle {
  readonly face: Face
  readonly tracking: number
  readonly align: Align
}

/** Least distance of ink between lines, in em (DESIGN section 5 rule 2). */
export const INK_CLEARANCE = 0.085
/** A dot below over the dot of an i reads as three dots if closer than this, in em. */
export const DOT_CLEARANCE = 0.15
/** Letters this close in x, in em, count as standing over each other. */
export const SIDE_GUARD = 0.03

const DOT_BELOW = new Set('ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ')
const DOT_ABOVE = new Set('iịj')

/** The least pitch in em at which no ink of two neighbouring lines comes closer than the clearances. */
export function leastPitch(
  fonts: Fonts,
  lines: readonly string[],
  style: BlockStyle,
  clearance = INK_CLEARANCE,
  floor = 1,
): number {
  if (lines.length < 2) return floor
  const placed = lines.map((line) => placedInk(fonts, line, style))
  let pitch = floor
  for (let i = 0; i + 1 < placed.length; i++) {
    pitch = Math.max(pitch, pairPitch(placed[i] ?? [], placed[i + 1] ?? [], clearance))
  }
  return pitch
}

function placedInk(fonts: Fonts, line: string, style: BlockStyle): readonly GlyphInk[] {
  const { width, ink } = lineOf(fonts, line, style.face, style.tracking)
  if (style.align === 'left') return ink
  const shift = style.align === 'center' ? -width / 2 : -width
  return ink.map((g) => ({ ...g, x0: g.x0 + shift, x1: g.x1 + shift }))
}

/** The pitch in em that two placed lines ask for. */
export function pairPitch(upper: readonly GlyphInk[], lower: readonly GlyphInk[], clearance = INK_CLEARANCE): number {
  let pitch = 0
  for (const a of upper) {
    if (a.y1 === a.y0) continue
    for (const b of lower) {
      if (b.y1 === b.y0 || a.x0 >= b.x1 + SIDE_GUARD || b.x0 >= a.x1 + SIDE_GUARD) continue
      const clear = DOT_BELOW.has(a.char) && DOT_ABOVE.has(b.char) ? Math.max(clearance, DOT_CLEARANCE) : clearance
      pitch = Math.max(pitch, a.y1 - b.y0 + clear)
    }
  }
  return pitch
}
