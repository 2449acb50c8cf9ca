import type { Stage } from '../stage.js'
import type { BandText } from './band.js'
import { type BandPlace, contentRect, openSpan } from './band-place.js'
import { setBlock, shiftBlock } from './block.js'
import { emblemAt, emblemWidth } from './emblem.js'
import { whiteBand } from './ground.js'
import { datesOnTwo } from './info.js'
import { orgRow } from './org-row.js'

export interface OrgBandOptions {
  readonly left: number
  readonly right: number
  readonly emblem: number
  /** Font size of the unit. */
  readonly size: number
}

/** A white band with emblem, the parent over the unit (one line or two), and the dates at the right end. */
export function orgBand(stage: Stage, place: BandPlace, options: OrgBandOptions): BandText {
  const { contentTop, content } = place
  const { size, emblem } = options
  const open = openSpan(stage, contentTop, contentTop + content, size)
  const left = Math.max(options.left, open.left)
  const right = Math.min(options.right, open.right)
  const middle = contentTop + content / 2
  const x = left + emblemWidth(emblem) + 0.42 * emblem
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
    shell: [whiteBand(stage, place.top, place.height), emblemAt(stage, left, middle - emblem / 2, emblem)],
    imprint: [...row.items, ...shiftBlock(dates, 0, middle - dates.bottom / 2).items],
    rect: contentRect(stage, place, x, right),
    problems: row.problems,
  }
}
