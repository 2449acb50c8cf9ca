import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import type { Stage } from '../stage.js'
import { setBlock, shiftBlock } from './block.js'
import { contain } from './logos.js'
import { imprintRect, setName } from './unit.js'

/** The room for unit and dates on white: two lines of `size` fit. */
export interface UnitAndDatesOptions {
  readonly x: number
  readonly right: number
  readonly top: number
  /** Font size of the unit's name and of the dates. */
  readonly size: number
}

const PITCH = 1.26
/** Least distance between unit and dates, in em. */
const APART = 1.6

/** Height of the room, in scene units: a unit on two lines beside the dates. */
export const unitAndDatesHeight = (size: number): number => (CAP_HEIGHT + PITCH) * size

/**
 * Unit at the left, dates at the right, both centered in the room. A unit that does not fit beside `15/11 – 15/12/2024`
 * takes two lines, and the dates break after their dash to leave it more width.
 */
export function unitAndDates(
  stage: Stage,
  options: UnitAndDatesOptions,
): { items: readonly SceneItem[]; rect: Rect; problems: readonly Diagnostic[] } {
  const { size, top, right } = options
  const { datesShort, unit } = stage.words
  const height = unitAndDatesHeight(size)
  const middle = top + height / 2
  const logo = stage.art.logo
  const mark = height * 1.1
  const logoWidth = logo ? Math.min(mark * logo.aspect, mark * 1.8) : 0
  const x = logo ? options.x + logoWidth + mark * 0.26 : options.x
  const dates = (lines: readonly string[]) =>
    setBlock(stage.fonts, lines, {
      x: right,
      y: 0,
      face: 'extrabold',
      size,
      tracking: -0.006,
      fill: 'deep',
      slot: 'dates',
      use: 'small',
      align: 'right',
      pitch: PITCH,
    })
  const name = (width: number, maxLines: number) =>
    setName(stage, unit, {
      x,
      y: 0,
      width,
      size,
      face: 'extrabold',
      fill: 'ink',
      slot: 'unit',
      tracking: -0.01,
      maxLines,
      pitch: PITCH,
    })
  const wide = dates([datesShort])
  const narrow = dates(datesShort.split(/(?<=–) /u))
  const beside = name(right - x - wide.width - APART * size, 1)
  const fits = beside.block.size >= 0.88 * size && beside.problems.length === 0
  const shown = fits ? beside : name(right - x - narrow.width - APART * size, 2)
  const text = [shown.block, fits ? wide : narrow].flatMap(
    (block) => shiftBlock(block, 0, middle - block.bottom / 2).items,
  )
  const rect = imprintRect(stage, {
    x: options.x - 0.2 * size,
    y: top - 0.4 * size,
    width: right - options.x + 0.4 * size,
    height: height + 0.8 * size,
  })
  const items = logo
    ? [contain(logo, { x: options.x, y: middle - mark / 2, width: logoWidth, height: mark }), ...text]
    : text
  return { items, rect, problems: shown.problems }
}
