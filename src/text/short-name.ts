/** Official short forms of agencies and fields, longest first where one holds another; written as dispatches write them. */
const SHORT_FORMS: readonly (readonly [full: string, short: string])[] = [
  ['Lao động - Thương binh và Xã hội', 'LĐTBXH'],
  ['Văn hóa, Thể thao và Du lịch', 'VHTTDL'],
  ['Nông nghiệp và Phát triển nông thôn', 'NN&PTNT'],
  ['Nông nghiệp và Môi trường', 'NN&MT'],
  ['Tài nguyên và Môi trường', 'TN&MT'],
  ['Giáo dục và Đào tạo', 'GD&ĐT'],
  ['Thông tin và Truyền thông', 'TT&TT'],
  ['Khoa học và Công nghệ', 'KH&CN'],
  ['Giao thông vận tải', 'GTVT'],
  ['Bảo hiểm xã hội', 'BHXH'],
  ['Bảo hiểm y tế', 'BHYT'],
  ['Bảo hiểm thất nghiệp', 'BHTN'],
  ['Ủy ban Mặt trận Tổ quốc', 'UBMTTQ'],
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['Liên đoàn Lao động', 'LĐLĐ'],
  ['Liên hiệp Phụ nữ', 'LHPN'],
  ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Đoàn TNCS Hồ Chí Minh'],
  ['Cựu chiến binh', 'CCB'],
  ['Vì sự tiến bộ của phụ nữ', 'VSTBPN'],
  ['Trung học phổ thông', 'THPT'],
  ['Trung học cơ sở', 'THCS'],
]

/** The short forms with a pattern that takes both tone placements and any case. */
const PATTERNS = SHORT_FORMS.map(([full, short]) => ({
  pattern: new RegExp(`(?<!\\p{L})${eitherSpelling(full)}(?!\\p{L})`, 'giu'),
  short,
}))

/** The unit's name with official short forms (`BHXH tỉnh Khánh Hòa`); unchanged where there are none. */
export function shortenUnit(name: string): string {
  const shortened = PATTERNS.reduce((text, { pattern, short }) => text.replace(pattern, short), name.normalize('NFC'))
  return shortened.replace(/(?<!\p{L})[Tt]hành phố(?=\s\p{Lu})/gu, 'TP.')
}

/** Old and new places of the tone in open oa, oe, uy: hòa and hoà, ủy and uỷ. */
function eitherSpelling(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/hóa/gu, '(?:hóa|hoá)')
    .replace(/Ủy/gu, '(?:Ủy|Uỷ)')
}
