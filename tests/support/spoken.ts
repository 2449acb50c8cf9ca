import type { Piece } from '../../src/model/format.js'
import type { Job } from '../../src/model/job.js'
import type { Scene, SceneItem, Slot, TextItem } from '../../src/model/scene.js'
import type { Theme } from '../../src/model/theme.js'

/** Words as compared: lower case, NFC, one space between; dots and bars that only part two texts left out. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/\s+/u)
    .filter((word) => word !== '' && !/^[|·•]$/u.test(word))
    .join(' ')

const textItems = (items: readonly SceneItem[]): TextItem[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'group' ? textItems(item.items) : []))

/** What is drawn of each slot, in drawing order. A year beside the name belongs to the name. */
function drawnBySlot(scene: Scene): Map<Slot, string> {
  const drawn = new Map<Slot, string>()
  for (const { slot, text } of textItems([...scene.shell, ...scene.imprint])) {
    const key = slot === 'year' ? 'name' : slot
    drawn.set(key, wordsOf(`${drawn.get(key) ?? ''} ${text}`))
  }
  return drawn
}

/** `2024-06-01` as official papers write it, `01/6/2024`: a nought before days under 10 and months under 3. */
const day = (iso: string): string => {
  const [year, month = '', date] = iso.split('-')
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

const plain = (marked: string): string => marked.replace(/[|_+]/gu, ' ')

const weekday = (iso: string): string =>
  new Date(`${iso}T00:00Z`).toLocaleDateString('vi', { weekday: 'long', timeZone: 'UTC' })

/** Headings of a form, which every unit prints alike. */
const HEADINGS = [
  'giấy mời',
  'trân trọng kính mời',
  'thời gian',
  'địa điểm',
  'giấy chứng nhận',
  'chứng nhận',
  'tin hoạt động',
  'đã tham gia',
  '(ký tên, đóng dấu)',
  'nơi tiếp nhận tin báo, tố giác về bạo lực gia đình',
  'khi cần giúp đỡ, hãy báo tin hoặc gọi',
]

/** Texts any one of which satisfies a slot, whole and with nothing beside it; empty where the job has none to show. */
function askedFor(slot: Slot, job: Job, theme: Theme, piece: Piece): readonly string[] {
  const { unit, message, event } = job
  const { from, to } = unit.dates
  const start = from.slice(0, 4) === to.slice(0, 4) ? day(from).slice(0, -5) : day(from)
  const year = piece.carries.includes('year') ? ` năm ${theme.year}` : ''
  const one = (text: string | null | undefined): readonly string[] => (text ? [plain(text)] : [])
  switch (slot) {
    case 'name':
    case 'year':
      return [plain(theme.name) + year, plain(theme.nameShort) + year]
    case 'unit':
      return [unit.name, unit.short]
    case 'parent':
      return one(unit.parent)
    case 'dates':
      return [`Từ ngày ${day(from)} đến ngày ${day(to)}`, `${start} – ${day(to)}`]
    case 'slogan':
      return one(theme.slogan)
    case 'sloganLabel':
      return one(theme.sloganLabel)
    case 'message':
      return one(message?.text)
    case 'eventTitle':
      return one(event?.title)
    case 'headline':
      return one(job.headline)
    case 'reportPlaces':
      return one(theme.reportPlaces.join(' '))
    case 'eventTime':
      return event?.date
        ? [[event.time, `${weekday(event.date)} ngày ${day(event.date)}`].filter(Boolean).join(', ')]
        : one(event?.time)
    case 'place':
    case 'recipient':
    case 'hotlines':
    case 'label':
      return []
  }
}

/** Every hotline's number, once; between them only its label or the few words that lead to a number. */
function hotlineFaults(drawn: string, theme: Theme): string[] {
  const lost = theme.hotlines.filter(({ number }) => drawn.split(wordsOf(number)).length !== 2)
  const known = theme.hotlines.flatMap(({ number, label, short }) => [label, short, number]).map(wordsOf)
  const rest = [...known, 'cần hỗ trợ, gọi', 'cần giúp đỡ? hãy gọi ngay', 'hoặc'].reduce(
    (text, words) => text.replace(words, ''),
    drawn,
  )
  return [
    ...lost.map(({ number }) => `lost hotline ${number}`),
    ...(/[\p{L}\d]/u.test(rest) ? [`beside the hotlines: ${rest}`] : []),
  ]
}

/** Words of a heading, or of the ribbon of an avatar frame; longest first, so that none hides in another. */
function labelFaults(drawn: string, theme: Theme): string[] {
  const known = [...HEADINGS, wordsOf(theme.arc)].toSorted((a, b) => b.length - a.length)
  const rest = known.reduce((text, words) => text.replace(words, ''), drawn)
  return /[\p{L}\d]/u.test(rest) ? [`label not known: ${rest}`] : []
}

/** What is lost, doubled or added on one page, compared with what its format says it carries. */
export function wordFaults(scene: Scene, job: Job, theme: Theme, piece: Piece): string[] {
  const drawn = drawnBySlot(scene)
  const carried = new Set<Slot>(piece.carries)
  const slots = new Set([...carried, ...drawn.keys()])
  // a year stands with the name, and is looked for there
  if (carried.has('name')) slots.delete('year')
  return [...slots].flatMap((slot) => {
    const got = drawn.get(slot) ?? ''
    if (slot === 'label') return labelFaults(got, theme)
    if (!carried.has(slot)) return got === '' ? [] : [`${slot} not asked for: ${got}`]
    if (slot === 'hotlines') return hotlineFaults(got, theme)
    const wanted = askedFor(slot, job, theme, piece).map(wordsOf)
    // the two slides of a pair share a message; together they are looked at by `pairFaults`
    if (wanted.length === 0 || (slot === 'message' && job.half !== null)) return []
    return wanted.includes(got) ? [] : [`${slot}: “${got}” instead of “${wanted.join('” or “')}”`]
  })
}

/** Whether left and right slide of a pair together say the whole message once. */
export function pairFaults(left: Scene, right: Scene, job: Job): string[] {
  const said = [left, right].map((scene) => drawnBySlot(scene).get('message') ?? '')
  const wanted = wordsOf(plain(job.message?.text ?? ''))
  return said.every((half) => half !== '') && said.join(' ') === wanted
    ? []
    : [`message: “${said.join('” + “')}” instead of “${wanted}”`]
}
