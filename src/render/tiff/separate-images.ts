import { unzlibSync } from 'fflate'
import sharp from 'sharp'
import type { Asset } from '../../model/job.js'
import type { PrintImage } from '../print-image.js'
import type { PrintVector } from '../print-vector.js'
import type { Pass } from './separate-colors.js'
import { separateVector } from './separate-vectors.js'

/** Samples of a print picture, C M Y K, 255 is full ink. A JPEG there holds its inks inverted, as sharp turns around by itself. */
async function samplesOf(image: PrintImage): Promise<Uint8Array> {
  if (image.filter === 'FlateDecode') return unzlibSync(image.bytes)
  return sharp(image.bytes, { limitInputPixels: false })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer()
}

/** The pictures of a page in the colors of both passes, by asset id: the very inks that the PDF holds. */
export async function separateImages(
  images: ReadonlyMap<string, PrintImage>,
  vectors: ReadonlyMap<string, PrintVector>,
  assets: ReadonlyMap<string, Asset>,
): Promise<Readonly<Record<Pass, ReadonlyMap<string, Asset>>>> {
  const passes = { cmy: new Map<string, Asset>(), k: new Map<string, Asset>() }
  for (const [id, image] of images) {
    const asset = assets.get(id)
    if (!asset) continue
    const inks = await samplesOf(image)
    const count = image.width * image.height
    const colors = new Uint8Array(count * 3)
    const black = new Uint8Array(count)
    for (let i = 0; i < count; i += 1) {
      for (let ink = 0; ink < 3; ink += 1) colors[i * 3 + ink] = 255 - (inks[i * 4 + ink] as number)
      black[i] = 255 - (inks[i * 4 + 3] as number)
    }
    const pixels = { width: image.width, height: image.height }
    const png = async (data: Uint8Array, channels: 1 | 3): Promise<Asset> => ({
      ...asset,
      mime: 'image/png',
      pixels,
      bytes: await sharp(data, { raw: { ...pixels, channels }, limitInputPixels: false })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    })
    passes.cmy.set(id, await png(colors, 3))
    passes.k.set(id, await png(black, 1))
  }
  for (const [id, vector] of vectors) {
    const asset = assets.get(id)
    if (!asset) continue
    passes.cmy.set(id, separateVector(asset, vector, 'cmy'))
    passes.k.set(id, separateVector(asset, vector, 'k'))
  }
  return passes
}
