import type { LaidPage } from './lay-pages.js'
import type { FileType } from './model/format.js'
import type { Job } from './model/job.js'
import { imageWidth, renderImage } from './render-image.js'
import { renderSvg } from './render/svg/render-svg.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { altText } from './report/alt.js'

/** Renders a job's pages as one file of a type; `auto` takes the image type the format's rule gives. */
export async function renderFile(job: Job, pages: readonly LaidPage[], type: FileType | 'auto', resources: RenderResources): Promise<RenderedFile> {
  const [page] = pages
  if (!page) throw new Error(`job without pages: ${job.id}`)
  if (type === 'pdf') {
    const { printFile } = await import('./print-file.js')
    return printFile(job, await Promise.all(pages.map((laid) => laid.whole())), resources)
  }
  return type === 'svg' ? vectorFile(job, page, resources) : renderImage(job, page, type, resources)
}

async function vectorFile(job: Job, page: LaidPage, { theme, assets }: RenderResources): Promise<RenderedFile> {
  const { fitAssets } = await import('./render/png/fit-assets.js')
  const scene = await page.whole()
  const fitted = await fitAssets(scene, assets, imageWidth(job, scene) / scene.width)
  const alt = job.pages.map((piece) => altText(job, theme, piece)).join(' ')
  const svg = renderSvg(scene, theme.skin, fitted, { area: 'trim', alt })
  return { fileType: 'svg', bytes: new TextEncoder().encode(svg), pixels: null, boxes: null, scale: 1, expectation: { fileType: 'svg' } }
}
