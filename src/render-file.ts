import { UserError } from './model/diagnostic.js'
import type { FileType } from './model/format.js'
import type { Job } from './model/job.js'
import type { Scene } from './model/scene.js'
import { printFile } from './print-file.js'
import { encodeFor } from './render/png/choose-file.js'
import { encodeJpeg, encodePng, encodeWebp } from './render/png/encode.js'
import { fitAssets } from './render/png/fit-assets.js'
import { rasterize } from './render/png/rasterize.js'
import { renderSvg } from './render/svg/render-svg.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { altText } from './report/alt.js'

/** Longest side of an image made of a print product, in pixels: a preview, not a print file. */
const PREVIEW_PX = 2400

/** Renders a job's pages as one file of a type; `auto` takes the image type the format's rule gives. */
export async function renderFile(job: Job, scenes: readonly Scene[], type: FileType | 'auto', resources: RenderResources): Promise<RenderedFile> {
  if (type === 'pdf') return printFile(job, scenes, resources)
  const scene = scenes[0]
  if (!scene) throw new Error(`job without pages: ${job.id}`)
  const width = job.format.medium === 'screen' ? scene.width : Math.round((scene.width * PREVIEW_PX) / Math.max(scene.width, scene.height))
  const assets = await fitAssets(scene, resources.assets, width / scene.width)
  const svg = renderSvg(scene, resources.theme.skin, assets, { area: 'trim', alt: altOf(job, resources) })
  if (type === 'svg') {
    return { fileType: 'svg', bytes: new TextEncoder().encode(svg), pixels: null, boxes: null, scale: 1, expectation: { fileType: 'svg' } }
  }
  const raster = await rasterize(svg, width, scene.transparent)
  const image = await imageFile(job, type, raster)
  const pixels = { width: raster.width, height: raster.height }
  const transparent = scene.transparent && image.fileType !== 'jpg'
  return { ...image, pixels, boxes: null, scale: 1, expectation: { fileType: image.fileType, ...pixels, transparent } }
}

async function imageFile(job: Job, type: 'auto' | 'png' | 'jpg' | 'webp', raster: Parameters<typeof encodePng>[0]) {
  if (type === 'png') return { fileType: type, bytes: await encodePng(raster) } as const
  if (type === 'jpg') return { fileType: type, bytes: await encodeJpeg(raster, 95) } as const
  if (type === 'webp') return { fileType: type, bytes: await encodeWebp(raster, 95) } as const
  if (job.format.medium === 'print') return { fileType: 'png', bytes: await encodePng(raster) } as const
  const chosen = await encodeFor(raster, job.format)
  if ('diagnostic' in chosen) throw new UserError([chosen.diagnostic])
  return chosen
}

const altOf = (job: Job, { theme }: RenderResources): string => job.pages.map((piece) => altText(job, theme, piece)).join(' ')
