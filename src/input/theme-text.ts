import type { Confidence, Dispatch, IsoDate, MarkedText } from '../model/theme.js'
import { formatDay } from '../text/dates.js'

/** A year's theme as it is written into a file for people. */
export interface ThemeDraft {
  readonly title: string
  readonly year: number
  readonly slogan: MarkedText | null
  readonly sloganEmphasis: readonly string[]
  readonly sloganConfidence: Confidence
  readonly dates: { readonly from: IsoDate; readonly to: IsoDate }
  readonly dispatches: readonly Dispatch[]
  readonly messages: {
    /** Said above the list. */
    readonly note: string
    readonly confidence: Confidence
    readonly groups: readonly { readonly group: string | null; readonly items: readonly DraftMessage[] }[]
  }
  readonly sources: readonly string[]
}

export interface DraftMessage {
  readonly id: string
  readonly text: MarkedText
  readonly emphasis: readonly string[]
}

/** `theme.yaml` with its comments, ready to be mended by hand. */
export function themeText(draft: ThemeDraft): string {
  const lines = [
    '# yaml-language-server: $schema=../../../assets/schema/theme.json',
    `# ${draft.title} năm ${draft.year}.`,
    '# Dấu ngắt dòng do người soạn đặt giữa các tiếng:',
    '#   |  nên ngắt      (dấu cách)  ngắt được      +  ngắt tạm được      _  không bao giờ ngắt',
    '# {nam} trong câu được thay bằng năm.',
    '',
    `year: ${draft.year}`,
    '',
    '# Chủ đề của năm; null khi chưa có công văn',
    `slogan: ${draft.slogan === null ? 'null' : quoted(draft.slogan)}`,
    `sloganEmphasis: ${listed(draft.sloganEmphasis)}`,
    '# Cụm muốn in lớn trên dòng riêng thì thêm, ví dụ: sloganKeys: [trẻ em]. Không có thì cả câu một cỡ.',
    '# primary: có công văn; two_or_more: hai nguồn; one_public_source: một nguồn; uncertain: chưa chắc',
    `sloganConfidence: ${draft.sloganConfidence}`,
    '',
    `dates: {from: ${formatDay(draft.dates.from)}, to: ${formatDay(draft.dates.to)}}`,
    '',
    '# Văn bản hướng dẫn. Ví dụ: - {number: 4893/BLĐTBXH-VBĐG, date: 10/10/2024, by: Bộ Lao động - Thương binh và Xã hội}',
    ...(draft.dispatches.length === 0 ? ['dispatches: []'] : ['dispatches:', ...draft.dispatches.map(dispatchLine)]),
    '',
    `# ${draft.messages.note}`,
    '# Câu chưa đọc được trọn thì để text: null và ghi lý do ở gap. Không tự đoán, không in câu cụt.',
    'messages:',
    `  confidence: ${draft.messages.confidence}`,
    ...(draft.messages.groups.length === 0
      ? ['  groups: []']
      : ['  groups:', ...draft.messages.groups.flatMap(groupLines)]),
    '',
    `confidence: ${draft.sloganConfidence}`,
    'sources:',
    ...draft.sources.map((source) => `  - ${quoted(source)}`),
  ]
  return `${lines.join('\n')}\n`
}

/** JSON strings are YAML strings; quotes only where YAML would read something else. */
const quoted = (text: string): string =>
  /^[\p{L}\d“][^#:"]*$/u.test(text) && !/^(?:null|true|false|yes|no|~)$|^[\d.:/-]+$/iu.test(text)
    ? text
    : JSON.stringify(text)

const inFlow = (text: string): string => (/[,[\]{}&*]/u.test(text) ? JSON.stringify(text) : quoted(text))

const listed = (texts: readonly string[]): string => `[${texts.map(inFlow).join(', ')}]`

const dispatchLine = ({ number, date, by }: Dispatch): string =>
  `  - {number: ${inFlow(number)}, date: ${date === null ? 'null' : formatDay(date)}, by: ${inFlow(by)}}`

const groupLines = ({ group, items }: ThemeDraft['messages']['groups'][number]): string[] => [
  `    - group: ${group === null ? 'null' : quoted(group)}`,
  '      items:',
  ...items.flatMap(({ id, text, emphasis }) => [
    `        - id: ${id}`,
    `          text: ${quoted(text)}`,
    ...(emphasis.length > 0 ? [`          emphasis: ${listed(emphasis)}`] : []),
  ]),
]
