import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import type { Role } from '../../model/color.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import type { Stage } from '../stage.js'
import { type Block, lineWidth, setBlock, shiftBlock } from './block.js'
import { datesBehind } from './dates-behind.js'
import { contain, plated } from './logos.js'
import { imprintRect, setName } from './unit.js'

export interface StackedImprintOptions {
  readonly x: number
  /** Top of the room; short words stand a third down, or in its middle where `centered`. */
  readonly y: number
  readonly width: number
  readonly height: number
  /** Largest font size. */
  readonly size: number
  readonly fill?: Role | undefined
  readonly centered?: boolean | undefined
  /** Most lines of the unit; 2 unless given. */
  readonly maxLines?: number | undefined
}

/** Baseline to cap-top between unit and dates, in em. */
const GAP = 0.62
const PITCH = 1.2

/** Unit and short dates as large as the room lets them be: on one line, or the unit on several over the dates. */
export function stackedImprint(
  stage: Stage,
  options: StackedImprintOptions,
): { items: readonly SceneItem[]; rect: Rect; problems: readonly Diagnostic[] } {
  const { words, fonts, art, ground } = stage
  const { y, height, fill = ground.small } = options
  const mark = Math.min(height, 2.6 * options.size)
  const logoWidth = art.logo ? Math.min(mark * art.logo.aspect, mark * 2) : 0
  const x = options.x + (art.logo ? logoWidth + 0.3 * mark : 0)
  // the horn of a last ư stands out of the measured width
  const width = options.width - (x - options.x) - 0.1 * options.size
  const style = { tracking: -0.002, fill, face: 'semibold' } as const
  const facts = words.datesShort
  const oneLine = [
    { text: words.unit.text, face: 'extrabold' as const, slot: 'unit' as const },
    { text: '   |   ', slot: 'label' as const },
    { text: facts, slot: 'dates' as const },
  ]
  const oneSize = Math.min(
    options.size,
    (width * options.size) / lineWidth(fonts, oneLine, { ...style, size: options.size }),
  )
  const size = Math.min(options.size, height / (2 * CAP_HEIGHT + GAP))
  const unitOn = (lines: number) =>
    setName(stage, words.unit, {
      x,
      y: 0,
      width,
      fill,
      face: 'extrabold',
      slot: 'unit',
      tracking: -0.002,
      maxLines: lines,
      pitch: PITCH,
      size: Math.min(size, height / ((lines + 1) * CAP_HEIGHT + GAP + (lines - 1) * (PITCH - CAP_HEIGHT))),
      shrinkTo: lines === 1 ? undefined : 1,
    })
  const most = options.maxLines ?? 2
  const tries = Array.from({ length: most }, (_, index) => unitOn(index + 1))
  // one more line is taken only where it makes the name clearly larger
  const best = tries.reduce((kept, next) => {
    const needed = kept.block.size < stage.format.minText ? 1 : 1.1
    return next.block.size > needed * kept.block.size ? next : kept
  })
  const behind = Array.from({ length: most - 1 }, (_, index) =>
    datesBehind(stage, { x, width, height, size, lines: index + 2, style }),
  )
    .filter((tried) => tried !== null)
    .sort((a, b) => b.size - a.size)[0]
  const blocks: Block[] = []
  let { problems } = best
  if (oneSize >= 0.9 * Math.max(best.block.size, behind?.size ?? 0) && oneSize >= stage.format.minText) {
    problems = []
    blocks.push(
      setBlock(fonts, [oneLine], { ...style, size: oneSize, x, y: 0, slot: 'dates', use: 'small', id: 'imprint' }),
    )
  } else if (behind && behind.size > (best.problems.length > 0 ? 1 : 1.08) * best.block.size) {
    ;({ problems } = behind)
    blocks.push(...behind.blocks)
  } else {
    const below = Math.max(best.block.size, stage.format.minText)
    blocks.push(
      best.block,
      setBlock(fonts, [facts], {
        ...style,
        size: below,
        x,
        y: best.block.bottom + GAP * best.block.size,
        slot: 'dates',
        use: 'small',
      }),
    )
  }
  const bottom = Math.max(...blocks.map((block) => block.bottom))
  const dy = y + (height - bottom) * (options.centered ? 0.5 : 0.35)
  const text = blocks.flatMap((block) => shiftBlock(block, 0, dy).items)
  const logoRect = { x: options.x, y: dy + (bottom - mark) / 2, width: logoWidth, height: mark }
  const logo = !art.logo ? [] : options.fill ? [contain(art.logo, logoRect)] : plated(art.logo, logoRect)
  const rect = imprintRect(stage, {
    x: options.x - 0.2 * size,
    y: y - 0.3 * size,
    width: options.width + 0.4 * size,
    height: height + 0.55 * size,
  })
  return { items: [...logo, ...text], rect, problems }
}
