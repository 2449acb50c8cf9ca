import sharp from 'sharp'

const APP14 = 0xee

/** Whether the file says by an Adobe segment that its inks are inverted. */
const isInverted = (jpeg: Uint8Array): boolean => {
  let at = 2
  while (jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    if (jpeg[at + 1] === APP14 && String.fromCharCode(...jpeg.subarray(at + 4, at + 9)) === 'Adobe') return true
    at += 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0)
  }
  return false
}

/** Samples of a CMYK JPEG as it stores them, four bytes a pixel; null where it is something else or broken. */
export const readJpegInks = async (jpeg: Uint8Array): Promise<Uint8Array | null> => {
  try {
    const picture = sharp(jpeg, { limitInputPixels: false }).pipelineColourspace('cmyk').toColourspace('cmyk')
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
    if (info.channels !== 4) return null
    // The decoder has already turned Adobe's inverted inks around; a PDF does that by itself, with Decode.
    return isInverted(jpeg) ? data.map((v) => 255 - v) : data
  } catch {
    return null
  }
}
