import type { FileType } from '../model/format.js'
import { UserError } from '../model/diagnostic.js'
import type { Asset, Job } from '../model/job.js'
import type { Scene } from '../model/scene.js'
import type { LaidPage } from './lay-pages.js'
import type { ImageType } from '../render/png/choose-file.js'
import { isImprinted } from '../render/png/check-rows.js'
import { imprintPatches, pixelRect } from '../render/png/imprint-patches.js'
import type { Patch } from '../render/png/patch.js'
import { shellRowsCodec } from '../render/png/shell-codec.js'
import { cutRows, imprintPng, imprintRaster, type ShellRows } from '../render/png/shell-rows.js'
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
  const patches = await imprintPatches(
    {
      scene,
      skin: resources.theme.skin,
      assets: await fitted(scene, resources, k),
      k,
      ...pixels,
      edges: resources.edges,
    },
    renderSvg,
  )
  const image = await imageFile(job, type, shell, patches)
  const transparent = scene.transparent && image.fileType !== 'jpg'
  const isWhole =
    image.spliced && resources.verify === 'quick'
      ? (bytes: Uint8Array) => Promise.resolve(isImprinted(bytes, shell, patches))
      : undefined
  const { fileType, bytes } = image
  return { fileType, bytes, pixels, boxes: null, scale: 1, expectation: { fileType, ...pixels, transparent, isWhole } }
}

/** The shell in pixels, compressed but for the rows that its imprint reaches, and opened once to see that it is whole. */
async function drawShell(page: LaidPage, width: number, resources: RenderResources): Promise<ShellRows> {
  const [{ profileChunk, isPicture }, { rasterize }] = await Promise.all([
    import('../render/png/check-png.js'),
    import('../render/png/rasterize.js'),
  ])
  const whole = await page.whole()
  const scene = { ...whole, imprint: [] }
  const k = width / scene.width
  const svg = renderSvg(scene, resources.theme.skin, await fitted(scene, resources, k), { area: 'trim' })
  const raster = await rasterize(svg, width, scene.transparent)
  const rows = await cutRows(
    raster,
    scene.imprintRects.map((rect) => pixelRect(rect, k, raster)),
    await profileChunk(),
  )
  if (!(await isPicture(imprintPng(rows, []), raster)))
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
  patches: readonly Patch[],
): Promise<{ readonly fileType: ImageType; readonly bytes: Uint8Array; readonly spliced?: boolean }> {
  const onScreen = format.medium === 'screen' ? format : null
  if (type === 'png' || (type === 'auto' && (!onScreen || onScreen.files.includes('png')))) {
    const bytes = imprintPng(shell, patches)
    if (type === 'png' || !onScreen || bytes.length <= onScreen.maxBytes)
      return { fileType: 'png', bytes, spliced: true }
  }
  const raster = imprintRaster(shell, patches)
  const { encodeJpeg, encodeWebp } = await import('../render/png/encode.js')
  if (type === 'jpg') return { fileType: type, bytes: await encodeJpeg(raster, 95) }
  if (type === 'webp') return { fileType: type, bytes: await encodeWebp(raster, 95) }
  if (!onScreen) throw new Error(`not an image type: ${type}`)
  const { encodeFor } = await import('../render/png/choose-file.js')
  const chosen = await encodeFor(raster, onScreen)
  if ('diagnostic' in chosen) throw new UserError([chosen.diagnostic])
  return chosen
}
