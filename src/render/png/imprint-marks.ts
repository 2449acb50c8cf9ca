import type { Skin } from '../../model/color.js'
import { around, multiply, type Matrix, placeAt, type Rect, transformRect } from '../../model/geometry.js'
import type { Asset } from '../../model/job.js'
import { parsePath, pathBounds, transformPath } from '../../model/path.js'
import type { Scene, SceneItem, TextItem } from '../../model/scene.js'
import { isEmpty } from './letter-edges.js'
import type { Mark, TextMark } from './mark.js'

/** How the parts of a page become SVG; the SVG writer's own function. */
export type DrawSvg = (
  scene: Scene,
  skin: Skin,
  assets: ReadonlyMap<string, Asset>,
  options: {
    readonly area: 'trim'
    readonly part: 'imprint'
    readonly window: { readonly rect: Rect; readonly width: number; readonly height: number }
  },
) => string

/** The picture's pixels that an imprint rectangle covers, whole and within the picture. */
export function pixelRect(rect: Rect, k: number, size: { readonly width: number; readonly height: number }): Rect {
  const [x, y] = [Math.max(0, Math.floor(rect.x * k)), Math.max(0, Math.floor(rect.y * k))]
  const [right, bottom] = [
    Math.min(size.width, Math.ceil((rect.x + rect.width) * k)),
    Math.min(size.height, Math.ceil((rect.y + rect.height) * k)),
  ]
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

export interface ImprintInput {
  readonly scene: Scene
  readonly skin: Skin
  readonly assets: ReadonlyMap<string, Asset>
  /** Pixels a scene unit. */
  readonly k: number
  /** Pixels of the picture. */
  readonly width: number
  readonly height: number
}

/** What the imprint lays over the picture: its texts, or all of it drawn alone on nothing, no larger than its ink. */
export async function imprintMarks(
  { scene, skin, assets, k, ...size }: ImprintInput,
  drawSvg: DrawSvg,
): Promise<readonly Mark[]> {
  const marks: Mark[] = []
  for (const rect of scene.imprintRects) {
    const area = pixelRect(rect, k, size)
    if (isBareText(scene.imprint)) {
      marks.push(...textMarks(scene.imprint, area, k, skin))
      continue
    }
    const boxes = inkBoxes(scene.imprint)
      .map((box) => within(pixelRect(box, k, size), area))
      .filter((box) => box !== null)
    if (boxes.length === 0) continue
    const crop = around(boxes)
    const { drawPixels } = await import('./rasterize.js')
    const window = {
      rect: { x: crop.x / k, y: crop.y / k, width: crop.width / k, height: crop.height / k },
      width: crop.width,
      height: crop.height,
    }
    const drawn = await drawPixels(
      drawSvg(scene, skin, assets, { area: 'trim', part: 'imprint', window }),
      crop.width,
      'none',
    )
    marks.push({ kind: 'pixels', x: crop.x, y: crop.y, ...drawn })
  }
  return marks
}

/** Whether the items are bare text, which is drawn here; pictures, clips and artwork are left to resvg. */
const isBareText = (items: readonly SceneItem[]): items is readonly TextItem[] =>
  items.every((item) => item.kind === 'text' && item.outline !== undefined)

/** Texts as far as they lie within an area. */
function textMarks(items: readonly TextItem[], area: Rect, k: number, skin: Skin): TextMark[] {
  return items.flatMap(({ outline, arc, size, x, y, fill }): TextMark[] => {
    if (!outline || isEmpty(outline)) return []
    const [em, penX, penY] = arc ? [1, 0, 0] : [size, x, y]
    const { x0, y0, x1, y1 } = outline.ink
    const [left, top] = [Math.floor(k * (penX + x0 * em)), Math.floor(k * (penY + y0 * em))]
    const [right, bottom] = [Math.ceil(k * (penX + x1 * em)), Math.ceil(k * (penY + y1 * em))]
    const box = within({ x: left, y: top, width: right - left, height: bottom - top }, area)
    const m: Matrix = arc ? [k, 0, 0, k, 0, 0] : multiply([k, 0, 0, k, 0, 0], placeAt(x, y, size / 1000))
    return box ? [{ kind: 'text', ...box, outline, m, hex: skin.roles[fill].hex }] : []
  })
}

function within(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)]
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null
}

/** Boxes of all that the items mark, in scene units. */
function inkBoxes(items: readonly SceneItem[], m: Matrix = [1, 0, 0, 1, 0, 0]): Rect[] {
  return items.flatMap((item): Rect[] => {
    switch (item.kind) {
      case 'group':
        return inkBoxes(item.items, item.transform ? multiply(m, item.transform) : m)
      case 'image':
        return [transformRect(m, item.box)]
      case 'fill': {
        const bounds = pathBounds(transformPath(parsePath(item.d), item.transform ? multiply(m, item.transform) : m))
        return bounds ? [bounds] : []
      }
      case 'text': {
        if (!item.outline || isEmpty(item.outline)) return []
        const { x0, y0, x1, y1 } = item.outline.ink
        const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }
        return [transformRect(item.arc ? m : multiply(m, [item.size, 0, 0, item.size, item.x, item.y]), box)]
      }
    }
  })
}
