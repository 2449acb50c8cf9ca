import type { Diagnostic } from '../model/diagnostic.js'
import type { Slot } from '../model/scene.js'
import type { Check, PreflightContext } from './context.js'
import { tokens, wordsOf } from './drawn-words.js'
import { type Expected, expectedWords } from './expected-words.js'
import type { Page } from './page.js'
import { finding, quote } from './wording.js'

const NAMES: Readonly<Record<Slot, string>> = {
  parent: 'tên cơ quan cấp trên',
  unit: 'tên đơn vị',
  name: 'tên chiến dịch',
  year: 'năm',
  slogan: 'chủ đề',
  sloganLabel: 'nhãn chủ đề',
  message: 'thông điệp',
  dates: 'thời gian',
  hotlines: 'số đường dây nóng',
  place: 'địa điểm',
  eventTitle: 'tên sự kiện',
  eventTime: 'giờ diễn ra',
  headline: 'tiêu đề',
  recipient: 'người nhận',
  reportPlaces: 'nơi báo tin',
  label: 'nhãn',
}
const HINT = 'Đây là lỗi của bố cục, hãy báo cho người làm công cụ.'

/** The words drawn are the words asked for: none lost, doubled or changed, none the format does not carry. */
export const checkWords: Check = (page, context) =>
  wordFaults(page, context, expectedWords(context.job, context.theme, context.piece))

/** The same for some of the words asked for. */
export function wordFaults(page: Page, context: PreflightContext, asked: readonly Expected[]): readonly Diagnostic[] {
  const said = (slot: Slot): string => wordsOf(page.texts, slot)
  const lost = asked.flatMap((expected) => (isVerbatim(expected, said) ? [] : compare(expected, said, context)))
  const carried = new Set<Slot>(context.piece.carries)
  const extra = [...new Set(page.texts.map((text) => text.item.slot))].filter(
    (slot) => slot !== 'label' && !isCarried(slot, carried),
  )
  return [
    ...lost,
    ...extra.map((slot) =>
      finding(context, 'warning', 'chu-ngoai-danh-muc', `có in ${NAMES[slot]} dù khổ này không khai báo.`, HINT),
    ),
  ]
}

/** An event's day may stand in the line of its place and time. */
const isCarried = (slot: Slot, carried: ReadonlySet<Slot>): boolean =>
  carried.has(slot) || (slot === 'place' && carried.has('dates')) || (slot === 'dates' && carried.has('eventTime'))

/** Whether the only place says just one of the texts, letter by letter. */
const isVerbatim = ({ places: [place, ...others], oneOf, match }: Expected, said: (slot: Slot) => string): boolean =>
  (match === 'whole' || match === 'within') && place !== undefined && others.length === 0 && oneOf.includes(said(place))

function compare(expected: Expected, said: (slot: Slot) => string, context: PreflightContext): readonly Diagnostic[] {
  const drawnIn = (slot: Slot): readonly string[] => tokens(said(slot))
  const wanted = expected.oneOf.map(tokens).sort((a, b) => b.length - a.length)
  const name = NAMES[expected.slot]
  const report = (code: string, sentence: string): Diagnostic[] => [finding(context, 'error', code, sentence, HINT)]
  const missing = (words: readonly string[]): Diagnostic[] =>
    report('mat-chu', `${name} bị mất chữ ${quote(words.join(' '))}.`)
  if (expected.match === 'within') {
    const found = expected.places.map((slot) => drawnIn(slot))
    const match = wanted.find((words) => found.some((text) => occurrences(text, words) > 0))
    if (!match) return missing(tokens(expected.oneOf[0] ?? ''))
    const times = found.reduce((sum, text) => sum + occurrences(text, match), 0)
    // a hotline may be shown large and named again
    return times > 1 && expected.slot !== 'hotlines'
      ? report('lap-chu', `${name} bị lặp ${quote(match.join(' '))}.`)
      : []
  }
  const text = expected.places.flatMap((slot) => drawnIn(slot))
  if (text.length === 0) return missing(tokens(expected.oneOf[0] ?? ''))
  if (wanted.some((words) => agrees(text, words, expected.match))) return []
  if (expected.match === 'some')
    return consistsOf(text, wanted) ? [] : report('sai-chu', `${name} không đúng nguyên văn: ${quote(text.join(' '))}.`)
  const closest = wanted.reduce((best, words) => (differences(text, words) < differences(text, best) ? words : best))
  const gone = without(closest, text)
  const added = without(text, closest)
  if (gone.length > 0) return missing(gone)
  if (added.length === 0) return report('sai-thu-tu', `${name} bị đảo thứ tự: ${quote(text.join(' '))}.`)
  const doubled = added.every((word) => closest.includes(word))
  return report(
    doubled ? 'lap-chu' : 'sai-chu',
    `${name} ${doubled ? 'bị lặp' : 'thừa chữ'} ${quote(added.join(' '))}.`,
  )
}

function agrees(text: readonly string[], words: readonly string[], match: Expected['match']): boolean {
  const said = text.join(' ')
  const whole = words.join(' ')
  if (match === 'start') return text.length < words.length && whole.startsWith(`${said} `)
  if (match === 'end') return text.length < words.length && whole.endsWith(` ${said}`)
  return match === 'whole' && said === whole
}

function occurrences(text: readonly string[], words: readonly string[]): number {
  let count = 0
  for (let i = 0; i + words.length <= text.length; i++) if (words.every((word, j) => text[i + j] === word)) count += 1
  return count
}

/** Whether the text is a row of whole entries, none twice. */
function consistsOf(text: readonly string[], entries: readonly (readonly string[])[]): boolean {
  if (text.length === 0) return true
  return entries.some(
    (entry, index) =>
      entry.length > 0 &&
      entry.every((word, i) => text[i] === word) &&
      consistsOf(
        text.slice(entry.length),
        entries.filter((_, i) => i !== index),
      ),
  )
}

/** The words of `a` that are left when those of `b` are taken away one by one. */
function without(a: readonly string[], b: readonly string[]): readonly string[] {
  const rest = [...b]
  return a.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

const differences = (a: readonly string[], b: readonly string[]): number => without(a, b).length + without(b, a).length
