import type { Diagnostic } from '../model/diagnostic.js'
import { problem, UserError } from '../model/diagnostic.js'
import type { Content, Format, Piece } from '../model/format.js'
import type { Job, Plan } from '../model/job.js'
import type { Kit } from '../model/kit.js'
import type { Message } from '../model/theme.js'
import type { Unit } from '../model/unit.js'
import { closest } from '../text/closest.js'
import { filePath } from './file-path.js'
import { isPrintOnly, outputsOf } from './outputs.js'
import { type SeriesPiece, scheduleSeries, templateOf } from './series.js'

/** Formats whose message pieces are a series: one image a message. */
const SERIES_GROUPS = new Set(['facebook', 'instagram', 'zalo', 'youtube', 'linkedin', 'x', 'tiktok'])
const EVENT_CONTENTS = new Set<Content>(['su-kien', 'giay-moi', 'trinh-chieu', 'giay-chung-nhan'])

/** Turns a resolved kit into jobs, units in the order given; nothing is drawn. Throws for an unknown product. */
export const plan = (kit: Kit): Plan => ({ theme: kit.theme, jobs: [...planJobs(kit)], warnings: [] })

/**
 * The jobs of `plan` one after the other, for a kit of so many units that no one needs them all at once; `units` are
 * those of the kit that are wanted, each asked for when its turn comes.
 */
export function* planJobs(kit: Kit, units: Iterable<Unit> = kit.units): Generator<Job, void, undefined> {
  const selected = selectPieces(kit)
  let known: readonly SeriesPiece[] | null = null
  const series = (): readonly SeriesPiece[] =>
    (known ??= scheduleSeries(kit.messages, { skin: kit.theme.skin, hotlines: kit.theme.hotlines.length > 0 }))
  for (const unit of units) {
    const own = unit.products ? selectPieces({ ...kit, only: unit.products }) : selected
    for (const { format, piece } of own) yield* pieceJobs(kit, unit, format, piece, series)
  }
}

/**
 * How many jobs each unit of a kit has, by its folder; units that ask for the same products have as many. `ofFirst` are
 * the jobs of the first unit, where they are planned already.
 */
export function countJobs(kit: Kit, ofFirst: readonly Job[] | null = null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  if (ofFirst !== null) counts.set(JSON.stringify(kit.units[0]?.products ?? null), ofFirst.length)
  return new Map(
    kit.units.map((unit) => {
      const asked = JSON.stringify(unit.products ?? null)
      const count = counts.get(asked) ?? [...planJobs({ ...kit, units: [unit] })].length
      counts.set(asked, count)
      return [unit.slug, count]
    }),
  )
}

interface Selected {
  readonly format: Format
  readonly piece: Piece
}

/** The pieces asked for: by format id, group or content; the default kit where nothing is asked. */
function selectPieces(kit: Kit): readonly Selected[] {
  const all = [...kit.formats, ...kit.customFormats].flatMap((format) =>
    format.pieces.map((piece) => ({ format, piece })),
  )
  const custom = new Set(kit.customFormats)
  const drawable = all.filter(({ piece }) => isDrawable(kit, piece))
  if (kit.only.length === 0) {
    if (custom.size === 0 && isPrintOnly(kit)) return everyPrint(drawable)
    if (custom.size > 0) return drawable.filter(({ format, piece }) => custom.has(format) && piece.inKit)
    return drawable.filter(({ format, piece }) => piece.inKit || (kit.preset === 'full' && isSecond(format, piece)))
  }
  const strange = strangeProducts(kit.only, [...kit.formats, ...kit.customFormats])
  if (strange.length > 0) throw new UserError(strange)
  const groups = new Set(all.flatMap(({ format }) => [format.id, format.group]))
  const isFormat = (id: string): boolean => groups.has(id)
  const contents = new Set<string>(kit.only.filter((id) => !isFormat(id)))
  const named = kit.only.filter(isFormat)
  const chosen = new Set<Selected>()
  const used = new Set<string>()
  const ofFormats = [
    ...named.map((id) => drawable.filter(({ format }) => format.id === id || format.group === id)),
    ...(custom.size > 0 ? [drawable.filter(({ format }) => custom.has(format))] : []),
  ]
  for (const pieces of ofFormats) {
    // a format named with a content it can carry is made with that; on its own, with what the kit makes of it
    const narrowed = pieces.filter(({ piece }) => contents.has(piece.content))
    for (const { piece } of narrowed) used.add(piece.content)
    for (const selected of narrowed.length > 0 ? narrowed : pieces.filter((s) => isUsual(s, drawable)))
      chosen.add(selected)
  }
  for (const selected of drawable) {
    const { format, piece } = selected
    const usual = format.medium === 'print' || format.priority === 1
    if (usual && contents.has(piece.content) && !used.has(piece.content)) chosen.add(selected)
  }
  return drawable.filter((selected) => chosen.has(selected))
}

