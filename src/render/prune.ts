import { multiply, overlaps, type Matrix, type Rect } from '../model/geometry.js'
import { parsePath, pathBounds, transformPath } from '../model/path.js'
import type { GroupItem, SceneItem, TextItem } from '../model/scene.js'

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** From an outline's 1000 units per em to scene units; text on an arc is already in scene units. */
export const textMatrix = (item: TextItem): Matrix =>
  item.arc ? IDENTITY : [item.size / 1000, 0, 0, item.size / 1000, item.x, item.y]

const rectPath = (r: Rect): string =>
  `M${r.x} ${r.y}L${r.x + r.width} ${r.y}L${r.x + r.width} ${r.y + r.height}L${r.x} ${r.y + r.height}Z`

const boundsOf = (d: string, m: Matrix): Rect | null => pathBounds(transformPath(parsePath(d), m))

const sees = (area: Rect, bounds: Rect | null): boolean => bounds !== null && overlaps(area, bounds)

const pruneGroup = (group: GroupItem, area: Rect, m: Matrix): GroupItem[] => {
  const inner = group.transform ? multiply(m, group.transform) : m
  if (group.clip !== undefined && !sees(area, boundsOf(group.clip, inner))) return []
  const items = pruneItems(group.items, area, inner)
  return items.length === 0 ? [] : [{ ...group, items }]
}

/**
 * The items that can leave a mark within `area`. Not only thrift: resvg aborts the whole process
 * on a clipped group that lies wholly outside its canvas.
 */
export const pruneItems = (items: readonly SceneItem[], area: Rect, m: Matrix = IDENTITY): SceneItem[] =>
  items.flatMap((item): SceneItem[] => {
    if (item.kind === 'group') return pruneGroup(item, area, m)
    const [d, own] =
      item.kind === 'fill'
        ? [item.d, item.transform]
        : item.kind === 'text'
          ? [item.outline?.d ?? '', textMatrix(item)]
          : [rectPath(item.box), undefined]
    return sees(area, boundsOf(d, own ? multiply(m, own) : m)) ? [item] : []
  })
