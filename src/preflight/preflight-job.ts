import type { Diagnostic } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { Scene } from '../model/scene.js'
import type { PreflightContext } from './context.js'
import { preflightScene } from './preflight-scene.js'
import { createShapeCache, type ShapeCache } from './shape.js'

/** What preflight needs beside the job; without `shapes` nothing is remembered from job to job. */
export interface PreflightResources extends Pick<PreflightContext, 'theme' | 'fonts' | 'assets'> {
  readonly shapes?: ShapeCache | undefined
}

/** Everything that is wrong with the pages of a job, each thing once. */
export function preflightJob(job: Job, scenes: readonly Scene[], resources: PreflightResources): readonly Diagnostic[] {
  const { theme, fonts, assets, shapes = createShapeCache() } = resources
  const found = job.pages.flatMap((piece, index) => {
    const scene = scenes[index]
    return scene ? preflightScene(scene, { job, theme, piece, fonts, assets, shapes }) : []
  })
  return [...new Map(found.map((diagnostic) => [`${diagnostic.code} ${diagnostic.message}`, diagnostic])).values()]
}
