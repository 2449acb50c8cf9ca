import { type BandPlace, placeBand } from '../parts/band-place.js'
import { box, strip } from '../parts/ground.js'
import type { SceneItem } from '../../model/scene.js'
import type { CommonStage } from '../stage.js'
import { messageWideBand, type WideBandRoom, wideBandContent } from './wide-band.js'

/** What wide message pieces share: where words may stand, and the band. */
export interface WideFrame {
  readonly left: number
  readonly right: number
  /** Highest cap-top, and the room from there to the band. */
  readonly top: number
  readonly room: number
  readonly band: BandPlace
  /** Band and what closes the picture below it; goes over the art. */
  readonly foot: readonly SceneItem[]
  readonly text: WideBandRoom
}

/** Cards, slides and screens of 1.35:1 to 2.6:1. */
export function wideFrame(stage: CommonStage): WideFrame {
  const { width, height: h, safe } = stage
  const left = Math.max(0.09 * h, safe.x + 0.006 * h)
  const right = Math.min(width - 0.09 * h, safe.x + safe.width)
  const top = Math.max(0.1 * h, safe.y + 0.03 * h)
  const size = Math.max(0.034 * h, stage.format.minText)
  const content = Math.max(0.11 * h, wideBandContent(stage, size))
  const band = placeBand(stage, { content, pad: 0.044 * h, minPad: 0.032 * h })
  const text = messageWideBand(stage, band, { left, right, emblem: 0.11 * h, size })
  // below a band that ends above the sheet's edge the ground closes the picture; it starts under the band: no seam
  const base = band.through ? [box(strip(stage, band.top, h - band.top), stage.ground.bg)] : []
  return { left, right, top, room: band.top - top, band, foot: [...base, ...text.shell], text }
}
