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

/** Everything a page must say: one or more entries for each text it carries and that exists. */
export function expectedWords(job: Job, theme: Theme, piece: Piece): readonly Expected[] {
  return piece.carries.flatMap((slot) => expectedFor(slot, job, theme, piece))
}

function expectedFor(slot: Slot, job: Job, theme: Theme, piece: Piece): readonly Expected[] {
  const { unit, event } = job
  const year = `năm ${theme.year}`
  const one = (
    oneOf: readonly (string | null)[],
    match: Match = 'whole',
    places: readonly Slot[] = [slot],
  ): Expected[] => {
    const known = oneOf.filter((text) => text !== null && text !== '') as string[]
    return known.length === 0 ? [] : [{ slot, places, oneOf: known, match }]
  }
  switch (slot) {
    case 'parent':
      return one([unit.parent])
    case 'unit':
      return one([unit.name, unit.short])
    case 'name':
      return one(namesOf(theme).flatMap((name) => [name, `${name} ${year}`]))
    case 'year':
      return one([year, String(theme.year)], 'within', ['year', 'name'])
    case 'slogan':
      return one([theme.slogan === null ? null : plainText(theme.slogan)])
    case 'sloganLabel':
      return theme.slogan === null ? [] : one([theme.sloganLabel])
    case 'message':
      return messageWords(job, piece)
    case 'dates':
      return datesOf(job, piece)
    case 'hotlines':
      return hotlinesOf(unit, theme).flatMap((hotline) => one([hotline.number], 'within'))
    case 'reportPlaces':
      return theme.reportPlaces.flatMap((place) => one([plainText(place)], 'within'))
    case 'place':
      return one([event?.place ?? unit.place], 'within', ['place', 'dates', 'eventTime'])
    case 'eventTitle':
      return one([event?.title ?? null], 'within')
    case 'eventTime':
      return [
        ...one([event?.time ?? null], 'within', ['eventTime', 'place']),
        ...(event?.date ? datesOf(job, piece) : []),
      ]
    case 'headline':
      // the hotline piece has a headline of its own
      return piece.content === 'duong-day-nong' ? [] : one([job.headline])
    case 'label':
      return ARC_LABELS.includes(piece.content)
        ? one([theme.arc, plainText(theme.nameShort)], 'within', ['label', 'name'])
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

function messageWords({ message, messages, half }: Job, piece: Piece): readonly Expected[] {
  const common = { slot: 'message', places: ['message'] } as const
  if (message) {
    const match = half === 'trai' ? 'start' : half === 'phai' ? 'end' : 'whole'
    return [{ ...common, oneOf: [plainText(message.text)], match }]
  }
  if (piece.content !== 'noi-bao-tin' || messages.length === 0) return []
  return [{ ...common, oneOf: messages.map((m) => plainText(m.text)), match: 'some' }]
}

/** An event piece names the event's day, any other the observance's days. */
function datesOf({ event, unit }: Job, piece: Piece): readonly Expected[] {
  const { from, to } = unit.dates
  const range = [formatRange(from, to), formatShortRange(from, to)]
  const common = { slot: 'dates', places: ['dates', 'place', 'eventTime'], match: 'within' } as const
  if (!event?.date || !EVENTS.includes(piece.content)) return [{ ...common, places: ['dates'], oneOf: range }]
  return [{ ...common, oneOf: [...range, formatPlaceDate(null, event.date), formatDay(event.date)] }]
}
