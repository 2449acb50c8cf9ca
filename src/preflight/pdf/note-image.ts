import { GRAY, readSpace, type Space } from './color-space.js'
import type { Operand } from './content-tokens.js'
import type { GraphicsState } from './graphics-state.js'
import type { PageFacts } from './page-facts.js'
import type { PdfDict, PdfStream } from './pdf-object.js'
import { boolAt, listAt, nameOf, numberAt, valueAt } from './pdf-values.js'
import { filtersOf } from './stream-bytes.js'

/** Notes a picture's size, color space and transparency. */
export function noteImage(stream: PdfStream, resources: PdfDict | null, state: GraphicsState, facts: PageFacts): void {
  const { dict } = stream
  const isStencil = boolAt(dict, 'ImageMask') === true
  const given = valueAt(dict, 'ColorSpace')
  const space = isStencil ? null : given === undefined ? unstated(stream) : readSpace(given, resources)
  if (space === null) facts.spaces.set(state.fill.space.label, state.fill.space)
  if (valueAt(dict, 'SMask') !== undefined) facts.transparency.add('ảnh có nền trong suốt (SMask)')
  const [width, height] = [numberAt(dict, 'Width') ?? 0, numberAt(dict, 'Height') ?? 0]
  facts.images.push({ stream, space, pixels: { width, height }, size: sizeOf(state) })
}

/** Only JPEG 2000 may leave its colors to the data. */
const unstated = (stream: PdfStream): Space => ({
  kind: 'unknown',
  label: filtersOf(stream).includes('JPXDecode') ? 'JPEG 2000' : '?',
  inks: [],
})

/** Notes a picture written into the content: keys and values in turn, long or short names. */
export function noteInlineImage(
  operands: readonly Operand[],
  resources: PdfDict | null,
  state: GraphicsState,
  facts: PageFacts,
): void {
  const value = (...keys: string[]): Operand | undefined => {
    const at = operands.findIndex((v) => typeof v === 'string' && keys.includes(v.slice(1)))
    return at < 0 ? undefined : operands[at + 1]
  }
  const space = value('CS', 'ColorSpace')
  const [width, height] = [Number(value('W', 'Width') ?? 0), Number(value('H', 'Height') ?? 0)]
  // The first name of an indexed space is its family, the second its base.
  const named = Array.isArray(space) ? space[1] : space
  const isStencil = named === undefined
  facts.images.push({
    stream: null,
    space: isStencil ? null : typeof named === 'string' ? readSpace(nameOf(named.slice(1)), resources) : GRAY,
    pixels: { width, height },
    size: sizeOf(state),
  })
}

const sizeOf = ({ ctm: [a, b, c, d] }: GraphicsState): { width: number; height: number } => ({
  width: Math.hypot(a, b),
  height: Math.hypot(c, d),
})

/** Pairs of lowest and highest value that a picture's samples stand for; null where they are as stored. */
export const decodeOf = (stream: PdfStream): readonly number[] | null => {
  const values = listAt(stream.dict, 'Decode')
  return values.length > 0 ? values.map((value) => (typeof value === 'number' ? value : Number.NaN)) : null
}
