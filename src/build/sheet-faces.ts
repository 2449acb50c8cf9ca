import type { Face } from '../model/scene.js'
import type { Letter, PackedFace, PageFace } from '../render/share/page-face.js'
import type { Fonts } from '../text/fonts.js'
import { advancesByTable } from '../text/glyph-table.js'
import { type Codec, type ShellStore } from '../write/shell-store.js'

/** What order sheets are written in: ASCII, all Vietnamese letters, and the signs of the sheet's own words. */
const LETTERS = Array.from(
  ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_abcdefghijklmnopqrstuvwxyz{|}~` +
    'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ' +
    '–—“”‘’…×·•°²',
)

/** A face of all those letters as files embed it, with the code of each. */
export interface SheetFace extends PackedFace {
  readonly codes: Readonly<Record<string, string>>
}

const LINE_END = 10

/** A line of numbers and names first, then face and map from codes to letters. */
const faceCodec: Codec<SheetFace> = {
  ending: 'phong',
  size: ({ program, unicode, widths }) => program.length + unicode.length + 64 * widths.length,
  write: ({ program, unicode, ...facts }) => {
    const head = new TextEncoder().encode(`${JSON.stringify({ ...facts, packed: program.length })}\n`)
    return [head, program, unicode]
  },
  read: (bytes) => {
    const at = bytes.indexOf(LINE_END) + 1
    const { packed, ...facts } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at))) as Omit<
      SheetFace,
      'program' | 'unicode'
    > & { packed: number }
    return { ...facts, program: bytes.subarray(at, at + packed), unicode: bytes.subarray(at + packed) }
  },
}

/** The face as all order sheets embed it, made once for all runs; `made` names code and fonts. */
export function sheetFace(face: Face, fonts: Fonts, shells: ShellStore, made: string): Promise<SheetFace> {
  return shells.get(`${made.slice(0, 40)}-${face}`, faceCodec, async () => {
    const { subsetFace } = await import('../render/share/subset-face.js')
    const subset = subsetFace(fonts.data[face])
    const codes = Object.fromEntries(
      LETTERS.flatMap((letter) => subset.encode(letter).map(({ code }) => [letter, code])),
    )
    return { ...subset.pack(), codes }
  })
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
