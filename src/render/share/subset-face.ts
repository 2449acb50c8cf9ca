import { zlibSync } from 'fflate'
import * as fontkit from 'fontkit'
import { type PackedFace, packUnicode, type PageFace } from './page-face.js'

/** The inside of fontkit's subset, whose types are those of another version. */
interface Subset {
  readonly includeGlyph: (id: number) => number
  readonly encode: () => Uint8Array
}

/** Glyph 0, which stands for letters that a face does not have; it is no text. */
const NONE = '\u0000'

/** A face of which a file embeds what its pages write and no more. */
export function subsetFace(data: Uint8Array): PageFace {
  // fontkit types ask for a Buffer but read any Uint8Array, which is what a browser has
  const font = fontkit.create(data as Buffer)
  if ('fonts' in font) throw new Error('font collection where one face was expected')
  const subset = font.createSubset() as unknown as Subset
  const k = 1000 / font.unitsPerEm
  const widths = [font.getGlyph(0).advanceWidth * k]
  const characters = [NONE]
  return {
    words: new Map(),
    encode: (text) => {
      const { glyphs, positions } = font.layout(text)
      return glyphs.map((glyph, i) => {
        const code = subset.includeGlyph(glyph.id)
        const width = glyph.advanceWidth * k
        widths[code] ??= width
        characters[code] ??= String.fromCodePoint(...glyph.codePoints)
        return { code: code.toString(16).padStart(4, '0'), moves: (positions[i]?.xAdvance ?? 0) * k, width }
      })
    },
    pack: (): PackedFace => {
      const program = subset.encode()
      const { minX, minY, maxX, maxY } = font.bbox
      return {
        name: font.postscriptName ?? 'BeVietnamPro',
        program: zlibSync(program),
        length: program.length,
        // a letter in parts brings its parts along, which no page writes
        widths: Array.from(widths, (width) => width ?? 0),
        unicode: packUnicode(Array.from(characters, (letters) => letters ?? NONE)),
        box: [minX, minY, maxX, maxY].map((length) => length * k),
        ascent: font.ascent * k,
        descent: font.descent * k,
        capHeight: font.capHeight * k,
        xHeight: font.xHeight * k,
      }
    },
  }
}
