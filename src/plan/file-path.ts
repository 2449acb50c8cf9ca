import type { Format, Piece } from '../model/format.js'
import { pressArea, type PrintSettings } from '../model/press.js'
import type { Message } from '../model/theme.js'
import { plainText } from '../text/marks.js'
import { slugify } from '../text/slug.js'

/** Groups whose images are posted on a social platform; the others go to screens and web pages. */
const SOCIAL = new Set(['facebook', 'instagram', 'zalo', 'youtube', 'tiktok', 'x', 'linkedin', 'avatar-frame'])

/** Words of a message that its file name takes. */
const MESSAGE_WORDS = 6

/** The scale of a product's print file: 0.1 when a side with its bleed and marks exceeds what a PDF page may measure. */
export const fileScale = (format: Format): 1 | 0.1 => (format.medium === 'print' ? pressArea(format).scale : 1)

export interface PathDetail {
  readonly message: Message | null
  readonly index: number
  readonly half: string | null
  readonly large: PrintSettings['large']
}

/**
 * Path of a piece below its unit's folder, without extension: place, product, size, content.
 * `in/bang-ron-6x0.8m-ten-thang-ti-le-1-10`, `mang-xa-hoi/fb-bai-vuong-1080x1080-thong-diep-2-dau-tu-cho-binh-dang-gioi`
 */
export function filePath(format: Format, piece: Piece, detail: PathDetail): string {
  const folder = format.medium === 'print' ? 'in' : SOCIAL.has(format.group) ? 'mang-xa-hoi' : 'man-hinh'
  const size = format.medium === 'screen' ? `${format.width}x${format.height}` : ''
  const scale = fileScale(format) === 1 || detail.large === 'userunit' ? '' : 'ti-le-1-10'
  const number = detail.message ? String(detail.index + 1).padStart(2, '0') : ''
  const words = detail.message
    ? slugify(plainText(detail.message.text)).split('-').slice(0, MESSAGE_WORDS).join('-')
    : ''
  const content = format.id.startsWith(piece.content) ? '' : piece.content
  return `${folder}/${[format.id, size, content, number, words, detail.half ?? '', scale].filter((part) => part !== '').join('-')}`
}
