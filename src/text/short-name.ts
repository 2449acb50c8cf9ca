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

/** The unit's name with official short forms (`BHXH tỉnh Khánh Hòa`); unchanged where there are none. */
export function shortenUnit(name: string): string {
  const text = name.normalize('NFC')
  const lower = text.toLowerCase().replace(/hoá/gu, 'hóa').replace(/uỷ/gu, 'ủy')
  // few of the forms are in a name, and a pattern takes long to make
  const shortened = SHORT_FORMS.filter(([full]) => lower.includes(full.toLowerCase())).reduce(
    (rest, [full, short]) => rest.replace(patternOf(full), short),
    text,
  )
  return shortened.replace(/(?<!\p{L})[Tt]hành phố(?=\s\p{Lu})/gu, 'TP.')
}

/** Takes any case, and old and new places of the tone in open oa and uy: hòa and hoà, ủy and uỷ. */
function patternOf(full: string): RegExp {
  const either = full
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/hóa/gu, '(?:hóa|hoá)')
    .replace(/Ủy/gu, '(?:Ủy|Uỷ)')
  return new RegExp(`(?<!\\p{L})${either}(?!\\p{L})`, 'giu')
}
