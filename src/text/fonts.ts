import type { Font } from 'fontkit'
import type { Face, Outline } from '../model/scene.js'
import type { Glyphs } from './glyph-table.js'
import type { Fitted, Lockup } from './phrase.js'
import type { MeasuredLine, ShapedLine } from './shaped-line.js'

export type { GlyphInk, MeasuredLine, Segment, ShapedLine } from './shaped-line.js'

/** Vertical metrics of Be Vietnam Pro, equal in all weights, in em. */
export const CAP_HEIGHT = 0.74
export const X_HEIGHT = 0.53

/** Weight number of each face, as in the font's file name. */
export const FACE_WEIGHT: Readonly<Record<Face, number>> = {
  medium: 500,
  semibold: 600,
  bold: 700,
  extrabold: 800,
  black: 900,
}

/** The faces as a shaper reads them. */
export type FontKits = Readonly<Record<Face, Font>>

/** The faces of one run, with what was already shaped and set in them. */
export interface Fonts {
  readonly data: Readonly<Record<Face, Uint8Array>>
  /** What texts are shaped with; null until one needs more than `tables`, see `kitOf`. */
  kits: FontKits | null
  /** Letters written down beforehand: the same as the shaper's, without loading one. */
  readonly tables: Readonly<Record<Face, Glyphs>> | null
  readonly shaped: Map<string, ShapedLine>
  /** Lines with their tracking, see measure.ts. */
  readonly lines: Map<string, MeasuredLine>
  readonly outlines: Map<string, Outline>
  /** Blocks already broken into lines, see fit.ts. */
  readonly fits: Map<string, Fitted>
  /** Lockups already set, see lockup.ts; null for a text that is none. */
  readonly lockups: Map<string, Lockup | null>
}

/** Thrown where a text needs a shaper that is not loaded: `kits` is to be opened and the work begun again. */
export class ShaperNeededError extends Error {
  override readonly name = 'ShaperNeededError'
}

/** Faces with nothing shaped yet. */
export const fontsOf = (data: Fonts['data'], kits: FontKits | null, tables: Fonts['tables'] = null): Fonts => ({
  data,
  kits,
  tables,
  shaped: new Map(),
  lines: new Map(),
  outlines: new Map(),
  fits: new Map(),
  lockups: new Map(),
})

/** The shaper of a face. */
export function kitOf({ kits }: Fonts, face: Face): Font {
  if (kits === null) throw new ShaperNeededError(`no shaper for ${face}`)
  return kits[face]
}

/** The characters of `text` that the face has no glyph for. */
export function missingGlyphs(fonts: Fonts, text: string, face: Face): string[] {
  const known = fonts.tables?.[face].indexOf
  const missing = new Set<string>()
  for (const char of text) {
    if (known?.has(char) !== true && !kitOf(fonts, face).hasGlyphForCodePoint(char.codePointAt(0) ?? 0))
      missing.add(char)
  }
  return [...missing]
}
