import { decodeOf } from './note-image.js'
import { MOST_INK } from './check-colors.js'
import type { PdfStream } from './pdf-object.js'
import { numberAt } from './pdf-values.js'
import { filtersOf, streamBytes } from './stream-bytes.js'

/** Samples of a four-channel JPEG, a byte each, as the file stores them (Adobe's are inverted); null where it cannot be read. */
export type ReadJpeg = (jpeg: Uint8Array) => Promise<Uint8Array | null>

/** Total ink of a picture in percent. */
export interface ImageInk {
  readonly most: number
  /** Share of the looked-at pixels that are above the limit. */
  readonly heavyShare: number
}

/** Pixels looked at, at most. */
const SAMPLES = 200_000
/** Pictures beyond this are not unpacked here, in pixels. */
const LARGEST = 60e6
/** JPEG noise, in percent. */
const SLACK = 3

/** How much ink a CMYK picture lays down; null where its pixels cannot be read here. */
export async function imageInk(stream: PdfStream, readJpeg: ReadJpeg | undefined): Promise<ImageInk | null> {
  const [width, height] = [numberAt(stream.dict, 'Width') ?? 0, numberAt(stream.dict, 'Height') ?? 0]
  if ((numberAt(stream.dict, 'BitsPerComponent') ?? 8) !== 8 || width * height > LARGEST) return null
  const samples = await samplesOf(stream, readJpeg)
  if (samples === null || samples.length < width * height * 4) return null
  const decode = decodeOf(stream) ?? [0, 1, 0, 1, 0, 1, 0, 1]
  const step = 4 * Math.max(1, Math.floor((width * height) / SAMPLES))
  let [most, heavy, seen] = [0, 0, 0]
  for (let at = 0; at + 3 < width * height * 4; at += step) {
    let sum = 0
    for (let ink = 0; ink < 4; ink += 1) {
      const [low = 0, high = 1] = [decode[2 * ink], decode[2 * ink + 1]]
      sum += low + ((samples[at + ink] ?? 0) / 255) * (high - low)
    }
    const percent = sum * 100
    most = Math.max(most, percent)
    seen += 1
    if (percent > MOST_INK + SLACK) heavy += 1
  }
  return { most, heavyShare: seen === 0 ? 0 : heavy / seen }
}

const samplesOf = async (stream: PdfStream, readJpeg: ReadJpeg | undefined): Promise<Uint8Array | null> => {
  const filters = filtersOf(stream)
  if (filters.length === 1 && filters[0] === 'DCTDecode') return readJpeg ? readJpeg(stream.contents) : null
  return streamBytes(stream)
}
