import type { Diagnostic } from '../model/diagnostic.js'
import { contains, type Rect } from '../model/geometry.js'
import type { Check } from './context.js'
import { SLACK } from './limits.js'
import { beyond } from './beyond.js'
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
    .map(({ label, box }): Diagnostic => {
      const far = rects.length === 0 ? '' : ` ${length(scene, Math.min(...rects.map((rect) => beyond(rect, box))))}`
      return finding(
        context,
        'error',
        'ngoai-o-don-vi',
        `${label} ra ngoài ô dành cho đơn vị${far}.`,
        'Dùng tên viết tắt chính thức của đơn vị.',
      )
    })
  const fractions = scene.unit === 'px' ? rects.filter((rect) => !isWhole(rect)) : []
  return [
    ...outside,
    ...fractions.map(({ x, y, width, height }): Diagnostic => {
      const place = [x, y, width, height].map((value) => length(scene, value)).join('; ')
      const hint = 'Đây là lỗi của bố cục, hãy báo cho người làm công cụ.'
      return finding(
        context,
        'error',
        'o-don-vi-lech',
        `ô dành cho đơn vị (${place}) không nằm trên điểm ảnh nguyên.`,
        hint,
      )
    }),
  ]
}

const isWhole = (r: Rect): boolean => [r.x, r.y, r.width, r.height].every(Number.isInteger)
