import type { Content, Piece } from '../model/format.js'
import type { Job } from '../model/job.js'
import type { Slot } from '../model/scene.js'
import type { Theme } from '../model/theme.js'
import { hotlinesOf } from '../model/unit.js'
import { formatDay, formatPlaceDate, formatRange, formatShortRange } from '../text/dates.js'
import { plainText } from '../text/marks.js'

/**
 * How words must appear: `whole` nothing else, `within` among others, `start` and `end` one half of them,
 * `some` one or more of the list, each whole.
 */
export type Match = 'whole' | 'within' | 'start' | 'end' | 'some'

/** Words a piece has to draw. */
export interface Expected {
  /** The carried text they belong to. */
  readonly slot: Slot
  /** Where they may stand. */
  readonly places: readonly Slot[]
  /** Any one of these will do. */
  readonly oneOf: readonly string[]
  readonly match: Match
}

const EVENTS: readonly Content[] = ['su-kien', 'giay-moi', 'trinh-chieu', 'giay-chung-nhan']

/** Words asked for whose texts are not put together yet; null and empty ones do not exist. */
interface Asked extends Omit<Expected, 'oneOf'> {
  readonly texts: () => readonly (string | null)[]
}

/** Everything a page must say: one or more entries for each text it carries and that exists, those that `concern` alone. */
export function expectedWords(
  job: Job,
  theme: Theme,
  piece: Piece,
  concern: (asked: Pick<Expected, 'slot' | 'places'>) => boolean = () => true,
): readonly Expected[] {
  return piece.carries
    .flatMap((slot) => askedFor(slot, job, theme, piece))
    .filter(concern)
    .flatMap(({ slot, places, match, texts }): Expected[] => {
      const oneOf = texts().filter((text) => text !== null && text !== '') as string[]
      return oneOf.length === 0 ? [] : [{ slot, places, match, oneOf }]
    })
}

function askedFor(slot: Slot, job: Job, theme: Theme, piece: Piece): readonly Asked[] {
  const { unit, event } = job
  const year = `năm ${theme.year}`
  const one = (texts: Asked['texts'], match: Match = 'whole', places: readonly Slot[] = [slot]): Asked[] => [
    { slot, places, match, texts },
  ]
  switch (slot) {
    case 'parent':
      return one(() => [unit.parent])
    case 'unit':
      return one(() => [unit.name, unit.short])
    case 'name':
      return one(() => namesOf(theme).flatMap((name) => [name, `${name} ${year}`]))
    case 'year':
      return one(() => [year, String(theme.year)], 'within', ['year', 'name'])
    case 'slogan':
      return one(() => [theme.slogan === null ? null : plainText(theme.slogan)])
    case 'sloganLabel':
      return one(() => [theme.slogan === null ? null : theme.sloganLabel])
    case 'message':
      return messageWords(job, piece)
    case 'dates':
      return datesOf(job, piece)
    case 'hotlines':
      return hotlinesOf(unit, theme).flatMap((hotline) => one(() => [hotline.number], 'within'))
    case 'reportPlaces':
      return theme.reportPlaces.flatMap((place) => one(() => [plainText(place)], 'within'))
    case 'place':
      return one(() => [event?.place ?? unit.place], 'within', ['place', 'dates', 'eventTime'])
    case 'eventTitle':
      return one(() => [event?.title ?? null], 'within')
    case 'eventTime':
      return [
        ...one(() => [event?.time ?? null], 'within', ['eventTime', 'place']),
        ...(event?.date ? datesOf(job, piece) : []),
      ]
    case 'headline':
      // the hotline piece has a headline of its own
      return piece.content === 'duong-day-nong' ? [] : one(() => [job.headline])
    case 'label':
      return ARC_LABELS.includes(piece.content)
        ? one(() => [theme.arc, plainText(theme.nameShort)], 'within', ['label', 'name'])
        : []
    case 'recipient':
      return []
  }
}

const ARC_LABELS: readonly Content[] = ['khung-anh', 'dai-dien']

const namesOf = (theme: Theme): readonly string[] => [
  plainText(theme.name),
  plainText(theme.nameShort),
  `${plainText(theme.nameLead)} ${plainText(theme.nameRest)}`.trim(),
  `${theme.stack.pre} ${theme.stack.words.join(' ')}`.trim(),
]

function messageWords({ message, messages, half }: Job, piece: Piece): readonly Asked[] {
  const common = { slot: 'message', places: ['message'] } as const
  if (message) {
    const match = half === 'trai' ? 'start' : half === 'phai' ? 'end' : 'whole'
    return [{ ...common, match, texts: () => [plainText(message.text)] }]
  }
  if (piece.content !== 'noi-bao-tin' || messages.length === 0) return []
  return [{ ...common, match: 'some', texts: () => messages.map((m) => plainText(m.text)) }]
}

/** An event piece names the event's day, any other the observance's days. */
function datesOf({ event, unit }: Job, piece: Piece): readonly Asked[] {
  const { from, to } = unit.dates
  const range = (): string[] => [formatRange(from, to), formatShortRange(from, to)]
  const common = { slot: 'dates', places: ['dates', 'place', 'eventTime'], match: 'within' } as const
  const day = event?.date
  if (!day || !EVENTS.includes(piece.content)) return [{ ...common, places: ['dates'], texts: range }]
  return [{ ...common, texts: () => [...range(), formatPlaceDate(null, day), formatDay(day)] }]
}
