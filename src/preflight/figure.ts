import type { Diagnostic } from '../model/diagnostic.js'
import { CROP_Y, HEAD_RADIUS, HEAD_X, TOP, WIDTH } from '../motif/couple.js'
import type { Check } from './context.js'
import { FIGURE, SLACK } from './limits.js'
import { type Page, type PaintedFill, type PaintedText, scaleOf } from './page.js'
import { finding, length, quote } from './wording.js'

/** The couple's crop line sits on the white band (or the sheet's edge), and words leave room over its heads. */
export const checkFigure: Check = (page, context) =>
  [...page.shell.couples, ...page.imprint.couples].flatMap((couple): Diagnostic[] => {
    const { scene } = page
    const faults: Diagnostic[] = []
    // a shell's own error was told with the shell; only what is painted over it can add to that
    const off = page.judged === 'all' || page.imprint.fills.length > 0 ? cropError(page, couple) : 0
    if (off > FIGURE.crop) {
      const sentence = `hình đôi lệch ${length(scene, off)} so với mép dải trắng.`
      faults.push(
        finding(context, 'warning', 'hinh-lech-dai', sentence, 'Đây là lỗi của bố cục, hãy báo cho người làm công cụ.'),
      )
    }
    const least = (FIGURE.headRoom * scene.width) / 100
    const near =
      context.piece.content === 'ten-thang' && context.job.format.archetype !== 'youtube'
        ? nearestText(page, couple)
        : null
    if (near && near.room < least * (1 - SLACK)) {
      const sentence = `chữ ${quote(near.text)} chỉ cách đầu hình người ${length(scene, near.room)}, cần ${length(scene, least)}.`
      faults.push(finding(context, 'warning', 'chu-sat-hinh', sentence, 'Rút ngắn câu chữ.'))
    }
    return faults
  })

/** Distance from the crop line to the nearest edge that cuts the couple; 0 where nothing does. */
function cropError(page: Page, couple: PaintedFill): number {
  const k = scaleOf(couple.matrix)
  const x = couple.matrix[4]
  const y = couple.matrix[5] + CROP_Y * k
  const reach = FIGURE.near * k
  const bands = page.fills.filter(
    (fill) =>
      fill.item.fill === 'white' &&
      fill.order > couple.order &&
      fill.shape.rings.length === 1 &&
      fill.box.width > WIDTH * k &&
      fill.box.x < x &&
      fill.box.x + fill.box.width > x,
  )
  const edges = [...bands.map((fill) => fill.box.y), page.scene.height]
    .map((edge) => Math.abs(edge - y))
    .filter((d) => d < reach)
  return edges.length === 0 ? 0 : Math.min(...edges)
}

/** The text nearest to the heads, where it or another may be one whose faults are looked for. */
const nearestText = (page: Page, couple: PaintedFill): OverHeads | null =>
  textOverHeads(page.judgedTexts, couple) && textOverHeads(page.texts, couple)

interface OverHeads {
  readonly text: string
  readonly room: number
}

/** The text that comes nearest to the heads from above. */
function textOverHeads(texts: readonly PaintedText[], couple: PaintedFill): OverHeads | null {
  const k = scaleOf(couple.matrix)
  const top = couple.matrix[5] + TOP * k
  let nearest: OverHeads | null = null
  for (const side of [-1, 1]) {
    const x = couple.matrix[4] + side * HEAD_X * k
    for (const { box, item } of texts) {
      const over = box.x < x + HEAD_RADIUS * k && box.x + box.width > x - HEAD_RADIUS * k && box.y < top
      const room = top - box.y - box.height
      if (over && (!nearest || room < nearest.room)) nearest = { text: item.text, room }
    }
  }
  return nearest
}
