import { type Finding, finding } from './lint-finding.js'

/** A wording that a campaign had in some years only. */
interface Wording {
  readonly wrong: RegExp
  readonly right: string
  /** Years in which it is wrong. */
  readonly from: number
  readonly to: number
  readonly source: string
}

const WORDINGS: readonly Wording[] = [
  {
    wrong: /Tháng hành động vì bình đẳng giới và phòng, ?chống bạo lực/iu,
    right: 'Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới',
    from: 2021,
    to: 9999,
    source: 'công văn 3496/LĐTBXH-BĐG ngày 07/10/2021 (tên mới từ năm 2021)',
  },
  {
    wrong: /Tháng hành động vì bình đẳng giới và phòng ngừa/iu,
    right: 'Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới',
    from: 0,
    to: 2020,
    source: 'Quyết định 1696/QĐ-TTg (tên đến năm 2020)',
  },
  {
    wrong: /Tháng hành động quốc gia về phòng, ?chống bạo lực gia đình/iu,
    right: 'Tháng hành động quốc gia phòng, chống bạo lực gia đình',
    from: 2025,
    to: 9999,
    source: 'công văn 1513/BVHTTDL-VHCSGĐTV ngày 10/4/2025 (bỏ chữ “về”)',
  },
  {
    wrong: /Tháng hành động quốc gia phòng, ?chống bạo lực gia đình/iu,
    right: 'Tháng hành động quốc gia về phòng, chống bạo lực gia đình',
    from: 0,
    to: 2024,
    source: 'Quyết định 363/QĐ-TTg ngày 08/3/2016 (có chữ “về”)',
  },
]

/** A campaign's name in a form it had not in that year, and its capitals. */
export function lintCampaign(text: string, year: number): Finding[] {
  const found = WORDINGS.filter((w) => year >= w.from && year <= w.to && w.wrong.test(text)).map((w) =>
    finding('ten-thang', text, `Tên Tháng hành động năm ${year} là “${w.right}”`, 'Sửa lại tên tháng.', w.source),
  )
  if (/Tháng Hành động|Tháng hành động Vì/u.test(text)) {
    found.push(
      finding(
        'hoa-ten-thang',
        text,
        '“Tháng hành động vì …” chỉ viết hoa chữ “Tháng”',
        'Viết “Tháng hành động vì …”.',
        'cách viết của các công văn hướng dẫn',
      ),
    )
  }
  return found
}
