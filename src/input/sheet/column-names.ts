import type { UnitField } from '../../model/unit-row.js'
import { bareWords } from './bare-words.js'
import type { Products } from './product-words.js'

/**
 * What a column means; `range` holds both dates, `count` the copies of the row's one product,
 * `number` counts the rows, `code` is a number of the unit's own.
 */
export type Meaning = UnitField | 'range' | 'count' | 'number' | 'code' | `quantity:${string}`

/** Headings without accents, case and brackets; the first that fits decides. */
const HEADINGS: readonly (readonly [pattern: RegExp, meaning: Meaning])[] = [
  [/^(?:stt|tt|so tt|so thu tu|thu tu|#|st t)$/u, 'number'],
  [/^(?:ma|ma so|ma (?:don vi|co quan|dv|bhxh|so don vi|don vi bhxh))$/u, 'code'],
  [
    /^(?:ten )?(?:co quan|don vi|to chuc|cq|dv)?(?: ?(?:co quan|don vi))?(?: ?(?:chu quan|cap tren|quan ly|truc tiep))+$/u,
    'parent',
  ],
  [/^(?:truc thuoc|thuoc|thuoc (?:don vi|co quan)|cap tren)$/u, 'parent'],
  [/^(?:ten )?(?:viet tat|rut gon|ngan gon|ngan|tat)(?: (?:cua )?(?:don vi|co quan))?$/u, 'short'],
  [/^ten (?:don vi|co quan|dv) (?:viet tat|rut gon|ngan gon|ngan|tat)$/u, 'short'],
  [
    /^(?:logo|tep logo|file logo|anh logo|hinh logo|bieu trung|tep bieu trung|logo don vi|ten tep logo|ten file logo)$/u,
    'logo',
  ],
  [/^(?:dia chi(?: (?:don vi|co quan|tru so|lien he|nhan .*|giao .*))?|tru so)$/u, 'address'],
  [
    /^(?:dia danh|noi|noi ky|noi ban hanh|dia danh noi|noi dia danh|dia danh ky|dia diem|dia diem to chuc|noi to chuc|noi to chuc le)$/u,
    'place',
  ],
  [
    // a bare telephone number is the office's or a person's: nobody there waits for calls about violence
    /^(?:so )?(?:(?:dien thoai|dt|sdt) )?(?:hotline|duong day nong|dt nong|nong|tong dai)(?: (?:dien thoai|cua (?:don vi|dia phuong|tinh)|bao luc.*|phong chong bao luc.*|tiep nhan .*))?$/u,
    'hotline',
  ],
  [
    /^(?:thoi gian )?(?:tu ngay|ngay bat dau|bat dau|bat dau tu ngay|tu|khoi dau|ngay bd|ngay khai mac|ngay phat dong)(?: (?:thuc hien|treo|trien khai|to chuc|hoat dong|chien dich))*$/u,
    'from',
  ],
  [
    /^(?:thoi gian )?(?:den ngay|den het ngay|ngay ket thuc|ket thuc|den|toi ngay|ngay kt|ngay be mac)(?: (?:thuc hien|treo|trien khai|to chuc|hoat dong|chien dich))*$/u,
    'to',
  ],
  [
    /^(?:thoi gian|thoi gian (?:thuc hien|to chuc|trien khai|treo|dien ra|hoat dong)|tu ngay den ngay|ngay thuc hien|ngay to chuc)$/u,
    'range',
  ],
  [
    /^(?:noi dung dang ky|(?:danh muc |loai )?(?:san pham|an pham)(?: (?:can lam|can in|dang ky|truyen thong|de nghi))?|hang muc)$/u,
    'products',
  ],
  [/^(?:ghi chu|luu y|y kien)$/u, 'note'],
  [
    /^(?:ten )?(?:day du )?(?:cac )?(?:(?:don vi|co quan|to chuc|dv|cq)(?:,? ?(?:va )?(?:don vi|co quan|to chuc|dia phuong|doanh nghiep))*)(?: (?:thuc hien|truc thuoc|day du|bhxh|nhan|dang ky|tham gia|thu huong|to chuc|su dung|duoc cap|cong tac|phoi hop|de nghi|moi|hien nay|sau sap (?:xep|nhap)))*$/u,
    'name',
  ],
  [
    /^(?:ten|ten day du|ho ten don vi|ten bhxh(?: .*)?|(?:bhxh|bao hiem xa hoi)(?: (?:cac|tinh|huyen|quan|thi xa|co so|thanh pho|tp))+)$/u,
    'name',
  ],
]

/** English names, as a YAML list or a list exported by another program has them. */
const KEYS: ReadonlyMap<string, Meaning> = new Map([
  ['name', 'name'],
  ['unit', 'name'],
  ['unit name', 'name'],
  ['short', 'short'],
  ['short name', 'short'],
  ['short_name', 'short'],
  ['parent', 'parent'],
  ['place', 'place'],
  ['place_line', 'place'],
  ['address', 'address'],
  ['from', 'from'],
  ['to', 'to'],
  ['logo', 'logo'],
  ['hotline', 'hotline'],
  ['products', 'products'],
  ['note', 'note'],
  ['notes', 'note'],
  ['id', 'code'],
  ['code', 'code'],
  ['no', 'number'],
])

const COUNT =
  /^(?:(?:tong )?(?:so luong|sl|s l|so ban|so ban in|so cai|so bo|nhu cau)(?: (?:dang ky|de nghi|can in))?|dang ky|de nghi)(?: |$)/u

/** The meaning of a heading as written; null where it means nothing to us. */
export function meaningOf(heading: string, products: Products): Meaning | null {
  const words = bareWords(heading.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' '))
  const key = KEYS.get(heading.trim().toLowerCase())
  if (key !== undefined) return key
  const plain = HEADINGS.find(([pattern]) => pattern.test(words))?.[1]
  if (plain !== undefined) return plain
  const counts = COUNT.test(words)
  const product = products.find(heading.replace(/^\s*(?:(?:số lượng|sl|nhu cầu|đăng ký|đề nghị)\s*:?\s*)+/iu, ' '))
  if (product !== null && (counts || product.whole)) return `quantity:${product.id}`
  if (counts && words.replace(COUNT, '') === '') return 'count'
  const [first = '', ...others] = heading.split('/')
  // two ways of saying it, `Hotline/Điện thoại`
  return others.length === 0 ? null : meaningOf(first, products)
}
