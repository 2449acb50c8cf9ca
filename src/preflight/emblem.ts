import type { Diagnostic } from '../model/diagnostic.js'
import { grow, overlaps } from '../model/geometry.js'
import type { Check } from './context.js'
import { EMBLEM, SLACK } from './limits.js'
import { type Mark, marksOf } from './marks.js'
import { isJudged, type Page, paints } from './page.js'
import { finding, length, quote } from './wording.js'

/** The emblem is large enough, free around and on white; no words lie on a logo. */
export const checkEmblem: Check = (page, context) => {
  const { scene } = page
  const marks = marksOf(page, context)
  const slack = SLACK * Math.min(scene.width, scene.height)
  const least = scene.unit === 'px' ? EMBLEM.minPx : EMBLEM.minMm
  return marks.flatMap((mark): Diagnostic[] => {
    const faults: Diagnostic[] = []
    const emblem = mark.kind === 'emblem'
    const clear = emblem ? EMBLEM.clearSpace * mark.box.height : 0
    if (emblem && mark.box.height < least - slack) {
      const sentence = `biểu trưng cao ${length(scene, mark.box.height)}, cần ít nhất ${least} ${scene.unit}.`
      faults.push(finding(context, 'error', 'bieu-trung-nho', sentence, 'Chọn khổ lớn hơn.'))
    }
    const room = grow(mark.box, clear - slack)
    const words = page.texts.find((text) => overlaps(room, text.box))
    const neighbor = marks.find((other) => other !== mark && overlaps(room, other.box))
    if (words || neighbor) {
      const what = words ? `chữ ${quote(words.item.text)}` : (neighbor?.name ?? '')
      const sentence = `${what} quá sát ${mark.name}, cần chừa ít nhất ${length(scene, clear)} quanh ${mark.name}.`
      faults.push(finding(context, 'error', 'sat-bieu-trung', sentence, 'Rút ngắn chữ hoặc dùng logo hẹp hơn.'))
    }
    if (emblem && isJudged(page, mark) && !isOnWhite(page, mark, clear)) {
      faults.push(
        finding(
          context,
          'warning',
          'bieu-trung-nen-mau',
          'biểu trưng không nằm trọn trên nền trắng.',
          'Dùng bố cục có dải trắng.',
        ),
      )
    }
    return faults
  })
}

/** Whether white lies around the mark at half its clear space; nothing at all is right only on a transparent sheet. */
function isOnWhite(page: Page, mark: Mark, clear: number): boolean {
  const { x, y, width, height } = grow(mark.box, clear / 2)
  const fills = page.fills.filter((fill) => fill.order < mark.order && overlaps(fill.box, mark.box)).reverse()
  const at = [0, 0.5, 1].flatMap((i) => [0, 0.5, 1].map((j) => [x + i * width, y + j * height] as const))
  return at.every(([px, py]) => {
    const top = fills.find((fill) => paints(fill, px, py))
    return top ? top.item.fill === 'white' : true
  })
}
