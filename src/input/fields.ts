import { z } from 'zod'

import { parseDate } from '../text/parse-date.js'

/** Plain words: not empty, no space at either end, none doubled. */
export const plainField = z.string().trim().min(1).max(300)

/** Words with author's marks: nothing but marks or single spaces between syllables, no mark at either end. */
export const markedField = z
  .string()
  .min(1)
  .max(400)
  .refine(
    (text) => !/^[|_+\s]|[|_+\s]$|[|_+\s]{2}|[\t\n…]|\.\.\./u.test(text),
    'dấu ngắt chỉ đứng giữa hai tiếng, mỗi chỗ một dấu ( | _ + hoặc dấu cách), không có “…”',
  )

/** A date in any of the accepted ways of writing it, as `2024-11-15`. */
export const dateField = z.string().transform((raw, ctx) => {
  const parsed = parseDate(raw)
  if (parsed.ok) return parsed.date
  ctx.issues.push({ code: 'custom', message: parsed.message, input: raw })
  return z.NEVER
})

/** How far a statement is backed by sources. */
export const confidenceField = z.enum(['primary', 'two_or_more', 'one_public_source', 'uncertain'])

/** Id of a thing: unaccented small letters, digits, hyphen and dot. */
export const idField = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/)

/** A length in the format's unit, or a share of its width (`6%w`) or height (`2%h`). */
export type Measure = number | string

const SHARE = /^(\d+(?:\.\d+)?)%([wh])$/

/** A number, or `6%w`, `2.5%h`. */
export const measureField = z.custom<Measure>(
  (value) => (typeof value === 'number' && value >= 0) || (typeof value === 'string' && SHARE.test(value)),
  'phải là số, hoặc phần trăm của chiều rộng như 6%w, của chiều cao như 2.5%h',
)

/** A measure in units, for a format of the given size; rounded to a thousandth. */
export function lengthOf(measure: Measure, width: number, height: number): number {
  if (typeof measure === 'number') return measure
  const [, share = '0', side] = SHARE.exec(measure) ?? []
  return Math.round(Number(share) * 10 * (side === 'h' ? height : width)) / 1000
}
