import { type Matrix, multiply, type Rect, transformRect } from '../model/geometry.js'
import type { FillItem, ImageItem, Outline, Scene, SceneItem, TextItem } from '../model/scene.js'
import { covers, invert } from './hit.js'
import type { Shape } from './flatten.js'
import { fillShape, type ShapeCache, textShape } from './shape.js'

/** What cuts a painted item: a path with the matrix that leads from the scene into its units. */
export interface Clip {
  readonly shape: Shape
  readonly box: Rect
  readonly inverse: Matrix
}

interface Placed {
  /** From the item's own units to the scene's. */
  readonly matrix: Matrix
  readonly box: Rect
  readonly clips: readonly Clip[]
  readonly layer: 'shell' | 'imprint'
  /** Painting order: later ones cover earlier ones. */
  readonly order: number
}

export interface PaintedFill extends Placed {
  readonly item: FillItem
  readonly shape: Shape
  readonly inverse: Matrix
}

export interface PaintedText extends Placed {
  readonly item: TextItem
  readonly outline: Outline
  /** The polylines of its ink, made when a check looks at them. */
  readonly shape: Shape
  /** Font size in scene units, groups' scales included. */
  readonly size: number
  /** Length of one em in the outline's units. */
  readonly em: number
}

export interface PaintedImage extends Placed {
  readonly item: ImageItem
}

/** A scene with its groups opened: everything in its place, in painting order. */
export interface Page {
  readonly scene: Scene
  readonly fills: readonly PaintedFill[]
  readonly texts: readonly PaintedText[]
  readonly images: readonly PaintedImage[]
  /** Whose own faults are looked for: of a shell that was checked before only what an imprint does to it. */
  readonly judged: 'all' | 'imprint'
}

/** One layer of a page with its groups opened; `count` is the painting order of its last item. */
export interface OpenedItems extends Omit<Page, 'scene' | 'judged'> {
  readonly count: number
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** How much a matrix enlarges lengths: the square root of what it does to areas. */
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]))

/** Opens a scene; items that leave no mark are left out. Throws where text was not set: a bug of layout. */
export function openScene(scene: Scene, shapes: ShapeCache, judged: Page['judged'] = 'all'): Page {
  const known = shapes.shells.get(scene.shell) as OpenedItems | undefined
  const shell = known ?? openItems(scene.shell, 'shell', 0, shapes)
  if (!known) shapes.shells.set(scene.shell, shell)
  const imprint = openItems(scene.imprint, 'imprint', shell.count, shapes)
  return {
    scene,
    fills: [...shell.fills, ...imprint.fills],
    texts: [...shell.texts, ...imprint.texts],
    images: [...shell.images, ...imprint.images],
    judged,
  }
}

/** Whether what is wrong with a thing by itself has still to be said. */
export const isJudged = ({ judged }: Page, { layer }: Pick<Placed, 'layer'>): boolean =>
  judged === 'all' || layer === 'imprint'

function openItems(all: readonly SceneItem[], layer: Placed['layer'], first: number, shapes: ShapeCache): OpenedItems {
  const fills: PaintedFill[] = []
  const texts: PaintedText[] = []
  const images: PaintedImage[] = []
  let order = first
  const visit = (items: readonly SceneItem[], m: Matrix, clips: readonly Clip[]): void => {
    for (const item of items) {
      order += 1
      const placed = { clips, layer, order }
      if (item.kind === 'group') {
        const inner = item.transform ? multiply(m, item.transform) : m
        const cut = item.clip === undefined ? clips : [...clips, clipOf(item.clip, inner, shapes)]
        visit(item.items, inner, cut)
      } else if (item.kind === 'fill') {
        const matrix = item.transform ? multiply(m, item.transform) : m
        const shape = fillShape(shapes, item.d)
        const inverse = invert(matrix)
        if (shape.box && inverse)
          fills.push({ ...placed, item, shape, matrix, inverse, box: transformRect(matrix, shape.box) })
      } else if (item.kind === 'image') {
        images.push({ ...placed, item, matrix: m, box: transformRect(m, item.box) })
      } else {
        texts.push(placeText(item, m, placed, shapes))
      }
    }
  }
  visit(all, IDENTITY, [])
  return { fills, texts, images, count: order }
}

function placeText(
  item: TextItem,
  m: Matrix,
  { clips, layer, order }: Pick<Placed, 'clips' | 'layer' | 'order'>,
  shapes: ShapeCache,
): PaintedText {
  const { outline, arc, size, x, y } = item
  if (!outline) throw new Error(`text without outline: ${item.text}`)
  const em = arc ? size : 1000
  const { x0, y0, x1, y1 } = outline.ink
  // an arc's outline is in scene units already, its ink too; a straight line's ink is in em
  const placed = arc ? m : multiply(m, [size, 0, 0, size, x, y])
  const matrix = arc ? m : multiply(m, [size / 1000, 0, 0, size / 1000, x, y])
  const box = transformRect(placed, { x: x0, y: y0, width: x1 - x0, height: y1 - y0 })
  return {
    item,
    outline,
    matrix,
    box,
    clips,
    layer,
    order,
    size: size * scaleOf(m),
    em,
    get shape() {
      return textShape(shapes, outline, em)
    },
  }
}

function clipOf(d: string, m: Matrix, shapes: ShapeCache): Clip {
  const shape = fillShape(shapes, d)
  const inverse = invert(m) ?? IDENTITY
  return { shape, inverse, box: shape.box ? transformRect(m, shape.box) : { x: 0, y: 0, width: 0, height: 0 } }
}

/** Whether a point of the scene lies inside all of an item's clips. */
export const isShown = (placed: Placed, x: number, y: number): boolean =>
  placed.clips.every(({ shape, inverse }) => coversAt(shape, 'nonzero', inverse, x, y))

/** Whether a fill paints a point of the scene. */
export const paints = (fill: PaintedFill, x: number, y: number): boolean =>
  inBox(fill.box, x, y) && coversAt(fill.shape, fill.item.rule ?? 'nonzero', fill.inverse, x, y) && isShown(fill, x, y)

/** Whether a picture covers a point of the scene. */
export const shows = (image: PaintedImage, x: number, y: number): boolean =>
  inBox(image.box, x, y) && isShown(image, x, y)

const inBox = (r: Rect, x: number, y: number): boolean =>
  x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height

const coversAt = (shape: Shape, rule: 'nonzero' | 'evenodd', inverse: Matrix, x: number, y: number): boolean =>
  covers(shape, rule, inverse[0] * x + inverse[2] * y + inverse[4], inverse[1] * x + inverse[3] * y + inverse[5])
