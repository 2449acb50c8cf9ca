import type { SceneItem } from '../../model/scene.js'
import type { Stage } from '../stage.js'
import type { BandWords } from './band.js'
import { type Block, setBlock, shiftBlock } from './block.js'
import type { EmblemRow } from './emblem-row.js'
import { datesOnTwo } from './info.js'
import { contain } from './logos.js'
import { setName } from './unit.js'

/** Room that a unit on two lines of `size` takes, marks and tails included. */
export const lineBandContent = (size: number): number => 2.62 * size

/** The words of a low band in one row: unit on one or two lines, the dates at the right end. */
export const lineBandWords = (stage: Stage, { x, right, middle, size, content }: EmblemRow): BandWords =>
  stage.carries('unit')
    ? unitRow(stage, { x, right, middle, size, mark: content * 0.8 })
    : datesRow(stage, x, middle, size)

interface Row {
  readonly x: number
  readonly right: number
  readonly middle: number
  readonly size: number
  /** Height of the unit's logo. */
  readonly mark: number
}

const centered = (block: Block, middle: number): readonly SceneItem[] =>
  shiftBlock(block, 0, middle - block.bottom / 2).items

function unitRow(stage: Stage, { x, right, middle, size, mark }: Row): BandWords {
  const { logo } = stage.art
  const logoWidth = logo ? Math.min(mark * logo.aspect, mark * 2) : 0
  const start = logo ? x + logoWidth + 0.3 * mark : x
  const set = (dates: readonly string[]) => {
    const date = setBlock(stage.fonts, dates, {
      x: right,
      y: 0,
      align: 'right',
      face: 'bold',
      size,
      tracking: -0.004,
      pitch: 1.26,
      fill: 'deep',
      slot: 'dates',
      use: 'small',
    })
    const unit = setName(stage, stage.words.unit, {
      x: start,
      y: 0,
      width: date.left - 1.6 * size - start,
      size,
      face: 'extrabold',
      fill: 'ink',
      slot: 'unit',
    })
    return { unit, date }
  }
  const long = set([stage.words.dates])
  const fits = (tried: typeof long): boolean => tried.unit.problems.length === 0
  const short = fits(long) && long.unit.block.height < size ? long : set([stage.words.datesShort])
  const { unit, date } = fits(short) ? short : set(datesOnTwo(stage))
  const logoItems = logo ? [contain(logo, { x, y: middle - mark / 2, width: logoWidth, height: mark })] : []
  return {
    imprint: [...logoItems, ...centered(unit.block, middle), ...centered(date, middle)],
    problems: unit.problems,
  }
}

function datesRow(stage: Stage, x: number, middle: number, size: number): BandWords {
  const block = setBlock(stage.fonts, [stage.words.dates], {
    x,
    y: 0,
    face: 'bold',
    size,
    tracking: -0.008,
    fill: 'ink',
    slot: 'dates',
    use: 'small',
  })
  return { imprint: centered(block, middle), problems: [] }
}
