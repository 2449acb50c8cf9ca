import type { Rect } from '../../model/geometry.js'
import type { ImageItem, SceneItem } from '../../model/scene.js'
import type { Art, CommonStage } from '../stage.js'
import { box } from './ground.js'

/** An image contained in a rectangle and centred there, never cropped or recolored. */
export function contain(art: Art, rect: Rect): ImageItem {
  const width = Math.min(rect.width, rect.height * art.aspect)
  const height = width / art.aspect
  return {
    kind: 'image',
    asset: art.id,
    box: { x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width, height },
  }
}

/** Share of a plate's sides that the logo on it takes. */
const ON_PLATE = 0.82

/** A logo on a white plate that fills `rect`: marks are drawn for white and drown on a colored ground. */
export function plated(art: Art, rect: Rect): readonly SceneItem[] {
  const [dx, dy] = [((1 - ON_PLATE) * rect.width) / 2, ((1 - ON_PLATE) * rect.height) / 2]
  const inner = { x: rect.x + dx, y: rect.y + dy, width: rect.width - 2 * dx, height: rect.height - 2 * dy }
  return [box(rect, 'white'), contain(art, inner)]
}

/** Distance between two marks of a row, against their height. */
const MARK_GAP = 0.45
/** Distance between the words and the first mark, against their height. */
const FIRST_GAP = 0.8
/** Width that words beside the marks keep, in em of the smallest text: a name of 75 letters on two lines. */
const LEAST_WORDS = 22
/** Shares of the width that the marks take at most, and at least however long a name may be. */
const MOST_SHARE = 0.27
const LEAST_SHARE = 0.15

/** How wide the partners' marks may be in a room of `width` where a logo takes `logo` of it; whatever the unit. */
export const partnersWidth = (stage: CommonStage, width: number, logo: number): number =>
  Math.max(LEAST_SHARE * width, Math.min(MOST_SHARE * width, width - logo - LEAST_WORDS * stage.format.minText))

const gapBefore = (index: number): number => (index === 0 ? FIRST_GAP : MARK_GAP)

/** How much longer than high a mark may be drawn. */
const LONGEST_MARK = 3
/** Height of a mark in two rows, against that of marks in one, and how much larger two rows must make them. */
const IN_TWO_ROWS = 0.62
const WORTH_TWO_ROWS = 1.15
/** Distance between two rows, against the height of a mark. */
const ROW_GAP = 0.4

const widthOf = (art: Art): number => Math.min(art.aspect, LONGEST_MARK)
const totalOf = (row: readonly Art[]): number =>
  row.reduce((sum, art, index) => sum + widthOf(art) + gapBefore(index), 0)

/** The marks in two rows, in their order, of which the longer is as short as it can be. */
function inTwo(marks: readonly Art[]): readonly (readonly Art[])[] {
  const cuts = marks.slice(1).map((_, cut) => [marks.slice(0, cut + 1), marks.slice(cut + 1)])
  const longer = (rows: readonly (readonly Art[])[]): number => Math.max(...rows.map(totalOf))
  return cuts.reduce((best, next) => (longer(next) < longer(best) ? next : best))
}

/**
 * The partners' marks in one row that ends at `right`, or in two where many marks come out larger so; how much width
 * they take, clear space included. Marks of `height` that together pass `maxWidth` become lower, so that words keep
 * their room.
 */
export function partnerRow(
  stage: CommonStage,
  right: number,
  centerY: number,
  height: number,
  maxWidth: number,
): { items: readonly ImageItem[]; width: number } {
  const marks = stage.art.partners
  if (marks.length === 0) return { items: [], width: 0 }
  const one = Math.min(height, maxWidth / totalOf(marks))
  const split = marks.length > 2 ? inTwo(marks) : [marks]
  const two = Math.min(IN_TWO_ROWS * height, maxWidth / Math.max(...split.map(totalOf)))
  const [rows, high] = split.length > 1 && two > WORTH_TWO_ROWS * one ? [split, two] : [[marks], one]
  const pitch = (1 + ROW_GAP) * high
  const top = centerY - (high + (rows.length - 1) * pitch) / 2
  const items = rows.flatMap((row, index) =>
    marksFrom(row, right - (totalOf(row) - FIRST_GAP) * high, top + index * pitch, high),
  )
  return { items, width: Math.max(...rows.map(totalOf)) * high }
}

/** The partners' marks in a row of their own from `x` on, lower than `height` where they would pass `maxWidth`. */
export function partnerLine(
  stage: CommonStage,
  { x, centerY, height, maxWidth }: { x: number; centerY: number; height: number; maxWidth: number },
): readonly ImageItem[] {
  const marks = stage.art.partners
  const high = Math.min(height, maxWidth / (totalOf(marks) - FIRST_GAP))
  return marksFrom(marks, x, centerY - high / 2, high)
}

function marksFrom(marks: readonly Art[], left: number, y: number, height: number): readonly ImageItem[] {
  let x = left
  return marks.map((art, index) => {
    if (index > 0) x += MARK_GAP * height
    const item = contain(art, { x, y, width: widthOf(art) * height, height })
    x += widthOf(art) * height
    return item
  })
}

/** The stage for a part whose piece shows the partners' marks elsewhere. */
export const withoutPartners = (stage: CommonStage): CommonStage => ({ ...stage, art: { ...stage.art, partners: [] } })
