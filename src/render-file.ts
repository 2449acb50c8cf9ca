import { UserError } from './model/diagnostic.js'
import type { FileType } from './model/format.js'
import type { Artifact, Asset, Job } from './model/job.js'
import type { Scene } from './model/scene.js'
import type { Theme } from './model/theme.js'
import { pageBoxes } from './render/pdf/page-boxes.js'
import { renderPdf } from './render/pdf/render-pdf.js'
import { encodeFor } from './render/png/choose-file.js'
import { encodeJpeg, encodePng, encodeWebp } from './render/png/encode.js'
import { fitAssets } from './render/png/fit-assets.js'
import { printImages } from './render/png/print-images.js'
import { rasterize } from './render/png/rasterize.js'
import { renderSvg } from './render/svg/render-svg.js'
import { altText } from './report/alt.js'
import type { Expectation } from './write/read-back.js'

/** A file's bytes with what it must turn out to be when it is read back. */
export interface RenderedFile {
  readonly fileType: FileType
  readonly bytes: Uint8Array
  readonly pixels: Artifact['pixels']
  readonly boxes: Artifact['boxes']
  readonly scale: number
  readonly expectation: DistributiveOmit<Expectation, 'sha256'>
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

export interface RenderResources {
  readonly theme: Theme
  readonly assets: ReadonlyMap<string, Asset>
  readonly profile: Uint8Array
}

/** Longest side of an image made of a print product, in pixels: a preview, not a print file. */
const PREVIEW_PX = 2400

/** Renders a job's pages as one file of a type; `auto` takes the image type the format's rule gives. */
export async function renderFile(job: Job, scenes: readonly Scene[], type: FileType | 'auto', resources: RenderResources): Promise<RenderedFile> {
  if (type === 'pdf') return pdfFile(job, scenes, resources)
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

async function pdfFile(job: Job, scenes: readonly Scene[], resources: RenderResources): Promise<RenderedFile> {
  const [scene] = scenes
  if (!scene) throw new Error(`job without pages: ${job.id}`)
  const { theme } = resources
  const alt = altOf(job, resources)
  const bytes = renderPdf({
    pages: scenes,
    skin: theme.skin,
    images: await printImages(scenes, resources.assets),
    profile: resources.profile,
    meta: { title: `${job.format.vi}, ${job.unit.name}`, alt, lang: 'vi-VN', date: theme.dates.from },
  })
  const boxes = pageBoxes(scene)
  return {
    fileType: 'pdf',
    bytes,
    pixels: null,
    boxes: { media: boxes.media, bleed: boxes.bleed, trim: boxes.trim },
    scale: boxes.scale,
    expectation: { fileType: 'pdf', pages: scenes.map(pageBoxes), builds: Object.values(theme.skin.roles).map((color) => color.cmyk) },
  }
}

const altOf = (job: Job, { theme }: RenderResources): string => job.pages.map((piece) => altText(job, theme, piece)).join(' ')
