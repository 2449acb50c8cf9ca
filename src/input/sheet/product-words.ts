import type { Format } from '../../model/format.js'
import { bareWords } from './bare-words.js'

/** What is asked of the formats to know products by the words of a list. */
export type KnownFormat = Pick<Format, 'id' | 'group' | 'vi' | 'width' | 'height' | 'medium'>

/** A product found in words. */
export interface FoundProduct {
  /** Format id, or group where no size is named. */
  readonly id: string
  /** The words name the product and nothing else. */
  readonly whole: boolean
  /** The size that was named and is not among the formats; null where none is named or it is known. */
  readonly unknownSize: string | null
}

/** A finder of products in the words of headings and cells. */
export interface Products {
  readonly find: (words: string) => FoundProduct | null
}

/** How offices call the groups of formats, without accents. */
const GROUP_WORDS: readonly (readonly [group: string, words: RegExp])[] = [
  ['bang-ron', /\b(?:bang ron|bangron|bang zon|banderole|banner|khau hieu)\b/u],
  ['phuon', /\b(?:phuon|co phuon)\b/u],
  ['standee', /\b(?:standee|standy|standi|stande)\b/u],
  ['phong', /\b(?:phong (?:nen|san khau|le|hoi truong|su kien|chu)|backdrop|market|maket)\b|phông/u],
  ['pano', /\b(?:pano|pa no|bang pano)\b/u],
  ['ap-phich', /\b(?:ap phich|apphich|poster|pa nen)\b/u],
  ['to-roi', /\b(?:to roi|to gap|leaflet|brochure)\b/u],
  ['giay-moi', /\b(?:giay moi|thiep moi|thu moi)\b/u],
  ['giay-chung-nhan', /\b(?:giay chung nhan|chung nhan)\b/u],
]
/** Words beside a product that say nothing more about it. */
const FILLING =
  /\b(?:phong|so|cai|chiec|tam|to|bo|ban|cuon|tuyen truyen|treo|ngang|doc|loai|kho|kich thuoc|size|co|in|dan|x|m|cm|mm|a\d|so luong|sl|hai mat|nen|san khau|hoi truong)\b|\d+/gu

const SIZE = /(\d+(?:[.,]\d+)?)\s*(mm|cm|m)?\s*[x×*]\s*(\d+(?:[.,]\d+)?)\s*(mm|cm|m)?/iu
const MM: Readonly<Record<string, number>> = { mm: 1, cm: 10, m: 1000 }

/** Finds products among the formats given. */
export function productsOf(formats: readonly KnownFormat[]): Products {
  const printed = formats.filter((format) => format.medium === 'print')
  const ids = new Map(formats.map((format) => [format.id, format.id]))
  const groups = new Set(formats.map((format) => format.group))
  const byName = new Map(formats.map((format) => [bareWords(format.vi), format.id]))
  const find = (raw: string): FoundProduct | null => {
    const written = raw.normalize('NFC').trim().toLowerCase()
    const exact = ids.get(written) ?? (groups.has(written) ? written : undefined) ?? byName.get(bareWords(raw))
    if (exact !== undefined) return { id: exact, whole: true, unknownSize: null }
    const words = bareWords(raw)
    // without accents phông (backdrop) would be phòng (office)
    const group = GROUP_WORDS.find(([, pattern]) => pattern.test(`${words} ${written}`))
    if (!group) return null
    const [id, pattern] = group
    const whole = bareWords(raw.replace(SIZE, ' ')).replace(pattern, ' ').replace(FILLING, ' ').trim() === ''
    const size = sizeOf(raw)
    if (size === null) return { id, whole, unknownSize: null }
    const known = printed.find((f) => f.group === id && size.some(([w, h]) => sameSize(f, w, h)))
    return {
      id: known?.id ?? id,
      whole,
      unknownSize: known ? null : (SIZE.exec(raw)?.[0] ?? /\bA\d\b/iu.exec(raw)?.[0] ?? null),
    }
  }
  return { find }
}

/** Width and height in mm that the words name, every unit tried where none is written; null without a size. */
function sizeOf(words: string): (readonly [width: number, height: number])[] | null {
  const [, sheet] = /\bA([0-5])\b/iu.exec(words) ?? []
  if (sheet !== undefined) return [A_SIZES[Number(sheet)] ?? [0, 0]]
  const [, first, unit1, second, unit2] = SIZE.exec(words) ?? []
  if (first === undefined || second === undefined) return null
  const [w, h] = [first, second].map((n) => Number(n.replace(',', '.'))) as [number, number]
  const units = [unit2 ?? unit1].flatMap((unit) => (unit === undefined ? Object.keys(MM) : [unit.toLowerCase()]))
  return units.map((unit) => [w * (MM[unit1?.toLowerCase() ?? unit] ?? 1), h * (MM[unit] ?? 1)] as const)
}

const A_SIZES: readonly (readonly [number, number])[] = [
  [841, 1189],
  [594, 841],
  [420, 594],
  [297, 420],
  [210, 297],
  [148, 210],
]

const sameSize = (format: KnownFormat, w: number, h: number): boolean =>
  (near(format.width, w) && near(format.height, h)) || (near(format.width, h) && near(format.height, w))
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.6
