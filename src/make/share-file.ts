import sharp from 'sharp'
import { zlibSync } from 'fflate'
import type { Asset, Job } from '../model/job.js'
import type { Scene } from '../model/scene.js'
import { problem, type Diagnostic } from '../model/diagnostic.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { readOwn } from '../preflight/pdf/read-own.js'
import { fitAssets } from '../render/png/fit-assets.js'
import type { PrintImage } from '../render/print-image.js'
import { renderShare } from '../render/share/render-share.js'
import { subsetFace } from '../render/share/subset-face.js'
import { altText } from '../report/alt.js'

/** Longest side that is still shown at full size, in mm; larger pieces are shown at one tenth. */
const PAPER = 1200
/** Pixels per inch of pictures in it. */
const PPI = 200

/** A piece to send by mail or Zalo: RGB, at the size it is cut, its words real text that can be searched, copied and read aloud. */
export async function shareFile(
  job: Job,
  scenes: readonly Scene[],
  { theme, assets, fonts }: RenderResources,
): Promise<RenderedFile> {
  const scale = Math.max(...scenes.map((scene) => Math.max(scene.width, scene.height))) > PAPER ? 0.1 : 1
  const images = new Map<string, PrintImage>()
  for (const scene of scenes) {
    for (const [id, asset] of await fitAssets(scene, assets, (PPI / 25.4) * scale))
      images.set(id, await toScreenImage(asset))
  }
  const alts = job.pages.map((piece) => altText(job, theme, piece))
  const bytes = renderShare({
    pages: scenes,
    perUnit: (72 / 25.4) * scale,
    skin: theme.skin,
    images,
    openFace: (face) => subsetFace(fonts.data[face]),
    text: 'outlined',
    meta: { title: `${job.format.vi}, ${job.unit.name}`, alts, lang: 'vi-VN', date: theme.dates.from },
  })
  return {
    fileType: 'pdf',
    bytes,
    pixels: null,
    boxes: null,
    scale,
    place: { folder: 'chia-se', ending: 'chia-se' },
    expectation: { fileType: 'pdf', check: (written) => opensAsPdf(written, scenes.length) },
  }
}

/** A picture as a screen PDF holds it; transparent parts become white, as a logo's slot is. */
export async function toScreenImage(asset: Asset): Promise<PrintImage> {
  const flat = sharp(asset.bytes, { limitInputPixels: false, density: 300 })
    .flatten({ background: '#FFFFFF' })
    .toColourspace('srgb')
  if (asset.kind === 'photo') {
    const { data, info } = await flat
      .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, filter: 'DCTDecode', bytes: new Uint8Array(data), fit: 'cover' }
  }
  const { data, info } = await flat.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, filter: 'FlateDecode', bytes: zlibSync(data), fit: 'contain' }
}

/** Whether the file opens with its pages. */
export async function opensAsPdf(bytes: Uint8Array, pages: number): Promise<readonly Diagnostic[]> {
  try {
    const { length } = readOwn(bytes).pages
    return length === pages ? [] : [problem('pdf-thieu-trang', `Có ${length} trang thay vì ${pages}.`)]
  } catch {
    return [problem('pdf-hong', 'Không mở được tệp PDF (bị cắt cụt hoặc hỏng).')]
  }
}
