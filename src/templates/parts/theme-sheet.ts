import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import type { Drawing, Stage } from '../stage.js'
import { setBlock } from './block.js'
import { textColumn } from './column.js'
import { orgLines } from './org.js'

/** Small lines in the band at the foot of a sheet. */
export const SHEET_LINE = { tracking: -0.004, face: 'medium', fill: 'ink', use: 'small' } as const

/** A sheet of the theme but for issuer and dates, and where the dates stand; in scene units. */
export interface ThemeSheet {
  readonly shell: readonly SceneItem[]
  /** Left end, cap-top and font size. */
  readonly dates: { readonly x: number; readonly y: number; readonly size: number }
  /** What the dates may reach. */
  readonly rect: Rect
}

/** The sheet with the issuer's lines, `size` tall in a room of `height` (u), over its headline and the dates in its band. */
export function fillThemeSheet(
  stage: Stage,
  { shell, dates, rect }: ThemeSheet,
  { size, height }: { readonly size: number; readonly height: number },
): Drawing {
  const { u } = stage
  const column = textColumn(stage, 7 * u)
  const org = orgLines(stage, {
    x: column.left,
    y: 6.6 * u,
    width: column.width,
    size: size * u,
    fill: stage.ground.small,
    height: height * u,
    onGround: true,
  })
  const date = setBlock(stage.fonts, [stage.words.dates], { ...SHEET_LINE, ...dates, slot: 'dates' })
  return {
    shell,
    imprint: [...org.items, ...date.items],
    imprintRects: [org.rect, rect],
    problems: org.problems,
  }
}
