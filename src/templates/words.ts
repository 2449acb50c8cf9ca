import type { Job } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import { formatPlaceDate, formatRange, formatShortRange } from '../text/dates.js'
import type { Phrase } from '../text/fit.js'
import type { parseMarked } from '../text/marks.js'

/** Every text a piece may draw, ready to break: official texts keep their author's marks. */
export interface Words {
  readonly name: Phrase
  readonly nameWithYear: Phrase
  readonly nameShort: Phrase
  readonly nameLead: Phrase
  readonly nameRest: Phrase
  /** Whether the name has no rest: all of it is set in one size then. */
  readonly isOnePart: boolean
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

/** How marked and unmarked texts are read; a run remembers the campaign's. */
export interface WordReaders {
  readonly parse: typeof parseMarked
  /** Judges the gaps of unmarked text. */
  readonly grade: (text: string) => Phrase
}

/** Resolves the words of a job from its theme, unit and event. */
export function resolveWords(job: Job, theme: Theme, { parse, grade }: WordReaders): Words {
  const joined = (...parts: string[]): Phrase => parse(parts.filter((part) => part !== '').join('|'))
  const { from, to } = job.unit.dates
  const year = `năm_${theme.year}`
  const date = job.event?.date ?? null
  const place = job.event?.place ?? job.unit.place
  // each is read when a template draws it: most draw few
  return {
    get name() {
      return parse(theme.name)
    },
    get nameWithYear() {
      return joined(theme.name, year)
    },
    get nameShort() {
      return parse(theme.nameShort)
    },
    get nameLead() {
      return parse(theme.nameLead)
    },
    isOnePart: theme.nameRest === '',
    get nameRest() {
      return parse(theme.nameRest)
    },
    get nameRestWithYear() {
      return joined(theme.nameRest, year)
    },
    year: `năm ${theme.year}`,
    get slogan() {
      return theme.slogan === null ? null : parse(theme.slogan)
    },
    get dates() {
      return formatRange(from, to)
    },
    get datesShort() {
      return formatShortRange(from, to)
    },
    get message() {
      return job.message === null ? null : parse(job.message.text)
    },
    get unit() {
      return grade(job.unit.name)
    },
    get unitShort() {
      return grade(job.unit.short)
    },
    get parent() {
      return job.unit.parent === null ? null : grade(job.unit.parent)
    },
    get headline() {
      return job.headline === null ? null : grade(job.headline)
    },
    get eventTitle() {
      return job.event === null ? null : grade(job.event.title)
    },
    get hotlineLabels() {
      return theme.hotlines.map((hotline) => grade(hotline.label))
    },
    get placeDate() {
      return date === null ? null : formatPlaceDate(place, date)
    },
    get eventPlace() {
      return place === null ? null : grade(place)
    },
  }
}
