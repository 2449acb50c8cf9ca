import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { loadEngine, type Engine } from '../../src/make/load-engine.js'
import { resolveKit, type ResolvedKit } from '../../src/input/resolve-kit.js'
import { layoutJob, type LayoutResources } from '../../src/layout/layout-job.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import type { Job, Plan } from '../../src/model/job.js'
import { NOTHING_ASKED, type Kit, type KitInput } from '../../src/model/kit.js'
import type { Scene } from '../../src/model/scene.js'
import { plan } from '../../src/plan/plan.js'
import { preflightJob } from '../../src/preflight/preflight-job.js'
import { templateFor } from '../../src/templates/index.js'

/** The project's folder, where `assets` and `themes` are. */
export const root = join(import.meta.dirname, '..', '..')

/** The themes that ship, by campaign and year: slogans of 142, 69 and 36 characters. */
export const THEMES = [
  ['binh-dang-gioi', 2024],
  ['binh-dang-gioi', 2025],
  ['phong-chong-bao-luc-gia-dinh', 2024],
] as const

export const NOTHING: KitInput = NOTHING_ASKED

/** The `name` column of a CSV among the fixtures. */
export const unitNames = (file: string): string[] => {
  const text = readFileSync(join(root, 'tests', 'fixtures', file), 'utf8')
  return Papa.parse<{ name: string }>(text, { header: true, skipEmptyLines: true }).data.map((row) => row.name)
}

export const openEngine = (): Promise<Engine> => loadEngine(root)

/** A kit planned as `build` plans it. */
export async function planKit(given: Partial<KitInput>, preset: Kit['preset'] = 'default') {
  const resolved = await resolveKit(root, { ...NOTHING, ...given }, preset)
  return { resolved, planned: plan(resolved.kit) }
}

export const layoutResources = (engine: Engine, planned: Plan, { assets }: ResolvedKit): LayoutResources => ({
  ...engine,
  theme: planned.theme,
  assets,
  findTemplate: templateFor,
})

/** Scenes of a job and everything layout and preflight say about them. */
export async function inspect(
  job: Job,
  resources: LayoutResources,
): Promise<{ scenes: readonly Scene[]; findings: readonly Diagnostic[] }> {
  const { scenes, problems } = await layoutJob(job, resources)
  return { scenes, findings: [...problems, ...preflightJob(job, scenes, resources)] }
}
