import { z } from 'zod'
import { groundIdSchema } from '../model/color.js'
import type { Artifact, Omission } from '../model/job.js'

/** A record and not a list, so that one added to the model and forgotten here does not compile. */
const OMISSIONS: Readonly<Record<Omission, true>> = {
  parent: true,
  unit: true,
  name: true,
  year: true,
  slogan: true,
  sloganLabel: true,
  message: true,
  dates: true,
  hotlines: true,
  place: true,
  eventTitle: true,
  eventTime: true,
  headline: true,
  recipient: true,
  reportPlaces: true,
  label: true,
  partners: true,
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const digest = z.string().regex(/^[\da-f]{64}$/)
const confidence = z.enum(['primary', 'two_or_more', 'one_public_source', 'uncertain'])
const size = { width: z.number().positive(), height: z.number().positive() }
const percent = z.number().min(0).max(100)
const box = z.array(z.number()).length(4)

/** A path inside the unit's folder: relative, forward slashes, no way out of it. */
const insidePath = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:]+$/)

/** One file of the record. */
export const artifactSchema = z.strictObject({
  path: insidePath,
  sha256: digest,
  bytes: z.int().positive(),
  product: z.string(),
  format: z.string(),
  content: z.string(),
  template: z.string(),
  composition: z.string().nullable(),
  ground: groundIdSchema,
  message: z.string().nullable(),
  medium: z.enum(['print', 'screen']),
  fileType: z.enum(['png', 'jpg', 'webp', 'svg', 'pdf', 'tif']),
  trim: z.strictObject({ ...size, unit: z.enum(['mm', 'px']) }),
  pixels: z.strictObject(size).nullable(),
  boxes: z.strictObject({ media: box, bleed: box, trim: box }).nullable(),
  scale: z.number().positive(),
  alt: z.string(),
  omitted: z.array(z.enum(Object.keys(OMISSIONS) as Omission[])),
  standIn: z.boolean(),
  letters: z.strictObject({ largest: z.number(), smallest: z.number() }).optional(),
  inks: z
    .array(
      z.strictObject({
        of: z.enum(['emblem', 'logo', 'partner', 'photo']),
        hex: z.string().regex(/^#[\dA-F]{6}$/),
        build: z.tuple([percent, percent, percent, percent]),
        guessed: z.boolean(),
      }),
    )
    .optional(),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<Artifact>

/** `manifest.json`: what one unit's folder holds, with all that is needed to make it again. Keys keep this order. */
export const manifestSchema = z.strictObject({
  schema: z.literal(1),
  campaign: z.string(),
  year: z.int(),
  theme: z.strictObject({ digest: z.string(), confidence, sloganConfidence: confidence }),
  unit: z.strictObject({
    name: z.string(),
    short: z.string(),
    parent: z.string().nullable(),
    dates: z.strictObject({ from: day, to: day }),
  }),
  emblem: z.enum(['stand-in', 'official']),
  artifacts: z.array(artifactSchema),
  // of a record written before pieces were kept, nothing is taken for granted
  pieces: z.record(z.string(), z.strictObject({ from: digest, files: z.array(insidePath) })).default({}),
})

export type Manifest = z.infer<typeof manifestSchema>
