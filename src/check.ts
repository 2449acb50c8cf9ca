import type { Engine } from './load-engine.js'
import type { ResolvedKit } from './input/resolve-kit.js'
import { layoutJob } from './layout/layout-job.js'
import { type Diagnostic, UserError } from './model/diagnostic.js'
import type { Plan } from './model/job.js'
import { preflightJob } from './preflight/preflight-job.js'
import { createShapeCache } from './preflight/shape.js'
import { templateFor } from './templates/index.js'

/** Lays out and preflights every job of a plan without writing; each finding is said once. */
export async function checkKit(plan: Plan, resolved: ResolvedKit, engine: Engine): Promise<readonly Diagnostic[]> {
  const resources = { ...engine, theme: plan.theme, assets: resolved.assets, shapes: createShapeCache(), findTemplate: templateFor }
  const found = new Map<string, Diagnostic>()
  const add = (diagnostics: readonly Diagnostic[]): void => diagnostics.forEach((d) => found.set(`${d.code} ${d.message}`, d))
  for (const faults of resolved.assetFaults.values()) add(faults)
  for (const job of plan.jobs) {
    try {
      const { scenes, problems } = await layoutJob(job, resources)
      add([...problems, ...preflightJob(job, scenes, resources)])
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      add(error.diagnostics)
    }
  }
  return [...found.values()]
}
