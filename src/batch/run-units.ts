import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Job } from '../model/job.js'
import type { JournalEntry } from '../write/journal.js'
import { loadLedger } from './ledger.js'
import { byUnit, type Settled, type UnitRun } from './unit-run.js'

export interface RunOptions {
  /** Folder that holds all units. */
  readonly folder: string
  /** Jobs in flight at once. */
  readonly concurrency: number
  readonly signal: AbortSignal
  /** What killed runs had finished of a unit. */
  readonly leftBy: (unit: string) => readonly JournalEntry[]
  readonly work: (job: Job, run: UnitRun) => Promise<Settled>
  /** Called for a unit whose pieces are all settled, and for one that was begun when the run is stopped. */
  readonly finish: (run: UnitRun) => Promise<void>
}

/**
 * Works on all jobs in their order, a few at once, and finishes each unit with its last piece; no unit waits for
 * another, and nothing of a finished unit is kept. A fault that is a bug stops the run after the jobs in hand.
 * Gives whether all were worked on.
 */
export async function runUnits(
  jobs: Iterable<Job>,
  { folder, concurrency, signal, leftBy, work, finish }: RunOptions,
): Promise<boolean> {
  const open = new Set<UnitRun>()
  const tasks = tasksOf(jobs, folder, open, leftBy)
  const faults: unknown[] = []
  let isCut = false
  const lane = async (): Promise<void> => {
    for (const { job, run } of tasks) {
      if (signal.aborted || faults.length > 0) {
        isCut = true
        return
      }
      try {
        run.settled.set(job, await work(job, run))
        // work over kept shells waits for nothing: signals and the native memory of others need a turn now and then
        await nextTurn()
        // the last two pieces may both be settled by now: one of their lanes finishes the unit
        if (run.settled.size < run.jobs.length || !open.delete(run)) continue
        await finish(run)
      } catch (error) {
        faults.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
  for (const run of open) if (run.settled.size > 0) await finish(run)
  if (faults.length > 0) throw faults[0]
  return !isCut
}

function* tasksOf(
  jobs: Iterable<Job>,
  folder: string,
  open: Set<UnitRun>,
  leftBy: RunOptions['leftBy'],
): Generator<{ job: Job; run: UnitRun }> {
  for (const own of byUnit(jobs)) {
    const unit = own[0]?.unit
    if (!unit) continue
    const place = join(folder, unit.slug)
    const run: UnitRun = {
      unit,
      folder: place,
      ledger: loadLedger(place, leftBy(unit.slug)),
      jobs: own,
      settled: new Map(),
    }
    open.add(run)
    for (const job of own) yield { job, run }
  }
}
