import sharp from 'sharp'
import { encodePng } from './encode.js'
import { chunk, readChunks } from './png-chunks.js'
import type { Raster } from './rasterize.js'

/** The sRGB profile as the chunk that stands before a PNG's pixels. */
export async function profileChunk(): Promise<Uint8Array> {
  const smallest = await encodePng({ data: new Uint8Array(3), width: 1, height: 1, channels: 3 })
  const found = readChunks(smallest)?.find(({ type }) => type === 'iCCP')
  if (!found) throw new Error('no color profile in a PNG that should have one')
  return chunk('iCCP', found.data)
}

/** Whether a PNG, opened by another program than the one that wrote it, holds exactly these pixels. */
export async function isPicture(png: Uint8Array, { data, width, height, channels }: Raster): Promise<boolean> {
  const opened = sharp(png, { failOn: 'warning', limitInputPixels: false })
  const { data: found, info } = await opened.raw().toBuffer({ resolveWithObject: true })
  return info.width === width && info.height === height && info.channels === channels && found.equals(data)
}
