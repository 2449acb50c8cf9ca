import { UserError, withoutKnown, type Diagnostic } from '../model/diagnostic.js'
import type { Format } from '../model/format.js'
import type { Asset } from '../model/job.js'
import { eventKinds, type Kit, type KitInput } from '../model/kit.js'
import { DEFAULT_PRINT } from '../model/press.js'
import type { Provenance } from '../model/provenance.js'
import { outputNotes } from '../plan/outputs.js'
import { cleanInput } from './clean-input.js'
import { loadKitData } from './kit-data.js'
import { faultsWithoutTheme, printFaults, productFaults } from './kit-faults.js'
import { createPictures } from './kit-pictures.js'
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
    throw new UserError([...error.diagnostics, ...(await faultsWithoutTheme(root, input, notes))])
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
  errors.push(...printFaults(input))
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

/** Formats that are asked for by id or group; all of them where nothing is. */
const named = (formats: readonly Format[], only: readonly string[]): readonly Format[] =>
  only.length === 0 ? formats : formats.filter(({ id, group }) => only.includes(id) || only.includes(group))

async function newestYear(root: string, campaign: string): Promise<number> {
  const { listThemes } = await import('./themes.js')
  const years = (await listThemes(root)).filter((theme) => theme.campaign === campaign).map((theme) => theme.year)
  // an unknown campaign is answered by loadTheme, which knows the others
  return years.length > 0 ? Math.max(...years) : 0
}
