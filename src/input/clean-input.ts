import type { Diagnostic } from '../model/diagnostic.js'
import type { KitInput } from '../model/kit.js'
import { cleanText } from '../text/normalize.js'

/** The input with every text the user wrote made fit to draw, and what there is to say about each. */
export function cleanInput(input: KitInput): { readonly input: KitInput; readonly notes: readonly Diagnostic[] } {
  const notes: Diagnostic[] = []
  const clean = <T extends string | null>(raw: T, key: string, what: string): T | string => {
    if (raw === null) return raw
    const { text, notes: found } = cleanText(raw)
    notes.push(
      ...found.map((note) => ({
        ...note,
        ...input.places?.[key],
        message: `${what}: ${note.message.charAt(0).toLowerCase()}${note.message.slice(1)}`,
      })),
    )
    return text
  }
  const { event } = input
  const cleaned: KitInput = {
    ...input,
    unit: clean(input.unit, 'unit', 'Tên đơn vị'),
    parent: clean(input.parent, 'parent', 'Cơ quan chủ quản'),
    place: clean(input.place, 'place', 'Địa danh'),
    headline: clean(input.headline, 'headline', 'Tiêu đề tin'),
    hotline: clean(input.hotline ?? null, 'hotline', 'Đường dây nóng'),
    event: event && {
      ...event,
      title: clean(event.title, 'event', 'Tên sự kiện'),
      place: clean(event.place, 'event', 'Nơi tổ chức'),
      time: clean(event.time, 'event', 'Giờ tổ chức'),
    },
  }
  return { input: cleaned, notes }
}
