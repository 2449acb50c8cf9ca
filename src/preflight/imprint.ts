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
  const { texts, images, fills } = page.imprint
  const isOutside = ({ box }: { readonly box: Rect }): boolean => !rects.some((rect) => contains(rect, box, slack))
  const things = [
    ...texts.filter(isOutside).map(({ item, box }) => ({ label: `chữ ${quote(item.text)}`, box })),
    ...images.filter(isOutside).map(({ box }) => ({ label: 'logo hoặc ảnh', box })),
    ...fills.filter(isOutside).map(({ box }) => ({ label: 'hình vẽ', box })),
  ]
  const outside = things.map(({ label, box }): Diagnostic => {
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
