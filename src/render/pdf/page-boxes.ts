import { pressArea, type Press, type PrintSettings } from '../../model/press.js'
import type { Scene } from '../../model/scene.js'

/** A PDF box in user units: left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

export interface PageBoxes {
  readonly media: Box
  readonly bleed: Box
  readonly trim: Box
  /** Finished size that the file states: 1, or 0.1 where the page is drawn at one tenth. */
  readonly scale: 1 | 0.1
  /** Points that one unit of the page stands for: 1, or 10. */
  readonly userUnit: 1 | 10
  /** User units per scene unit. */
  readonly perUnit: number
}

/** Page and marks as far as they decide on the boxes. */
export interface PageSize extends Pick<Scene, 'width' | 'height' | 'bleed' | 'unit'> {
  readonly press: Pick<Press, 'hem' | 'eyelets'> | null
}

const POINTS_PER_MM = 72 / 25.4

/** A ten-thousandth of a point: 35 nanometers. */
const tidy = (value: number): number => Math.round(value * 10000) / 10000

/** Where trim, bleed and the room for marks lie on the PDF page; a scene in pixels counts 72 to the inch. */
export const pageBoxes = (page: PageSize, large: PrintSettings['large'] = 'tenth'): PageBoxes => {
  const { width, height, bleed, press } = page
  const area = pressArea({ width, height, bleed, hem: press?.hem ?? 0, eyelets: press?.eyelets ?? 0 })
  const isPrint = page.unit === 'mm'
  const drawn = isPrint ? area.scale : 1
  const perUnit = isPrint ? POINTS_PER_MM * drawn : 1
  const room = press === null ? { side: 0, top: 0, bottom: 0 } : area
  const [left, bottom] = [(room.side + bleed) * perUnit, (room.bottom + bleed) * perUnit]
  const [right, top] = [left + width * perUnit, bottom + height * perUnit]
  const around = (x: number, above: number, below: number): Box =>
    [left - x * perUnit, bottom - below * perUnit, right + x * perUnit, top + above * perUnit].map(
      tidy,
    ) as unknown as Box
  return {
    media: around(room.side + bleed, room.top + bleed, room.bottom + bleed),
    bleed: around(bleed, bleed, bleed),
    trim: around(0, 0, 0),
    scale: large === 'userunit' ? 1 : drawn,
    userUnit: large === 'userunit' && drawn === 0.1 ? 10 : 1,
    perUnit,
  }
}
