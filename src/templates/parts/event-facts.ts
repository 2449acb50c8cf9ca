import { formatDay, weekdayOf } from '../../text/dates.js'
import type { Stage } from '../stage.js'

/** When the event is, on at most two lines: `8 giờ 00, thứ Sáu`, `ngày 15/11/2024`; empty where nothing is known. */
export function eventTimeLines(stage: Stage): readonly string[] {
  const event = stage.job.event
  if (!event) return []
  if (event.date === null) return event.time === null ? [] : [event.time]
  const weekday = weekdayOf(event.date)
  const first = event.time === null ? weekday.charAt(0).toUpperCase() + weekday.slice(1) : `${event.time}, ${weekday}`
  return [first, `ngày ${formatDay(event.date)}`]
}
