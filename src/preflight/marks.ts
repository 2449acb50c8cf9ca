import { around, type Rect } from '../model/geometry.js'
import { emblem, heads, torsoHalves } from '../motif/couple.js'
import type { PreflightContext } from './context.js'
import type { Page, PaintedFill } from './page.js'

/** An emblem or logo on the page: what it is called to users and the box of its ink. */
export interface Mark {
  readonly kind: 'emblem' | 'logo' | 'partner'
  readonly name: string
  readonly box: Rect
  readonly layer: PaintedFill['layer']
  readonly order: number
}

const NAMES = { emblem: 'biểu trưng', logo: 'logo đơn vị', partner: 'logo đối tác' } as const

const standInPaths = [false, true].map((child) =>
  emblem({ left: 'primary', right: 'deep', inner: 'accent' }, { child }).map((item) => item.d),
)

/** The first fill of a layered couple, whatever its child or colors. */
const couplePath = torsoHalves.left + heads.left

/** Every emblem, logo and partner logo; the stand-in is known by its drawing. */
export function marksOf(page: Page, context: PreflightContext): readonly Mark[] {
  const pictures = page.images.flatMap(({ item, box, layer, order }): Mark[] => {
    const kind = context.assets.get(item.asset)?.kind
    return kind === undefined || kind === 'photo' ? [] : [{ kind, name: NAMES[kind], box, layer, order }]
  })
  const standIns = page.fills.flatMap((fill, index): Mark[] => {
    const paths = standInPaths.find(([first]) => first === fill.item.d)
    if (!paths) return []
    const parts = page.fills.slice(index, index + paths.length).map((part) => part.box)
    return [{ kind: 'emblem', name: NAMES.emblem, box: around(parts), layer: fill.layer, order: fill.order }]
  })
  return [...pictures, ...standIns]
}

/** The couples on the page that are drawn as illustration. */
export const couplesOf = (page: Page): readonly PaintedFill[] => page.fills.filter((fill) => fill.item.d === couplePath)
