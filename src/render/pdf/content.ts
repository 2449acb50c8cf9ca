import type { Role, Skin } from '../../model/color.js'
import type { Matrix, Rect } from '../../model/geometry.js'
import type { ImageItem, SceneItem } from '../../model/scene.js'
import { digitsAt, scaleOf } from '../number.js'
import type { PrintImage } from '../print-image.js'
import type { PrintVector } from '../print-vector.js'
import { textMatrix } from '../prune.js'
import { drawVector } from './vector.js'
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

/** A filled path; `m` and `scale` tell how large it is drawn, which decides on its decimals. */
export const drawPath = (d: string, paint: string, m: Matrix | undefined, scale: number): string => {
  const path = `${pathOperators(d, digitsAt(scale * scaleOf(m)) + 1)}\n${paint}`
  return m === undefined ? path : `q\n${matrixOperator(m)}\n${path}\nQ`
}

/** Content stream operators for the items; `scale` is what the surroundings multiply a length by. */
export const drawItems = (items: readonly SceneItem[], context: ContentContext, scale = 1): string => {
  const out: string[] = []
  const paint = context.paint ?? ((role: Role): string => inkOperator(context.skin.roles[role]))
  for (const item of items) {
    switch (item.kind) {
      case 'fill':
        out.push(paint(item.fill))
        out.push(drawPath(item.d, item.rule === 'evenodd' ? 'f*' : 'f', item.transform, scale))
        break
      case 'text': {
        const d = item.outline?.d ?? ''
        if (d === '') break
        out.push(paint(item.fill))
        out.push(drawPath(d, 'f', item.arc ? undefined : textMatrix(item), scale))
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
