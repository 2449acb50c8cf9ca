import type { Stage } from '../stage.js'
import type { BandText } from './band.js'
import type { BandPlace } from './band-place.js'
import { setBlock, shiftBlock } from './block.js'
import { emblemRow, type EmblemRowOptions } from './emblem-row.js'
import { datesOnTwo } from './info.js'
import { orgRow } from './org-row.js'

/** A white band with emblem, the parent over the unit (one line or two), and the dates at the right end. */
export function orgBand(stage: Stage, place: BandPlace, options: EmblemRowOptions): BandText {
  const { size } = options
  const { shell, rect, x, right, middle } = emblemRow(stage, place, options)
  const set = (lines: readonly string[]) => {
    const dates = setBlock(stage.fonts, lines, {
      x: right,
      y: 0,
      align: 'right',
      face: 'extrabold',
      size,
      tracking: -0.004,
      pitch: 1.3,
      fill: 'deep',
      slot: 'dates',
      use: 'small',
    })
    return { dates, row: orgRow(stage, { x, right: dates.left - 1.6 * size, middle, size, height: place.content }) }
  }
  const one = set([stage.words.datesShort])
  const { dates, row } = one.row.problems.length === 0 ? one : set(datesOnTwo(stage))
  return {
    shell,
    imprint: [...row.items, ...shiftBlock(dates, 0, middle - dates.bottom / 2).items],
    rect,
    problems: row.problems,
  }
}
