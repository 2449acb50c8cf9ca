import { placeAt } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { crowd, crowdHeight } from '../../motif/crowd.js'
import { row } from '../../motif/row.js'
import type { Role } from '../../model/color.js'
import type { CommonStage } from '../stage.js'

/** Top of a head above the shoulder line, in motif units. */
export const HEAD_TOP = 20
const PITCH = 50

/** How a row of people stands on the band. */
export interface RowOnBand {
  readonly bandTop: number
  /** Whole people across the sheet. */
  readonly people: number
  /** How much of a body shows between its shoulder line and the band, in motif units (55–66). */
  readonly visible: number
  readonly y0?: number | undefined
  readonly amplitude?: number | undefined
}

/** Scale of a row of so many people over the whole width. */
export const rowScale = (stage: CommonStage, people: number): number => stage.width / (people * PITCH)

/** Height of a row on the band, heads included, in scene units. */
export const rowHeight = (stage: CommonStage, people: number, visible: number): number =>
  (visible + HEAD_TOP) * rowScale(stage, people)

/** A row of people with woven arms over the whole width, standing on the band; it runs off both sides. */
export function rowOnBand(
  stage: CommonStage,
  { bandTop, people, visible, y0 = 40, amplitude = 12.5 }: RowOnBand,
): SceneItem {
  const k = rowScale(stage, people)
  return {
    kind: 'group',
    transform: placeAt(0, bandTop - visible * k, k),
    items: stage.draw(row, people, { colors: stage.ground.row, height: visible + 6, y0, amplitude }),
  }
}

/** A crowd of so many people in a row over the whole width, its front row standing on the band. */
export function crowdOnBand(
  stage: CommonStage,
  { bandTop, people, rows }: { bandTop: number; people: number; rows: readonly Role[] },
): SceneItem {
  const k = rowScale(stage, people)
  const tall = crowdHeight(rows.length)
  return {
    kind: 'group',
    transform: placeAt(0, bandTop - tall * k, k),
    items: stage.draw(crowd, people, { rows, bottom: tall + 6 }),
  }
}

/** Height of a crowd on the band, heads included, in scene units. */
export const crowdOnBandHeight = (stage: CommonStage, people: number, rows: number): number =>
  (crowdHeight(rows) + HEAD_TOP) * rowScale(stage, people)

/** The fewest, and so largest, people from `least` to `most` whose figure of `heightOf(n)` fits into `room`. */
export function peopleThatFit(room: number, least: number, most: number, heightOf: (people: number) => number): number {
  let people = least
  while (people < most && heightOf(people) > room) people++
  return people
}
