import { dirname, resolve } from 'node:path'

import { z } from 'zod'

import { eventKinds, type EventKind, type KitInput } from '../model/kit.js'
import { BETWEEN_SIZES } from '../model/format.js'
import { DPIS, SHEET_SIZES } from '../model/press.js'
import { UserError, type Diagnostic } from '../model/diagnostic.js'
import { check, faultyKeys, withoutFaulty } from './check.js'
import { dateField } from './fields.js'
import { hotlineField } from './hotline-field.js'
import { nearKey } from './near-key.js'
import { NOTE_CODES } from './note-codes.js'
import { placeOf, readYaml, type YamlSource } from './yaml-source.js'

const words = (most: number) => z.string().trim().min(1).max(most)

/** A list, or one value, or values with commas between; numbers count as their digits. */
const listOf = <T extends z.ZodType>(item: T, between: RegExp = /,/u) =>
  z.preprocess((value) => {
    const list: readonly unknown[] =
      typeof value === 'string' ? value.split(between).map((v) => v.trim()) : Array.isArray(value) ? value : [value]
    return list.map((v) => (typeof v === 'number' ? String(v) : v))
  }, z.array(item))

/** `8:00`, `8h`, `08g30` become `8 giờ 00`, `8 giờ`, `8 giờ 30`; other words stay. */
const timeField = words(60).transform((raw) => {
  const [, hour, minute] = /^(\d{1,2})\s*[:hg](\d{2})?$/iu.exec(raw) ?? []
  if (hour === undefined) return raw
  return minute === undefined ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`
})

/** Percent of one ink; one that is none spoils the sum, of which nothing is said then. */
const inkField = z.number().min(0, { abort: true }).max(100, { abort: true })

/** `a4`, `A3`. */
const sheetField = z.preprocess((v) => (typeof v === 'string' ? v.toLowerCase() : v), z.enum(SHEET_SIZES))

/** `kit.yaml`: everything may be left out. */
export const kitSchema = z
  .strictObject({
    campaign: words(80).optional(),
    year: z.int().min(2000).max(2100).optional(),
    unit: words(150).optional(),
    // empty for none at all
    parent: z.string().trim().max(150).optional(),
    place: words(80).optional(),
    from: dateField.optional(),
    to: dateField.optional(),
    // Own wording may hold commas, so messages are a list or a single text.
    messages: z
      .preprocess(
        (v) => (Array.isArray(v) ? v : [v]).map((m: unknown) => (typeof m === 'number' ? String(m) : m)),
        z.array(words(200)),
      )
      .optional(),
    only: listOf(words(80)).optional(),
    type: listOf(z.enum(['png', 'jpg', 'webp', 'svg', 'pdf', 'tif', 'chia-se'])).optional(),
    size: listOf(words(40), BETWEEN_SIZES).optional(),
    event: z
      .strictObject({
        kind: z.enum(Object.keys(eventKinds) as [EventKind, ...EventKind[]]).optional(),
        title: words(120).optional(),
        place: words(120).optional(),
        date: dateField.optional(),
        time: timeField.optional(),
        leftFree: z.boolean().optional(),
      })
      .optional(),
    logo: words(400).optional(),
    partners: listOf(words(400)).optional(),
    photo: words(400).optional(),
    headline: words(160).optional(),
    hotline: hotlineField.optional(),
    output: words(400).optional(),
    // `4` alone is a number in YAML
    pdfx: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), z.enum(['4', '1a'])).optional(),
    userunit: z.boolean().optional(),
    dpi: z.literal(DPIS).optional(),
    imposition: sheetField.optional(),
    tiling: sheetField.optional(),
    known: listOf(z.enum(NOTE_CODES, 'Xem mã của từng lưu ý: npx bo-kit check --json')).optional(),
    inks: z
      .record(
        z.string().regex(/^#[\da-f]{6}$/i, 'Ghi mã màu của logo: dấu # và sáu chữ số hoặc chữ a-f, ví dụ "#0054A6".'),
        z
          .tuple([inkField, inkField, inkField, inkField])
          .refine((inks) => inks.reduce((a, b) => a + b, 0) <= 300, 'tổng bốn mực không quá 300'),
      )
      .optional(),
    quantities: z.record(z.string(), z.int().min(0).max(1_000_000)).optional(),
  })
  .superRefine((kit, ctx) => {
    if (kit.from && kit.to && kit.to < kit.from) {
      ctx.addIssue({ code: 'custom', path: ['to'], message: 'ngày kết thúc đứng trước ngày bắt đầu ở mục “from”' })
    }
  })

/** A kit.yaml that was read, with the place of each of its keys for faults that only later stages can see. */
export interface LoadedKit {
  readonly kit: KitInput
}

/** A kit.yaml as far as it can be read. */
export interface PartKit extends LoadedKit {
  readonly faults: readonly Diagnostic[]
  /** Whether campaign and year are what the user meant; where not, nothing can be said of what depends on them. */
  readonly isThemeKnown: boolean
}

/** Keys that name the theme. */
const OF_THEME: ReadonlySet<string> = new Set(['campaign', 'year'])
/** A value whose part is taken out may be at fault itself then, and so on up to the file. */
const DEPTH = 5

/** Reads a kit.yaml; file paths in it count from its own folder. */
export async function loadKit(file: string): Promise<LoadedKit> {
  const { kit, faults } = await readKit(file)
  if (faults.length > 0) throw new UserError(faults)
  return { kit }
}

/** Reads a kit.yaml without the values that have a fault, so that what is wrong with the others can be told at once. */
export async function readKit(file: string): Promise<PartKit> {
  const source = await readYaml(file)
  const { value, diagnostics: faults } = check(source, kitSchema)
  if (value !== null) return { kit: inputOf(value, source), faults, isThemeKnown: true }
  let [rest, parsed] = [source.value, kitSchema.safeParse(source.value)]
  const faulty = faultyKeys(parsed.error?.issues ?? [])
  for (let depth = 0; depth < DEPTH && parsed.error; depth++) {
    rest = withoutFaulty(rest, parsed.error.issues) ?? {}
    parsed = kitSchema.safeParse(rest)
  }
  const isThemeKnown = source.diagnostics.length === 0 && ![...faulty].some(isOfTheme)
  return { kit: inputOf(parsed.data ?? {}, source), faults, isThemeKnown }
}

/** Whether a faulty key is, or was meant to be, one that names the theme. */
const isOfTheme = (key: string): boolean => OF_THEME.has(nearKey(key, Object.keys(kitSchema.shape)) ?? key)

function inputOf(kit: z.infer<typeof kitSchema>, source: YamlSource): KitInput {
  const { file } = source
  const path = (p: string): string => resolve(dirname(file), p)
  const { event } = kit
  return {
    places: Object.fromEntries(Object.keys(kit).map((key) => [key, { file, ...placeOf(source, [], key) }])),
    campaign: kit.campaign ?? null,
    year: kit.year ?? null,
    unit: kit.unit ?? null,
    parent: kit.parent ?? null,
    place: kit.place ?? null,
    from: kit.from ?? null,
    to: kit.to ?? null,
    messages: (kit.messages ?? []).map((message) => (/\.txt$/iu.test(message) ? path(message) : message)),
    only: kit.only ?? [],
    types: kit.type ?? [],
    sizes: kit.size ?? [],
    event: event
      ? {
          kind: event.kind ?? 'le-phat-dong',
          title: event.title ?? null,
          place: event.place ?? null,
          date: event.date ?? null,
          time: event.time ?? null,
          leftFree: event.leftFree ?? false,
        }
      : null,
    logo: kit.logo ? path(kit.logo) : null,
    partners: (kit.partners ?? []).map(path),
    photo: kit.photo ? path(kit.photo) : null,
    headline: kit.headline ?? null,
    hotline: kit.hotline ?? null,
    output: kit.output ? path(kit.output) : null,
    pdfx: kit.pdfx ?? null,
    userUnit: kit.userunit ?? false,
    dpi: kit.dpi ?? null,
    imposition: kit.imposition ?? null,
    tiling: kit.tiling ?? null,
    quantities: kit.quantities ?? {},
    inks: kit.inks,
    known: kit.known ?? [],
  }
}
