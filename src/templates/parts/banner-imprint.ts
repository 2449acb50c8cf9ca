import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem, Slot } from '../../model/scene.js'
import type { Stage } from '../stage.js'
import { type Block, type Span, lineWidth, setBlock, shiftBlock } from './block.js'
import { plated } from './logos.js'
import { imprintRect, setName } from './unit.js'

/** Size of two lines against that of one: both must fit the same room. */
const STACKED = 0.84

export interface BannerImprintOptions {
  readonly x: number
  /** Top of the room and its height: two lines fit. */
  readonly y: number
  readonly width: number
  readonly height: number
  readonly size: number
  /** What follows the unit; runs of other slots than `factsSlot` name their own. */
  readonly facts: string | readonly Span[]
  /** A shorter form of the facts for units whose name leaves too little room on its line. */
  readonly shortFacts?: string | undefined
  readonly factsSlot: Slot
}

/** How small one line may get beside full facts; beside short ones it may be as small as two lines are. */
const SHRUNK = 0.9

/** `Unit  |  facts` on one line where both fit, else the unit over the facts; on the ground, in its small-text role. */
export function bannerImprint(
  stage: Stage,
  options: BannerImprintOptions,
): { items: readonly SceneItem[]; rect: Rect; problems: readonly Diagnostic[] } {
  const { fonts, ground, words } = stage
  const { y, size, height } = options
  const facts = spansOf(options.facts, options.factsSlot)
  const logo = stage.art.logo
  const logoWidth = logo ? Math.min(height * logo.aspect, height * 2) : 0
  const x = options.x + (logo ? logoWidth + height * 0.35 : 0)
  const width = options.width - (x - options.x)
  const style = { size, tracking: -0.002, fill: ground.small, face: 'semibold' } as const
  const oneLine = (shown: readonly Span[]) => {
    const line: readonly Span[] = [
      { text: words.unit.text, face: 'extrabold', slot: 'unit' },
      { text: '   |   ', slot: 'label' },
      ...shown,
    ]
    return { line, size: Math.min(size, (size * width) / lineWidth(fonts, line, style)) }
  }
  const full = oneLine(facts)
  const short = options.shortFacts === undefined ? full : oneLine(spansOf(options.shortFacts, options.factsSlot))
  const line = full.size >= SHRUNK * size ? full : short
  const blocks: Block[] = []
  const problems: Diagnostic[] = []
  if (line.size >= (line === full ? SHRUNK : STACKED) * size && line.size >= stage.format.minText) {
    const at = { size: line.size, x, y: 0, slot: options.factsSlot, use: 'small', id: 'imprint' } as const
    blocks.push(setBlock(fonts, [line.line], { ...style, ...at }))
  } else {
    const stacked = size * STACKED
    const name = setName(stage, words.unit, {
      x,
      y: 0,
      width,
      size: stacked,
      face: 'extrabold',
      fill: ground.small,
      slot: 'unit',
      tracking: -0.002,
      maxLines: 1,
    })
    problems.push(...name.problems)
    const natural = lineWidth(fonts, facts, style)
    const factsSize = Math.min(stacked, (size * width) / natural)
    const below = setBlock(fonts, [facts], {
      ...style,
      size: factsSize,
      x,
      y: name.block.bottom + 0.62 * stacked,
      slot: options.factsSlot,
      use: 'small',
    })
    blocks.push(name.block, below)
  }
  const bottom = Math.max(...blocks.map((block) => block.bottom))
  const items = blocks.flatMap((block) => shiftBlock(block, 0, y + (height - bottom) / 2).items)
  const mark = logo ? plated(logo, { x: options.x, y, width: logoWidth, height }) : []
  const rect = imprintRect(stage, {
    x: options.x - size * 0.3,
    y: y - size * 0.35,
    width: options.width + size * 0.6,
    height: height + size * 0.7,
  })
  return { items: [...mark, ...items], rect, problems }
}

const spansOf = (facts: string | readonly Span[], slot: Slot): readonly Span[] =>
  typeof facts === 'string' ? [{ text: facts, slot }] : facts
