import type { Engine } from '../make/load-engine.js'
import type { ResolvedKit } from '../input/resolve-kit.js'
import { layoutJob } from '../layout/layout-job.js'
import { lintSponsorLogo } from '../lint/lint-street.js'
import { type Diagnostic, UserError, withoutKnown } from '../model/diagnostic.js'
import type { Plan } from '../model/job.js'
import type { Unit } from '../model/unit.js'
import { preflightJob } from '../preflight/preflight-job.js'
import { createShapeCache } from '../preflight/shape.js'
import { templateFor } from '../templates/index.js'
import { plainText } from '../text/marks.js'
import { lintStyle } from '../text/style-lint.js'

/** Lays out and preflights every job of a plan without writing; each finding is said once. */
export async function checkKit(plan: Plan, resolved: ResolvedKit, engine: Engine): Promise<readonly Diagnostic[]> {
  const resources = {
    ...engine,
    theme: plan.theme,
    assets: resolved.assets,
    shapes: createShapeCache(),
    findTemplate: templateFor,
  }
  const found = new Map<string, Diagnostic>()
  const add = (diagnostics: readonly Diagnostic[]): void =>
    diagnostics.forEach((d) => found.set(`${d.code} ${d.message}`, d))
  for (const faults of resolved.assetFaults.values()) add(faults)
  for (const unit of new Map(plan.jobs.map((job) => [job.unit.slug, job.unit])).values()) add(unitStyle(unit, plan))
  for (const job of plan.jobs) {
    try {
      const { scenes, problems } = await layoutJob(job, resources)
      const rules = scenes.flatMap((scene) => lintSponsorLogo(job, scene))
      add([...problems, ...preflightJob(job, scenes, resources), ...rules])
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      add(error.diagnostics)
    }
  }
  return withoutKnown([...found.values()], resolved.known)
}

/** Style of the texts a user can change: the unit's names, messages, event and headline. */
function unitStyle(unit: Unit, plan: Plan): readonly Diagnostic[] {
  const own = plan.jobs.filter((job) => job.unit.slug === unit.slug)
  const texts = [unit.name, unit.parent, ...own.flatMap((job) => [job.headline, job.event?.title, job.event?.place])]
  const messages = own.flatMap((job) => (job.message ? [plainText(job.message.text)] : []))
  const styled = [...new Set(texts)].flatMap((text) => (text ? [{ text, kind: 'name' as const }] : []))
  return lintStyle(
    [...styled, ...[...new Set(messages)].map((text) => ({ text, kind: 'slogan' as const }))],
    plan.theme.year,
  )
}
