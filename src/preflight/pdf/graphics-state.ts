import type { Matrix } from '../../model/geometry.js'
import { GRAY, type Space } from './color-space.js'
import type { PdfDict } from './pdf-object.js'
import { asList, asName, boolAt, dictAt, nameAt, numberAt, valueAt } from './pdf-values.js'

/** A color in its space; `values` are 0 to 1 as the operator gave them. */
export interface Paint {
  readonly space: Space
  readonly values: readonly number[]
  /** Resource name of a pattern. */
  readonly pattern: string | null
}

/** What `q` saves and `Q` brings back, as far as print cares. */
export interface GraphicsState {
  readonly ctm: Matrix
  readonly fill: Paint
  readonly stroke: Paint
  readonly lineWidth: number
  /** Text rendering mode, 0 to 7. */
  readonly textMode: number
  readonly font: string | null
  readonly overprint: { readonly fill: boolean; readonly stroke: boolean; readonly mode: number }
}

const BLACK: Paint = { space: GRAY, values: [0], pattern: null }

export const initialState = (ctm: Matrix): GraphicsState => ({
  ctm,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  textMode: 0,
  font: null,
  overprint: { fill: false, stroke: false, mode: 0 },
})

/** The state after `gs`, and what of it is transparency, in words. */
export function applyExtGState(
  state: GraphicsState,
  resources: PdfDict | null,
  name: string,
): { state: GraphicsState; transparency: readonly string[] } {
  const given = dictAt(dictAt(resources, 'ExtGState'), name)
  if (given === null) return { state, transparency: [] }
  const stroke = boolAt(given, 'OP') ?? state.overprint.stroke
  // PDF 1.2 files have OP alone, which then counts for fills too.
  const fill = boolAt(given, 'op') ?? boolAt(given, 'OP') ?? state.overprint.fill
  const mode = numberAt(given, 'OPM') ?? state.overprint.mode
  const lineWidth = numberAt(given, 'LW') ?? state.lineWidth
  return { state: { ...state, lineWidth, overprint: { fill, stroke, mode } }, transparency: transparencyOf(given) }
}

function transparencyOf(given: PdfDict): string[] {
  const found: string[] = []
  if ([numberAt(given, 'ca'), numberAt(given, 'CA')].some((alpha) => alpha !== null && alpha < 1))
    found.push('độ mờ (opacity)')
  if (valueAt(given, 'SMask') !== undefined && nameAt(given, 'SMask') !== 'None') found.push('mặt nạ mờ (soft mask)')
  const blend = nameAt(given, 'BM') ?? asName(asList(valueAt(given, 'BM'))[0]) ?? 'Normal'
  if (blend !== 'Normal' && blend !== 'Compatible') found.push(`chế độ hòa màu ${blend}`)
  return found
}
