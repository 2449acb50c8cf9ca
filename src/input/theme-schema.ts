import { z } from 'zod'

import { colorSchema, groundIdSchema, groundSchema, roleSchema } from '../model/color.js'
import { plainText } from '../text/marks.js'
import { parseDate } from '../text/parse-date.js'
import { confidenceField, dateField, idField, markedField, plainField } from './fields.js'
import { keyWordFaults } from './key-words.js'

/** Lets an editor find the JSON Schema; the tool does not look at it. */
const schemaLink = z.string().optional()
const sources = z.array(plainField).min(1)
const emphasis = z.array(plainField)
/** Words that stand large on lines of their own; more than three and none is large any more. */
const keyWords = z.array(plainField).min(1).max(3)
const year = z.int().min(2000).max(2100)

const stack = z.strictObject({ pre: plainField, words: z.array(plainField).min(1).max(4) })

/** Issuer and name hold for a span of years; an open end is null. */
const span = { from: year, to: year.nullable() }

/** A day of every year, `25/11`, as `11-25`. */
const anchorDayField = z.string().transform((raw, ctx) => {
  // any leap year will do: the day is read for its form
  const parsed = parseDate(`${raw}/2024`)
  if (parsed.ok) return parsed.date.slice('2024-'.length)
  ctx.issues.push({ code: 'custom', message: 'phải là ngày/tháng, ví dụ 25/11', input: raw })
  return z.NEVER
})

/** `assets/grounds.yaml`: the five grounds that every campaign starts from. */
export const groundFileSchema = z.strictObject({ grounds: z.record(groundIdSchema, groundSchema) })

/** `themes/<campaign>/campaign.yaml`: what is equal over the years. */
export const campaignSchema = z.strictObject({
  $schema: schemaLink,
  id: idField,
  names: z
    .array(
      z.strictObject({
        ...span,
        lead: markedField,
        /** Absent where the whole name is set large, before the year. */
        rest: markedField.default(''),
        short: markedField,
        confidence: confidenceField,
        sources,
      }),
    )
    .min(1),
  nameEmphasis: emphasis,
  nameKeys: keyWords.optional(),
  stack,
  arc: plainField,
  sloganLabel: plainField,
  issuers: z.array(z.strictObject({ ...span, name: plainField, short: plainField })).min(1),
  /** Days of remembrance inside the month, `25/11`. */
  anchorDays: z
    .array(z.strictObject({ day: anchorDayField, name: plainField, confidence: confidenceField }))
    .optional(),
  /** Years whose theme no source has: they have no folder, and the user is told why. */
  noSlogan: z.array(z.strictObject({ year, why: plainField })).optional(),
  reportPlaces: z.strictObject({ places: z.array(markedField), sources: z.array(plainField) }),
  hashtags: z.array(z.string().regex(/^#[\p{L}\p{N}_]+$/u)),
  skin: z.strictObject({
    id: idField,
    motif: z.enum(['vong-tay', 'gia-dinh']),
    yearInline: z.boolean(),
    roles: z.record(roleSchema, colorSchema),
    /** What differs from `assets/grounds.yaml`. */
    grounds: z.partialRecord(groundIdSchema, groundSchema.partial()).optional(),
  }),
  sources,
})

/** A message; a text not read whole is null and `gap` says why, so that no fragment can be printed. */
const message = z
  .strictObject({
    id: idField,
    text: markedField.nullable(),
    emphasis: emphasis.optional(),
    gap: plainField.optional(),
    confidence: confidenceField.optional(),
  })
  .superRefine((item, ctx) => {
    if (item.text === null && item.gap === undefined) {
      ctx.addIssue({ code: 'custom', path: ['text'], message: 'chưa có nội dung thì phải ghi lý do ở mục “gap”' })
    }
    reportMissingEmphasis(item.text, item.emphasis ?? [], ctx)
  })

/** `themes/<campaign>/<year>/theme.yaml`: one year. */
export const themeSchema = z
  .strictObject({
    $schema: schemaLink,
    year,
    slogan: markedField.nullable(),
    sloganEmphasis: emphasis,
    sloganKeys: keyWords.optional(),
    sloganConfidence: confidenceField,
    dates: z.strictObject({ from: dateField, to: dateField }),
    dispatches: z.array(z.strictObject({ number: plainField, date: dateField.nullable(), by: plainField })),
    /** Organisations that carry it out with the ministry. */
    partners: z.array(plainField).optional(),
    messages: z.strictObject({
      confidence: confidenceField,
      groups: z.array(z.strictObject({ group: plainField.nullable(), items: z.array(message).min(1) })),
    }),
    arc: plainField.optional(),
    stack: stack.optional(),
    hashtags: z.array(z.string().regex(/^#[\p{L}\p{N}_]+$/u)).optional(),
    confidence: confidenceField,
    sources,
    notes: z.array(plainField).optional(),
  })
  .superRefine((theme, ctx) => {
    reportMissingEmphasis(theme.slogan, theme.sloganEmphasis, ctx, 'sloganEmphasis')
    for (const { index, message: text } of keyWordFaults(theme.slogan ?? '', theme.sloganKeys ?? []))
      ctx.addIssue({ code: 'custom', path: ['sloganKeys', index], message: text })
    if (theme.dates.to < theme.dates.from) {
      ctx.addIssue({ code: 'custom', path: ['dates', 'to'], message: 'ngày kết thúc đứng trước ngày bắt đầu' })
    }
    const seen = new Set<string>()
    theme.messages.groups.forEach((group, g) =>
      group.items.forEach((item, i) => {
        if (seen.has(item.id))
          ctx.addIssue({
            code: 'custom',
            path: ['messages', 'groups', g, 'items', i, 'id'],
            message: `mã “${item.id}” đã có`,
          })
        seen.add(item.id)
      }),
    )
  })

export type GroundFile = z.infer<typeof groundFileSchema>
export type CampaignFile = z.infer<typeof campaignSchema>
export type ThemeFile = z.infer<typeof themeSchema>

function reportMissingEmphasis(
  text: string | null,
  phrases: readonly string[],
  ctx: z.RefinementCtx,
  key = 'emphasis',
): void {
  const words = text === null ? '' : plainText(text)
  phrases.forEach((phrase, i) => {
    if (!words.includes(phrase))
      ctx.addIssue({ code: 'custom', path: [key, i], message: `cụm nhấn “${phrase}” không có trong câu` })
  })
}
