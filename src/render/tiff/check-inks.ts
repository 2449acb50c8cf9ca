import sharp from 'sharp'
import { problem, type Diagnostic } from '../../model/diagnostic.js'

/** What an ink picture must turn out to be. */
export interface InkPicture {
  readonly fileType: 'tif' | 'jpg'
  readonly width: number
  readonly height: number
  readonly dpi: number
}

const FORMAT = { tif: 'tiff', jpg: 'jpeg' } as const

/** Opens a CMYK picture from its first row to its last and says what is wrong with it; its pixels are never held all at once. */
export async function checkInks(bytes: Uint8Array, want: InkPicture): Promise<readonly Diagnostic[]> {
  const fault = (message: string): Diagnostic => problem('anh-in-sai', message)
  try {
    const options = { limitInputPixels: false, failOn: 'warning', sequentialRead: true } as const
    const { format, width, height, space, density, icc } = await sharp(bytes, options).metadata()
    // shrinking reads every pixel, row by row
    await sharp(bytes, options)
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .resize(64, 64, { fit: 'inside', fastShrinkOnLoad: false })
      .raw()
      .toBuffer()
    return [
      format !== FORMAT[want.fileType] && fault(`Là tệp ${format}, không phải ${want.fileType}.`),
      (width !== want.width || height !== want.height) &&
        fault(`Có ${width}×${height} điểm ảnh thay vì ${want.width}×${want.height}.`),
      space !== 'cmyk' && fault('Không ở hệ màu CMYK.'),
      Math.round(density ?? 0) !== want.dpi && fault(`Ghi ${density ?? 0} điểm ảnh mỗi inch thay vì ${want.dpi}.`),
      !icc && fault('Thiếu hồ sơ màu FOGRA39.'),
    ].filter((found) => found !== false)
  } catch {
    return [fault('Không mở được thành ảnh (tệp bị cắt cụt hoặc hỏng).')]
  }
}
