import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type Diagnostic,
  type EventKind,
  type KitInput,
  UserError,
  eventKinds,
  parseDate,
  faultsOf,
  problem,
} from '../build/build-library.js'
import { NOTHING_ASKED } from '../model/kit.js'
import { BETWEEN_SIZES } from '../model/format.js'
import { DPIS, SHEET_SIZES, type Dpi, type SheetSize } from '../model/press.js'
import type { Io } from './io.js'

const TYPES = ['png', 'jpg', 'webp', 'svg', 'pdf', 'tif', 'chia-se'] as const

/** Flags that are called otherwise than their key of kit.yaml. */
const FLAG_OF: Readonly<Record<string, string>> = { partners: 'partner' }

/** The key of kit.yaml that a fault of a later stage is about. */
const KEY_OF: Readonly<Record<string, string>> = {
  'chien-dich-la': 'campaign',
  'nam-la': 'year',
  'kho-sai': 'size',
  'thong-diep-la': 'messages',
  'san-pham-la': 'only',
  'khong-co-gi-de-lam': 'only',
  'don-vi-trong': 'unit',
  'don-vi-khong-chu': 'unit',
  'don-vi-qua-dai': 'unit',
  'userunit-1a': 'userunit',
  'so-luong-la': 'quantities',
}

/** A year that no campaign has: a kit of it is judged as far as it needs no theme. */
const NO_YEAR = 0

type Given = Record<string, unknown>

/**
 * kit.yaml (named, or found in the folder) with the flags laid over it; all faults of both at once, and with them those
 * of a command's own flags (`ofFlags`) and what `later` finds wrong with the rest.
 */
export async function readKitInput(
  options: Given,
  io: Io,
  later?: (rest: KitInput) => Promise<unknown>,
  ofFlags: readonly Diagnostic[] = [],
): Promise<KitInput> {
  const faults: Diagnostic[] = []
  const named = text(options['config'])
  const file =
    named === null
      ? ['kit.yaml', 'kit.yml'].map((name) => resolve(io.cwd, name)).find(existsSync)
      : resolve(io.cwd, named)
  const { kit: base, isThemeKnown } = file ? await loadBase(file, faults) : { kit: NOTHING_ASKED, isThemeKnown: true }
  const path = (value: string): string => resolve(io.cwd, value)
  const date = (key: string, flag: string): string | null => {
    const value = text(options[key])
    if (value === null) return null
    const parsed = parseDate(value)
    if (parsed.ok) return parsed.date
    faults.push(problem('ngay-sai', `${flag}: ${parsed.message}.`))
    return null
  }
  const year = text(options['year'])
  const isYear = year === null || /^\d{4}$/u.test(year)
  if (!isYear)
    faults.push(problem('nam-sai', `--year: “${year}” không phải là một năm.`, { hint: 'Ví dụ: --year 2024' }))
  const types = list(options['type'])
  for (const type of types) {
    if (!TYPES.some((known) => known === type))
      faults.push(
        problem('loai-tep-la', `--type: không có loại tệp “${type}”.`, { hint: `Chọn trong: ${TYPES.join(', ')}.` }),
      )
  }
  const pdfx = text(options['pdfx'])
  if (pdfx !== null && pdfx !== '4' && pdfx !== '1a') {
    faults.push(
      problem('pdfx-la', `--pdfx: không có chuẩn “${pdfx}”.`, { hint: 'Chọn 4 (PDF/X-4) hoặc 1a (PDF/X-1a:2003).' }),
    )
  }
  const dpi = text(options['dpi'])
  if (dpi !== null && !DPIS.some((known) => String(known) === dpi))
    faults.push(problem('dpi-la', `--dpi: không có mức “${dpi}”.`, { hint: `Chọn trong: ${DPIS.join(', ')}.` }))
  const sheet = (flag: 'imposition' | 'tiling'): SheetSize | null => {
    const given = text(options[flag])?.toLowerCase() ?? null
    const found = SHEET_SIZES.find((known) => known === given) ?? null
    if (given !== null && found === null)
      faults.push(problem('kho-giay-la', `--${flag}: không có khổ giấy “${given}”.`, { hint: 'Chọn a4 hoặc a3.' }))
    return found
  }
  const kind = text(options['event'])
  if (kind !== null && !(kind in eventKinds)) {
    faults.push(
      problem('su-kien-la', `--event: không có loại sự kiện “${kind}”.`, {
        hint: `Chọn trong: ${Object.keys(eventKinds).join(', ')}.`,
      }),
    )
  }
  const event = eventInput(base, options, date('eventDate', '--event-date'))
  const output = text(options['output'])
  if (output === '')
    faults.push(problem('thu-muc-trong', '-o: tên thư mục đang để trống.', { hint: 'Ví dụ: -o output' }))
  const input: KitInput = {
    places: Object.fromEntries(
      Object.entries(base.places ?? {}).filter(([key]) => options[FLAG_OF[key] ?? key] === undefined),
    ),
    campaign: text(options['campaign']) ?? base.campaign,
    year: year === null ? base.year : Number(year),
    unit: text(options['unit']) ?? base.unit,
    parent: text(options['parent']) ?? base.parent,
    place: text(options['place']) ?? base.place,
    from: date('from', '--from') ?? base.from,
    to: date('to', '--to') ?? base.to,
    messages:
      options['messages'] === undefined
        ? base.messages
        : messageList(text(options['messages']) ?? '').map((m) => (/\.txt$/iu.test(m) ? path(m) : m)),
    only: options['only'] === undefined ? base.only : list(options['only']),
    types: types.length === 0 ? base.types : (types as KitInput['types']),
    sizes: options['size'] === undefined ? base.sizes : list(options['size'], BETWEEN_SIZES),
    event,
    logo: mapText(options['logo'], path) ?? base.logo,
    partners: options['partner'] === undefined ? base.partners : (options['partner'] as string[]).map(path),
    photo: mapText(options['photo'], path) ?? base.photo,
    headline: text(options['headline']) ?? base.headline,
    hotline: base.hotline,
    output: mapText(options['output'], path) ?? base.output,
    pdfx: (text(options['pdfx']) as KitInput['pdfx']) ?? base.pdfx,
    userUnit: options['userunit'] === true || base.userUnit,
    dpi: dpi === null ? (base.dpi ?? null) : (Number(dpi) as Dpi),
    imposition: sheet('imposition') ?? base.imposition ?? null,
    tiling: sheet('tiling') ?? base.tiling ?? null,
    quantities: base.quantities ?? {},
    known: base.known ?? [],
    inks: base.inks,
  }
  if (faults.length + ofFlags.length === 0) return input
  const hasTheme = isYear && (isThemeKnown || (isGiven(options['campaign']) && isGiven(options['year'])))
  const rest = hasTheme ? input : { ...input, year: NO_YEAR }
  const found = later ? await faultsOf(() => withPlaces(rest, () => later(rest))) : []
  const more = hasTheme ? found : found.filter((d) => d.code !== 'nam-la')
  throw new UserError(inOrder([...faults, ...ofFlags, ...more], file))
}

