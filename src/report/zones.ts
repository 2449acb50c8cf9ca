import { grow, type Rect } from '../model/geometry.js'
import type { Format } from '../model/format.js'
import type { Scene } from '../model/scene.js'
import type { Zones } from '../model/thumbnail.js'

type Page = Pick<Scene, 'width' | 'height' | 'bleed' | 'safe' | 'avoid' | 'circle'>

/** Trim, safe area and zones to avoid of a page drawn with the bleed around it. */
export function pageZones(page: Page): Zones {
  const trim: Rect = { x: 0, y: 0, width: page.width, height: page.height }
  const drawn = grow(trim, page.bleed)
  const inside = (r: Rect): Rect => ({
    x: share((r.x - drawn.x) / drawn.width),
    y: share((r.y - drawn.y) / drawn.height),
    width: share(r.width / drawn.width),
    height: share(r.height / drawn.height),
  })
  const { circle } = page
  return {
    trim: inside(trim),
    safe: inside(page.safe),
    avoid: page.avoid.map(inside),
    circle: circle
      ? {
          cx: share((circle.cx - drawn.x) / drawn.width),
          cy: share((circle.cy - drawn.y) / drawn.height),
          r: share(circle.r / drawn.width),
        }
      : null,
  }
}

/** The same for a file that shows a format's page without bleed, as image files do. */
export const formatZones = (format: Format): Zones =>
  pageZones({
    width: format.width,
    height: format.height,
    bleed: 0,
    safe: format.safe,
    avoid: format.avoid,
    circle: format.medium === 'screen' && format.circle ? format.circle : undefined,
  })

/** Zones of a picture nothing is known of. */
export const noZones: Zones = {
  trim: { x: 0, y: 0, width: 1, height: 1 },
  safe: { x: 0, y: 0, width: 1, height: 1 },
  avoid: [],
  circle: null,
}

/** Four decimals are a tenth of a pixel on the largest screen, and keep the page's bytes few. */
const share = (value: number): number => Math.round(value * 1e4) / 1e4
