import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { build, type BuildOptions, type BuildReport } from './build.js'
import type { FromWorker, ShareWork } from './build-worker.js'
import type { ResolvedKit } from '../input/resolve-kit.js'
import type { Engine } from '../make/load-engine.js'
import type { Unit } from '../model/unit.js'
import { planJobs } from '../plan/plan.js'
import { sweepJournals } from '../write/journal.js'
import { writeSummary } from './write-summary.js'

/** So many units for each thread: starting one takes as long as making some ten units' images. */
const UNITS_A_THREAD = 30

/** A thread's heap in MB: it works on one unit after another, and without a bound garbage is left lying for long. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 }

/** How many threads a run of so many units is worth on a machine of so many cores. */
export const threadsFor = (units: number, cores: number): number =>
  Math.max(1, Math.min(cores, Math.floor(units / UNITS_A_THREAD)))

export interface UnitsRun extends BuildOptions {
  /** Folder that holds `assets` and `themes`. */
  readonly root: string
  readonly threads: number
}

/** Makes the kits of the resolved units, shared out over threads; each thread is a run of its own over its share. */
export async function buildUnits(
  resolved: ResolvedKit,
  units: readonly Unit[],
  engine: Engine,
  { root, threads, ...options }: UnitsRun,
): Promise<BuildReport> {
  const { theme } = resolved.kit
  const file = workerFile()
  const isMany = options.isMany ?? resolved.kit.units.length > 1
  const count = file === null ? 1 : threads
  const shares = Array.from({ length: count }, (_, i) => units.filter((__, n) => n % count === i))
  if (count === 1)
    return build({ theme, jobs: planJobs({ ...resolved.kit, units }) }, resolved, engine, { ...options, isMany })
  const others = shares.slice(1).map((share) =>
    runShare(
      file as URL,
      {
        root,
        resolved: { ...resolved, kit: { ...resolved.kit, units: share } },
        code: engine.code,
        options: plain(options),
      },
      options,
    ),
  )
  const first = build({ theme, jobs: planJobs({ ...resolved.kit, units: shares[0] ?? [] }) }, resolved, engine, {
    ...options,
    isMany,
    isShare: true,
  })
  const reports = await Promise.all([first, ...others])
  const indexed = reports.flatMap((report) => report.indexed)
  const { folder } = reports[0]
  sweepJournals(folder, new Set(indexed.map((unit) => unit.slug)))
  const { part = null } = options
  const faults = indexed.length > 0 ? await writeSummary(folder, theme, indexed, part) : []
  return { ...joined(folder, reports), faults }
}

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
  return here(existsSync(here('../bundle/build-worker.cjs')) ? '../../bin/build-worker.js' : './build-worker.js')
}

function runShare(file: URL, work: ShareWork, { signal, onOutcome }: BuildOptions): Promise<BuildReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: work, resourceLimits: LIMITS })
    const stop = (): void => worker.postMessage('stop')
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: FromWorker) => {
      if ('outcome' in message) onOutcome(message.outcome)
      else resolve(message.report)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      if (code !== 0) reject(new Error(`a thread of the build ended with ${code}`))
    })
  })
}

function joined(folder: string, reports: readonly BuildReport[]): BuildReport {
  const sum = (of: (report: BuildReport) => number): number => reports.reduce((total, report) => total + of(report), 0)
  return {
    folder,
    units: reports.flatMap((report) => report.units),
    pieces: sum((report) => report.pieces),
    files: sum((report) => report.files),
    bytes: sum((report) => report.bytes),
    kept: sum((report) => report.kept),
    failures: reports.flatMap((report) => report.failures),
    faults: reports.flatMap((report) => report.faults),
    standIn: reports.some((report) => report.standIn),
    forPrint: reports.some((report) => report.forPrint),
    stopped: reports.some((report) => report.stopped),
    indexed: reports.flatMap((report) => report.indexed),
  }
}
