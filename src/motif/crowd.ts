import type { Role } from '../model/color.js'
import type { FillItem } from '../model/scene.js'
import { rect } from './path.js'
import { person, SIDE_Y } from './person.js'
import { PITCH } from './strand.js'

/** Distance from one row's shoulder line to the next one's. */
export const CROWD_PITCH = 40
/** How much of the front row shows below its shoulder line. */
export const CROWD_TAIL = 36

/** Cộng đồng; motif units, y 0 is the shoulder line of the row at the back, its heads reach up to −20. */
export interface CrowdOptions {
  /** One color a row, back to front; neighbors must differ in luminance. */
  readonly rows: readonly Role[]
  /** Where all bodies end; `crowdHeight` of the rows, or further down to bleed. */
  readonly bottom?: number | undefined
  readonly pitch?: number | undefined
  /** People drawn beyond both ends, to bleed. */
  readonly extra?: number | undefined
}

/** Height of `rows` rows below the first shoulder line. */
export const crowdHeight = (rows: number, pitch = CROWD_PITCH): number => (rows - 1) * pitch + CROWD_TAIL

/**
 * Rows of people behind each other from x 0 to 50·`n`, every other row shifted by half a person; one path a row.
 * The neck notches are holes: the row behind shows through.
 */
export const crowd = (n: number, { rows, pitch = CROWD_PITCH, extra = 1, ...rest }: CrowdOptions): FillItem[] => {
  const bottom = rest.bottom ?? crowdHeight(rows.length, pitch)
  return rows.map((fill, j) => {
    const y = j * pitch
    // A shifted row needs one more person, half of it beyond each end.
    const shift = j % 2
    const people = Array.from({ length: n + 2 * extra + shift }, (_, i) =>
      person((i - extra + 0.5 - shift / 2) * PITCH, y, bottom, { left: false, right: false }),
    )
    // One rectangle under the whole row closes the lines between its bodies.
    const top = y + SIDE_Y + 0.6
    const block = rect(-(extra + shift / 2) * PITCH, top, (n + 2 * extra + shift) * PITCH, bottom - top)
    return { kind: 'fill', d: people.join('') + block, fill }
  })
}
