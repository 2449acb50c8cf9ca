import type { FileType } from '../model/format.js'
import { UserError } from '../model/diagnostic.js'
import type { Asset, Job } from '../model/job.js'
import type { Scene } from '../model/scene.js'
import type { LaidPage } from './lay-pages.js'
import type { ImageType } from '../render/png/choose-file.js'
import type { Brush } from '../render/png/brush.js'
import { isPicture } from '../render/png/check-png.js'
import { isImprinted } from '../render/png/check-rows.js'
import { imprintBands, imprintRaster } from '../render/png/imprint-bands.js'
import { imprintMarks, pixelRect } from '../render/png/imprint-marks.js'
import { joinPng } from '../render/png/join-png.js'
import type { Mark } from '../render/png/mark.js'
import { profileChunk } from '../render/png/profile-chunk.js'
import { shellRowsCodec } from '../render/png/shell-codec.js'
import { type Band, cutRows, type ShellRows } from '../render/png/shell-rows.js'
import { renderSvg } from '../render/svg/render-svg.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'

/** Longest side of an image made of a print product, in pixels: a preview, not a print file. */
const PREVIEW_PX = 2400

/** Pixels across an image of a page. */
export const imageWidth = (job: Job, { width, height }: Pick<Scene, 'width' | 'height'>): number =>
  job.format.medium === 'screen' ? width : Math.round((width * PREVIEW_PX) / Math.max(width, height))

/** A job's first page as an image: the shell's rows as they are kept, the imprint drawn into them. */
export async function renderImage(
  job: Job,
  page: LaidPage,
  type: FileType | 'auto',
  resources: RenderResources,
): Promise<RenderedFile> {
  const { imprint: scene } = page
  const width = imageWidth(job, scene)
  const k = width / scene.width
  const shell = await resources.shells.get(`${page.key}-${width}`, shellRowsCodec, () =>
    drawShell(page, width, resources),
  )
  const pixels = { width: shell.width, height: shell.height }
  const assets = await fitted(scene, resources, k)
  const marks = await imprintMarks({ scene, skin: resources.theme.skin, assets, k, ...pixels }, renderSvg)
  const image = await imageFile(job, type, shell, marks, resources.brush)
  const transparent = scene.transparent && image.fileType !== 'jpg'
  const { bands } = image
  const isWhole =
    bands && resources.verify === 'quick'
      ? (bytes: Uint8Array) => Promise.resolve(isImprinted(bytes, shell, bands))
      : undefined
  const { fileType, bytes } = image
  return { fileType, bytes, pixels, boxes: null, scale: 1, expectation: { fileType, ...pixels, transparent, isWhole } }
}

/** The shell in pixels, compressed but for the rows that its imprint reaches, and opened once to see that it is whole. */
async function drawShell(page: LaidPage, width: number, resources: RenderResources): Promise<ShellRows> {
  const { rasterize } = await import('../render/png/rasterize.js')
  const whole = await page.whole()
  const scene = { ...whole, imprint: [] }
  const k = width / scene.width
  const svg = renderSvg(scene, resources.theme.skin, await fitted(scene, resources, k), { area: 'trim' })
  const raster = await rasterize(svg, width, scene.transparent)
  const rows = await cutRows(
    raster,
    scene.imprintRects.map((rect) => pixelRect(rect, k, raster)),
    profileChunk(),
  )
  if (!isPicture(joinPng(rows, imprintBands(rows, [], resources.brush)), raster))
    throw new Error(`shell reads back as another picture: ${page.key}`)
  return rows
}

/** The scene's pictures at the size they are drawn; sharp is loaded only where there are any. */
async function fitted(scene: Scene, { assets }: RenderResources, k: number): Promise<ReadonlyMap<string, Asset>> {
  if (assets.size === 0) return assets
  const { fitAssets } = await import('../render/png/fit-assets.js')
  return fitAssets(scene, assets, k)
}

async function imageFile(
  { format }: Job,
  type: FileType | 'auto',
  shell: ShellRows,
  marks: readonly Mark[],
  brush: Brush,
): Promise<{ readonly fileType: ImageType; readonly bytes: Uint8Array; readonly bands?: readonly Band[] }> {
  const onScreen = format.medium === 'screen' ? format : null
  if (type === 'png' || (type === 'auto' && (!onScreen || onScreen.files.includes('png')))) {
    const bands = imprintBands(shell, marks, brush)
    const bytes = joinPng(shell, bands)
    if (type === 'png' || !onScreen || bytes.length <= onScreen.maxBytes) return { fileType: 'png', bytes, bands }
  }
  const raster = imprintRaster(shell, marks, brush)
  const { encodeJpeg, encodeWebp } = await import('../render/png/encode.js')
  if (type === 'jpg') return { fileType: type, bytes: await encodeJpeg(raster, 95) }
  if (type === 'webp') return { fileType: type, bytes: await encodeWebp(raster, 95) }
  if (!onScreen) throw new Error(`not an image type: ${type}`)
  const { encodeFor } = await import('../render/png/choose-file.js')
  const chosen = await encodeFor(raster, onScreen)
  if ('diagnostic' in chosen) throw new UserError([chosen.diagnostic])
  return chosen
}
