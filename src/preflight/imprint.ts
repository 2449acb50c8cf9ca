import type { Diagnostic } from '../model/diagnostic.js'
import { contains } from '../model/geometry.js'
import type { Check } from './context.js'
import { SLACK } from './limits.js'
import { finding, length, quote } from './wording.js'

/** What varies from unit to unit stays inside the declared rectangles, which lie on whole pixels on screens. */
export const checkImprint: Check = (page, context) => {
  const { scene } = page
  const rects = scene.imprintRects
  const slack = scene.unit === 'px' ? 0.001 : SLACK * Math.min(scene.width, scene.height)
  const things = [
    ...page.texts.map(({ item, box, layer }) => ({ label: `chữ ${quote(item.text)}`, box, layer })),
    ...page.images.map(({ box, layer }) => ({ label: 'logo hoặc ảnh', box, layer })),
    ...page.fills.map(({ box, layer }) => ({ label: 'hình vẽ', box, layer })),
  ]
  const outside = things
    .filter(({ box, layer }) => layer === 'imprint' && !rects.some((rect) => contains(rect, box, slack)))
    .map(({ label, box }) => {
      const place = `(${length(scene, box.x)}; ${length(scene, box.y)})`
      const sentence = `${label} của đơn vị ở ${place} ra ngoài ô dành cho đơn vị.`
      return finding(context, 'error', 'ngoai-o-don-vi', sentence, 'Dùng tên viết tắt chính thức của đơn vị.')
    })
  return [...outside, ...(scene.unit === 'px' ? fractions(rects) : [])]

  function fractions(list: typeof rects): Diagnostic[] {
    return list
      .filter((r) => [r.x, r.y, r.width, r.height].some((value) => !Number.isInteger(value)))
      .map((r) => {
        const sentence = `ô dành cho đơn vị (${[r.x, r.y, r.width, r.height].map((v) => length(scene, v)).join('; ')}) không nằm trên điểm ảnh nguyên.`
        return finding(context, 'error', 'o-don-vi-lech', sentence, 'Đây là lỗi của bố cục, hãy báo cho người làm công cụ.')
      })
  }
}
