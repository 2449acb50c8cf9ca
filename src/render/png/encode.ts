import sharp, { type Sharp } from 'sharp'
import type { Raster } from './rasterize.js'

const input = (raster: Raster): Sharp =>
  sharp(raster.data, {
    raw: { width: raster.width, height: raster.height, channels: raster.channels },
    limitInputPixels: false,
  })

/** A PNG without adaptive filters: on flat art they cost time and bytes. `level` is zlib's, 0-9. */
export const encodePng = async (raster: Raster, level = 6): Promise<Uint8Array> =>
  input(raster)
    .withIccProfile('srgb')
    .png({ compressionLevel: level, adaptiveFiltering: false, palette: false })
    .toBuffer()

/** A JPEG with full color resolution (4:4:4), so that red letters on orange keep their edges. */
export const encodeJpeg = async (raster: Raster, quality: number): Promise<Uint8Array> =>
  input(raster)
    .flatten({ background: '#FFFFFF' })
    .withIccProfile('srgb')
    .jpeg({ quality, chromaSubsampling: '4:4:4', optimizeCoding: true })
    .toBuffer()

/** A WebP; lossless at quality 100. */
export const encodeWebp = async (raster: Raster, quality: number): Promise<Uint8Array> =>
  input(raster)
    .withIccProfile('srgb')
    .webp(quality >= 100 ? { lossless: true } : { quality, smartSubsample: true })
    .toBuffer()
