import type { Role } from '../../model/color.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import type { Stage } from '../stage.js'
import { type Block, lineWidth, setBlock } from './block.js'
import { setName } from './unit.js'

/** Pitch of the unit's lines, in em. */
const PITCH = 1.2

/** The room of the words and how they look; `size` is the largest that is tried. */
export interface BehindOptions {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly size: number
  readonly lines: number
  readonly style: { readonly tracking: number; readonly fill: Role; readonly face: 'semibold' }
}

/** The unit on several lines with the dates behind its last one; null where they do not fit there. */
export function datesBehind(
  stage: Stage,
  { x, width, height, size, lines, style }: BehindOptions,
): { blocks: readonly Block[]; size: number; problems: readonly Diagnostic[] } | null {
  const { fonts, words } = stage
  const least = stage.format.minText
  const unitSize = Math.min(size, height / (lines * CAP_HEIGHT + (lines - 1) * (PITCH - CAP_HEIGHT)))
  const { block, problems } = setName(stage, words.unit, {
    x,
    y: 0,
    width,
    fill: style.fill,
    face: 'extrabold',
    slot: 'unit',
    tracking: style.tracking,
    maxLines: lines,
    pitch: PITCH,
    size: unitSize,
    shrinkTo: 1,
  })
  const last = block.items[block.items.length - 1]
  if (last?.kind !== 'text' || block.items.length < 2) return null
  const end = last.x + lineWidth(fonts, [{ text: last.text, face: 'extrabold' }], { ...style, size: block.size })
  const facts = setBlock(fonts, [[{ text: '|', slot: 'label' }, { text: `   ${words.datesShort}` }]], {
    ...style,
    size: block.size,
    x: end + 0.75 * block.size,
    y: last.y - CAP_HEIGHT * block.size,
    slot: 'dates',
    use: 'small',
  })
  if (facts.right > x + width) {
    const smaller = Math.max(least, 0.94 * Math.min(size, block.size))
    return smaller < Math.min(size, block.size)
      ? datesBehind(stage, { x, width, height, size: smaller, lines, style })
      : null
  }
  return { blocks: [block, facts], size: block.size, problems }
}
