import { z } from 'zod'

import { groundIdSchema } from '../model/color.js'
import { idField, measureField, plainField } from './fields.js'

const archetype = z.enum([
  'sieu-ngang',
  'leaderboard',
  'ngang-dai',
  'ngang',
  'bia',
  'vuong',
  'doc-4x5',
  'a-series',
  'story',
  'standee',
  'phuon',
  'pano',
  'phong',
  'youtube',
  'avatar',
  'khung',
  'mrec',
  'cot-doc',
  'thu-nho',
  'nen',
  'chung-nhan',
  'to-roi',
  'logo',
])

const content = z.enum([
  'ten-thang',
  'chu-de',
  'thong-diep',
  'duong-day-nong',
  'su-kien',
  'giay-moi',
  'trinh-chieu',
  'giay-chung-nhan',
  'tin-hoat-dong',
  'khung-anh',
  'dai-dien',
  'noi-bao-tin',
  'nen',
])

const slot = z.enum([
  'parent',
  'unit',
  'name',
  'year',
  'slogan',
  'sloganLabel',
  'message',
  'dates',
  'hotlines',
  'place',
  'eventTitle',
  'eventTime',
  'headline',
  'recipient',
  'reportPlaces',
  'label',
])

const piece = z.strictObject({
  content,
  ground: groundIdSchema,
  inKit: z.boolean(),
  carries: z.array(slot).min(1),
})

const side = z.number().min(1).max(100_000)
const size = z.tuple([side, side])
const rect = z.tuple([z.number(), z.number(), side, side])
const measures4 = z.tuple([measureField, measureField, measureField, measureField])
const confidence = z.enum(['high', 'medium', 'low'])

/** What one format says for itself; everything else comes from its kind. */
const common = {
  id: idField,
  vi: plainField,
  kind: z.string(),
  size,
  group: idField.optional(),
  archetype: archetype.optional(),
  minText: measureField.optional(),
  /** Replaces the kind's pieces altogether. */
  pieces: z.array(piece).min(1).optional(),
  /** Replaces the ground of single contents. */
  grounds: z.partialRecord(content, groundIdSchema).optional(),
  /** Contents of the default kit, instead of those the kind names. */
  inKit: z.array(content).optional(),
  confidence,
  note: plainField.optional(),
  sources: z.array(z.string()).min(1),
}

/** `assets/formats/print.yaml`. */
export const printFileSchema = z.strictObject({
  sources: z.record(z.string(), plainField),
  kinds: z.record(
    z.string(),
    z.strictObject({
      archetype,
      material: plainField.nullable(),
      bleed: z.number().min(0),
      hem: z.number().min(0),
      eyelets: z.number().min(0),
      /** Top, right, bottom, left distance from the trim. */
      safeInset: measures4,
      avoid: z.array(measures4),
      minText: measureField,
      sides: z.union([z.literal(1), z.literal(2)]),
      pieces: z.array(piece).min(1),
    }),
  ),
  formats: z.array(z.strictObject({ ...common, safeInset: measures4.optional() })).min(1),
})

/** `assets/formats/screen.yaml`. */
export const screenFileSchema = z.strictObject({
  sources: z.record(z.string(), plainField),
  kinds: z.record(z.string(), z.strictObject({ archetype, minText: measureField, pieces: z.array(piece).min(1) })),
  formats: z
    .array(
      z.strictObject({
        ...common,
        group: idField,
        safe: rect,
        avoid: z.array(rect).optional(),
        circle: z.tuple([z.number(), z.number(), z.number().min(1)]).optional(),
        files: z.array(z.enum(['png', 'jpg', 'webp'])).min(1),
        transparent: z.boolean().optional(),
        maxKb: z.number().min(1),
        priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        sameAs: z.string().optional(),
      }),
    )
    .min(1),
})

export type PrintFile = z.infer<typeof printFileSchema>
export type ScreenFile = z.infer<typeof screenFileSchema>
