import svgpath from 'svgpath'
import type { Outline, TextItem } from '../model/scene.js'
import { type Fonts, kitOf } from '../text/fonts.js'

/**
 * Sets a line on the lower side of a circle, read from left to right with its tops towards the centre.
 * The outline is in scene units already; `ink` is its box there and `advance` its length in em.
 */
export function setOnArc(
  item: TextItem,
  arc: { readonly cx: number; readonly cy: number; readonly r: number },
  fonts: Fonts,
): Outline {
  const kit = kitOf(fonts, item.face)
  const em = kit.unitsPerEm
  const run = kit.layout(item.text)
  const step = (index: number): number => (run.positions[index]?.xAdvance ?? 0) / em + item.tracking
  const advance = run.glyphs.reduce((sum, _, index) => sum + step(index), -item.tracking)
  const scale = item.size / em
  let pen = (-advance / 2) * item.size
  const parts = run.glyphs.map((glyph, index) => {
    const half = ((run.positions[index]?.xAdvance ?? 0) / em / 2) * item.size
    const angle = Math.PI / 2 - (pen + half) / arc.r
    pen += step(index) * item.size
    const path = glyph.path.toSVG()
    if (path === '') return ''
    return svgpath(path)
      .translate(-glyph.advanceWidth / 2, 0)
      .scale(scale, -scale)
      .rotate((angle * 180) / Math.PI - 90)
      .translate(arc.cx + arc.r * Math.cos(angle), arc.cy + arc.r * Math.sin(angle))
      .abs()
      .round(2)
      .toString()
  })
  const d = parts.join('')
  return { d, advance, ink: boundsOf(d) }
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
