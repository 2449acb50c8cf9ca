import type { Role } from '../model/color.js'
import type { FillItem, GroupItem } from '../model/scene.js'
import { placeAt } from '../model/geometry.js'
import { PITCH, twistPath } from './strand.js'

/** Distance between the middle lines of two rows. */
export const WAVE_PITCH = 34

const SHAPE = { amplitude: 12, width: 8, gap: 1.5 } as const

/**
 * Path data of one row of waves from half period `from` to `to`, middle line at `y`. `shifted` moves it by 25:
 * the picture repeats every 50 (the strands swap), so this puts its bows over the crossings of the row above.
 */
export const waveRow = (from: number, to: number, y: number, shifted: boolean): string =>
  twistPath(from, to, { ...SHAPE, y0: y, x0: shifted ? -PITCH / 2 : 0 })

const rowsOf = (rows: number, from: number, to: number, first: number): string =>
  Array.from({ length: rows }, (_, j) => waveRow(from, to, first + j * WAVE_PITCH, j % 2 === 1)).join('')

/**
 * Sóng vòng tay: rows of twist for an area of `width` × `height` scene units at scale `k`, tone on tone.
 * Only whole rows, centered in the height; sideways they run on by `bleed` scene units at least.
 * Lies within the area's height but is not clipped at its sides.
 */
export const waveTexture = (
  width: number,
  height: number,
  { role, k, bleed = 0 }: { readonly role: Role; readonly k: number; readonly bleed?: number | undefined },
): GroupItem => {
  const rows = Math.floor(height / (WAVE_PITCH * k))
  const first = height / k / 2 - ((rows - 1) / 2) * WAVE_PITCH
  const from = -Math.ceil(bleed / (PITCH * k))
  const to = Math.ceil((width + bleed) / (PITCH * k) + 0.5)
  let d: string | null = null
  const waves: FillItem = {
    kind: 'fill',
    // a page whose shell is kept never asks for it
    get d() {
      return (d ??= rowsOf(rows, from, to, first))
    },
    told: `waves ${rows} ${from} ${to} ${first}`,
    fill: role,
  }
  return { kind: 'group', items: rows > 0 ? [waves] : [], transform: placeAt(0, 0, k) }
}
