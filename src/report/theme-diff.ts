import type { Theme } from '../model/theme.js'
import { formatShortRange } from '../text/dates.js'
import { plainText } from '../text/marks.js'

/** One thing that differs between two years; null where a year has nothing of the kind. */
export interface ThemeDifference {
  /** In Vietnamese, for people. */
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/** Everything that a reader of the pieces, or of their papers, would see change from one theme to another. */
export function diffThemes(before: Theme, after: Theme): ThemeDifference[] {
  const one = (what: string, read: (theme: Theme) => string | null): ThemeDifference[] => {
    const [a, b] = [read(before), read(after)]
    return a === b ? [] : [{ what, before: a, after: b }]
  }
  return [
    ...one('Tên', (t) => plainText(t.name)),
    ...one('Chủ đề', (t) => (t.slogan === null ? null : plainText(t.slogan))),
    ...one('Nguồn của chủ đề', (t) => CONFIDENCE[t.sloganConfidence]),
    ...one('Thời gian', (t) => formatShortRange(t.dates.from, t.dates.to)),
    ...one('Cơ quan phát động', (t) => t.issuer.name),
    ...one('Cơ quan phối hợp', (t) => t.partners.join(', ') || null),
    ...one('Văn bản', (t) => t.dispatches.map((d) => d.number).join(', ') || null),
    ...one('Chữ trên khung ảnh', (t) => t.arc),
    ...one('Đường dây nóng', (t) => t.hotlines.map((h) => h.number).join(', ') || null),
    ...one('Thẻ', (t) => t.hashtags.join(' ') || null),
    ...one('Màu chủ đạo', (t) => `${t.skin.roles.primary.hex} (CMYK ${t.skin.roles.primary.cmyk.join(' ')})`),
    ...messageDifferences(before, after),
  ]
}

const CONFIDENCE: Readonly<Record<Theme['confidence'], string>> = {
  primary: 'công văn',
  two_or_more: 'từ hai nguồn trở lên',
  one_public_source: 'một nguồn công khai',
  uncertain: 'chưa chắc',
}

/** Messages by their words, so that a new number alone is no difference; a year in a message is that of its theme. */
function messageDifferences(before: Theme, after: Theme): ThemeDifference[] {
  const words = (theme: Theme): string[] =>
    theme.messages.map((m) => plainText(m.text).replaceAll(String(theme.year), '{nam}'))
  const [old, now] = [words(before), words(after)]
  return [
    ...old.filter((text) => !now.includes(text)).map((text) => ({ what: 'Thông điệp', before: text, after: null })),
    ...now.filter((text) => !old.includes(text)).map((text) => ({ what: 'Thông điệp', before: null, after: text })),
  ]
}
