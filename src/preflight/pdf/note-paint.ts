import type { Matrix } from '../../model/geometry.js'
import { readSpace } from './color-space.js'
import type { Operation } from './content-tokens.js'
import type { GraphicsState, Paint } from './graphics-state.js'
import type { PageFacts, PdfBox } from './page-facts.js'
import type { PdfDict } from './pdf-object.js'
import { asDict, asList, asName, dictAt, listAt, numberAt, numbersAt, textAt, valueAt } from './pdf-values.js'

/** The path in hand: its points in user units, kept only until it is painted. */
export interface Pen {
  points: number[]
}

/** Operators by what they do; `PAINTS` end a path, `n` without a mark. */
export const PATHS: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 're'])
export const FILLS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
export const STROKES: ReadonlySet<string> = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])
export const PAINTS: ReadonlySet<string> = new Set([...FILLS, ...STROKES, 'n'])
export const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])

/** Adds the points of a path operator to the pen. */
export function notePath({ operator, operands }: Operation, m: Matrix, pen: Pen): void {
  const n = operands.filter((v) => typeof v === 'number')
  if (operator === 're') {
    const [x = 0, y = 0, width = 0, height = 0] = n
    n.push(x + width, y + height, x + width, y, x, y + height)
    n.splice(2, 2)
  }
  for (let i = 0; i + 1 < n.length; i += 2) {
    const [x, y] = [n[i] ?? 0, n[i + 1] ?? 0]
    pen.points.push(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
  }
}

/** Notes what a painting operator paints with, and empties the pen. */
export function notePaint(operator: string, state: GraphicsState, pen: Pen, facts: PageFacts): void {
  const [fills, strokes] = [FILLS.has(operator), STROKES.has(operator)]
  if (fills) noteColor(state.fill, state.overprint.fill && state.overprint.mode === 1, pen, facts)
  if (strokes) {
    noteColor(state.stroke, state.overprint.stroke && state.overprint.mode === 1, pen, facts)
    const [a, b, c, d] = state.ctm
    facts.thinnest = Math.min(facts.thinnest, state.lineWidth * Math.sqrt(Math.abs(a * d - b * c)))
  }
  pen.points = []
}

function noteColor(paint: Paint, overprints: boolean, pen: Pen, facts: PageFacts): void {
  const { space, values } = paint
  if (paint.pattern !== null && space.kind === 'pattern') return
  if (space.inks.includes('All')) {
    facts.everyPlate.push(around(pen.points))
    return
  }
  facts.spaces.set(space.label, space)
  if (space.kind !== 'cmyk' || values.length !== 4) return
  noteBuild(values, facts)
  if (overprints && values.every((v) => v === 0)) facts.whiteOverprint = true
}

function noteBuild(values: readonly number[], facts: PageFacts): void {
  const build = values.map((v) => Math.round(v * 10000) / 100)
  facts.builds.set(build.join(' '), build)
}

function around(points: readonly number[]): PdfBox {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0]
    ;[x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)]
  }
  return [x0, y0, x1, y1]
}

/** Notes the font and the colors of a text operator; invisible text has a font but no color. */
export function noteText(state: GraphicsState, resources: PdfDict | null, facts: PageFacts): void {
  const font = state.font === null ? null : dictAt(dictAt(resources, 'Font'), state.font)
  const name = asName(font ? valueAt(font, 'BaseFont') : undefined) ?? textAt(font, 'Name') ?? state.font ?? '?'
  facts.fonts.set(name, { name: name.replace(/^[A-Z]{6}\+/, ''), isEmbedded: isEmbedded(font) })
  const mode = state.textMode % 4
  const pen: Pen = { points: [] }
  if (mode === 0 || mode === 2) noteColor(state.fill, state.overprint.fill && state.overprint.mode === 1, pen, facts)
  if (mode === 1 || mode === 2)
    noteColor(state.stroke, state.overprint.stroke && state.overprint.mode === 1, pen, facts)
}

function isEmbedded(font: PdfDict | null): boolean {
  if (font === null) return false
  if (asName(valueAt(font, 'Subtype')) === 'Type3') return true
  const inner = asDict(listAt(font, 'DescendantFonts')[0]) ?? font
  const descriptor = dictAt(inner, 'FontDescriptor')
  return ['FontFile', 'FontFile2', 'FontFile3'].some(
    (key) => descriptor !== null && valueAt(descriptor, key) !== undefined,
  )
}

/** Notes the color space of a gradient, and its end colors where its functions give them. */
export function noteShading(shading: PdfDict | null, resources: PdfDict | null, facts: PageFacts): void {
  if (shading === null) return
  const space = readSpace(valueAt(shading, 'ColorSpace'), resources)
  facts.spaces.set(space.label, space)
  if (space.kind !== 'cmyk') return
  const functions = [...listAt(shading, 'Function'), valueAt(shading, 'Function')]
  for (const f of functions) noteFunction(asDict(f), facts)
}

function noteFunction(f: PdfDict | null, facts: PageFacts): void {
  if (f === null) return
  if (numberAt(f, 'FunctionType') === 3)
    for (const part of asList(valueAt(f, 'Functions'))) noteFunction(asDict(part), facts)
  for (const key of ['C0', 'C1']) {
    const values = numbersAt(f, key)
    if (values?.length === 4) noteBuild(values, facts)
  }
}
