import { existsSync } from 'node:fs'
import { build, type BuildOptions, type BuildReport } from './build.js'
import type { FromWorker, ShareWork } from './build-worker.js'
import { noneTaken, takeTurns } from './take-turns.js'
import { compileLater, freeMemory, makingOf } from './tell-v8.js'
import type { ResolvedKit } from '../input/resolve-kit.js'
import type { Engine } from '../make/load-engine.js'
import type { Job } from '../model/job.js'
import type { Unit } from '../model/unit.js'
import { planJobs } from '../plan/plan.js'
import { sweepJournals } from '../write/journal.js'
import { writeSummary } from './write-summary.js'

/**
 * So many images for each thread: code runs slowly until it has run for a while, and each thread begins anew while V8's
 * own threads already keep a second core busy.
 */
const IMAGES_A_THREAD = 90
/** A print file takes as long as so many images. */
const IMAGES_A_PRINT = 3
/** So many units too, however many pieces each has: until then threads wait for the shells that one of them draws. */
const UNITS_A_THREAD = 10

/** A run of no more images needs little of the program that is not loaded at once. */
const FEW_IMAGES = 5

/** From so many units on, what reading their list has left behind is freed before their images are made. */
const LONG_LIST = 250

/** A thread's heap in MB: it works on one unit after another, and without a bound garbage is left lying for long. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 }

/** How many threads a run of so many units is worth on a machine of so many cores; `pieces` are those of one unit. */
export function threadsFor(units: number, pieces: readonly Pick<Job, 'format'>[], cores: number): number {
  const images = units * imagesOf(pieces)
  const worth = Math.min(Math.floor(units / UNITS_A_THREAD), Math.floor(images / IMAGES_A_THREAD))
  return Math.max(1, Math.min(cores, worth))
}

const imagesOf = (pieces: readonly Pick<Job, 'format'>[]): number =>
  pieces.reduce((sum, { format }) => sum + (format.medium === 'print' ? IMAGES_A_PRINT : 1), 0)

export interface UnitsRun extends BuildOptions {
  /** Folder that holds `assets` and `themes`. */
  readonly root: string
  readonly threads: number
  /** The jobs of the first unit. */
  readonly ofFirst: readonly Job[]
}

/** Makes the kits of the resolved units; threads take them in turn, and each is a run of its own over what it takes. */
export async function buildUnits(
  resolved: ResolvedKit,
  units: readonly Unit[],
  engine: Engine,
  { root, threads, ofFirst, ...options }: UnitsRun,
): Promise<BuildReport> {
  const { theme } = resolved.kit
  const file = workerFile()
  const isMany = options.isMany ?? resolved.kit.units.length > 1
  const count = file === null ? 1 : threads
  const kit = { ...resolved.kit, units }
  const making = makingOf(ofFirst)
  const isFew = making === 'images' && units.length * imagesOf(ofFirst) <= FEW_IMAGES
  if (file !== null) await compileLater(async () => isFew || import('../make/print-file.js'))
  if (file === null || count === 1)
    return build({ theme, jobs: units.length === 1 ? ofFirst : planJobs(kit) }, resolved, engine, {
      ...options,
      isMany,
    })
  const taken = noneTaken()
  const work: ShareWork = {
    root,
    resolved: { ...withoutTalk(resolved), kit },
    taken,
    code: engine.code,
    options: plain(options),
  }
  const isLong = making === 'images' && units.length >= LONG_LIST
  if (isLong) await freeMemory(making)
  const onStart = isLong ? () => freeMemory(making) : null
  const others = Array.from({ length: count - 1 }, () => runShare(file, work, options, onStart))
  const first = build({ theme, jobs: planJobs(kit, takeTurns(units, taken)) }, resolved, engine, {
    ...options,
    isMany,
    isShare: true,
  })
  const report = joined(await Promise.all([first, ...others]), units)
  const { folder, indexed } = report
  sweepJournals(folder, new Set(indexed.map((unit) => unit.slug)))
  const { part = null } = options
  const faults = indexed.length > 0 ? await writeSummary(folder, theme, indexed, part) : []
  return { ...report, faults }
}

/** A resolved kit without what is only told to the user. */
const withoutTalk = ({ kit, assets, assetFaults, origin, known }: ResolvedKit): ResolvedKit => ({
  kit,
  assets,
  assetFaults,
  origin,
  known,
  diagnostics: [],
})

/** The options that another thread can be given. */
const plain = ({ output, concurrency, cache, verify, zip }: BuildOptions): ShareWork['options'] => ({
  output,
  concurrency,
  cache,
  verify,
  zip,
})

/** The worker's program beside this one, bundled where there is a bundle; null where the program runs from source, which threads cannot load. */
function workerFile(): URL | null {
  const here = (path: string): URL => new URL(path, import.meta.url)
  if (import.meta.url.endsWith('.ts')) return null
  return here(existsSync(here('../bundle/main.cjs')) ? '../../bin/build-worker.js' : './build-worker.js')
}

async function runShare(
  file: URL,
  work: ShareWork,
  { signal, onOutcome }: BuildOptions,
  onStart: (() => Promise<void>) | null,
): Promise<BuildReport> {
  const { Worker } = await import('node:worker_threads')
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: work, resourceLimits: LIMITS })
    if (onStart) worker.once('online', () => void onStart())
    const stop = (): void => worker.postMessage('stop')
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    let report: BuildReport | null = null
    worker.on('message', (message: FromWorker) => {
      if ('outcome' in message) onOutcome(message.outcome)
      else report = message.report
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      if (report) resolve(report)
      else reject(new Error(`a thread of the build ended with ${code}`))
    })
  })
}

/** One report of all threads, with the units in the order of their list. */
function joined([first, ...others]: readonly [BuildReport, ...BuildReport[]], units: readonly Unit[]): BuildReport {
  const reports = [first, ...others]
  const places = new Map(units.map((unit, i) => [unit.slug, i]))
  const place = (slug: string): number => places.get(slug) ?? units.length
  const sum = (of: (report: BuildReport) => number): number => reports.reduce((total, report) => total + of(report), 0)
  return {
    folder: first.folder,
    units: reports.flatMap((report) => report.units).sort((a, b) => place(a) - place(b)),
    pieces: sum((report) => report.pieces),
    files: sum((report) => report.files),
    bytes: sum((report) => report.bytes),
    kept: sum((report) => report.kept),
    failures: reports
      .flatMap((report) => report.failures)
      .sort((a, b) => place(a.job.unit.slug) - place(b.job.unit.slug)),
    faults: reports.flatMap((report) => report.faults),
    standIn: reports.some((report) => report.standIn),
    places: new Set(reports.flatMap((report) => [...report.places])),
    stopped: reports.some((report) => report.stopped),
    indexed: reports.flatMap((report) => report.indexed).sort((a, b) => place(a.slug) - place(b.slug)),
  }
}
