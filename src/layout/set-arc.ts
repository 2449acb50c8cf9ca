import svgpath from 'svgpath'
import type { Outline, TextItem } from '../model/scene.js'
import { type Fonts, kitOf } from '../text/fonts.js'
import { advancesByTable, placesOf } from '../text/glyph-table.js'

/** The font's own grid: units to the em. */
const EM = 1000

/** A letter to be set: its outline (y downwards), its width and how far it moves the pen, in units of the grid. */
interface Letter {
  readonly d: string
  readonly width: number
  readonly moves: number
}

/**
 * Sets a line on the lower side of a circle, read from left to right with its tops towards the centre.
 * The outline is in scene units already; `ink` is its box there and `advance` its length in em.
 */
export function setOnArc(
  item: TextItem,
  arc: { readonly cx: number; readonly cy: number; readonly r: number },
  fonts: Fonts,
): Outline {
  const letters = lettersOf(item, fonts)
  const step = ({ moves }: Letter): number => moves / EM + item.tracking
  const advance = letters.reduce((sum, letter) => sum + step(letter), -item.tracking)
  const scale = item.size / EM
  let pen = (-advance / 2) * item.size
  const parts = letters.map((letter) => {
    const half = (letter.moves / EM / 2) * item.size
    const angle = Math.PI / 2 - (pen + half) / arc.r
    pen += step(letter) * item.size
    if (letter.d === '') return ''
    return svgpath(letter.d)
      .translate(-letter.width / 2, 0)
      .scale(scale)
      .rotate((angle * 180) / Math.PI - 90)
      .translate(arc.cx + arc.r * Math.cos(angle), arc.cy + arc.r * Math.sin(angle))
      .abs()
      .round(2)
      .toString()
  })
  const d = parts.join('')
  return { d, advance, ink: boundsOf(d) }
}

/** The letters as they are written down, or as a shaper draws them where the text takes one. */
function lettersOf({ text, face }: TextItem, fonts: Fonts): readonly Letter[] {
  const glyphs = fonts.tables?.[face]
  const places = glyphs && placesOf(glyphs, text)
  const advances = glyphs && places && advancesByTable(glyphs, text)
  if (advances) {
    return advances.map(({ width, moves }, i) => ({ d: glyphs.table.paths[places[i] ?? 0] ?? '', width, moves }))
  }
  const run = kitOf(fonts, face).layout(text)
  return run.glyphs.map((glyph, i) => ({
    d: svgpath(glyph.path.toSVG()).scale(1, -1).toString(),
    width: glyph.advanceWidth,
    moves: run.positions[i]?.xAdvance ?? 0,
  }))
}

function boundsOf(d: string): Outline['ink'] {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  svgpath(d).iterate((segment) => {
    const numbers = segment.slice(1) as number[]
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x0 = Math.min(x0, numbers[i] ?? x0)
      x1 = Math.max(x1, numbers[i] ?? x1)
      y0 = Math.min(y0, numbers[i + 1] ?? y0)
      y1 = Math.max(y1, numbers[i + 1] ?? y1)
    }
  })
  return { x0, y0, x1, y1 }
}
