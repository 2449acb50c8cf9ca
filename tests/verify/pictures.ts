import sharp from 'sharp'
import type { Rect } from '../../src/model/geometry.js'

/** Pixels in rows from the top, red, green, blue. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** A part of a picture file, each `fine` × `fine` pixels averaged to one; `part` counts pixels after that. */
export async function readPart(file: string, part: Rect, fine: number): Promise<Picture> {
  const { x, y, width, height } = part
  const data = await sharp(file, { limitInputPixels: false })
    .extract({ left: x * fine, top: y * fine, width: width * fine, height: height * fine })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return { width, height, data: fine === 1 ? data : average(data, width, height, fine) }
}

function average(data: Uint8Array, width: number, height: number, fine: number): Uint8Array {
  const out = new Uint8Array(width * height * 3)
  const stride = width * fine * 3
  const count = fine * fine
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y * fine * stride + x * fine * 3
      for (let c = 0; c < 3; c += 1, to += 1) {
        let sum = 0
        for (let down = 0; down < fine; down += 1) {
          for (let along = 0; along < fine; along += 1) sum += data[from + c + down * stride + along * 3]
        }
        out[to] = Math.round(sum / count)
      }
    }
  }
  return out
}

/** How far two pictures of one size are apart. */
export interface Distance {
  /** Mean difference of a channel, of 255. */
  readonly mean: number
  /** Share of pixels that have a channel more than 48 apart. */
  readonly off: number
}

const FAR = 48

/** Compares two pictures channel by channel. */
export function distance(a: Picture, b: Picture): Distance {
  if (a.width !== b.width || a.height !== b.height)
    throw new Error(`${a.width}×${a.height} is compared with ${b.width}×${b.height}`)
  let [sum, off] = [0, 0]
  for (let i = 0; i < a.data.length; i += 3) {
    let most = 0
    for (let c = i; c < i + 3; c += 1) {
      const apart = Math.abs(a.data[c] - b.data[c])
      sum += apart
      most = Math.max(most, apart)
    }
    if (most > FAR) off += 1
  }
  return { mean: sum / a.data.length, off: off / (a.width * a.height) }
}

/** What is left of white after the difference is taken away, twice as strong: for a look at where pictures differ. */
export async function writeDifference(a: Picture, b: Picture, file: string): Promise<void> {
  const data = a.data.map((value, i) => 255 - Math.min(255, 2 * Math.abs(value - b.data[i])))
  await sharp(data, { raw: { width: a.width, height: a.height, channels: 3 } })
    .png()
    .toFile(file)
}
