import * as fontkit from 'fontkit'
import type { Face, Outline } from '../model/scene.js'
import type { Fitted } from './phrase.js'

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

/** The ink of one letter of a line, in em; y grows downwards from the baseline. */
export interface GlyphInk {
  readonly char: string
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** A line shaped once, without tracking. */
export interface ShapedLine {
  readonly advance: number
  readonly letters: number
  /** Pen start of each letter in em, blanks included. */
  readonly pens: readonly number[]
  readonly ink: readonly GlyphInk[]
}

/** The faces of one run, with what was already shaped and set in them. */
export interface Fonts {
  readonly data: Readonly<Record<Face, Uint8Array>>
  readonly kits: Readonly<Record<Face, fontkit.Font>>
  readonly shaped: Map<string, ShapedLine>
  readonly outlines: Map<string, Outline>
  /** Blocks already broken into lines, see fit.ts. */
  readonly fits: Map<string, Fitted>
}

/** Opens the five faces. Throws where a file is no font: the files ship with the product. */
export function createFonts(data: Record<Face, Uint8Array>): Fonts {
  const open = (face: Face): fontkit.Font => {
    // fontkit types ask for a Buffer but read any Uint8Array, which is what a browser has
    const font = fontkit.create(data[face] as Buffer)
    if ('fonts' in font) throw new Error(`font collection where one face was expected: ${face}`)
    return font
  }
  return {
    data,
    kits: {
      medium: open('medium'),
      semibold: open('semibold'),
      bold: open('bold'),
      extrabold: open('extrabold'),
      black: open('black'),
    },
    shaped: new Map(),
    outlines: new Map(),
    fits: new Map(),
  }
}

/** The characters of `text` that the face has no glyph for. */
export function missingGlyphs(fonts: Fonts, text: string, face: Face): string[] {
  const kit = fonts.kits[face]
  return [...new Set(text)].filter((char) => !kit.hasGlyphForCodePoint(char.codePointAt(0) ?? 0))
}
