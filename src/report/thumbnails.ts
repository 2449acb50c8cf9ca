import sharp, { type Sharp } from 'sharp'
import type { Thumbnail, Zones } from '../model/thumbnail.js'
import { thumbnailSize } from './thumbnail-size.js'

/** Flat art shows hardly a loss at this WebP quality; more effort, or finer color, costs three times the time. */
const QUALITY = 80
const EFFORT = 1

/** Pixels in rows, as the drawing stage hands them over. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

/** A thumbnail of drawn pixels. */
export const thumbnailOfPixels = (pixels: Pixels, zones: Zones): Promise<Thumbnail> =>
  shrink(sharp(pixels.data, { raw: pixels, limitInputPixels: false }), pixels, zones)

/** A thumbnail of an image file (PNG, JPEG, WebP, SVG) given as bytes or path. */
export async function thumbnailOfImage(file: Uint8Array | string, zones: Zones): Promise<Thumbnail> {
  const image = sharp(file, { limitInputPixels: false })
  const { width, height } = await image.metadata()
  return shrink(image, { width, height }, zones)
}

async function shrink(image: Sharp, from: { width: number; height: number }, zones: Zones): Promise<Thumbnail> {
  const wanted = thumbnailSize(from.width, from.height)
  const larger = wanted.width >= from.width
  const size = larger ? { width: from.width, height: from.height } : wanted
  const resized = larger ? image : image.resize(size.width, size.height, { fit: 'fill' })
  const bytes = await resized.webp({ quality: QUALITY, effort: EFFORT }).toBuffer()
  // a plain array of its own: it crosses threads and does not keep a pool alive
  return { mime: 'image/webp', bytes: new Uint8Array(bytes), ...size, zones }
}
