import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inputsBy } from '../batch/inputs.js'
import { keptArtifacts, pieceId } from '../batch/ledger.js'
import { runUnits } from '../batch/run-units.js'
import { settledOf, type Settled, type UnitRun } from '../batch/unit-run.js'
import { forgetUnits } from './forget-units.js'
import { earlierPicture, embeddedPictures, linkedPictures } from './gallery-picture.js'
import type { ResolvedKit } from '../input/resolve-kit.js'
import { createDrawn } from '../layout/drawn.js'
import { layPages } from '../make/lay-pages.js'
import { type Engine, withShaper } from '../make/load-engine.js'
import { make, type MakeResources } from '../make/make.js'
import { provenanceBy } from '../make/stamp-file.js'
import { type Diagnostic, UserError } from '../model/diagnostic.js'
import type { Artifact, Job, Outcome } from '../model/job.js'
import type { Theme } from '../model/theme.js'
import { GALLERY_FILE, ORDER_SHEET_FILE } from '../report/file-names.js'
import { galleryFrame } from '../report/gallery-frame.js'
import { createBrush } from '../render/png/brush.js'
import { createShapeCache } from '../preflight/shape.js'
import { createKnownOutlines } from '../render/pdf/outline-operators.js'
import { templateFor } from '../templates/index.js'
import { trimCache } from '../write/cache-folder.js'
import { openJournal, sweepJournals } from '../write/journal.js'
import { createShellStore } from '../write/shell-store.js'
import type { IndexedUnit } from '../write/unit-index.js'
import { makingOf } from './tell-v8.js'
import { type ReportTools, writeReports } from './write-reports.js'
import { writeSummary } from './write-summary.js'

export interface BuildOptions {
  /** Folder that stands for `output`. */
  readonly output: string
  /** Jobs in flight at once. */
  readonly concurrency: number
  readonly onOutcome: (outcome: Outcome) => void
  /** When it aborts, the jobs in hand are finished and no other is begun. */
  readonly signal: AbortSignal
  /** Folder where drawn shells are kept between processes; none unless given. */
  readonly cache?: string | null | undefined
  /** How much of a written image is opened again; `quick` unless given. */
  readonly verify?: 'quick' | 'full' | undefined
  /** Whether each unit gets an archive of its folder beside it. */
  readonly zip?: boolean | undefined
  /** Which part of a larger run this is (`2-4`); null for the whole. */
  readonly part?: string | null | undefined
  /** Whether it is one of several units' runs: their galleries show images from their files, and a page lists all units. */
  readonly isMany?: boolean | undefined
  /** Whether the list of units and its page are left to the caller, who gets their entries in the report. */
  readonly isShare?: boolean | undefined
}

/** What to make: a plan, or its jobs one after the other, those of a unit together. */
export interface JobSource {
  readonly theme: Theme
  readonly jobs: Iterable<Job>
}

type Failed = Extract<Outcome, { status: 'failed' }>

/** Where a run's files are, how many there are, what could not be made, and whether it was stopped before the last. */
export interface BuildReport {
  readonly folder: string
  /** Folder names of the units of which something was made, in the order they were finished. */
  readonly units: readonly string[]
  /** Pieces made or kept, and their files. */
  readonly pieces: number
  readonly files: number
  readonly bytes: number
  /** Pieces among them whose files were there already, whole and made from the same. */
  readonly kept: number
  readonly failures: readonly Failed[]
  /** What stood in the way of the list of units and its page. */
  readonly faults: readonly Diagnostic[]
  readonly standIn: boolean
  /** Folders of a unit that were written to: `in`, `mang-xa-hoi` and so on. */
  readonly places: ReadonlySet<string>
  readonly stopped: boolean
  /** What the list of units says of each. */
  readonly indexed: readonly IndexedUnit[]
}

