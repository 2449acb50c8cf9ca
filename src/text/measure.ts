import type { Face } from '../model/scene.js'
import { type Fonts, type GlyphInk, kitOf, type ShapedLine } from './fonts.js'
import { shapeByTable } from './glyph-table.js'

/**
 * The horn of ư overhangs its advance, so the gap after a word that ends in it looks half as wide.
 * What is added to that gap, in em; measured on pixels (DESIGN section 5 rule 3).
 */
const HORN_GAP: Readonly<Record<Face, number>> = {
  medium: 0.07,
  semibold: 0.08,
  bold: 0.085,
  extrabold: 0.09,
  black: 0.1,
}

const AFTER_HORN = /(?<=[ưừứửữựƯỪỨỬỮỰ] )/u

/** A stretch of a line that is shaped in one go; `x` is its pen start in em from the line's start. */
export interface Segment {
  readonly text: string
  readonly x: number
}

/** Cuts a line after each word that ends in ư, where extra space goes; tracking in em. */
export function segments(fonts: Fonts, text: string, face: Face, tracking = 0): readonly Segment[] {
  const parts = text.split(AFTER_HORN)
  let x = 0
  return parts.map((part) => {
    const segment = { text: part, x }
    const shaped = shape(fonts, part, face)
    x += shaped.advance + tracking * shaped.letters + HORN_GAP[face]
    return segment
  })
}

/** Advance width of one line in em; tracking in em stands between letters, none after the last. */
export function measure(fonts: Fonts, text: string, face: Face, tracking = 0): number {
  if (text === '') return 0
  const parts = segments(fonts, text, face, tracking)
  const last = parts[parts.length - 1]
  if (!last) return 0
  const shaped = shape(fonts, last.text, face)
  return last.x + shaped.advance + tracking * (shaped.letters - 1)
}

/** The ink of every letter of one line, in em from the pen start and baseline. */
export function inkOf(fonts: Fonts, text: string, face: Face, tracking = 0): readonly GlyphInk[] {
  return segments(fonts, text, face, tracking).flatMap((segment) => {
    const shaped = shape(fonts, segment.text, face)
    return shaped.ink.map((glyph, index) => {
      const shift = segment.x + tracking * index
      return { ...glyph, x0: glyph.x0 + shift, x1: glyph.x1 + shift }
    })
  })
}

/** Where the pen stands before every letter of one line, blanks included, in em from its start. */
export function pensOf(fonts: Fonts, text: string, face: Face, tracking = 0): readonly number[] {
  return segments(fonts, text, face, tracking).flatMap((segment) =>
    shape(fonts, segment.text, face).pens.map((pen, index) => segment.x + pen + tracking * index),
  )
}

/** Shapes text with kerning, once per face and text; blanks keep their place in `ink` with no area. */
export function shape(fonts: Fonts, text: string, face: Face): ShapedLine {
  const key = `${face} ${text}`
  const known = fonts.shaped.get(key)
  if (known) return known
  const written = fonts.tables && shapeByTable(fonts.tables[face], text)
  const shaped = written ?? shapeAnew(fonts, text, face)
  fonts.shaped.set(key, shaped)
  return shaped
}

function shapeAnew(fonts: Fonts, text: string, face: Face): ShapedLine {
  const kit = kitOf(fonts, face)
  const em = kit.unitsPerEm
  const run = kit.layout(text)
  let pen = 0
  const pens: number[] = []
  const ink = run.glyphs.map((glyph, index): GlyphInk => {
    const position = run.positions[index]
    const box = glyph.bbox
    const char = String.fromCodePoint(glyph.codePoints[0] ?? 32)
    pens.push(pen)
    const start = pen + (position?.xOffset ?? 0) / em
    pen += (position?.xAdvance ?? 0) / em
    if (!(box.maxX > box.minX)) return { char, x0: start, x1: start, y0: 0, y1: 0 }
    return {
      char,
      x0: start + box.minX / em,
      x1: start + box.maxX / em,
      y0: (0 - box.maxY) / em,
      y1: (0 - box.minY) / em,
    }
  })
  return { advance: pen, letters: run.glyphs.length, pens, ink }
}
