import { join } from 'node:path'
import { layoutJob } from '../../src/layout/layout-job.js'
import type { Engine } from '../../src/make/load-engine.js'
import { pageBoxes } from '../../src/render/pdf/page-boxes.js'
import { layoutResources } from '../support/kit.js'
import type { DrawnFile } from './geometry.js'
import type { MadeKit } from './kits.js'

/** A kit's print PDFs, each with the scenes that it was drawn from. */
export async function drawnFiles({ resolved, planned, folder }: MadeKit, engine: Engine): Promise<DrawnFile[]> {
  const resources = layoutResources(engine, planned, resolved)
  const files: DrawnFile[] = []
  for (const job of planned.jobs) {
    const { scenes } = await layoutJob(job, resources)
    const [first] = scenes
    if (!first || job.format.medium !== 'print') throw new Error(`no print pages: ${job.id}`)
    files.push({
      name: job.path,
      pdf: join(folder, ...`${job.path}.pdf`.split('/')),
      scenes,
      boxes: pageBoxes({ ...first, press: job.format }, job.print.large),
      skin: planned.theme.skin,
      assets: resolved.assets,
    })
  }
  return files
}
