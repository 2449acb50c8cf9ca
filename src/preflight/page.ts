import { type Matrix, multiply, type Rect, transformRect } from '../model/geometry.js'
import type { Scene, SceneItem, TextItem } from '../model/scene.js'
import { couplesOf, type StandIn, standInsOf } from './drawn-marks.js'
import { covers, invert } from './hit.js'
import type { Shape } from './flatten.js'
import { type TextLine, textLines } from './lines.js'
import { type Clip, type PaintedFill, type PaintedImage, type PaintedText, type Placed, scaleOf } from './painted.js'
import { fillShape, type ShapeCache, textShape } from './shape.js'

export { type PaintedFill, type PaintedImage, type PaintedText, scaleOf } from './painted.js'

/** A scene with its groups opened: everything in its place, in painting order. */
export interface Page {
  readonly scene: Scene
  readonly shell: Layer
  readonly imprint: Layer
  /** Of both layers. */
  readonly fills: readonly PaintedFill[]
  readonly texts: readonly PaintedText[]
  readonly images: readonly PaintedImage[]
  /** Whose own faults are looked for: of a shell that was checked before only what an imprint does to it. */
  readonly judged: 'all' | 'imprint'
  /** The texts among them. */
  readonly judgedTexts: readonly PaintedText[]
}

/** One layer of a page with its groups opened; `count` is the painting order of its last item. */
export interface Layer extends Pick<Page, 'fills' | 'texts' | 'images'> {
  readonly count: number
  // these are found when first asked for: shells are kept opened
  readonly lines: readonly TextLine[]
  readonly standIns: readonly StandIn[]
  readonly couples: readonly PaintedFill[]
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Opens a scene; items that leave no mark are left out. Throws where text was not set: a bug of layout. */
export function openScene(scene: Scene, shapes: ShapeCache, judged: Page['judged'] = 'all'): Page {
  const known = shapes.shells.get(scene.shell) as Layer | undefined
  const shell = known ?? openItems(scene.shell, 'shell', 0, shapes)
  if (!known) shapes.shells.set(scene.shell, shell)
  const imprint = openItems(scene.imprint, 'imprint', shell.count, shapes)
  const texts = [...shell.texts, ...imprint.texts]
  return {
    scene,
    shell,
    imprint,
    fills: imprint.fills.length === 0 ? shell.fills : [...shell.fills, ...imprint.fills],
    texts,
    images: imprint.images.length === 0 ? shell.images : [...shell.images, ...imprint.images],
    judged,
    judgedTexts: judged === 'all' ? texts : imprint.texts,
  }
}

/** The lines of both layers; a block that both have a part in is one block. */
export function linesOf({ shell, imprint, texts }: Page): readonly TextLine[] {
  const isShared = imprint.texts.some(({ item }) => shell.texts.some((other) => other.item.block === item.block))
  return isShared ? textLines(texts) : [...shell.lines, ...imprint.lines]
}

/** Whether what is wrong with a thing by itself has still to be said. */
export const isJudged = ({ judged }: Page, { layer }: Pick<Placed, 'layer'>): boolean =>
  judged === 'all' || layer === 'imprint'

function openItems(all: readonly SceneItem[], layer: Placed['layer'], first: number, shapes: ShapeCache): Layer {
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
  let lines: readonly TextLine[] | null = null
  let standIns: readonly StandIn[] | null = null
  let couples: readonly PaintedFill[] | null = null
  return {
    fills,
    texts,
    images,
    count: order,
    get lines() {
      return (lines ??= textLines(texts))
    },
    get standIns() {
      return (standIns ??= standInsOf(fills))
    },
    get couples() {
      return (couples ??= couplesOf(fills))
    },
  }
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
