import { join } from 'node:path'
import type { Engine } from './load-engine.js'
import type { ResolvedKit } from './input/resolve-kit.js'
import { make } from './make.js'
import type { Outcome, Plan } from './model/job.js'
import { createShapeCache } from './preflight/shape.js'
import { templateFor } from './templates/index.js'
import { writeReports } from './write-reports.js'

export interface BuildOptions {
  /** Folder that stands for `output`. */
  readonly output: string
  /** Jobs in flight at once. */
  readonly concurrency: number
  readonly onOutcome: (outcome: Outcome) => void
  /** When it aborts, the jobs in hand are finished and no other is begun. */
  readonly signal: AbortSignal
}

/** Where a run's files are, what became of each job, and whether it was stopped before the last. */
export interface BuildReport {
  readonly folder: string
  readonly outcomes: readonly Outcome[]
  readonly stopped: boolean
}

/** Makes every job of a plan, then writes each unit's manifest and gallery; one bad job never stops the others. */
export async function build(plan: Plan, resolved: ResolvedKit, engine: Engine, options: BuildOptions): Promise<BuildReport> {
  const { theme } = plan
  const folder = join(options.output, `${theme.campaign}-${theme.year}`)
  const resources = { ...engine, theme, assets: resolved.assets, assetFaults: resolved.assetFaults, shapes: createShapeCache(), findTemplate: templateFor, folder }
  const outcomes: Outcome[] = []
  const queue = plan.jobs[Symbol.iterator]()
  const work = async (): Promise<void> => {
    for (const job of queue) {
      if (options.signal.aborted) return
      const outcome = await make(job, resources)
      outcomes.push(outcome)
      options.onOutcome(outcome)
    }
  }
  await Promise.all(Array.from({ length: options.concurrency }, work))
  await writeReports(plan, outcomes, { folder, formats: resolved.kit.formats })
  return { folder, outcomes, stopped: options.signal.aborted && outcomes.length < plan.jobs.length }
}
