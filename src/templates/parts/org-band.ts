import type { Stage } from '../stage.js'
import type { BandWords } from './band.js'
import { setBlock, shiftBlock } from './block.js'
import type { EmblemRow } from './emblem-row.js'
import { datesOnTwo } from './info.js'
import { orgRow } from './org-row.js'

/** The words of a white band beside its emblem: the parent over the unit (one line or two), the dates at the right end. */
export function orgBandWords(stage: Stage, { x, right, middle, size, content }: EmblemRow): BandWords {
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
    return { dates, row: orgRow(stage, { x, right: dates.left - 1.6 * size, middle, size, height: content }) }
  }
  const one = set([stage.words.datesShort])
  const { dates, row } = one.row.problems.length === 0 ? one : set(datesOnTwo(stage))
  return {
    imprint: [...row.items, ...shiftBlock(dates, 0, middle - dates.bottom / 2).items],
    problems: row.problems,
  }
}
