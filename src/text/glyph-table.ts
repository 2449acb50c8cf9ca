import { type MovablePath, movablePath } from '../model/movable-path.js'
import type { PlacedLetter } from '../model/scene.js'
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
  /** Characters that end a joined pair. */
  readonly joins: ReadonlySet<string>
  /** Letters made ready to be moved, by their path data; filled as they are met. */
  readonly movable: Map<string, MovablePath>
}

export const openGlyphs = (table: GlyphTable): Glyphs => ({
  table,
  indexOf: new Map(Array.from(table.characters).map((character, index) => [character, index])),
  joined: new Set(table.joined),
  joins: new Set(table.joined.map((pair) => Array.from(pair)[1] ?? '')),
  movable: new Map(),
})

/** The places of a text's characters in the table; null where it holds one that the table leaves to a shaper. */
export function placesOf({ indexOf, joined, joins }: Glyphs, text: string): readonly number[] | null {
  const characters = Array.from(text)
  const places: number[] = []
  for (let i = 0; i < characters.length; i += 1) {
    const character = characters[i] as string
    const place = indexOf.get(character)
    if (place === undefined || (joins.has(character) && joined.has(`${characters[i - 1] ?? ''}${character}`)))
      return null
    places.push(place)
  }
  return places
}

/** What the font adds between two characters that follow each other. */
const kernOf = ({ rows, columns, kerning }: GlyphTable, left: number, right: number | undefined): number =>
  right === undefined ? 0 : (kerning[rows[left] ?? 0]?.[columns[right] ?? 0] ?? 0)

/** How wide each letter is and how far it moves the pen, in 1/1000 em, letters that the font would draw as one apart; null where one is not in the table. */
export function advancesByTable(
  { table, indexOf }: Glyphs,
  text: string,
): readonly { readonly character: string; readonly width: number; readonly moves: number }[] | null {
  const characters = Array.from(text)
  const places: number[] = []
  for (const character of characters) {
    const place = indexOf.get(character)
    if (place === undefined) return null
    places.push(place)
  }
  return places.map((place, i) => {
    const width = table.advances[place] ?? 0
    return { character: characters[i] ?? '', width, moves: width + kernOf(table, place, places[i + 1]) }
  })
}

/** The text as a shaper would space it, or null where it takes one. */
export function shapeByTable(glyphs: Glyphs, text: string): ShapedLine | null {
  const places = placesOf(glyphs, text)
  if (!places) return null
  const { table } = glyphs
  const { advances, inks } = table
  const pens: number[] = []
  let pen = 0
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] as number
    pens.push(pen)
    pen += ((advances[place] as number) + kernOf(table, place, places[i + 1])) / 1000
  }
  let ink: readonly GlyphInk[] | null = null
  return {
    advance: pen,
    letters: places.length,
    pens,
    places,
    inks,
    get ink() {
      return (ink ??= inkAt(text, places, pens, inks))
    },
  }
}

const inkAt = (
  text: string,
  places: readonly number[],
  pens: readonly number[],
  inks: GlyphTable['inks'],
): readonly GlyphInk[] =>
  Array.from(text, (char, i) => {
    const [pen, box] = [pens[i] ?? 0, inks[places[i] ?? 0]]
    return box
      ? { char, x0: pen + box[0] / 1000, x1: pen + box[1] / 1000, y0: box[2] / 1000, y1: box[3] / 1000 }
      : { char, x0: pen, x1: pen, y0: 0, y1: 0 }
  })

/** Lengths of outlines are whole in tenths of a thousandth of an em. */
const TENTHS = 10

/** The outlines of letters as one. */
export function outlineOf({ movable }: Glyphs, letters: readonly PlacedLetter[]): string {
  let d = ''
  for (const letter of letters) {
    const path = movable.get(letter.d) ?? movablePath(letter.d, TENTHS)
    movable.set(letter.d, path)
    d += moved(path, letter.shift)
  }
  return d
}

/** The path moved to the right by tenths. */
function moved({ between, xs }: MovablePath, shift: number): string {
  let d = between[0] ?? ''
  for (let i = 0; i < xs.length; i += 1) {
    const tenths = (xs[i] ?? 0) + shift
    const front = Math.trunc(tenths / 10)
    const rest = Math.abs(tenths - front * 10)
    // whole numbers become text many times faster than others
    d += rest === 0 ? String(front) : `${tenths < 0 && front === 0 ? '-0' : front}.${rest}`
    d += between[i + 1] ?? ''
  }
  return d
}
