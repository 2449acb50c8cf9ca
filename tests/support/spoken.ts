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
      return one(event?.time)
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
  const rest = [...known, 'cần hỗ trợ, gọi', 'cần giúp đỡ? hãy gọi ngay', 'hoặc'].reduce((text, words) => text.replace(words, ''), drawn)
  return [...lost.map(({ number }) => `lost hotline ${number}`), ...(/[\p{L}\d]/u.test(rest) ? [`beside the hotlines: ${rest}`] : [])]
}

/** What is lost, doubled or added on one page, compared with what its format says it carries. */
export function wordFaults(scene: Scene, job: Job, theme: Theme, piece: Piece): string[] {
  const drawn = drawnBySlot(scene)
  const slots = new Set([...piece.carries, ...drawn.keys()].filter((slot) => slot !== 'year' || piece.carries.includes('name')))
  return [...slots].flatMap((slot) => {
    const got = drawn.get(slot === 'year' ? 'name' : slot) ?? ''
    if (slot === 'hotlines') return piece.carries.includes(slot) ? hotlineFaults(got, theme) : [`not asked for: ${got}`]
    const wanted = askedFor(slot, job, theme, piece).map(wordsOf)
    if (!piece.carries.includes(slot)) return got === '' ? [] : [`${slot} not asked for: ${got}`]
    if (wanted.length === 0) return []
    return wanted.includes(got) ? [] : [`${slot}: “${got}” instead of “${wanted.join('” or “')}”`]
  })
}
