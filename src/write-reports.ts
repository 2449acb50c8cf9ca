import { join } from 'node:path'
import type { Outcome, Plan } from './model/job.js'
import { saveManifest } from './write/manifest-file.js'
import { buildManifest } from './write/manifest.js'

/** Writes each unit's `manifest.json`, keeping what an earlier run of the same theme and unit made and is still there. */
export async function writeReports(plan: Plan, outcomes: readonly Outcome[], folder: string): Promise<void> {
  const units = new Map(plan.jobs.map((job) => [job.unit.slug, job.unit]))
  for (const [slug, unit] of units) {
    const artifacts = outcomes.flatMap((outcome) => (outcome.status === 'made' && outcome.job.unit.slug === slug ? outcome.artifacts : []))
    if (artifacts.length === 0) continue
    const emblem = artifacts.some((artifact) => artifact.standIn) ? 'stand-in' : 'official'
    await saveManifest(join(folder, slug), buildManifest({ theme: plan.theme, unit, emblem, artifacts }))
  }
}
