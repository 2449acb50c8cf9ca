import { createHash } from 'node:crypto'
import { setBySatori } from '../../src/layout/set-by-satori.js'
import { parsePath } from '../../src/model/path.js'
import type { Face } from '../../src/model/scene.js'
import { type Fonts, kitOf } from '../../src/text/fonts.js'
import type { GlyphTable } from '../../src/text/glyph-table.js'

/** Blanks but the space, marks that combine, and the fraction slash, which draws what stands around it anew. */
const LEFT_OUT = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{M}\p{Zl}\p{Zp}\u00A0\u2044\u2000-\u200F\u202F\u205F\u3000\uFEFF\uFFFF]/u

/** The table of a face, written down from its font file: spacing as fontkit has it, outlines as satori draws them. */
export async function tableOf(fonts: Fonts, face: Face): Promise<GlyphTable> {
  const kit = kitOf(fonts, face)
  const characters = kit.characterSet.map((code) => String.fromCodePoint(code)).filter((char) => !LEFT_OUT.test(char))
  const single = characters.map((char) => kit.layout(char).glyphs[0])
  const advances = characters.map((char) => kit.layout(char).positions[0]?.xAdvance ?? 0)
  const joined: string[] = []
  const pairs = characters.map((left, i) =>
    characters.map((right, k) => {
      const { glyphs, positions } = kit.layout(left + right)
      if (glyphs.length !== 2 || glyphs[0]?.id !== single[i]?.id || glyphs[1]?.id !== single[k]?.id) {
        joined.push(left + right)
        return 0
      }
      return (positions[0]?.xAdvance ?? 0) - (advances[i] ?? 0)
    }),
  )
  const rows = classesOf(pairs.map((row) => row.join()))
  const columns = classesOf(characters.map((_, k) => pairs.map((row) => row[k]).join()))
  const drawn = characters.filter((char) => char !== ' ')
  const paths = await setBySatori(
    drawn.map((text) => ({ key: text, text, face, tracking: 0 })),
    fonts,
  )
  return {
    font: createHash('sha256').update(fonts.data[face]).digest('hex'),
    characters: characters.join(''),
    advances,
    inks: single.map((glyph) => {
      if (!glyph) return null
      const { minX, maxX, minY, maxY } = glyph.bbox
      return maxX > minX ? [minX, maxX, -maxY, -minY] : null
    }),
    paths: characters.map((char) => (char === ' ' ? '' : spaced(paths[drawn.indexOf(char)] ?? ''))),
    rows: rows.of,
    columns: columns.of,
    kerning: rows.first.map((i) => columns.first.map((k) => pairs[i]?.[k] ?? 0)),
    joined,
  }
}

/** The path with a blank between any two numbers, so that one can be changed without looking at the next. */
const spaced = (d: string): string =>
  parsePath(d)
    .map(([command, ...numbers]) => `${command}${numbers.join(' ')}`)
    .join('')

/** Numbers alike things: for each its class, and for each class its first thing. */
function classesOf(keys: readonly string[]): { readonly of: readonly number[]; readonly first: readonly number[] } {
  const classes = [...new Set(keys)]
  return { of: keys.map((key) => classes.indexOf(key)), first: classes.map((key) => keys.indexOf(key)) }
}
