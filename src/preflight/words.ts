import type { Content, Piece } from '../model/format.js'
import type { Job } from '../model/job.js'
import type { Slot } from '../model/scene.js'
import type { Theme } from '../model/theme.js'
import { hotlinesOf } from '../model/unit.js'

/** Everything a content would say with room enough; what a format's piece does not carry of it is omitted. */
export const FULL_WORDS: Readonly<Record<Content, readonly Slot[]>> = {
  'ten-thang': ['parent', 'unit', 'name', 'year', 'slogan', 'dates', 'hotlines'],
  'chu-de': ['parent', 'unit', 'sloganLabel', 'slogan', 'name', 'year', 'dates', 'hotlines'],
  'thong-diep': ['parent', 'unit', 'message', 'name', 'dates', 'hotlines'],
  'duong-day-nong': ['headline', 'hotlines', 'unit', 'name', 'dates'],
  'su-kien': ['parent', 'unit', 'eventTitle', 'name', 'year', 'place', 'dates'],
  'giay-moi': ['parent', 'unit', 'eventTitle', 'name', 'year', 'eventTime', 'place'],
  'trinh-chieu': ['unit', 'name', 'year', 'dates', 'hotlines'],
  'giay-chung-nhan': ['parent', 'unit', 'label', 'recipient', 'name', 'year', 'place'],
  'tin-hoat-dong': ['headline', 'unit', 'name', 'dates'],
  'khung-anh': ['label', 'unit'],
  'dai-dien': ['label', 'unit'],
  'noi-bao-tin': ['message', 'reportPlaces', 'hotlines', 'unit'],
  nen: ['name', 'year', 'unit'],
}

/** What the format leaves out of a content; words nobody has (no parent, no place, no slogan yet) are not left out. */
export function omittedSlots(job: Job, piece: Piece, theme: Theme | null = null): readonly Slot[] {
  const carried = new Set(piece.carries)
  return FULL_WORDS[piece.content].filter((slot) => !carried.has(slot) && exists(slot, job, theme))
}

function exists(slot: Slot, job: Job, theme: Theme | null): boolean {
  switch (slot) {
    case 'parent':
      return job.unit.parent !== null
    case 'place':
      return (job.event?.place ?? job.unit.place) !== null
    case 'eventTime':
      return (job.event?.time ?? null) !== null
    case 'slogan':
    case 'sloganLabel':
      return theme === null || theme.slogan !== null
    case 'hotlines':
      return theme === null || hotlinesOf(job.unit, theme).length > 0
    case 'reportPlaces':
      return theme === null || theme.reportPlaces.length > 0
    default:
      return true
  }
}
