import type { Grade } from '../text/phrase.js'
import type { ProofBlock, ProofText, ProofTheme } from './proof-input.js'

/** Grades of a break for readers, the best first. */
export const GRADES: Readonly<Record<Grade, string>> = {
  good: 'nên ngắt',
  ok: 'ngắt được',
  poor: 'ngắt tạm được',
  unverified: 'chưa ai duyệt',
  never: 'không được ngắt',
}

/** What a text is, for readers. */
export const KINDS: Readonly<Record<ProofText['kind'], string>> = {
  name: 'tên chiến dịch',
  slogan: 'chủ đề',
  message: 'thông điệp',
  reportPlaces: 'nơi báo tin',
}

/** Title of the proof. */
export const PROOF_TITLE = 'Bản đọc duyệt ngắt dòng'

/** What the copy editor does with it, in order. */
export const PROOF_STEPS: readonly string[] = [
  'Đọc từng câu: đúng chính tả, dấu, viết hoa chưa?',
  'Xem từng khung: có dòng nào cắt đôi một từ, một tên riêng, một ngày tháng không?',
  'Đánh dấu vào ô “Sửa” và ghi chỗ cần sửa; người phụ trách sửa dấu ngắt trong tệp theme.yaml của năm đó.',
]

/** Said where no block is flagged. */
export const NOTHING_FLAGGED = 'Không có chỗ ngắt nào bị đánh dấu: mọi dòng đều kết thúc ở chỗ nên ngắt hoặc ngắt được.'

/** Each campaign once with its years: `Tháng hành động vì trẻ em 2018, 2022`. */
export function themesLine(themes: readonly ProofTheme[]): string {
  const names = [...new Set(themes.map(({ name }) => name))]
  const yearsOf = (name: string): number[] =>
    themes.flatMap((theme) => (theme.name === name ? [theme.year] : [])).sort((a, b) => a - b)
  return names.map((name) => `${name} ${yearsOf(name).join(', ')}`).join('; ')
}

/** Product, size and pitch of a block. */
export function blockFacts(block: ProofBlock): string {
  const pitch = pitchWords(block)
  return `${block.product}: cỡ chữ ${sizeWords(block)}${pitch === null ? '' : `, cách dòng ${pitch}`}`
}

/** Font size of a block's largest line with its unit. */
export const sizeWords = ({ size, unit }: ProofBlock): string => `${decimal(size, size < 10 ? 1 : 0)} ${unit}`

/** Pitch of a block in em, or its range; null for one line. */
export function pitchWords({ pitch }: ProofBlock): string | null {
  if (pitch === null) return null
  const least = decimal(pitch.least, 2)
  return pitch.greatest - pitch.least < 0.005 ? least : `${least}–${decimal(pitch.greatest, 2)}`
}

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',')

/** How many breaks of each grade a block has; grades it has none of are left out. */
export const gradeCounts = ({ lines }: ProofBlock): readonly (readonly [grade: Grade, words: string])[] =>
  (Object.keys(GRADES) as Grade[]).flatMap((grade) => {
    const count = lines.filter(({ after }) => after === grade).length
    return count === 0 ? [] : [[grade, `${count} ${GRADES[grade]}`] as const]
  })
