import sharp from 'sharp'

/** Longest side a JPEG can have, in pixels. */
export const JPEG_LIMIT = 65_535

/**
 * A CMYK TIFF as a CMYK JPEG with the same inks, profile and resolution, full color resolution.
 * `keepIccProfile` and both color space calls keep sharp from converting once more; Huffman tables made for
 * the picture would need all of it in memory.
 */
export const inksToJpeg = (tiff: Uint8Array | string, dpi: number, quality = 92): Promise<Uint8Array> =>
  sharp(tiff, { limitInputPixels: false, sequentialRead: true })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .keepIccProfile()
    .withDensity(dpi)
    .jpeg({ quality, chromaSubsampling: '4:4:4', optimizeCoding: false })
    .toBuffer()
