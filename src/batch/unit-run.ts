import type { Artifact, Job, Outcome } from '../model/job.js'
import type { Thumbnail } from '../model/thumbnail.js'
import type { Unit } from '../model/unit.js'
import type { GalleryFailure } from '../report/gallery-failures.js'
import type { Ledger } from './ledger.js'

/** One unit's pieces while they are made. */
export interface UnitRun {
  readonly unit: Unit
  /** The unit's own folder. */
  readonly folder: string
  /** What earlier runs made of it. */
  readonly ledger: Promise<Ledger>
  /** Its pieces, in the order of the plan. */
  readonly jobs: readonly Job[]
  /** What became of them so far, by piece. */
  readonly settled: Map<Job, Settled>
}

/** A piece that is made or failed, with what the unit's reports say of it. */
export interface Settled {
  /** Digest of what it was made from; null where it failed. */
  readonly from: string | null
  readonly artifacts: readonly Artifact[]
  readonly thumbnails: ReadonlyMap<string, readonly Thumbnail[]>
  readonly failure: GalleryFailure | null
  /** Whether its files were there already. */
  readonly kept: boolean
}

/** What reports need of an outcome. */
export const settledOf = (outcome: Outcome, from: string): Settled =>
  outcome.status === 'made'
    ? { from, artifacts: outcome.artifacts, thumbnails: outcome.thumbnails, failure: null, kept: false }
    : {
        from: null,
        artifacts: [],
        thumbnails: new Map(),
        failure: { product: outcome.job.format.vi, reasons: outcome.diagnostics.map((d) => d.message) },
        kept: false,
      }

/** Cuts a row of jobs into stretches of one unit; jobs of a unit follow each other. */
export function* byUnit(jobs: Iterable<Job>): Generator<readonly Job[]> {
  let together: Job[] = []
  for (const job of jobs) {
    if (together[0] && together[0].unit !== job.unit) {
      yield together
      together = []
    }
    together.push(job)
  }
  if (together.length > 0) yield together
}
