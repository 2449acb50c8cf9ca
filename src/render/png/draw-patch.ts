import { multiply, type Matrix, type Rect } from '../../model/geometry.js'
import type { Skin } from '../../model/color.js'
import type { Outline, SceneItem, TextItem } from '../../model/scene.js'
import { addEdges, createField, type Edges, edgesOf } from './coverage.js'
import type { Patch } from './patch.js'

/** Outlines already read; a line of text is set once for all the pieces of its unit. */
export type EdgeCache = WeakMap<Outline, Edges>

/** Whether the items are bare text, which is drawn here; pictures, clips and artwork are left to resvg. */
export const isBareText = (items: readonly SceneItem[]): items is readonly TextItem[] => items.every((item) => item.kind === 'text' && item.outline !== undefined)

/** Draws text alone on nothing, with the exact share of each pixel that its letters cover; `crop` and `k` as in the picture. */
export function drawPatch(items: readonly TextItem[], crop: Rect, k: number, skin: Skin, cache: EdgeCache): Patch {
  const pixels = new Uint8Array(4 * crop.width * crop.height)
  for (const item of items) {
    const { outline } = item
    if (!outline || outline.d === '') continue
    const known = cache.get(outline)
    const edges = known ?? edgesOf(outline.d)
    if (!known) cache.set(outline, edges)
    const toPicture: Matrix = [k, 0, 0, k, -crop.x, -crop.y]
    const m = multiply(toPicture, item.arc ? [1, 0, 0, 1, 0, 0] : [item.size / 1000, 0, 0, item.size / 1000, item.x, item.y])
    const box = boxOf(item, outline, toPicture, crop)
    if (box) paint(pixels, crop.width, box, edges, m, skin.roles[item.fill].hex)
  }
  return { ...crop, pixels }
}

/** The whole pixels that a text's ink touches, within the patch. */
function boxOf(item: TextItem, { ink }: Outline, [k, , , , e, f]: Matrix, crop: Rect): Rect | null {
  const [size, x, y] = item.arc ? [1, 0, 0] : [item.size, item.x, item.y]
  const left = Math.max(0, Math.floor(k * (x + ink.x0 * size) + e))
  const top = Math.max(0, Math.floor(k * (y + ink.y0 * size) + f))
  const right = Math.min(crop.width, Math.ceil(k * (x + ink.x1 * size) + e))
  const bottom = Math.min(crop.height, Math.ceil(k * (y + ink.y1 * size) + f))
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null
}

/** Lays the enclosed area over the pixels, in one color. */
function paint(pixels: Uint8Array, across: number, box: Rect, edges: Edges, m: Matrix, hex: string): void {
  const field = createField(box.width, box.height)
  addEdges(field, edges, [m[0], m[1], m[2], m[3], m[4] - box.x, m[5] - box.y])
  const [red, green, blue] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number]
  for (let row = 0; row < box.height; row += 1) {
    let sum = 0
    let from = row * (box.width + 2)
    let to = 4 * ((box.y + row) * across + box.x)
    for (let column = 0; column < box.width; column += 1, from += 1, to += 4) {
      sum += field.cells[from] as number
      const covered = Math.min(1, Math.abs(sum))
      const alpha = Math.round(255 * covered)
      if (alpha === 0) continue
      const rest = 1 - alpha / 255
      pixels[to] = Math.round((red * alpha) / 255 + (pixels[to] as number) * rest)
      pixels[to + 1] = Math.round((green * alpha) / 255 + (pixels[to + 1] as number) * rest)
      pixels[to + 2] = Math.round((blue * alpha) / 255 + (pixels[to + 2] as number) * rest)
      pixels[to + 3] = Math.round(alpha + (pixels[to + 3] as number) * rest)
    }
  }
}