/** Makes every job, each unit's manifest and gallery with its last one; one bad job never stops the others. */
export async function build(
  { theme, jobs }: JobSource,
  resolved: ResolvedKit,
  engine: Engine,
  options: BuildOptions,
): Promise<BuildReport> {
  const { cache = null } = options
  const folder = join(options.output, `${theme.campaign}-${theme.year}`)
  const shared = {
    fonts: engine.fonts,
    grade: engine.grade,
    theme,
    folder,
    assets: resolved.assets,
    assetFaults: resolved.assetFaults,
    shapes: createShapeCache(),
    brush: createBrush(),
    operators: createKnownOutlines(),
    drawn: createDrawn(),
    shellKeys: new WeakMap(),
    shells: createShellStore(cache),
    findTemplate: templateFor,
    made: `${engine.code} ${theme.digest}`,
    verify: options.verify ?? 'quick',
    provenance: provenanceBy(theme, resolved.origin),
  } as const
  const isMany = options.isMany ?? resolved.kit.units.length > 1
  const picture = isMany ? linkedPictures(shared) : embeddedPictures(shared)
  const resources: MakeResources = {
    ...shared,
    picture,
    // read only where a print file is made
    get profile() {
      return engine.profile
    },
  }
  const desk = {
    ...shared,
    memory: { lines: new Map(), stamps: new Map() },
    drawn: new WeakMap(),
    faces: new Map(),
    pictures: new Map(),
    heads: new Map(),
  }
  const total = { pieces: 0, files: 0, bytes: 0, kept: 0, standIn: false, places: new Set<string>() }
  const units: string[] = []
  const failures: Failed[] = []
  const journal = openJournal(folder)
  const inputsOf = inputsBy(`${resources.made} ${JSON.stringify(resolved.origin)}`, resolved.assets)

  const work = async (job: Job, run: UnitRun): Promise<Settled> => {
    const from = inputsOf(job)
    const there = await keptArtifacts(await run.ledger, job, from, run.folder)
    if (!there) journal.begin()
    const outcome: Outcome = there
      ? { status: 'made', job, artifacts: there, warnings: [], thumbnails: new Map() }
      : await make(job, resources)
    if (outcome.status === 'failed') failures.push(outcome)
    else {
      const { artifacts } = outcome
      if (!there) journal.add({ unit: run.unit.slug, id: pieceId(job), from, artifacts })
      total.pieces += 1
      total.kept += there ? 1 : 0
      total.files += artifacts.length
      total.bytes += artifacts.reduce((sum, artifact) => sum + artifact.bytes, 0)
      total.standIn ||= artifacts.some((artifact) => artifact.standIn)
      for (const { path } of artifacts) total.places.add(path.slice(0, path.indexOf('/')))
    }
    options.onOutcome(outcome)
    return settledOf(outcome, from)
  }
  const formats = [...resolved.kit.formats, ...resolved.kit.customFormats]
  const redraw = async (job: Job | null, artifact: Artifact) => {
    if (job)
      return withShaper(engine.fonts, () => picture(artifact, job, artifact.path, () => layPages(job, resources)))
    return isMany ? earlierPicture(artifact, formats) : []
  }
  const tools: ReportTools = {
    theme,
    provenance: shared.provenance,
    formats,
    frame: galleryFrame({ theme, formats, grade: engine.grade }),
    desk,
    quantities: resolved.kit.quantities ?? {},
    redraw,
  }
  const indexed: IndexedUnit[] = []
  const forget = forgetUnits(engine.fonts)
  const finish = async (run: UnitRun): Promise<void> => {
    try {
      await finishUnit(run)
    } catch (error) {
      const [job] = run.jobs
      if (!(error instanceof UserError) || !job) throw error
      // one unit whose record cannot be written must not keep the others from theirs
      failures.push({ status: 'failed', job, diagnostics: error.diagnostics })
    }
  }
  const finishUnit = async (run: UnitRun): Promise<void> => {
    const artifacts = await withShaper(engine.fonts, () => writeReports(run, tools))
    indexed.push(indexedUnit(run, artifacts))
    await forget(makingOf(run.jobs))
    if (artifacts.length === 0) return
    units.push(run.unit.slug)
    if (options.zip === true) await zipUnit(run, artifacts)
  }

  const { concurrency, signal, part = null } = options
  const isWhole = await runUnits(jobs, { folder, concurrency, signal, leftBy: journal.leftBy, work, finish })
  journal.close()
  if (options.isShare !== true) sweepJournals(folder, new Set(indexed.map((unit) => unit.slug)))
  const isListed = (isMany || part !== null) && indexed.length > 0 && options.isShare !== true
  const faults = isListed ? await writeSummary(folder, theme, indexed, part) : []
  if (cache !== null && shared.shells.hasGrown()) await trimCache(cache)
  return { folder, units, ...total, failures, faults, stopped: !isWhole, indexed }
}

function indexedUnit({ unit, settled }: UnitRun, artifacts: readonly Artifact[]): IndexedUnit {
  const { slug, name, short, parent } = unit
  const bytes = artifacts.reduce((sum, artifact) => sum + artifact.bytes, 0)
  return {
    slug,
    name,
    short,
    parent,
    files: artifacts.length,
    bytes,
    failed: [...settled.values()].filter((piece) => piece.failure !== null).length,
  }
}

/** The unit's files and pages as one archive beside its folder. */
async function zipUnit({ unit, folder }: UnitRun, artifacts: readonly Artifact[]): Promise<void> {
  const { zipFolder } = await import('../write/zip-folder.js')
  const pages = [GALLERY_FILE, 'manifest.json', ORDER_SHEET_FILE].filter((name) => existsSync(join(folder, name)))
  zipFolder(`${folder}.zip`, folder, [...artifacts.map((artifact) => artifact.path), ...pages].sort(), unit.name)
}
