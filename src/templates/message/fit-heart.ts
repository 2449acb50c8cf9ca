import { heartLineWidth } from '../../motif/heart.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import type { HeartLayout } from '../../text/heart-layouts.js'
import { measure } from '../../text/measure.js'
import { leastPitch } from '../../text/pitch.js'
import { type CommonStage, HEADLINE_TRACKING } from '../stage.js'

/** Lines placed inside the heart; `top` is the first cap-top in motif units, `size` in scene units. */
export interface HeartFit {
  readonly lines: readonly string[]
  readonly size: number
  readonly pitch: number
  readonly top: number
}

export interface HeartRoom {
  /** Scene units per motif unit. */
  readonly k: number
  /** Lowest baseline, in motif units. */
  readonly bottom: number
  /** No line is wider, in scene units. */
  readonly width: number
  readonly maxSize: number
}

/** Motif height above which no cap-top stands: the dip between the shoulders and some air. */
const HIGHEST = 23
const STEP = 0.5

/** The layout that can be largest inside the heart's outline, its cost counted; null without layouts. */
export function fitHeart(stage: CommonStage, layouts: readonly HeartLayout[], room: HeartRoom): HeartFit | null {
  const fits = layouts.map(({ lines, cost }) => {
    const fitted = fitLines(stage, lines, room)
    return { fitted, score: Math.log(fitted.size) - cost }
  })
  const [best] = fits.sort((a, b) => b.score - a.score)
  return best?.fitted ?? null
}

function fitLines(stage: CommonStage, lines: readonly string[], room: HeartRoom): HeartFit {
  const style = { face: 'black', tracking: HEADLINE_TRACKING, align: 'center' } as const
  const pitch = leastPitch(stage.fonts, lines, style)
  const widths = lines.map((line) => measure(stage.fonts, line, style.face, style.tracking))
  let [low, high] = [0, room.maxSize]
  for (let i = 0; i < 24; i++) {
    const size = (low + high) / 2
    if (tops(widths.length, size, pitch, room).some((top) => isInside(widths, top, size, pitch, room))) low = size
    else high = size
  }
  const possible = tops(widths.length, low, pitch, room).filter((top) => isInside(widths, top, low, pitch, room))
  return { lines, size: low, pitch, top: possible[Math.floor(possible.length / 2)] ?? HIGHEST }
}

/** The cap-tops, in motif units, from which so many lines end above the lowest baseline. */
function tops(lines: number, size: number, pitch: number, { k, bottom }: HeartRoom): readonly number[] {
  const block = ((lines - 1) * pitch + CAP_HEIGHT) * (size / k)
  const steps = Math.floor((bottom - block - HIGHEST) / STEP)
  return Array.from({ length: Math.max(0, steps + 1) }, (_, i) => HIGHEST + i * STEP)
}

/** Whether every line stays inside the outline; `widths` in em. */
function isInside(
  widths: readonly number[],
  top: number,
  size: number,
  pitch: number,
  { k, width }: HeartRoom,
): boolean {
  const em = size / k
  return widths.every((advance, line) => {
    const capTop = top + line * pitch * em
    return advance * size <= width && advance * size <= heartLineWidth(capTop, capTop + CAP_HEIGHT * em) * k
  })
}
