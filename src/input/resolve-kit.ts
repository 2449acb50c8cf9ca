import { problem, UserError, withoutKnown, type Diagnostic } from '../model/diagnostic.js'
import type { Format } from '../model/format.js'
import type { Asset } from '../model/job.js'
import { eventKinds, type Kit, type KitInput } from '../model/kit.js'
import { DEFAULT_PRINT } from '../model/press.js'
import type { Provenance } from '../model/provenance.js'
import { inferFormat } from '../plan/custom-size.js'
import { outputNotes } from '../plan/outputs.js'
import { strangeProducts } from '../plan/plan.js'
import { closest } from '../text/closest.js'
import { cleanInput } from './clean-input.js'
import { loadKitData } from './kit-data.js'
import { type Memory, noMemory } from './memory.js'
import { resolveMessages } from './resolve-messages.js'
import { resolveUnit } from './resolve-unit.js'

/** The campaign that is meant where none is named. */
const DEFAULT_CAMPAIGN = 'binh-dang-gioi'

/** A kit ready to plan, its pictures, and what to tell the user before anything is made. */
export interface ResolvedKit {
  readonly kit: Kit
  readonly assets: ReadonlyMap<string, Asset>
  /** Pictures that could not be used: pieces that need them fail with these words, the others are made. */
  readonly assetFaults: ReadonlyMap<string, readonly Diagnostic[]>
  readonly diagnostics: readonly Diagnostic[]
  /** What files say about where they come from. */
  readonly origin: Pick<Provenance, 'identity' | 'seal'>
  /** Codes of findings the user has said to know. */
  readonly known: readonly string[]
}

/** What the user may say beside the kit. */
export interface ResolveOptions {
  /** Take an identity that differs from its lock. */
  readonly acceptIdentity?: boolean | undefined
  /** Data read before. */
  readonly memory?: Memory | undefined
}

/** Loads theme, formats and pictures and fills in every default. Throws all faults of the input at once. */
export async function resolveKit(
  root: string,
  given: KitInput,
  preset: Kit['preset'] = 'default',
  options: ResolveOptions = {},
): Promise<ResolvedKit> {
  const { input, notes } = cleanInput(given)
  const campaign = input.campaign ?? DEFAULT_CAMPAIGN
  const year = input.year ?? (await newestYear(root, campaign))
  const { memory = noMemory } = options
  const { theme, formats, seal, identity, lock } = await loadKitData(
    root,
    campaign,
    year,
    options.acceptIdentity ?? false,
    memory,
  ).catch(async (error: unknown) => {
    if (!(error instanceof UserError)) throw error
    throw new UserError([...error.diagnostics, ...(await faultsWithoutTheme(root, input))])
  })
  const pictures = createPictures()
  const emblem = await pictures.load(identity.emblem, 'emblem')
  const partners: string[] = []
  for (const file of [...identity.partners, ...input.partners]) {
    const id = await pictures.load(file, 'partner')
    if (id !== null) partners.push(id)
  }
  const logo = await pictures.load(input.logo, 'logo')
  const photo = await pictures.load(input.photo, 'photo')
  const resolved = await resolveUnit(root, input, theme, { logo, photo }, memory)
  const errors = [...notes, ...lock.diagnostics, ...resolved.diagnostics].filter((d) => d.severity === 'error')
  const { customFormats, faults } = productFaults(input, formats)
  errors.push(...faults)
  const messages = await resolveMessages(root, input.messages, theme).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    errors.push(...error.diagnostics)
    return []
  })
  if (input.pdfx === '1a' && input.userUnit) {
    const hint = 'Bỏ --userunit để làm tệp tỉ lệ 1:10, hoặc dùng --pdfx 4.'
    errors.push(problem('userunit-1a', 'PDF/X-1a không cho phép UserUnit.', { hint }))
  }
  const sheets = { dpi: input.dpi ?? null, imposition: input.imposition ?? null, tiling: input.tiling ?? null }
  // a picture that cannot be used stops no run, but one that is stopped tells of it too
  if (errors.length > 0) throw new UserError([...errors, ...[...pictures.faults.values()].flat()])
  const { event, known = [] } = input
  const said = [
    ...notes,
    ...lock.diagnostics,
    ...resolved.diagnostics,
    ...pictures.warnings,
    ...outputNotes(named(formats, input.only), { types: input.types, sheets }),
  ]
  return {
    kit: {
      theme,
      units: [resolved.unit],
      formats,
      customFormats,
      messages,
      only: input.only,
      preset,
      types: input.types,
      sheets,
      quantities: input.quantities ?? {},
      event: {
        kind: event?.kind ?? 'le-phat-dong',
        title: event?.title ?? eventKinds[event?.kind ?? 'le-phat-dong'],
        place: event?.place ?? null,
        date: event?.date ?? null,
        time: event?.time ?? null,
        keepLeftFree: event?.leftFree ?? false,
      },
      headline: input.headline,
      print: {
        pdfx: input.pdfx ?? DEFAULT_PRINT.pdfx,
        large: input.userUnit ? 'userunit' : DEFAULT_PRINT.large,
        ...(input.inks ? { inks: input.inks } : {}),
      },
      emblem,
      partners,
    },
    assets: pictures.assets,
    assetFaults: pictures.faults,
    diagnostics: withoutKnown(said, known),
    origin: { identity: lock.digest, seal },
    known,
  }
}

