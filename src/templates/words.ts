import type { Job } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import { formatPlaceDate, formatRange, formatShortRange } from '../text/dates.js'
import type { Phrase } from '../text/fit.js'
import { parseMarked } from '../text/marks.js'

/** Every text a piece may draw, ready to break: official texts keep their author's marks. */
export interface Words {
  readonly name: Phrase
  readonly nameWithYear: Phrase
  readonly nameShort: Phrase
  readonly nameLead: Phrase
  readonly nameRest: Phrase
  readonly nameRestWithYear: Phrase
  /** `năm 2024`. */
  readonly year: string
  readonly slogan: Phrase | null
  /** `Từ ngày 15/11/2024 đến ngày 15/12/2024`. */
  readonly dates: string
  /** `15/11 – 15/12/2024`. */
  readonly datesShort: string
  readonly message: Phrase | null
  readonly unit: Phrase
  readonly unitShort: Phrase
  readonly parent: Phrase | null
  readonly headline: Phrase | null
  readonly eventTitle: Phrase | null
  /** Full labels of the theme's hotlines, in their order. */
  readonly hotlineLabels: readonly Phrase[]
  /** `Nha Trang, ngày 15 tháng 11 năm 2024`. */
  readonly placeDate: string | null
  /** Where the event is: as the user wrote it, else the unit's own town. */
  readonly eventPlace: Phrase | null
}

const joined = (...parts: string[]): Phrase => parseMarked(parts.filter((part) => part !== '').join('|'))

/** Resolves the words of a job from its theme, unit and event; `grade` judges the gaps of unmarked text. */
export function resolveWords(job: Job, theme: Theme, grade: (text: string) => Phrase): Words {
  const { from, to } = job.unit.dates
  const year = `năm_${theme.year}`
  const date = job.event?.date ?? null
  const place = job.event?.place ?? job.unit.place
  return {
    name: parseMarked(theme.name),
    nameWithYear: joined(theme.name, year),
    nameShort: parseMarked(theme.nameShort),
    nameLead: parseMarked(theme.nameLead),
    nameRest: parseMarked(theme.nameRest),
    nameRestWithYear: joined(theme.nameRest, year),
    year: `năm ${theme.year}`,
    slogan: theme.slogan === null ? null : parseMarked(theme.slogan),
    dates: formatRange(from, to),
    datesShort: formatShortRange(from, to),
    message: job.message === null ? null : parseMarked(job.message.text),
    unit: grade(job.unit.name),
    unitShort: grade(job.unit.short),
    parent: job.unit.parent === null ? null : grade(job.unit.parent),
    headline: job.headline === null ? null : grade(job.headline),
    eventTitle: job.event === null ? null : grade(job.event.title),
    hotlineLabels: theme.hotlines.map((hotline) => grade(hotline.label)),
    placeDate: date === null ? null : formatPlaceDate(place, date),
    eventPlace: place === null ? null : grade(place),
  }
}
