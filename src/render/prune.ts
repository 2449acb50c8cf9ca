import { multiply, overlaps, type Matrix, type Rect } from '../model/geometry.js'
import { parsePath, pathBounds, transformPath } from '../model/path.js'
import type { GroupItem, ImageItem, SceneItem, TextItem } from '../model/scene.js'

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** From an outline's 1000 units per em to scene units; text on an arc is already in scene units. */
export const textMatrix = (item: TextItem): Matrix =>
  item.arc ? IDENTITY : [item.size / 1000, 0, 0, item.size / 1000, item.x, item.y]

const rectPath = (r: Rect): string =>
  `M${r.x} ${r.y}L${r.x + r.width} ${r.y}L${r.x + r.width} ${r.y + r.height}L${r.x} ${r.y + r.height}Z`

/** Path data around all that a text or a picture marks. */
const frameOf = (item: TextItem | ImageItem): string => {
  if (item.kind === 'image') return rectPath(item.box)
  if (item.arc || item.outline === undefined) return item.outline?.d ?? ''
  const { x0, y0, x1, y1 } = item.outline.ink
  const [x, y, k] = [item.x, item.y, item.size]
  return x1 > x0 ? rectPath({ x: x + x0 * k, y: y + y0 * k, width: (x1 - x0) * k, height: (y1 - y0) * k }) : ''
}

const boundsOf = (d: string, m: Matrix): Rect | null => pathBounds(transformPath(parsePath(d), m))

const sees = (area: Rect, bounds: Rect | null): boolean => bounds !== null && overlaps(area, bounds)

const leavesMark = (item: SceneItem, area: Rect, m: Matrix): boolean => {
  switch (item.kind) {
    case 'group': {
      const inner = item.transform ? multiply(m, item.transform) : m
      return item.items.some((child) => leavesMark(child, area, inner))
    }
    case 'fill':
      return sees(area, boundsOf(item.d, item.transform ? multiply(m, item.transform) : m))
    default:
      return sees(area, boundsOf(frameOf(item), m))
  }
}

const pruneGroup = (group: GroupItem, area: Rect, m: Matrix): GroupItem[] => {
  const inner = group.transform ? multiply(m, group.transform) : m
  const items = pruneItems(group.items, area, inner)
  if (items.length === 0) return []
  const seen =
    group.clip === undefined ||
    (sees(area, boundsOf(group.clip, inner)) && items.some((item) => leavesMark(item, area, inner)))
  return seen ? [{ ...group, items }] : []
}

/**
 * The items without clipped groups and pictures that lie wholly outside `area`, and without empty texts and groups.
 * Not for thrift: resvg aborts the whole process on a clipped group outside its canvas. Bare paths outside are
 * harmless and stay, since measuring them costs more than drawing them.
 */
export const pruneItems = (items: readonly SceneItem[], area: Rect, m: Matrix = IDENTITY): SceneItem[] =>
  items.flatMap((item): SceneItem[] => {
    switch (item.kind) {
      case 'group':
        return pruneGroup(item, area, m)
      case 'fill':
        return [item]
      case 'text':
        return item.outline === undefined || item.outline.d === '' ? [] : [item]
      case 'image':
        return leavesMark(item, area, m) ? [item] : []
    }
  })
