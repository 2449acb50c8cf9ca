import type { Diagnostic } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import { plainText } from '../text/marks.js'
import { matchKey } from '../text/match-key.js'

/** A text of the user's own, and what it is there. */
interface OwnText {
  readonly text: string
  readonly what: string
}

/** A ministry's name, and the days on which a campaign of its field could name it. */
interface Ministry {
  readonly name: RegExp
  readonly campaigns: readonly string[]
  readonly from: number
  readonly to: number
  readonly instead: string
  readonly source: string
}

const MINISTRIES: readonly Ministry[] = [
  {
    name: /Bộ (?:LĐTBXH|Lao động\s*[-–,]\s*Thương binh (?:và|&) Xã hội)/iu,
    campaigns: ['binh-dang-gioi'],
    from: 2016,
    to: 2024,
    instead: 'Bộ Nội vụ',
    source: 'công văn 8935/BNV-CTTN&BĐG (03/10/2025)',
  },
  {
    name: /Bộ (?:LĐTBXH|Lao động\s*[-–,]\s*Thương binh (?:và|&) Xã hội)/iu,
    campaigns: ['thang-hanh-dong-vi-tre-em'],
    from: 2016,
    to: 2024,
    instead: 'Bộ Y tế',
    source: 'chương trình Tháng hành động vì trẻ em năm 2025 của Bộ Y tế',
  },
  {
    name: /Bộ Nội vụ/iu,
    campaigns: ['binh-dang-gioi'],
    from: 2025,
    to: 9999,
    instead: 'Bộ Lao động - Thương binh và Xã hội',
    source: 'công văn 4893/BLĐTBXH-VBĐG (10/10/2024)',
  },
  {
    name: /Bộ Y tế/iu,
    campaigns: ['thang-hanh-dong-vi-tre-em'],
    from: 2025,
    to: 9999,
    instead: 'Bộ Lao động - Thương binh và Xã hội',
    source: 'công văn 1088/LĐTBXH-TE (28/3/2023)',
  },
]

/** Bodies that have carried out the months with the ministry in some years. */
const PARTNERS = ['UN Women', 'UNFPA', 'KOICA', 'UNICEF', 'Bộ Quốc phòng', 'Bộ Công an'] as const

/** Slogans seen in public that are not the ministry's. */
const NOT_OFFICIAL: readonly string[] = ['Lan tỏa yêu thương, đẩy lùi bạo lực'].map(matchKey)

const YEAR = /(?<![\d/.-])20\d\d(?![\d/])/gu
/** The insurance sector's customer line, which answers no call for help. */
const CUSTOMER_CARE = /1900[\s.]?9068/u

/** Years, ministries, partners and slogans in the user's own texts that do not go with the theme. */
export function lintWording(theme: Theme, jobs: readonly Job[]): Diagnostic[] {
  return ownTexts(jobs, theme).flatMap((own) => [
    ...wrongYears(own, theme),
    ...wrongMinistry(own, theme),
    ...strangePartner(own, theme),
    ...wrongSlogan(own, theme),
    ...customerCare(own),
  ])
}

function ownTexts(jobs: readonly Job[], theme: Theme): readonly OwnText[] {
  const known = new Set(theme.messages.map((message) => message.text))
  const found = new Map<string, string>()
  for (const job of jobs) {
    if (job.message && !known.has(job.message.text)) found.set(plainText(job.message.text), 'Thông điệp')
    if (job.headline) found.set(job.headline, 'Tiêu đề tin')
    if (job.event?.title) found.set(job.event.title, 'Tên sự kiện')
  }
  return [...found].map(([text, what]) => ({ text, what }))
}

function wrongYears({ text, what }: OwnText, { year }: Theme): Diagnostic[] {
  const others = [...new Set(text.match(YEAR) ?? [])].filter((found) => Number(found) !== year)
  return others.map((found) =>
    say(
      'sai-nam',
      'warning',
      `${what} “${text}” ghi năm ${found}, bộ kit là của năm ${year}.`,
      'Sửa năm, hoặc chọn đúng năm bằng --year.',
    ),
  )
}

function wrongMinistry({ text, what }: OwnText, { campaign, year }: Theme): Diagnostic[] {
  return MINISTRIES.flatMap((ministry) => {
    const [named] = ministry.campaigns.includes(campaign) ? (ministry.name.exec(text) ?? []) : []
    if (named === undefined || (year >= ministry.from && year <= ministry.to)) return []
    return [
      say(
        'sai-bo',
        'warning',
        `${what} “${text}” ghi “${named}”; năm ${year} cơ quan phát động là ${ministry.instead}.`,
        `Theo ${ministry.source}.`,
      ),
    ]
  })
}

function strangePartner({ text, what }: OwnText, theme: Theme): Diagnostic[] {
  const named = PARTNERS.filter(
    (partner) => text.includes(partner) && !theme.partners.includes(partner) && theme.issuer.name !== partner,
  )
  return named.map((partner) =>
    say(
      'doi-tac-la',
      'note',
      `${what} “${text}” nhắc “${partner}”, không có trong cơ quan phối hợp năm ${theme.year} đã biết.`,
      `Đã biết: ${theme.partners.join(', ') || 'chưa có'}. Đối chiếu với công văn.`,
    ),
  )
}

function wrongSlogan({ text, what }: OwnText, theme: Theme): Diagnostic[] {
  const official = theme.slogan === null ? null : plainText(theme.slogan)
  const [, quoted] = /chủ đề(?: năm \d{4})?\s*:?\s*[“"]([^”"]+)[”"]/iu.exec(text) ?? []
  const differs = quoted !== undefined && official !== null && matchKey(quoted) !== matchKey(official)
  if (!differs && !NOT_OFFICIAL.some((key) => matchKey(text).includes(key))) return []
  return [
    say(
      'chu-de-khac',
      'warning',
      `${what} “${text}” không dùng chủ đề chính thức của năm ${theme.year}.`,
      official === null
        ? 'Đối chiếu với công văn.'
        : `Chủ đề chính thức: “${official}”. Nguồn: ${theme.sources[0] ?? 'chưa ghi'}.`,
    ),
  ]
}

function customerCare({ text, what }: OwnText): Diagnostic[] {
  if (!CUSTOMER_CARE.test(text)) return []
  return [
    say(
      'so-cham-soc-khach-hang',
      'error',
      `${what} “${text}” ghi số chăm sóc khách hàng: số này không nhận tin báo bạo lực.`,
      'Dùng 111 hoặc 1900 969 680.',
    ),
  ]
}

const say = (code: string, severity: Diagnostic['severity'], message: string, hint: string): Diagnostic => ({
  code,
  severity,
  message,
  hint,
})
