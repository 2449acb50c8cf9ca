import type { Diagnostic } from '../../model/diagnostic.js'
import { problem } from '../../model/diagnostic.js'
import type { ScreenFormat } from '../../model/format.js'
import { encodeJpeg, encodePng, encodeWebp } from './encode.js'
import type { Raster } from './rasterize.js'

export type ImageType = 'png' | 'jpg' | 'webp'

/** An image file in memory, or why no file type fits. */
export type ImageFile =
  | { readonly fileType: ImageType; readonly bytes: Uint8Array }
  | { readonly diagnostic: Diagnostic }

const QUALITIES = [100, 98, 96, 94, 92, 90]

/** Whether a PNG of this size is what the file-type rule asks for. */
export const takesPng = ({ files, maxBytes }: Pick<ScreenFormat, 'files' | 'maxBytes'>, bytes: number): boolean =>
  files.includes('png') && bytes <= maxBytes

/**
 * Encodes by the file-type rule: PNG if the place takes it and it fits its byte limit (tried harder before giving up),
 * else JPEG from quality 100 down to 90, else WebP. A transparent picture is never put on a ground by JPEG.
 */
export const encodeFor = async (
  raster: Raster,
  format: Pick<ScreenFormat, 'id' | 'files' | 'maxBytes' | 'transparent'>,
): Promise<ImageFile> => {
  let smallest = Infinity
  const fits = (bytes: Uint8Array): boolean => {
    smallest = Math.min(smallest, bytes.length)
    return bytes.length <= format.maxBytes
  }
  if (format.files.includes('png')) {
    for (const level of [6, 9]) {
      const bytes = await encodePng(raster, level)
      if (fits(bytes)) return { fileType: 'png', bytes }
    }
  }
  for (const [fileType, encode] of [
    ['jpg', encodeJpeg],
    ['webp', encodeWebp],
  ] as const) {
    if (!format.files.includes(fileType) || (fileType === 'jpg' && format.transparent)) continue
    for (const quality of QUALITIES) {
      const bytes = await encode(raster, quality)
      if (fits(bytes)) return { fileType, bytes }
    }
  }
  const kilobytes = (n: number): string => `${Math.ceil(n / 1024)} KB`
  return {
    diagnostic: problem(
      'tep-qua-nang',
      `Ảnh "${format.id}" nặng ${kilobytes(smallest)}, quá mức ${kilobytes(format.maxBytes)} mà nơi đăng cho phép.`,
      { hint: 'Dùng ảnh chụp đơn giản hơn, hoặc tăng giới hạn "maxBytes" của khuôn khổ này.' },
    ),
  }
}
