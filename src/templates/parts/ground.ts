import type { Role } from '../../model/color.js'
import type { Rect } from '../../model/geometry.js'
import { grow } from '../../model/geometry.js'
import type { FillItem } from '../../model/scene.js'
import type { CommonStage } from '../stage.js'

/**
 * Art that runs off the sheet reaches this many scene units past the trim: the bleed and a quarter more, so that
 * wherever a print file cuts it, ground and band are cut alike and none of them ends there by itself.
 */
export const overrun = (stage: CommonStage): number => 1.25 * stage.bleed

/** A filled rectangle. */
export const box = (rect: Rect, fill: Role): FillItem => ({ kind: 'fill', d: rectPath(rect), fill })

/** Path data of a rectangle. */
export const rectPath = ({ x, y, width, height }: Rect): string =>
  `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`

/** The trim with its bleed. */
export const sheet = (stage: CommonStage): Rect =>
  grow({ x: 0, y: 0, width: stage.width, height: stage.height }, overrun(stage))

/** The ground color over the whole sheet. */
export const groundFill = (stage: CommonStage, role: Role = stage.ground.bg): FillItem => box(sheet(stage), role)

/** A full-width strip from `top` down by `height`; it bleeds left, right and over any edge it touches. */
export function strip(stage: CommonStage, top: number, height: number): Rect {
  const over = overrun(stage)
  const y = top <= 0 ? -over : top
  const bottom = top + height >= stage.height ? stage.height + over : top + height
  return { x: -over, y, width: stage.width + 2 * over, height: bottom - y }
}

/** The white band as a strip. */
export const whiteBand = (stage: CommonStage, top: number, height: number): FillItem =>
  box(strip(stage, top, height), 'white')
