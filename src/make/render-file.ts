import type { LaidPage } from './lay-pages.js'
import type { FileType } from '../model/format.js'
import type { Job } from '../model/job.js'
import type { ExtraFile } from '../model/press.js'
import { imageWidth, renderImage } from './render-image.js'
import { renderSvg } from '../render/svg/render-svg.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { altText } from '../report/alt.js'

/** Renders a job's pages as one file of a type; `auto` takes the image type the format's rule gives. */
export async function renderFile(
  job: Job,
  pages: readonly LaidPage[],
  type: FileType | 'auto',
  resources: RenderResources,
): Promise<RenderedFile> {
  const [page] = pages
  if (!page) throw new Error(`job without pages: ${job.id}`)
  if (type === 'pdf') {
    const { printFile } = await import('./print-file.js')
    return printFile(
      job,
      pages.map((laid) => laid.unset),
      resources,
      { laid: pages },
    )
  }
  return type === 'svg' ? vectorFile(job, page, resources) : renderImage(job, page, type, resources)
}

/** Renders one of a print job's further files; their writers are loaded only where they are asked for. */
export async function renderExtra(
  job: Job,
  pages: readonly LaidPage[],
  extra: ExtraFile,
  resources: RenderResources,
): Promise<readonly RenderedFile[]> {
  const scenes = await Promise.all(pages.map((laid) => laid.whole()))
  switch (extra.kind) {
    case 'pixels':
      return (await import('./pixel-files.js')).pixelFiles(job, scenes, extra, resources)
    case 'share':
      return [await (await import('./share-file.js')).shareFile(job, scenes, resources)]
    case 'imposed':
      return [await (await import('./sheet-files.js')).imposedFile(job, scenes, extra.sheet, resources)]
    case 'tiled':
      return [await (await import('./sheet-files.js')).tiledFile(job, scenes, extra.sheet, resources)]
  }
}

async function vectorFile(job: Job, page: LaidPage, { theme, assets }: RenderResources): Promise<RenderedFile> {
  const { fitAssets } = await import('../render/png/fit-assets.js')
  const scene = await page.whole()
  const fitted = await fitAssets(scene, assets, imageWidth(job, scene) / scene.width)
  const alt = job.pages.map((piece) => altText(job, theme, piece)).join(' ')
  const svg = renderSvg(scene, theme.skin, fitted, { area: 'trim', alt })
  return {
    fileType: 'svg',
    bytes: new TextEncoder().encode(svg),
    pixels: null,
    boxes: null,
    scale: 1,
    expectation: { fileType: 'svg' },
  }
}