/** Faults in the order of a file's lines, those of other places after them. */
function inOrder(faults: readonly Diagnostic[], file: string | undefined): readonly Diagnostic[] {
  if (file === undefined) return faults
  const line = (d: Diagnostic): number => (d.file === file ? (d.line ?? 0) : Infinity)
  return faults.toSorted((a, b) => (line(a) === line(b) ? 0 : line(a) - line(b)))
}

/** Faults of a later stage with the place in kit.yaml of the value they are about. */
export async function withPlaces<T>({ places = {} }: KitInput, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const placed = error.diagnostics.map((d) => (d.file === undefined ? { ...places[KEY_OF[d.code] ?? ''], ...d } : d))
    throw new UserError(inOrder(placed, Object.values(places)[0]?.file))
  }
}

/** The file's input as far as it can be read; its faults join those of the flags. */
async function loadBase(
  file: string,
  faults: Diagnostic[],
): Promise<{ readonly kit: KitInput; readonly isThemeKnown: boolean }> {
  try {
    const { readKit } = await import('../index.js')
    const read = await readKit(file)
    faults.push(...read.faults)
    return read
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    faults.push(...error.diagnostics)
    return { kit: NOTHING_ASKED, isThemeKnown: false }
  }
}

function eventInput(base: KitInput, options: Given, date: string | null): KitInput['event'] {
  const keys = ['event', 'eventTitle', 'eventDate', 'eventTime', 'leftFree', 'place']
  if (!base.event && keys.every((key) => options[key] === undefined)) return null
  return {
    kind: (text(options['event']) as EventKind | null) ?? base.event?.kind ?? 'le-phat-dong',
    title: text(options['eventTitle']) ?? base.event?.title ?? null,
    place: base.event?.place ?? null,
    date: date ?? base.event?.date ?? null,
    time: text(options['eventTime']) ?? base.event?.time ?? null,
    leftFree: options['leftFree'] === true || (base.event?.leftFree ?? false),
  }
}

const isGiven = (value: unknown): boolean => typeof value === 'string'
/** A flag's words; an empty value stays an empty text, which some flags give a meaning to. */
const text = (value: unknown): string | null => (typeof value === 'string' ? value.trim() : null)
const mapText = (value: unknown, change: (text: string) => string): string | null => {
  const given = text(value)
  return given === null || given === '' ? null : change(given)
}
/** Numbers, ids and files with commas between; any other wording is one message, commas and all. */
function messageList(value: string): string[] {
  const entries = list(value)
  return entries.every((entry) => /^[a-z\d-]+$|^[\d\s–—-]+$|\.txt$/u.test(entry)) ? entries : [value]
}
const list = (value: unknown, between: RegExp = /,/u): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((entry): entry is string => typeof entry === 'string')
    .flatMap((entry) => entry.split(between))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
