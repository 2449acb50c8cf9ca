import { type Finding, finding } from './lint-finding.js'
import { matchKey } from './match-key.js'

const USAGE = 'cách trình bày văn bản thông thường'
const ON_DISPLAY = 'lối viết khẩu hiệu trên các mẫu chiến dịch'

/** Quotation marks, blanks beside signs, and the full stop a slogan does without. */
export function lintSigns(text: string, kind: 'slogan' | 'name' | 'other'): Finding[] {
  const found: Finding[] = []
  if (/["]|''|``/u.test(text)) found.push(finding('ngoac-kep', text, 'Dấu ngoặc kép thẳng', 'Dùng “ và ”.', USAGE))
  const opening = text.split('“').length
  if (opening !== text.split('”').length)
    found.push(finding('ngoac-kep', text, 'Dấu ngoặc kép không đủ cặp', 'Mở bằng “, đóng bằng ”.', USAGE))
  const before = /\S*\s[,;:.!?](?!\.)/u.exec(text)
  if (before)
    found.push(
      finding(
        'cach-dau',
        text,
        `Có dấu cách trước dấu câu ở “${before[0]}”`,
        'Viết liền dấu câu với chữ đứng trước.',
        USAGE,
      ),
    )
  const after = /\p{L}+[,;!?]\p{L}+/u.exec(text)
  if (after)
    found.push(
      finding('cach-dau', text, `Thiếu dấu cách sau dấu câu ở “${after[0]}”`, 'Thêm dấu cách sau dấu câu.', USAGE),
    )
  if (kind === 'slogan' && /[^.]\.$/u.test(text))
    found.push(finding('dau-cham-cuoi', text, 'Khẩu hiệu không cần dấu chấm cuối', 'Bỏ dấu chấm cuối.', ON_DISPLAY))
  return found
}

/** Words that are spelled in two ways among texts that stand in one piece, as hòa and hoà. */
export function lintSpellings(texts: readonly string[]): Finding[] {
  const forms = new Map<string, Set<string>>()
  for (const text of texts) {
    for (const word of text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? []) {
      forms.set(matchKey(word), (forms.get(matchKey(word)) ?? new Set()).add(word))
    }
  }
  return [...forms.values()]
    .filter((spellings) => spellings.size > 1)
    .map((spellings) => {
      const list = [...spellings].map((word) => `“${word}”`).join(' và ')
      return finding(
        'hai-cach-viet',
        list,
        `Một chữ viết hai cách: ${list}`,
        'Chọn một cách cho cả sản phẩm.',
        'Quyết định 1989/QĐ-BGDĐT và cách viết trong luật: cả hai đều được dùng',
      )
    })
}
