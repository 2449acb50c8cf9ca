import type { SceneItem } from '../../model/scene.js'
import type { Stage } from '../stage.js'
import type { BandText } from './band.js'
import { type BandPlace, openSpan } from './band-place.js'
import { type Block, setBlock, shiftBlock } from './block.js'
import { emblemAt, emblemWidth } from './emblem.js'
import { whiteBand } from './ground.js'
import { contain } from './logos.js'
import { imprintRect, setName } from './unit.js'

export interface OrgBandOptions {
  readonly left: number
  readonly right: number
  readonly emblem: number
  /** Font size of the unit; the parent above it has 86 %, or the format's minimum. */
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
  const row = orgRow(stage, { x, right, middle, size, height: content })
  return {
    shell: [whiteBand(stage, place.top, place.height), emblemAt(stage, left, middle - emblem / 2, emblem)],
    imprint: row.items,
    rect: imprintRect(stage, { x, y: contentTop, width: right - x, height: content }),
    problems: row.problems,
  }
}

interface Row {
  readonly x: number
  readonly right: number
  readonly middle: number
  readonly size: number
  readonly height: number
}

const move = (block: Block, dy: number): readonly SceneItem[] => shiftBlock(block, 0, dy).items

/** Parent over unit at the left, dates at the right, all centered on `middle`. */
function orgRow(stage: Stage, { x, right, middle, size, height }: Row): { items: readonly SceneItem[]; problems: BandText['problems'] } {
  const { words, art, format } = stage
  const mark = Math.min(0.8 * height, 3 * size)
  const logoWidth = art.logo ? Math.min(mark * art.logo.aspect, mark * 2) : 0
  const start = art.logo ? x + logoWidth + 0.3 * mark : x
  const date = setBlock(stage.fonts, [words.datesShort], {
    x: right, y: 0, align: 'right', face: 'extrabold', size, tracking: -0.004, fill: 'deep', slot: 'dates', use: 'small',
  })
  const width = date.left - 1.6 * size - start
  const common = { x: start, width, fill: 'ink' } as const
  const parentSize = Math.max(0.86 * size, format.minText)
  const parent = stage.carries('parent') && words.parent
    ? setName(stage, words.parent, { ...common, y: 0, size: parentSize, face: 'medium', slot: 'parent', maxLines: 1 })
    : null
  const y = parent ? parent.block.bottom + 0.54 * size : 0
  const unit = setName(stage, words.unit, { ...common, y, size, face: 'extrabold', slot: 'unit', height: 0.88 * height - y })
  const dy = middle - unit.block.bottom / 2
  const items = [...(parent ? move(parent.block, dy) : []), ...move(unit.block, dy), ...move(date, middle - date.bottom / 2)]
  const logo = art.logo ? [contain(art.logo, { x, y: middle - mark / 2, width: logoWidth, height: mark })] : []
  return { items: [...logo, ...items], problems: [...(parent?.problems ?? []), ...unit.problems] }
}
