import type { CommonStage } from '../stage.js'

/** The strip that words may fill, from `left` to `right` in scene units. */
export interface Column {
  readonly left: number
  readonly right: number
  readonly width: number
}

/** The composition's own margin on both sides, or the format's safe area where that is narrower. */
export function textColumn(stage: CommonStage, margin: number): Column {
  const { safe, width } = stage
  const left = Math.max(margin, safe.x)
  const right = Math.min(width - margin, safe.x + safe.width)
  return { left, right, width: right - left }
}
