import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import type { Stage } from '../stage.js'
import { shiftBlock } from './block.js'
import { contain } from './logos.js'
import { imprintRect, setName } from './unit.js'

/** Room for parent and unit beside the emblem on a white panel; `size` is the unit's largest font size. */
export interface IssuerPanelOptions {
  readonly x: number
  readonly right: number
  readonly middle: number
  /** Room from the parent's cap-top to the last baseline, in scene units. */
  readonly height: number
  readonly size: number
}

/** The parent's line over the unit on up to three lines, vertically centered, with the unit's logo at the right. */
export function issuerPanel(
  stage: Stage,
  options: IssuerPanelOptions,
): { items: readonly SceneItem[]; rect: Rect; problems: readonly Diagnostic[] } {
  const { x, right, middle, height, size } = options
  const logo = stage.art.logo
  const mark = height * 0.8
  const logoWidth = logo ? Math.min(mark * logo.aspect, mark) : 0
  const width = right - x - (logo ? logoWidth + mark * 0.2 : 0)
  const parentPhrase = stage.carries('parent') ? stage.words.parent : null
  const common = { x, width, fill: 'ink' } as const
  const parent = parentPhrase
    ? setName(stage, parentPhrase, {
        ...common,
        y: 0,
        size: size * 0.72,
        face: 'medium',
        slot: 'parent',
        maxLines: 2,
        // two lines only where one would be too small to read
        shrinkTo: 0,
        pitch: 1.24,
        tracking: -0.004,
      })
    : null
  const top = parent ? parent.block.bottom + 0.62 * size : 0
  const unit = setName(stage, stage.words.unit, {
    ...common,
    y: top,
    size,
    face: 'extrabold',
    slot: 'unit',
    height: height - top,
    maxLines: 3,
    pitch: 1.24,
    shrinkTo: 1,
    tracking: -0.012,
  })
  const dy = middle - unit.block.bottom / 2
  const items = [...(parent ? shiftBlock(parent.block, 0, dy).items : []), ...shiftBlock(unit.block, 0, dy).items]
  const rect = imprintRect(stage, {
    x: x - 0.2 * size,
    y: middle - height / 2 - 0.4 * size,
    width: right - x + 0.4 * size,
    height: height + 0.8 * size,
  })
  const drawnLogo = logo
    ? [contain(logo, { x: right - logoWidth, y: middle - mark / 2, width: logoWidth, height: mark })]
    : []
  return { items: [...items, ...drawnLogo], rect, problems: [...(parent?.problems ?? []), ...unit.problems] }
}
