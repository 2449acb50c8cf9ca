import type { Role } from '../../model/color.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import type { Stage } from '../stage.js'
import { shiftBlock } from './block.js'
import { contain, plated } from './logos.js'
import { imprintRect, setName } from './unit.js'

/** Baseline of the parent to cap-top of the unit, in em: a dot below and an accent above a capital stay apart. */
const PARENT_GAP = 0.8

export interface OrgOptions {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Font size of the unit; the parent above it has 86 % of it. */
  readonly size: number
  /** Room reserved for parent and a unit on two lines, in scene units. */
  readonly height: number
  readonly fill: Role
  readonly align?: 'left' | 'center' | 'right' | undefined
  readonly caps?: boolean | undefined
  /** How far under the room's top lines stand that leave so much of it free. */
  readonly lower?: number | undefined
  /** Whether the lines stand in the middle of the room instead of at its top. */
  readonly centered?: boolean | undefined
  /** Whether the lines stand on a colored ground, where the logo needs a white plate. */
  readonly onGround?: boolean | undefined
}

export interface OrgLines {
  readonly items: readonly SceneItem[]
  readonly rect: Rect
  readonly problems: readonly Diagnostic[]
  readonly bottom: number
}

/** Issuer as rules ask for: the parent's line above the unit's, both in capitals unless told otherwise. */
export function orgLines(stage: Stage, options: OrgOptions): OrgLines {
  const { size, y, height, caps = true } = options
  const logo = stage.art.logo
  const mark = Math.min(height * 0.8, size * 3.4)
  const logoWidth = logo ? Math.min(mark * logo.aspect, mark * 2) : 0
  const left = options.align === 'center' || options.align === 'right' ? 0 : logo ? logoWidth + mark * 0.3 : 0
  const width = options.width - left
  const common = { x: options.x + left, width, fill: options.fill, align: options.align, caps } as const
  const parentPhrase = stage.carries('parent') ? stage.words.parent : null
  const parentOn = (maxLines: number) =>
    parentPhrase &&
    setName(stage, parentPhrase, {
      ...common,
      y,
      size: size * 0.86,
      face: 'medium',
      slot: 'parent',
      tracking: 0.035,
      maxLines,
    })
  const oneLine = parentOn(1)
  const parent = oneLine && oneLine.problems.length > 0 ? parentOn(2) : oneLine
  const unitTop = parent ? parent.block.bottom + PARENT_GAP * size : y
  const unit = setName(stage, stage.words.unit, {
    ...common,
    y: unitTop,
    size,
    face: 'extrabold',
    slot: 'unit',
    tracking: 0.02,
    height: Math.max(size * 0.74, y + height - unitTop),
  })
  const bottom = unit.block.bottom
  const free = Math.max(0, y + height - bottom)
  const dy = options.centered ? (y + height - bottom) / 2 : Math.min(options.lower ?? 0, free)
  const text = [...(parent ? parent.block.items : []), ...unit.block.items]
  const block = { ...unit.block, items: text }
  const items = shiftBlock(block, 0, dy).items
  const centerX =
    options.align === 'center'
      ? options.x - options.width / 2
      : options.align === 'right'
        ? options.x - options.width
        : options.x
  const rect = imprintRect(stage, {
    x: centerX - size * 0.3,
    y: y - size * 0.5,
    width: options.width + size * 0.6,
    height: height + size,
  })
  const logoRect = { x: options.x, y: y + dy - size * 0.1, width: logoWidth, height: mark }
  const drawnLogo = !logo || left === 0 ? [] : options.onGround ? plated(logo, logoRect) : [contain(logo, logoRect)]
  return {
    items: [...drawnLogo, ...items],
    rect,
    problems: [...(parent?.problems ?? []), ...unit.problems],
    bottom: bottom + dy,
  }
}
