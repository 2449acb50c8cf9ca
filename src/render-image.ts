import type { FileType } from './model/format.js'
import { UserError } from './model/diagnostic.js'
import type { Job } from './model/job.js'
import type { LaidPage } from './lay-pages.js'
import { encodeFor, takesPng, type ImageType } from './render/png/choose-file.js'
import { encodeJpeg, encodePng, encodeWebp } from './render/png/encode.js'
import { fitAssets } from './render/png/fit-assets.js'
import { imprintPatches, pixelRect } from './render/png/imprint-patches.js'
import type { Patch } from './render/png/patch.js'
import { rasterize } from './render/png/rasterize.js'
import { shellRowsCodec } from './render/png/shell-codec.js'
import { cutRows, imprintPng, imprintRaster, type ShellRows } from './render/png/shell-rows.js'
import { renderSvg } from './render/svg/render-svg.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'

/** Longest side of an image made of a print product, in pixels: a preview, not a print file. */
const PREVIEW_PX = 2400

/** A job's first page as an image: the shell's rows as they are kept, the imprint drawn into them. */
export async function renderImage(job: Job, page: LaidPage, type: FileType | 'auto', resources: RenderResources): Promise<RenderedFile> {
  const { imprint: scene } = page
  const width = job.format.medium === 'screen' ? scene.width : Math.round((scene.width * PREVIEW_PX) / Math.max(scene.width, scene.height))
  const k = width / scene.width
  const shell = await resources.shells.get(`${page.key}-${width}`, shellRowsCodec, () => drawShell(page, width, resources))
  const pixels = { width: shell.width, height: shell.height }
  const patches = await imprintPatches(
    { scene, skin: resources.theme.skin, assets: await fitAssets(scene, resources.assets, k), k, ...pixels },
    renderSvg,
  )
  const image = await imageFile(job, type, shell, patches, resources)
  const transparent = scene.transparent && image.fileType !== 'jpg'
  return { ...image, pixels, boxes: null, scale: 1, expectation: { fileType: image.fileType, ...pixels, transparent } }
}

/** The shell in pixels, compressed but for the rows that its imprint reaches, and opened once to see that it is whole. */
async function drawShell(page: LaidPage, width: number, { theme, assets, pngProfile }: RenderResources): Promise<ShellRows> {
  const scene = await page.whole()
  const k = width / scene.width
  const svg = renderSvg(scene, theme.skin, await fitAssets(scene, assets, k), { area: 'trim', part: 'shell' })
  const raster = await rasterize(svg, width, scene.transparent)
  const rows = await cutRows(raster, scene.imprintRects.map((rect) => pixelRect(rect, k, raster)))
  await checkPng(imprintPng(rows, [], await pngProfile()), raster)
  return rows
}

async function imageFile(
  job: Job,
  type: FileType | 'auto',
  shell: ShellRows,
  patches: readonly Patch[],
  { pngProfile }: RenderResources,
): Promise<{ readonly fileType: ImageType; readonly bytes: Uint8Array }> {
  const { format } = job
  const png = async (): Promise<Uint8Array> => imprintPng(shell, patches, await pngProfile())
  if (type === 'png' || (type === 'auto' && format.medium === 'print')) return { fileType: 'png', bytes: await png() }
  if (type === 'jpg') return { fileType: type, bytes: await encodeJpeg(imprintRaster(shell, patches), 95) }
  if (type === 'webp') return { fileType: type, bytes: await encodeWebp(imprintRaster(shell, patches), 95) }
  if (format.medium === 'print') throw new Error(`not an image type: ${type}`)
  if (format.files.includes('png')) {
    const bytes = await png()
    if (takesPng(format, bytes.length)) return { fileType: 'png', bytes }
  }
  const chosen = await encodeFor(imprintRaster(shell, patches), format)
  if ('diagnostic' in chosen) throw new UserError([chosen.diagnostic])
  return chosen
}
