import type { SceneItem } from '../../model/scene.js'
import type { Stage } from '../stage.js'
import type { BandText } from './band.js'
import { type Block, lineWidth, setBlock, shiftBlock } from './block.js'
import { contain } from './logos.js'
import { setName } from './unit.js'

/** Room of an issuer's lines on white, centered on `middle`; lengths in scene units. */
export interface OrgRowOptions {
  readonly x: number
  readonly right: number
  readonly middle: number
  readonly height: number
  /** Font size of the unit; the parent above it has 86 %, or the format's minimum. */
  readonly size: number
  /** Whether parent and unit may share a line, a bar between them. */
  readonly oneLine?: boolean | undefined
}

const move = (block: Block, dy: number): readonly SceneItem[] => shiftBlock(block, 0, dy).items

/** The unit's logo, then the parent over the unit on one line or two; `parent | unit` on one line where allowed and room. */
export function orgRow(
  stage: Stage,
  options: OrgRowOptions,
): { items: readonly SceneItem[]; problems: BandText['problems'] } {
  const { x, right, middle, size, height } = options
  const { words, art, format } = stage
  const mark = Math.min(0.8 * height, 3 * size)
  const logoWidth = art.logo ? Math.min(mark * art.logo.aspect, mark * 2) : 0
  const start = art.logo ? x + logoWidth + 0.3 * mark : x
  const width = right - start
  const logo = art.logo ? [contain(art.logo, { x, y: middle - mark / 2, width: logoWidth, height: mark })] : []
  const parentName = stage.carries('parent') ? words.parent : null
  if (options.oneLine && parentName) {
    const line = [
      { text: parentName.text, slot: 'parent' as const },
      { text: '   |   ', slot: 'label' as const },
      { text: words.unit.text, face: 'extrabold' as const, slot: 'unit' as const },
    ]
    const style = { face: 'medium', size, tracking: -0.006, fill: 'ink' } as const
    if (lineWidth(stage.fonts, line, style) <= width) {
      const block = setBlock(stage.fonts, [line], {
        ...style,
        x: start,
        y: 0,
        slot: 'unit',
        use: 'small',
        id: 'issuer',
      })
      return { items: [...logo, ...move(block, middle - block.bottom / 2)], problems: [] }
    }
  }
  const common = { x: start, width, fill: 'ink' } as const
  const parent = parentName
    ? setName(stage, parentName, {
        ...common,
        y: 0,
        size: Math.max(0.86 * size, format.minText),
        face: 'medium',
        slot: 'parent',
        maxLines: 1,
      })
    : null
  const y = parent ? parent.block.bottom + 0.54 * size : 0
  const unit = setName(stage, words.unit, {
    ...common,
    y,
    size,
    face: 'extrabold',
    slot: 'unit',
    height: 0.88 * height - y,
  })
  const dy = middle - unit.block.bottom / 2
  return {
    items: [...logo, ...(parent ? move(parent.block, dy) : []), ...move(unit.block, dy)],
    problems: [...(parent?.problems ?? []), ...unit.problems],
  }
}
