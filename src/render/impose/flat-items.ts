import { multiply, overlaps, type Matrix, type Rect } from '../../model/geometry.js'
import { parsePath, pathBounds, transformPath } from '../../model/path.js'
import type { SceneItem } from '../../model/scene.js'
import { textMatrix } from '../prune.js'

/** The items that touch `part`, letters as plain shapes: a sheet of a tiled poster carries no words of its own. */
export function flatItems(items: readonly SceneItem[], part: Rect, m: Matrix = [1, 0, 0, 1, 0, 0]): SceneItem[] {
  const seen = (d: string, own: Matrix | undefined): boolean => {
    const bounds = pathBounds(transformPath(parsePath(d), own ? multiply(m, own) : m))
    return bounds !== null && overlaps(part, bounds)
  }
  return items.flatMap((item): SceneItem[] => {
    switch (item.kind) {
      case 'fill':
        return seen(item.d, item.transform) ? [item] : []
      case 'text': {
        const d = item.outline?.d ?? ''
        const transform = textMatrix(item)
        return d !== '' && seen(d, transform) ? [{ kind: 'fill', d, fill: item.fill, transform }] : []
      }
      case 'image':
        return [item]
      case 'group': {
        const inner = flatItems(item.items, part, item.transform ? multiply(m, item.transform) : m)
        return inner.length > 0 && (item.clip === undefined || seen(item.clip, item.transform))
          ? [{ ...item, items: inner }]
          : []
      }
    }
  })
}
