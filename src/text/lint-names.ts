import { type Finding, finding } from './lint-finding.js'
import { matchKey } from './match-key.js'

const DECREE = 'Nghị định 30/2020/NĐ-CP, Phụ lục II'

/** Names of agencies and fields as the decree writes them: capitals at the words of type, function and field. */
const AGENCIES = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Bảo hiểm xã hội',
  'Mặt trận Tổ quốc',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Hội Nông dân',
  'Hội Chữ thập đỏ',
  'Liên đoàn Lao động',
  'Đoàn Thanh niên',
  'Lao động - Thương binh và Xã hội',
  'Sở Nội vụ',
  'Sở Y tế',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Ngoại vụ',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Bộ Nội vụ',
  'Bộ Y tế',
  'Bộ Tài chính',
  'Bộ Tư pháp',
  'Bộ Công an',
  'Bộ Quốc phòng',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Khoa học và Công nghệ',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Trung tâm Kiểm soát bệnh tật',
  'Trung tâm Y tế',
  'Trung tâm Truyền thông',
  'Ban Vì sự tiến bộ của phụ nữ',
  'Ban Chỉ đạo',
  'Ban Tuyên giáo và Dân vận',
] as const

/** Words that stand small before the name of a place; phường, xã and quận may be capital before a person or an event. */
const PLACE_WORD = /(?<=\S )(Tỉnh|Thành phố|Huyện|Thị xã|Thị trấn|Đặc khu) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*)/gu
const SMALL_CITY = /thành phố Hồ Chí Minh/u

/** Agency names with capitals in other places than the decree's, and capitals before place names. */
export function lintNames(text: string): Finding[] {
  if (!/\p{Ll}{2}/u.test(text)) return []
  return [...agencies(text), ...places(text)]
}

function agencies(text: string): Finding[] {
  const words = text.split(' ')
  const keys = words.map((word) => matchKey(word.replace(/[,;:.!?)”]+$/u, '')))
  return AGENCIES.flatMap((name) => {
    const wanted = name.split(' ').map((word) => matchKey(word.replace(/,$/u, '')))
    const at = keys.findIndex((_, i) => wanted.every((key, k) => keys[i + k] === key))
    if (at < 0) return []
    const written = words.slice(at, at + wanted.length)
    // the head may be small in running prose, and the spelling of a tone is the writer's
    const right = name.split(' ').every((word, k) => k === 0 || isCapital(word) === isCapital(written[k] ?? ''))
    const head = isCapital(written[0] ?? '') || written.slice(1).every((word) => !isCapital(word))
    if ((right && head) || written.every((word) => !isCapital(word))) return []
    return [
      finding('hoa-co-quan', text, `“${written.join(' ')}” nên viết “${name}”`, `Sửa chữ hoa thành “${name}”.`, DECREE),
    ]
  })
}

function places(text: string): Finding[] {
  const found = [...text.matchAll(PLACE_WORD)].flatMap(([whole, type = '', name = '']) => {
    if (whole.startsWith('Thành phố Hồ Chí Minh')) return []
    const right = `${type.toLowerCase()} ${name}`
    return [
      finding(
        'hoa-dia-danh',
        text,
        `“${type} ${name}” nên viết “${right}”`,
        `Chữ “${type.toLowerCase()}” viết thường trước tên riêng.`,
        DECREE,
      ),
    ]
  })
  const city = SMALL_CITY.test(text)
    ? [
        finding(
          'hoa-dia-danh',
          text,
          '“thành phố Hồ Chí Minh” nên viết “Thành phố Hồ Chí Minh”',
          'Riêng tên này viết hoa chữ “Thành”.',
          DECREE,
        ),
      ]
    : []
  return [...found, ...city]
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
