import type { Face } from '../model/scene.js'
import { type Fonts, type GlyphInk, kitOf, type MeasuredLine, type Segment, type ShapedLine } from './fonts.js'
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

/** One line in one face; tracking in em stands between letters, none after the last. Measured once, its ink when first asked for. */
export function lineOf(fonts: Fonts, text: string, face: Face, tracking = 0): MeasuredLine {
  const key = `${face} ${tracking} ${text}`
  const known = fonts.lines.get(key)
  if (known) return known
  const line = lineAnew(fonts, text, face, tracking)
  fonts.lines.set(key, line)
  return line
}

function lineAnew(fonts: Fonts, text: string, face: Face, tracking: number): MeasuredLine {
  const segments: Segment[] = []
  let [pen, width] = [0, 0]
  for (const part of text.split(AFTER_HORN)) {
    const shaped = shape(fonts, part, face)
    segments.push({ text: part, x: pen, shaped })
    width = pen + shaped.advance + tracking * (shaped.letters - 1)
    pen += shaped.advance + tracking * shaped.letters + HORN_GAP[face]
  }
  let [ink, box]: [readonly GlyphInk[] | null, MeasuredLine['box'] | null] = [null, null]
  return {
    segments,
    width: text === '' ? 0 : width,
    get ink() {
      return (ink ??= placedInk(segments, tracking))
    },
    get box() {
      return (box ??= writtenBox(segments, tracking) ?? inkBox(this.ink))
    },
  }
}

function placedInk(segments: readonly Segment[], tracking: number): readonly GlyphInk[] {
  return segments.flatMap(({ x, shaped }) =>
    shaped.ink.map(({ char, x0, x1, y0, y1 }, index) => {
      const shift = x + tracking * index
      return { char, x0: x0 + shift, x1: x1 + shift, y0, y1 }
    }),
  )
}

/** The same box as that of the ink, from the letters' own; null where one of them was not written down beforehand. */
function writtenBox(segments: readonly Segment[], tracking: number): MeasuredLine['box'] | null {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, shaped } of segments) {
    const { places, inks, pens } = shaped
    if (!places || !inks) return null
    for (let i = 0; i < places.length; i += 1) {
      const ink = inks[places[i] as number]
      if (!ink || ink[2] === ink[3]) continue
      const pen = pens[i] as number
      const shift = x + tracking * i
      x0 = Math.min(x0, pen + ink[0] / 1000 + shift)
      x1 = Math.max(x1, pen + ink[1] / 1000 + shift)
      y0 = Math.min(y0, ink[2] / 1000)
      y1 = Math.max(y1, ink[3] / 1000)
    }
  }
  return { x0, x1, y0, y1 }
}

function inkBox(ink: readonly GlyphInk[]): MeasuredLine['box'] {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const glyph of ink) {
    if (glyph.y1 === glyph.y0) continue
    x0 = Math.min(x0, glyph.x0)
    x1 = Math.max(x1, glyph.x1)
    y0 = Math.min(y0, glyph.y0)
    y1 = Math.max(y1, glyph.y1)
  }
  return { x0, x1, y0, y1 }
}

/** Cuts a line after each word that ends in ư, where extra space goes; tracking in em. */
export const segments = (fonts: Fonts, text: string, face: Face, tracking = 0): readonly Segment[] =>
  lineOf(fonts, text, face, tracking).segments

/** Advance width of one line in em; tracking in em stands between letters, none after the last. */
export const measure = (fonts: Fonts, text: string, face: Face, tracking = 0): number =>
  lineOf(fonts, text, face, tracking).width

/** The ink of every letter of one line, in em from the pen start and baseline. */
export const inkOf = (fonts: Fonts, text: string, face: Face, tracking = 0): readonly GlyphInk[] =>
  lineOf(fonts, text, face, tracking).ink

/** Where the pen stands before every letter of one line, blanks included, in em from its start. */
export function pensOf(fonts: Fonts, text: string, face: Face, tracking = 0): readonly number[] {
  return segments(fonts, text, face, tracking).flatMap(({ x, shaped }) =>
    shaped.pens.map((pen, index) => x + pen + tracking * index),
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
  return { advance: pen, letters: run.glyphs.length, pens, ink, places: null, inks: null }
}
