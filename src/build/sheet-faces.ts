import { readFileSync } from 'node:fs'
import type { Face } from '../model/scene.js'
import type { Letter, PackedFace, PageFace } from '../render/share/page-face.js'
import type { Fonts } from '../text/fonts.js'
import { advancesByTable } from '../text/glyph-table.js'

/** A face as all order sheets embed it, with the code of each letter that it has. */
export interface SheetFace extends PackedFace {
  readonly codes: Readonly<Record<string, string>>
}

const LINE_END = 10

/** A face of `assets/fonts/sheet`, packed beforehand: a line of facts, the face, the map from codes to letters. */
export function sheetFace(face: Face): SheetFace {
  const bytes = readFileSync(new URL(`../../assets/fonts/sheet/${face}.face`, import.meta.url))
  const at = bytes.indexOf(LINE_END) + 1
  const { packed, ...facts } = JSON.parse(bytes.toString('utf8', 0, at)) as Omit<SheetFace, 'program' | 'unicode'> & {
    packed: number
  }
  return { ...facts, program: bytes.subarray(at, at + packed), unicode: bytes.subarray(at + packed) }
}

/** A page's face over a packed one, without a shaper; null where the letters' widths are not written down. */
export function faceByTable(face: Face, packed: SheetFace, { tables }: Fonts): PageFace | null {
  const glyphs = tables?.[face]
  if (!glyphs) return null
  return {
    words: new Map(),
    encode: (text) =>
      (advancesByTable(glyphs, text) ?? []).map(({ character, width, moves }): Letter => ({
        code: packed.codes[character] ?? '0000',
        width,
        moves,
      })),
    pack: () => packed,
  }
}

/** Whether a packed face has all letters of a text. */
export const isSpelled = ({ codes }: SheetFace, text: string): boolean =>
  Array.from(text).every((letter) => codes[letter] !== undefined)
