import { join } from 'node:path'
import type { Format } from './model/format.js'
import type { Outcome, Plan } from './model/job.js'
import { saveManifest } from './write/manifest-file.js'
import { buildManifest } from './write/manifest.js'
import { writeGallery } from './write-gallery.js'

/** Where reports go: `folder` holds all units of the run; `formats` give the gallery its order. */
export interface ReportPlace {
  readonly folder: string
  readonly formats: readonly Format[]
}

/**
 * Writes each unit's `manifest.json` and gallery, keeping what an earlier run of the same theme and unit made and is
 * still there. A unit of which nothing was made gets neither.
 */
export async function writeReports(plan: Plan, outcomes: readonly Outcome[], { folder, formats }: ReportPlace): Promise<void> {
  const { theme } = plan
  const units = new Map(plan.jobs.map((job) => [job.unit.slug, job.unit]))
  // jobs end in any order; what is written must not
  const order = new Map(plan.jobs.map((job, index) => [job.id, index]))
  const sorted = outcomes.toSorted((a, b) => (order.get(a.job.id) ?? 0) - (order.get(b.job.id) ?? 0))
  for (const [slug, unit] of units) {
    const ofUnit = sorted.filter((outcome) => outcome.job.unit.slug === slug)
    const made = ofUnit.filter((outcome) => outcome.status === 'made')
    const artifacts = made.flatMap((outcome) => outcome.artifacts)
    if (artifacts.length === 0) continue
    const emblem = artifacts.some((artifact) => artifact.standIn) ? 'stand-in' : 'official'
    const manifest = await saveManifest(join(folder, slug), buildManifest({ theme, unit, emblem, artifacts }))
    const fresh = new Map(made.flatMap((outcome) => [...outcome.thumbnails]))
    const failures = ofUnit.flatMap((outcome) =>
      outcome.status === 'failed' ? [{ product: outcome.job.format.vi, reasons: outcome.diagnostics.map((d) => d.message) }] : [],
    )
    await writeGallery({ folder: join(folder, slug), manifest, theme, formats, fresh, failures })
  }
}
