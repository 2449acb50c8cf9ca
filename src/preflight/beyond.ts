import type { Rect } from '../model/geometry.js'

/** How far the box reaches out of the area at its worst side, in scene units; not positive where it lies inside. */
export const beyond = (area: Rect, box: Rect): number =>
  Math.max(
    area.x - box.x,
    area.y - box.y,
    box.x + box.width - area.x - area.width,
    box.y + box.height - area.y - area.height,
  )
