import type { Rect } from '../model/geometry.js'
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

/** Every emblem, logo and partner logo; the stand-in is known by its drawing. */
export function marksOf({ shell, imprint, images }: Page, context: PreflightContext): readonly Mark[] {
  const pictures = images.flatMap(({ item, box, layer, order }): Mark[] => {
    const kind = context.assets.get(item.asset)?.kind
    return kind === undefined || kind === 'photo' ? [] : [{ kind, name: NAMES[kind], box, layer, order }]
  })
  const standIns = [...shell.standIns, ...imprint.standIns].map(({ box, first: { layer, order } }): Mark => ({
    kind: 'emblem',
    name: NAMES.emblem,
    box,
    layer,
    order,
  }))
  return [...pictures, ...standIns]
}
