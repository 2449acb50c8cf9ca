import type { Role } from '../../model/color.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import type { Stage } from '../stage.js'
import { type Block, setBlock, shiftBlock } from './block.js'
import { contain } from './logos.js'
import { imprintRect, setName } from './unit.js'

/** The room for unit and dates on white; the unit may take two lines of `size` with the dates below them. */
export interface UnitAndDatesOptions {
  readonly x: number
  readonly right: number
  readonly top: number
  readonly height: number
  /** Font size of the unit's name and of the dates. */
  readonly size: number
  readonly dates: string
  readonly datesFill?: Role | undefined
}

/** Height that a unit on two lines of `size` with the dates below takes, in scene units. */
export const unitAndDatesHeight = (size: number): number => (2 * 0.74 + 1.26 + GAP) * size
/** Baseline of the unit to cap-top of the dates where they stand below, in em. */
const GAP = 0.8
/** Least distance between unit and dates on one line, in em. */
const APART = 2

/** Unit at the left and dates at the right of one line where both fit, else the dates below the unit; centred in the room. */
export function unitAndDates(
  stage: Stage,
  options: UnitAndDatesOptions,
): { items: readonly SceneItem[]; rect: Rect; problems: readonly Diagnostic[] } {
  const { size, top, height, right, datesFill = 'deep' } = options
  const middle = top + height / 2
  const logo = stage.art.logo
  const mark = Math.min(height * 0.86, size * 3)
  const logoWidth = logo ? Math.min(mark * logo.aspect, mark * 2) : 0
  const x = logo ? options.x + logoWidth + mark * 0.28 : options.x
  const width = right - x
  const face = 'extrabold' as const
  const style = { face, size, tracking: -0.006, fill: datesFill, slot: 'dates', use: 'small' } as const
  const nameStyle = { y: 0, size, face, fill: 'ink', slot: 'unit', tracking: -0.01 } as const
  const natural = setBlock(stage.fonts, [options.dates], { ...style, x: 0, y: 0 }).width
  const beside = setName(stage, stage.words.unit, { ...nameStyle, x, width: width - natural - APART * size, maxLines: 1 })
  const blocks: Block[] = []
  const problems: Diagnostic[] = []
  if (beside.block.size >= 0.9 * size && beside.problems.length === 0) {
    blocks.push(beside.block, setBlock(stage.fonts, [options.dates], { ...style, size: beside.block.size, x: right, y: 0, align: 'right' }))
  } else {
    const name = setName(stage, stage.words.unit, { ...nameStyle, x, width })
    problems.push(...name.problems)
    const below = { ...style, size: Math.min(size, Math.max(name.block.size, stage.format.minText)) }
    blocks.push(name.block, setBlock(stage.fonts, [options.dates], { ...below, x, y: name.block.bottom + GAP * size }))
  }
  const bottom = Math.max(...blocks.map((block) => block.bottom))
  const text = blocks.flatMap((block) => shiftBlock(block, 0, middle - bottom / 2).items)
  const items = logo ? [contain(logo, { x: options.x, y: middle - mark / 2, width: logoWidth, height: mark }), ...text] : text
  const rect = imprintRect(stage, { x: options.x - 0.2 * size, y: top - 0.3 * size, width: right - options.x + 0.4 * size, height: height + 0.6 * size })
  return { items, rect, problems }
}