/** Whether the kit makes a piece of its format, or it is the first that can be drawn where the kit makes none. */
function isUsual({ format, piece }: Selected, drawable: readonly Selected[]): boolean {
  const able = drawable.filter((other) => other.format === format)
  return able.some((other) => other.piece.inKit) ? piece.inKit : piece === able[0]?.piece
}

/** All print formats, with what the kit makes of each, or with its main content. */
const everyPrint = (drawable: readonly Selected[]): readonly Selected[] =>
  drawable.filter((selected) => selected.format.medium === 'print' && isUsual(selected, drawable))

const isSecond = (format: Format, piece: Piece): boolean =>
  format.medium === 'screen' && format.priority === 2 && piece === format.pieces[0]

/** A gap of the facts is not drawn: no slogan, no slogan piece; no messages, no message pieces. */
function isDrawable(kit: Kit, piece: Piece): boolean {
  if (piece.content === 'chu-de') return kit.theme.slogan !== null
  if (piece.content === 'thong-diep') return kit.messages.length > 0
  if (piece.content === 'duong-day-nong') return kit.theme.hotlines.length > 0
  return true
}

/** What is wrong with products that are asked for and there are none of. */
export function strangeProducts(only: readonly string[], formats: readonly Format[]): Diagnostic[] {
  const known = [
    ...new Set(formats.flatMap(({ id, group, pieces }) => [id, group, ...pieces.map((piece) => piece.content)])),
  ]
  return only
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = closest(id, known)
      return problem('san-pham-la', `Không có sản phẩm “${id}”.`, {
        hint: near
          ? `Có phải “${near}”? Xem đủ danh sách: npx bo-kit list formats`
          : 'Xem danh sách: npx bo-kit list formats',
      })
    })
}

function pieceJobs(
  kit: Kit,
  unit: Unit,
  format: Format,
  piece: Piece,
  series: () => readonly SeriesPiece[],
): readonly Job[] {
  if (piece.content === 'noi-bao-tin') return []
  const { fileTypes, extras } = outputsOf(format, kit)
  if (fileTypes.length === 0 && extras.length === 0) return []
  const base = { kit, unit, format, piece }
  if (piece.content === 'thong-diep') {
    const isSeries = format.medium === 'screen' && SERIES_GROUPS.has(format.group)
    return isSeries
      ? series()
          .filter((entry) => entry.message !== null && (hasHalves(format) || entry.half !== 'phai'))
          .map((entry) => createJob({ ...base, entry, message: entry.message }))
      : [createJob({ ...base, message: bannerMessage(kit.messages, piece) })]
  }
  if (piece.content === 'duong-day-nong') {
    return [createJob({ ...base, entry: series().find((entry) => entry.composition === 'K9') })]
  }
  return [createJob(base)]
}

/** Only these shapes are posted as a carousel of two slides that meet. */
const hasHalves = (format: Format): boolean => format.archetype === 'vuong' || format.archetype === 'doc-4x5'

/** One-off message pieces take the first message that says something of its own, not "Hưởng ứng Tháng hành động …". */
const bannerMessage = (messages: readonly Message[], piece: Piece): Message | null =>
  messages.find((message) => !/^hưởng_ứng/iu.test(message.text)) ??
  (piece.content === 'thong-diep' ? (messages[0] ?? null) : null)

interface JobInput {
  readonly kit: Kit
  readonly unit: Unit
  readonly format: Format
  readonly piece: Piece
  readonly entry?: SeriesPiece | undefined
  readonly message?: Message | null
}

function createJob({ kit, unit, format, piece, entry, message = null }: JobInput): Job {
  const back =
    format.medium === 'print' && format.sides === 2
      ? format.pieces.filter((p) => p.content === 'noi-bao-tin' && isDrawable(kit, p))
      : []
  const index = message ? kit.messages.indexOf(message) : 0
  const half = hasHalves(format) ? (entry?.half ?? null) : null
  const path = filePath(format, piece, { message, index, half, large: kit.print.large })
  return {
    id: `${unit.slug}/${path}`,
    format,
    pages: [piece, ...back],
    template: entry ? templateOf(entry.composition, format.archetype) : null,
    ground: entry?.ground ?? piece.ground,
    unit,
    message,
    messages: back.length > 0 ? kit.messages : [],
    composition: entry?.composition ?? null,
    half,
    event: EVENT_CONTENTS.has(piece.content) ? { ...kit.event, date: kit.event.date ?? unit.dates.from } : null,
    headline: piece.content === 'tin-hoat-dong' ? kit.headline : null,
    assets: { emblem: kit.emblem, logo: unit.logo, partners: kit.partners, photo: unit.photo },
    ...outputsOf(format, kit),
    print: kit.print,
    path,
  }
}