/** The sizes asked for as formats, and what is wrong with sizes, products and quantities. */
function productFaults(
  input: KitInput,
  formats: readonly Format[],
): { readonly customFormats: readonly Format[]; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = []
  const customFormats = input.sizes.flatMap((size) => collect(faults, () => [inferFormat(size, formats)]))
  const all = [...formats, ...customFormats]
  return {
    customFormats,
    faults: [...faults, ...strangeProducts(input.only, all), ...strangeQuantities(input.quantities ?? {}, all)],
  }
}

/** What can be told of an input whose campaign or year is not there. */
async function faultsWithoutTheme(root: string, input: KitInput): Promise<readonly Diagnostic[]> {
  const { loadFormats } = await import('./formats.js')
  try {
    return productFaults(input, await loadFormats(root)).faults
  } catch (error) {
    // what is wrong with the formats has been said
    if (error instanceof UserError) return []
    throw error
  }
}

/** Formats that are asked for by id or group; all of them where nothing is. */
const named = (formats: readonly Format[], only: readonly string[]): readonly Format[] =>
  only.length === 0 ? formats : formats.filter(({ id, group }) => only.includes(id) || only.includes(group))

/** Quantities of products that there are none of. */
function strangeQuantities(quantities: Readonly<Record<string, number>>, formats: readonly Format[]): Diagnostic[] {
  const known = new Set(
    formats.flatMap(({ id, group, pieces }) => [id, group, ...pieces.map((piece) => `${id}/${piece.content}`)]),
  )
  return Object.keys(quantities).flatMap((key) => {
    if (known.has(key)) return []
    const near = closest(key, [...known])
    const hint = near ? `Có phải “${near}”?` : 'Ghi mã khổ, nhóm, hoặc mã khổ kèm nội dung: ap-phich-a3/chu-de.'
    return [problem('so-luong-la', `quantities: không có sản phẩm “${key}”.`, { hint })]
  })
}

async function newestYear(root: string, campaign: string): Promise<number> {
  const { listThemes } = await import('./themes.js')
  const years = (await listThemes(root)).filter((theme) => theme.campaign === campaign).map((theme) => theme.year)
  // an unknown campaign is answered by loadTheme, which knows the others
  return years.length > 0 ? Math.max(...years) : 0
}

function collect<T>(errors: Diagnostic[], read: () => T[]): T[] {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    errors.push(...error.diagnostics)
    return []
  }
}

/** Collects the kit's pictures; a faulty one keeps its place under its path so that only its pieces fail. */
function createPictures() {
  const assets = new Map<string, Asset>()
  const faults = new Map<string, readonly Diagnostic[]>()
  const warnings: Diagnostic[] = []
  const load = async (file: string | null, kind: Asset['kind']): Promise<string | null> => {
    if (file === null) return null
    try {
      // what opens pictures is loaded only where there are any
      const { loadAsset } = await import('./asset.js')
      const loaded = await loadAsset(file, kind)
      assets.set(loaded.asset.id, loaded.asset)
      warnings.push(...loaded.warnings)
      return loaded.asset.id
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.set(file, error.diagnostics)
      return file
    }
  }
  return { assets, faults, warnings, load }
}
