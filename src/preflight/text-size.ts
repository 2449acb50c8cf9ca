import type { Diagnostic } from '../model/diagnostic.js'
import type { Content } from '../model/format.js'
import type { Slot } from '../model/scene.js'
import { CAP_HEIGHT, X_HEIGHT } from '../text/fonts.js'
import type { Check } from './context.js'
import { READING_SIZES, SLACK, THUMBNAIL } from './limits.js'
import type { PaintedText } from './page.js'
import { decimal, finding, length, quote } from './wording.js'

const HINT = 'Dùng tên viết tắt chính thức, rút ngắn chữ hoặc chọn khổ lớn hơn.'

/** No text under the format's minimum; lines of one block are told once. */
export const checkTextSize: Check = (page, context) => {
  const { minText } = context.job.format
  const small = page.texts.filter((text) => text.size < minText * (1 - SLACK))
  const blocks = new Map(
    small.map((text) => [text.item.block, small.filter((other) => other.item.block === text.item.block)]),
  )
  return [...blocks.values()].map((runs): Diagnostic => {
    const size = Math.min(...runs.map((run) => run.size))
    const words = runs.map((run) => run.item.text).join(' ')
    const sentence = `chữ ${quote(words)} cỡ ${length(page.scene, size)}, nhỏ hơn mức đọc được là ${length(page.scene, minText)}.`
    return finding(context, 'error', 'chu-qua-nho', sentence, HINT)
  })
}

/** A printed headline can be read from where people stand. */
export const checkReadingSize: Check = (page, context) => {
  const { format } = context.job
  if (format.medium !== 'print') return []
  return READING_SIZES.flatMap((rule): Diagnostic[] => {
    if (rule.archetype !== format.archetype || !rule.contents.includes(context.piece.content)) return []
    const text = largest(page.texts, rule.slot)
    if (!text) return []
    const cap = CAP_HEIGHT * text.size
    const wanted = rule.cap * (rule.of === 'width' ? format.width : format.height)
    if (cap >= wanted * (1 - SLACK)) return []
    const sentence = `chữ hoa của ${quote(text.item.text)} cao ${length(page.scene, cap)}, cần ít nhất ${length(page.scene, wanted)} để đọc được từ xa.`
    return [finding(context, 'error', 'chu-lon-khong-du-cao', sentence, 'Rút ngắn câu chữ hoặc chọn khổ cao hơn.')]
  })
}

const HEADLINES: Partial<Record<Content, Slot>> = { 'ten-thang': 'name', 'thong-diep': 'message', 'chu-de': 'slogan' }

/** The headline of squares and posters can still be read on a thumbnail. */
export const checkThumbnail: Check = (page, context) => {
  const { format } = context.job
  const slot = HEADLINES[context.piece.content]
  const text =
    slot && THUMBNAIL.archetypes.some((archetype) => archetype === format.archetype) ? largest(page.texts, slot) : null
  if (!text) return []
  const xHeight = (X_HEIGHT * text.size * THUMBNAIL.shownHeight) / format.height
  if (xHeight >= THUMBNAIL.xHeight * (1 - SLACK)) return []
  const sentence = `chữ ${quote(text.item.text)} khó đọc khi ảnh thu nhỏ: thân chữ cao ${decimal(xHeight, 2)} px trên ảnh cao ${THUMBNAIL.shownHeight} px, nên có ${THUMBNAIL.xHeight} px.`
  return [
    finding(context, 'warning', 'kho-doc-khi-thu-nho', sentence, 'Chọn câu ngắn hơn nếu ảnh sẽ xem trên điện thoại.'),
  ]
}

function largest(texts: readonly PaintedText[], slot: Slot): PaintedText | null {
  const own = texts.filter((text) => text.item.slot === slot && text.item.use === 'display')
  return own.reduce<PaintedText | null>((best, text) => (best && best.size >= text.size ? best : text), null)
}
