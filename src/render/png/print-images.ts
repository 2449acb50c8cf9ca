import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { zlibSync } from 'fflate'
import sharp, { type Sharp } from 'sharp'
import type { Asset } from '../../model/job.js'
import type { Scene } from '../../model/scene.js'
import type { PrintImage } from '../print-image.js'
import { imageWidths } from './fit-assets.js'

/** The shipped profile of the output intent (assets/icc); the folder depth is the same in src and dist. */
const outputProfilePath: string = fileURLToPath(new URL('../../../assets/icc/FOGRA39L.icc', import.meta.url))

/** The output intent's profile, deflated as the PDF holds it; read it once for all files. */
export const loadOutputProfile = async (): Promise<Uint8Array> =>
  zlibSync(await readFile(outputProfilePath), { level: 9 })

/** Widest raster made of a vector logo: beyond this a banner gains nothing at its reading distance. */
const MAX_VECTOR_PX = 4000

/** Pixels per inch at finished size that the reading distance of a piece asks for. */
export const printPpi = (scene: Scene): number => {
  const side = Math.max(scene.width, scene.height)
  return side <= 600 ? 300 : side <= 1300 ? 200 : side <= 2600 ? 150 : 100
}

/** Segments a viewer of the PDF never reads; the profile alone is 228 kB in every picture. */
const withoutProfile = (jpeg: Uint8Array): Uint8Array => {
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  let at = 2
  while (jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    const marker = jpeg[at + 1] as number
    const end = at + 2 + ((jpeg[at + 2] as number) << 8) + (jpeg[at + 3] as number)
    if (marker !== 0xe2) kept.push(jpeg.subarray(at, end))
    at = end
  }
  kept.push(jpeg.subarray(at))
  return new Uint8Array(Buffer.concat(kept))
}

const source = (asset: Asset, width: number): Sharp => {
  if (asset.mime !== 'image/svg+xml') return sharp(asset.bytes, { limitInputPixels: false }).autoOrient()
  const resvg = new Resvg(new TextDecoder().decode(asset.bytes), {
    fitTo: { mode: 'width', value: Math.min(width, MAX_VECTOR_PX) },
    font: { loadSystemFonts: false },
    background: '#FFFFFF',
  })
  const image = resvg.render()
  return sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 4 } })
}

/**
 * One asset as CMYK of the output intent, no larger than `width` pixels and never enlarged.
 * Transparent parts become paper white: a logo's slot is white.
 */
export const toPrintImage = async (asset: Asset, width: number): Promise<PrintImage> => {
  const inks = source(asset, width)
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#FFFFFF' })
    .toColourspace('cmyk')
    .withIccProfile(outputProfilePath)
  if (asset.kind === 'photo') {
    const jpeg = inks.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    const { data, info } = await jpeg.toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, filter: 'DCTDecode', bytes: withoutProfile(data), fit: 'cover' }
  }
  const { data, info } = await inks.raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, filter: 'FlateDecode', bytes: zlibSync(data), fit: 'contain' }
}

/** Every picture of the pages in print form, at the resolution their size asks for. */
export const printImages = async (
  pages: readonly Scene[],
  assets: ReadonlyMap<string, Asset>,
): Promise<Map<string, PrintImage>> => {
  const widths = new Map<string, number>()
  for (const page of pages) {
    for (const [id, mm] of imageWidths(page, assets)) {
      const pixels = Math.max(1, Math.ceil((mm / 25.4) * printPpi(page)))
      widths.set(id, Math.max(widths.get(id) ?? 0, pixels))
    }
  }
  const images = new Map<string, PrintImage>()
  for (const [id, width] of widths) {
    const asset = assets.get(id)
    if (asset !== undefined) images.set(id, await toPrintImage(asset, width))
  }
  return images
}
