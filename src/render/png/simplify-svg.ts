import { Resvg } from '@resvg/resvg-js'
import { multiply, type Matrix } from '../../model/geometry.js'
import type { VectorShape } from '../print-vector.js'

/** A shape whose colors are still those of the screen (`#RRGGBB`, capitals). */
export type ScreenShape = Omit<VectorShape, 'fill' | 'stroke'> & {
  readonly fill: string | null
  readonly stroke: (Omit<NonNullable<VectorShape['stroke']>, 'ink'> & { readonly color: string }) | null
}

/** A drawing as flat shapes, or why it cannot be one, as a clause for the user. */
export type SimpleDrawing =
  | { readonly width: number; readonly height: number; readonly shapes: readonly ScreenShape[] }
  | { readonly why: string }

const TAG = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** What shapes on paper cannot show without mixing colors. */
const REASONS: Readonly<Record<string, string>> = {
  linearGradient: 'có màu chuyển',
  radialGradient: 'có màu chuyển',
  pattern: 'có hoa văn lặp',
  filter: 'có hiệu ứng bóng hoặc nhòe',
  mask: 'có mặt nạ',
  clipPath: 'có vùng cắt',
  image: 'có ảnh bên trong',
  text: 'còn chữ chưa chuyển thành nét',
}

const matrixOf = (text: string | undefined): Matrix => {
  const numbers = text?.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
  return numbers.length === 6 ? (numbers as unknown as Matrix) : IDENTITY
}

/** Reads an SVG through usvg, which leaves nothing but groups and paths, and takes it if all of these are flat. */
export function simplifySvg(bytes: Uint8Array): SimpleDrawing {
  const source = new TextDecoder().decode(bytes)
  if (/<text[\s>]/.test(source)) return { why: 'còn chữ chưa chuyển thành nét' }
  const text = new Resvg(source, { font: { loadSystemFonts: false } }).toString()
  const shapes: ScreenShape[] = []
  const stack: Matrix[] = [IDENTITY]
  let [width, height] = [0, 0]
  for (const [, closing, name = '', list = '', single] of text.matchAll(TAG)) {
    if (closing === '/') {
      if (name === 'g') stack.pop()
      continue
    }
    const reason = REASONS[name]
    if (reason !== undefined) return { why: reason }
    const attributes = new Map(Array.from(list.matchAll(ATTRIBUTE), ([, key = '', value = '']) => [key, value]))
    if (name === 'svg') {
      const [x = 0, y = 0, w = 0, h = 0] = (attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number)
      ;[width, height] = [w, h]
      stack[0] = [1, 0, 0, 1, -x, -y]
      continue
    }
    if (['opacity', 'fill-opacity', 'stroke-opacity'].some((key) => Number(attributes.get(key) ?? 1) < 1))
      return { why: 'có phần trong suốt' }
    if (attributes.has('mix-blend-mode') || /mix-blend-mode/.test(attributes.get('style') ?? ''))
      return { why: 'có chế độ hòa màu' }
    const outer = stack.at(-1) ?? IDENTITY
    const inner = attributes.has('transform') ? multiply(outer, matrixOf(attributes.get('transform'))) : outer
    if (name === 'g' && single !== '/') stack.push(inner)
    if (name === 'path') shapes.push(shapeOf(attributes, inner))
  }
  return shapes.length === 0 || width <= 0 || height <= 0
    ? { why: 'không có hình nào đọc được' }
    : { width, height, shapes }
}

function shapeOf(attributes: ReadonlyMap<string, string>, transform: Matrix): ScreenShape {
  const color = (value: string | undefined): string | null =>
    value !== undefined && /^#[\da-f]{6}$/i.test(value) ? value.toUpperCase() : null
  const stroke = color(attributes.get('stroke'))
  return {
    d: attributes.get('d') ?? '',
    transform,
    fill: color(attributes.get('fill')),
    rule: attributes.get('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero',
    stroke:
      stroke === null
        ? null
        : {
            color: stroke,
            width: Number(attributes.get('stroke-width') ?? 1),
            cap: one(attributes.get('stroke-linecap'), ['butt', 'round', 'square']),
            join: one(attributes.get('stroke-linejoin'), ['miter', 'round', 'bevel']),
            miterLimit: Number(attributes.get('stroke-miterlimit') ?? 4),
            dash:
              attributes
                .get('stroke-dasharray')
                ?.match(/[\d.]+/g)
                ?.map(Number) ?? [],
          },
  }
}

const one = <T extends string>(value: string | undefined, known: readonly [T, ...T[]]): T =>
  known.find((name) => name === value) ?? known[0]
