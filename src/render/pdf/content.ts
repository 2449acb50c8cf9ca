import type { Role, Skin } from '../../model/color.js'
import type { Matrix, Rect } from '../../model/geometry.js'
import type { ImageItem, Outline, SceneItem } from '../../model/scene.js'
import { digitsAt, scaleOf } from '../number.js'
import type { PrintImage } from '../print-image.js'
import type { PrintVector } from '../print-vector.js'
import { textMatrix } from '../prune.js'
import { drawVector } from './vector.js'
import { type KnownOutlines, outlineOperators } from './outline-operators.js'
import { clipRectOperators, inkOperator, matrixOperator, pathOperators } from './operators.js'

/** What the items may refer to. */
export interface ContentContext {
  readonly skin: Skin
  readonly images: ReadonlyMap<string, PrintImage>
  /** Logos that stay curves. */
  readonly vectors?: ReadonlyMap<string, PrintVector> | undefined
  /** Operator that sets a role's color, where it is not the build of the inks. */
  readonly paint?: ((role: Role) => string) | undefined
  /** Resource name of an asset's image object, without the slash. */
  readonly imageName: (asset: string) => string
  /** Operators of outlines drawn before; the same words stand in many files. */
  readonly known?: KnownOutlines | undefined
}

/** How a path is drawn: by which matrix, in surroundings that multiply lengths by `scale`. */
export interface PathPlace {
  readonly m?: Matrix | undefined
  readonly scale: number
  readonly known?: KnownOutlines | undefined
}

/** Where the whole picture lies so that it covers the box or stands whole within it. */
const placeImage = (image: PrintImage, box: Rect): Rect => {
  const ratios = [box.width / image.width, box.height / image.height]
  const k = image.fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios)
  const [width, height] = [image.width * k, image.height * k]
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}

const drawImage = (item: ImageItem, context: ContentContext): string => {
  const vector = context.vectors?.get(item.asset)
  if (vector) return drawVector(vector, item.box)
  const image = context.images.get(item.asset)
  if (image === undefined) throw new Error(`scene names an asset that is not there: ${item.asset}`)
  const { x, y, width, height } = placeImage(image, item.box)
  // A PDF image stands on its lower edge in a unit square; here y grows downwards.
  const matrix = matrixOperator([width, 0, 0, -height, x, y + height])
  return `q\n${clipRectOperators(item.box, 4)}\n${matrix}\n/${context.imageName(item.asset)} Do\nQ`
}

/** A filled path; how large it is drawn decides on its decimals. */
export const drawPath = (d: string, paint: string, { m, scale, known }: PathPlace): string => {
  const path = `${outlineOperators({ d }, digitsAt(scale * scaleOf(m)) + 1, known)}\n${paint}`
  return m === undefined ? path : `q\n${matrixOperator(m)}\n${path}\nQ`
}

/** Letters at 1000 units an em, `m` telling where and how large. */
export const drawOutline = (
  outline: Pick<Outline, 'd' | 'letters'>,
  m: Matrix,
  scale: number,
  known: KnownOutlines | undefined,
): string => {
  // a tenth of a thousandth of an em, their own grid, is enough for all but giant letters, and the same words are the
  // same operators on many pieces
  const digits = Math.max(1, digitsAt(scale * scaleOf(m)))
  return `q\n${matrixOperator(m)}\n${outlineOperators(outline, digits, known)}\nf\nQ`
}

/** Content stream operators for the items; `scale` is what the surroundings multiply a length by. */
export const drawItems = (items: readonly SceneItem[], context: ContentContext, scale = 1): string => {
  const out: string[] = []
  const paint = context.paint ?? ((role: Role): string => inkOperator(context.skin.roles[role]))
  for (const item of items) {
    switch (item.kind) {
      case 'fill':
        out.push(paint(item.fill))
        out.push(
          drawPath(item.d, item.rule === 'evenodd' ? 'f*' : 'f', { m: item.transform, scale, known: context.known }),
        )
        break
      case 'text': {
        const { outline } = item
        if (!outline || outline.d === '') break
        out.push(paint(item.fill))
        out.push(
          item.arc
            ? drawPath(outline.d, 'f', { scale, known: context.known })
            : drawOutline(outline, textMatrix(item), scale, context.known),
        )
        break
      }
      case 'image':
        out.push(drawImage(item, context))
        break
      case 'group': {
        const inner = scale * scaleOf(item.transform)
        out.push('q')
        if (item.transform) out.push(matrixOperator(item.transform))
        if (item.clip !== undefined) out.push(`${pathOperators(item.clip, digitsAt(inner) + 1)}\nW n`)
        out.push(drawItems(item.items, context, inner), 'Q')
        break
      }
    }
  }
  return out.filter((line) => line !== '').join('\n')
}
