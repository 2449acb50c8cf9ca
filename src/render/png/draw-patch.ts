import { multiply, type Matrix, type Rect } from '../../model/geometry.js'
import type { Skin } from '../../model/color.js'
import type { Outline, SceneItem, TextItem } from '../../model/scene.js'
import { addEdges, createField, type Edges, edgesOf, type Field } from './coverage.js'
import type { Patch } from './patch.js'

/** Outlines already read; a line of text is set once for all the pieces of its unit. */
export type EdgeCache = WeakMap<Outline, Edges>

/** Whether the items are bare text, which is drawn here; pictures, clips and artwork are left to resvg. */
export const isBareText = (items: readonly SceneItem[]): items is readonly TextItem[] =>
  items.every((item) => item.kind === 'text' && item.outline !== undefined)

/** Draws text alone on nothing, with the exact share of each pixel that its letters cover; `crop` and `k` as in the picture. */
export function drawPatch(items: readonly TextItem[], crop: Rect, k: number, skin: Skin, cache: EdgeCache): Patch {
  const pixels = new Uint32Array(crop.width * crop.height)
  for (const item of items) {
    const { outline } = item
    if (!outline || outline.d === '') continue
    const known = cache.get(outline)
    const edges = known ?? edgesOf(outline.d)
    if (!known) cache.set(outline, edges)
    const toPicture: Matrix = [k, 0, 0, k, -crop.x, -crop.y]
    const m = multiply(
      toPicture,
      item.arc ? [1, 0, 0, 1, 0, 0] : [item.size / 1000, 0, 0, item.size / 1000, item.x, item.y],
    )
    const box = boxOf(item, outline, toPicture, crop)
    if (box) paint(pixels, crop.width, box, edges, m, skin.roles[item.fill].hex)
  }
  return { ...crop, pixels: new Uint8Array(pixels.buffer) }
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

/** Coverage below this is no pixel's 255th part: what sums of many small numbers leave behind. */
const NOTHING = 1 / 512

/** Lays the enclosed area over the pixels, in one color. */
function paint(pixels: Uint32Array, across: number, box: Rect, edges: Edges, m: Matrix, hex: string): void {
  const { cells } = addAll(box, edges, m)
  const tints = tintsOf(hex)
  for (let row = 0; row < box.height; row += 1) {
    let sum = 0
    let from = row * (box.width + 2)
    let to = (box.y + row) * across + box.x
    for (const end = from + box.width; from < end; from += 1, to += 1) {
      sum += cells[from] as number
      const covered = sum < 0 ? -sum : sum
      if (covered < NOTHING) continue
      const alpha = covered >= 1 ? 255 : Math.round(255 * covered)
      const below = pixels[to] as number
      pixels[to] = below === 0 || alpha === 255 ? (tints[alpha] as number) : over(tints[alpha] as number, alpha, below)
    }
  }
}

function addAll(box: Rect, edges: Edges, m: Matrix): Field {
  const field = createField(box.width, box.height)
  addEdges(field, edges, [m[0], m[1], m[2], m[3], m[4] - box.x, m[5] - box.y])
  return field
}

/** A color at every alpha, multiplied by it, four bytes in one number as memory has them. */
function tintsOf(hex: string): Uint32Array {
  const color = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
  const bytes = new Uint8Array(4 * 256)
  for (let alpha = 0; alpha < 256; alpha += 1) {
    color.forEach((value, k) => (bytes[4 * alpha + k] = Math.round((value * alpha) / 255)))
    bytes[4 * alpha + 3] = alpha
  }
  return new Uint32Array(bytes.buffer)
}

/** One pixel over another, byte by byte. */
function over(upper: number, alpha: number, lower: number): number {
  let out = 0
  for (let shift = 0; shift < 32; shift += 8) {
    const byte = ((upper >>> shift) & 255) + Math.round((((lower >>> shift) & 255) * (255 - alpha)) / 255)
    out |= Math.min(255, byte) << shift
  }
  return out >>> 0
}
