import type { GlyphInk, ShapedLine } from './shaped-line.js'

/** A face's letters as drawn and spaced, written down from its font file; lengths in thousandths of an em, y downwards. */
export interface GlyphTable {
  /** SHA-256 of the font file it was written from. */
  readonly font: string
  /** Every character it knows, in one text. */
  readonly characters: string
  /** For each character: its advance, its ink (x0, x1, y0, y1; null for blanks) and its outline (absolute M L Q C Z). */
  readonly advances: readonly number[]
  readonly inks: readonly (readonly [number, number, number, number] | null)[]
  readonly paths: readonly string[]
  /** For each character: its row and its column in `kerning`. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** What is added to the advance of the first of two characters. */
  readonly kerning: readonly (readonly number[])[]
  /** Pairs that the font draws as one: a text that holds one is left to a shaper. */
  readonly joined: readonly string[]
}

/** A table ready to be asked. */
export interface Glyphs {
  readonly table: GlyphTable
  readonly indexOf: ReadonlyMap<string, number>
  readonly joined: ReadonlySet<string>
}

export const openGlyphs = (table: GlyphTable): Glyphs => ({
  table,
  indexOf: new Map(Array.from(table.characters).map((character, index) => [character, index])),
  joined: new Set(table.joined),
})

/** The places of a text's characters in the table; null where it holds one that the table leaves to a shaper. */
export function placesOf({ indexOf, joined }: Glyphs, text: string): readonly number[] | null {
  const places: number[] = []
  let before = ''
  for (const character of text) {
    const place = indexOf.get(character)
    if (place === undefined || joined.has(before + character)) return null
    places.push(place)
    before = character
  }
  return places
}

/** What the font adds between two characters that follow each other. */
const kernOf = ({ rows, columns, kerning }: GlyphTable, left: number, right: number | undefined): number =>
  right === undefined ? 0 : (kerning[rows[left] ?? 0]?.[columns[right] ?? 0] ?? 0)

/** The text as a shaper would space it, or null where it takes one. */
export function shapeByTable(glyphs: Glyphs, text: string): ShapedLine | null {
  const places = placesOf(glyphs, text)
  if (!places) return null
  const { table } = glyphs
  const characters = Array.from(text)
  let pen = 0
  const pens: number[] = []
  const ink = places.map((place, index): GlyphInk => {
    const char = characters[index] ?? ' '
    const start = pen
    pens.push(pen)
    pen += ((table.advances[place] ?? 0) + kernOf(table, place, places[index + 1])) / 1000
    const box = table.inks[place]
    if (!box) return { char, x0: start, x1: start, y0: 0, y1: 0 }
    return { char, x0: start + box[0] / 1000, x1: start + box[1] / 1000, y0: box[2] / 1000, y1: box[3] / 1000 }
  })
  return { advance: pen, letters: places.length, pens, ink }
}

const NUMBER = /-?\d+(?:\.\d+)?/g

/** Outline of the text with its pen start at `x` and `tracking` after each letter (thousandths of an em), or null where it takes a shaper. */
export function outlineByTable(glyphs: Glyphs, text: string, x: number, tracking: number): string | null {
  const places = placesOf(glyphs, text)
  if (!places) return null
  const { table } = glyphs
  let pen = x
  let d = ''
  places.forEach((place, index) => {
    d += moved(table.paths[place] ?? '', pen)
    pen += (table.advances[place] ?? 0) + kernOf(table, place, places[index + 1]) + tracking
  })
  return d
}

/** A path moved to the right; every second number is an x. */
function moved(d: string, dx: number): string {
  let isX = false
  return d.replace(NUMBER, (number) => {
    isX = !isX
    return isX ? String(Math.round((Number(number) + dx) * 10) / 10) : number
  })
}
