import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../../src/build/build.js'
import type { ResolvedKit } from '../../src/input/resolve-kit.js'
import type { Engine } from '../../src/make/load-engine.js'
import type { Artifact, Plan } from '../../src/model/job.js'
import type { KitInput } from '../../src/model/kit.js'
import { manifestSchema } from '../../src/write/manifest-schema.js'
import { planKit } from '../support/kit.js'

/** The print files of one unit as they lie on the disk. */
export interface MadeKit {
  readonly resolved: ResolvedKit
  readonly planned: Plan
  /** Folder that the artifacts' paths begin at. */
  readonly folder: string
  readonly artifacts: readonly Artifact[]
  /** Why some were not made. */
  readonly failures: readonly string[]
}

/** Makes the print products of a kit as the command line would. */
export async function makeKit(given: Partial<KitInput>, engine: Engine, output: string): Promise<MadeKit> {
  const { resolved, planned } = await planKit({ unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa', types: ['pdf'], ...given })
  const jobs = planned.jobs.filter(({ format }) => format.medium === 'print')
  const report = await build({ ...planned, jobs }, resolved, engine, {
    output,
    concurrency: 2,
    signal: new AbortController().signal,
    onOutcome: () => undefined,
  })
  const failures = report.failures.flatMap((outcome) => outcome.diagnostics.map(({ message }) => message))
  const folder = join(report.folder, resolved.kit.units[0].slug)
  const { artifacts } = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  return { resolved, planned: { ...planned, jobs }, folder, artifacts, failures }
}
