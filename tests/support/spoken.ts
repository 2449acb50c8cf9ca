import type { Piece } from '../../src/model/format.js'
import type { Job } from '../../src/model/job.js'
import type { Scene, SceneItem, Slot, TextItem } from '../../src/model/scene.js'
import type { Theme } from '../../src/model/theme.js'

/** Words as compared: lower case, NFC, one space between; dots and bars that only part two texts left out. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/\s+/u)
    .filter((word) => word !== '' && !/^[|·•]$/u.test(word))
    .join(' ')

const textItems = (items: readonly SceneItem[]): TextItem[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'group' ? textItems(item.items) : []))

/** What is drawn of each slot, in drawing order. A year beside the name belongs to the name. */
export function drawnBySlot(scene: Scene): Map<Slot, string> {
  const drawn = new Map<Slot, string>()
  for (const { slot, text } of textItems([...scene.shell, ...scene.imprint])) {
    const key = slot === 'year' ? 'name' : slot
    drawn.set(key, wordsOf(`${drawn.get(key) ?? ''} ${text}`))
  }
  return drawn
}

/** `2024-11-15` as `15/11/2024`, built here and not by the product. */
const day = (iso: string): string => iso.split('-').reverse().join('/')

const plain = (marked: string): string => marked.replace(/[|_+]/gu, ' ')

/** The texts a slot may show, any one of them whole; an empty list where the job has none to show. */
export function askedFor(slot: Slot, job: Job, theme: Theme, piece: Piece): readonly string[] {
  const { unit, message, event } = job
  const { from, to } = unit.dates
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const year = piece.carries.includes('year') ? ` năm ${theme.year}` : ''
  const one = (text: string | null): readonly string[] => (text === null || text === '' ? [] : [plain(text)])
  switch (slot) {
    case 'name':
    case 'year':
      return [plain(theme.name) + year, plain(theme.nameShort) + year]
    case 'unit':
      return [unit.name, unit.short]
    case 'parent':
      return one(unit.parent)
    case 'dates':
      return [`Từ ngày ${day(from)} đến ngày ${day(to)}`, `${sameYear ? day(from).slice(0, 5) : day(from)} – ${day(to)}`]
    case 'slogan':
      return one(theme.slogan)
    case 'sloganLabel':
      return one(theme.sloganLabel)
    case 'message':
      return one(message?.text ?? null)
    case 'eventTitle':
      return one(event?.title ?? null)
    case 'headline':
      return one(job.headline)
    case 'reportPlaces':
      return one(theme.reportPlaces.join(' '))
    case 'place':
    case 'eventTime':
    case 'recipient':
    case 'hotlines':
    case 'label':
      return []
  }
}
