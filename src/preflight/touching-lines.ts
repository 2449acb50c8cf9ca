import type { Diagnostic } from '../model/diagnostic.js'
import { grow, overlaps } from '../model/geometry.js'
import { dotGap } from './dots.js'
import type { Check, PreflightContext } from './context.js'
import { boxGap } from './box-gap.js'
import { INK } from './limits.js'
import type { TextLine } from './lines.js'
import { isJudged, linesOf, type PaintedText, scaleOf } from './page.js'
import { textSkyline } from './shape.js'
import { type PlacedSkyline, verticalGap } from './skyline.js'
import { finding, length, quote } from './wording.js'

/** Ink of different lines keeps apart, in one block and between blocks; runs of one line do not lie on each other. */
export const checkTouchingLines: Check = (page, context) => {
  const lines = linesOf(page)
  const faults: Diagnostic[] = []
  const report = (a: string, b: string, gap: number, wanted: number): void => {
    const distance = gap < 0 ? `đè lên nhau ${length(page.scene, -gap)}` : `chỉ cách nhau ${length(page.scene, gap)}`
    const sentence = `dòng ${quote(a)} và dòng ${quote(b)} ${distance}, cần ít nhất ${length(page.scene, wanted)}.`
    faults.push(finding(context, 'error', 'chu-cham-nhau', sentence, 'Rút ngắn chữ hoặc đổi chỗ ngắt dòng.'))
  }
  const judged = lines.filter(({ runs }) => runs.some((run) => isJudged(page, run)))
  lines.forEach((line, index) => {
    const isOwn = judged.includes(line)
    const runs = isOwn ? line.runs : []
    for (let i = 0; i + 1 < runs.length; i++) {
      const [left, right] = [runs[i] as PaintedText, runs[i + 1] as PaintedText]
      const gap = right.box.x - left.box.x - left.box.width
      if (gap < -0.02 * line.size) report(left.item.text, right.item.text, gap, 0)
    }
    for (const other of isOwn ? lines : judged) {
      const fault = lines.indexOf(other) > index ? tooClose(line, other, context) : null
      if (fault) report(line.text, other.text, fault.gap, fault.wanted)
    }
  })
  return faults
}

/** The most that lines can be asked to keep apart, in em. */
const MOST = Math.max(INK.headline, INK.other, INK.dot)

function tooClose(a: TextLine, b: TextLine, context: PreflightContext): { gap: number; wanted: number } | null {
  const size = Math.min(a.size, b.size)
  if (!overlaps(grow(a.box, MOST * size), b.box)) return null
  const headline = a.block === b.block && isDisplay(a) && isDisplay(b)
  const wanted = (headline ? INK.headline : INK.other) * size
  const dotted = Math.max(wanted, INK.dot * size)
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a]
  const slack = INK.slack * size
  let gap = Infinity
  let dots = Infinity
  for (const high of upper.runs) {
    for (const low of lower.runs) {
      const least = boxGap(high, low, context.fonts, dotted)
      if (least < wanted) gap = Math.min(gap, verticalGap(placedSkyline(high, context), placedSkyline(low, context)))
      if (least < dotted) dots = Math.min(dots, dotGap(high, low, context.fonts))
    }
  }
  if (gap < wanted - slack) return { gap, wanted }
  return dots < dotted - slack ? { gap: dots, wanted: dotted } : null
}

const isDisplay = ({ runs }: TextLine): boolean => runs.every((run) => run.item.use === 'display')

function placedSkyline(text: PaintedText, { shapes }: PreflightContext): PlacedSkyline {
  const { matrix } = text
  return { skyline: textSkyline(shapes, text.shape, text.em), scale: scaleOf(matrix), x: matrix[4], y: matrix[5] }
}
