import type { Rect } from '../../model/geometry.js'
import { GRADE_COLOR } from '../../report/proof-picture.js'
import type { Grade } from '../../text/phrase.js'
import type { Paper } from './paper.js'

/** Stroke of an open mark, in heights of it. */
const STROKE = 0.09

/** The mark after a line: each grade has a shape of its own, to be told apart where the printer has no color. */
export function drawBreakMark({ doc }: Paper, grade: Grade, { x, y, width, height }: Rect): void {
  const color = GRADE_COLOR[grade]
  if (grade === 'good') {
    doc.rect(x, y, width, height).fill(color)
    return
  }
  const stroke = STROKE * height
  doc.lineWidth(stroke)
  const [middle, half] = [y + height / 2, height / 4]
  // shapes that warn are wider than a bar: the room beside the line is free
  const center = x + half
  if (grade === 'ok') doc.rect(x + stroke / 2, y + stroke / 2, width, height - stroke).stroke(color)
  else if (grade === 'poor') {
    doc.moveTo(center - half, middle).lineTo(center + half, middle)
    doc
      .moveTo(center, middle - half)
      .lineTo(center, middle + half)
      .stroke(color)
  } else {
    doc.moveTo(center - half, middle - half).lineTo(center + half, middle + half)
    doc
      .moveTo(center - half, middle + half)
      .lineTo(center + half, middle - half)
      .stroke(color)
    // a cross alone is forbidden, in a ring it is only unjudged
    if (grade === 'unverified') doc.circle(center, middle, half * 1.4).stroke(color)
  }
}
