import type { Rect } from '../../model/geometry.js'
import type { CommonStage } from '../stage.js'
import { imprintRect } from './unit.js'

/** What a band must hold and how it breathes; lengths in scene units. */
export interface BandNeeds {
  /** Height of what stands in the band. */
  readonly content: number
  /** White above the content at most; below it, what lies outside the safe area comes on top. */
  readonly pad: number
  /** White above the content at least; `pad` unless given. */
  readonly minPad?: number | undefined
  /** From this share of the height below the safe area on, the band ends with it; 0.12 unless given. */
  readonly throughFrom?: number | undefined
}

/** Where a bottom band lies and where in it the content stands. */
export interface BandPlace {
  readonly top: number
  readonly height: number
  /** Top of the content and its height: `BandNeeds.content`, all of it inside the safe area. */
  readonly contentTop: number
  readonly content: number
  /** Whether art goes on below the band: the safe area ends far above the sheet. */
  readonly through: boolean
}

/** Zones that begin below this share of the height take no room that words would use. */
const LOW = 0.8

/** A band on the lower edge of the sheet, or of the safe area where that ends much higher. */
export function placeBand(
  stage: CommonStage,
  { content, pad, minPad = pad, throughFrom = 0.12 }: BandNeeds,
): BandPlace {
  const { height, safe, avoid } = stage
  // a low zone on the lower edge (a video's duration) ends the band's content like the safe area does
  const low = avoid.filter((zone) => zone.y > LOW * height && zone.y + zone.height >= height).map((zone) => zone.y)
  const floor = Math.min(safe.y + safe.height, ...low)
  const below = height - floor
  const through = below > throughFrom * height
  const above = Math.max(minPad, Math.min(pad, below))
  const bottom = through ? floor + above : height
  const contentTop = Math.min(floor, bottom - above) - content
  const top = stage.snap(contentTop - above)
  return { top, height: stage.snap(bottom) - top, contentTop, content, through }
}

/** The stretch of the safe area between `top` and `bottom` that no avoid zone at its left or right end cuts off. */
export function openSpan(stage: CommonStage, top: number, bottom: number, gap = 0): { left: number; right: number } {
  const { safe, avoid, width } = stage
  let [left, right] = [safe.x, safe.x + safe.width]
  for (const zone of avoid) {
    if (zone.y >= bottom || zone.y + zone.height <= top) continue
    if (zone.x + zone.width / 2 < width / 2) left = Math.max(left, zone.x + zone.width + gap)
    else right = Math.min(right, zone.x - gap)
  }
  return { left, right }
}

/** Where the words of a band that vary may stand: its content with room for marks and tails, in scene units. */
export const contentRect = (stage: CommonStage, { contentTop, content }: BandPlace, x: number, right: number): Rect =>
  imprintRect(stage, { x, y: contentTop - 0.07 * content, width: right - x + 0.1 * content, height: 1.14 * content })
