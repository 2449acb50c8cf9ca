import sharp from 'sharp'

import { problem, type Diagnostic } from '../model/diagnostic.js'
import type { LockedFile } from './identity-lock.js'
import { svgFaults } from './svg-faults.js'

/** What a lock says of a picture, and what there is to say about it. */
export interface InspectedPicture {
  readonly facts: Pick<LockedFile, 'vector' | 'pixels' | 'colorSpace'>
  readonly diagnostics: readonly Diagnostic[]
}

/** Shorter side in pixels: below the first an official picture is refused, below the second it is called small. */
const LEAST = 200
const ENOUGH = 1000
/** How far from white a corner may be, of 255. */
const NEAR_WHITE = 12

/** Looks at an official picture before it is locked: vector or enough pixels, color space, ground, nothing active inside. */
export async function inspectPicture(name: string, bytes: Uint8Array): Promise<InspectedPicture> {
  const image = sharp(bytes, { limitInputPixels: 40_000_000 })
  const meta = await image.metadata().catch(() => null)
  const known = meta?.format === 'svg' || meta?.format === 'png' || meta?.format === 'jpeg'
  if (!meta || !known || !meta.width || !meta.height) {
    const fault = problem('khong-phai-anh', `“${name}” không phải là ảnh SVG, PNG hoặc JPG mở được.`, {
      hint: 'Mở thử bằng trình xem ảnh; xin lại tệp gốc nếu cần.',
    })
    return { facts: { vector: false, pixels: null, colorSpace: null }, diagnostics: [fault] }
  }
  if (meta.format === 'svg') {
    return {
      facts: { vector: true, pixels: null, colorSpace: 'srgb' },
      diagnostics: svgFaults(name, new TextDecoder().decode(bytes)),
    }
  }
  const { width, height, space } = meta
  return {
    facts: { vector: false, pixels: { width, height }, colorSpace: space },
    diagnostics: [
      ...sizeFaults(name, width, height),
      ...colorFaults(name, space, meta.hasProfile),
      ...(await groundFaults(name, bytes, width, height)),
    ],
  }
}

function sizeFaults(name: string, width: number, height: number): Diagnostic[] {
  const short = Math.min(width, height)
  const size = `${width} × ${height} điểm ảnh`
  if (short < LEAST)
    return [
      problem('anh-nho', `“${name}” chỉ có ${size}, in ra sẽ vỡ.`, {
        hint: `Xin tệp SVG, hoặc ảnh có cạnh ngắn từ ${ENOUGH} điểm ảnh.`,
      }),
    ]
  if (short < ENOUGH)
    return [
      warning(
        'anh-nho',
        `“${name}” có ${size}: đủ cho màn hình, băng rôn và phông sẽ kém nét.`,
        `Nên xin tệp SVG, hoặc ảnh có cạnh ngắn từ ${ENOUGH} điểm ảnh.`,
      ),
    ]
  return []
}

function colorFaults(name: string, space: string, hasProfile: boolean): Diagnostic[] {
  if (space === 'cmyk')
    return [
      warning(
        'anh-cmyk',
        `“${name}” ở hệ màu CMYK; khi dùng sẽ chuyển sang RGB, màu có thể lệch nhẹ.`,
        'Dùng bản RGB hoặc SVG nếu có.',
      ),
    ]
  if (space === 'srgb' || space === 'rgb' || space === 'b-w') return []
  return [
    warning(
      'he-mau-la',
      `“${name}” ở hệ màu ${space}${hasProfile ? '' : ', không kèm hồ sơ màu'}.`,
      'Lưu lại ở hệ màu sRGB.',
    ),
  ]
}

/** An emblem stands on white: its own ground must be clear or white. */
async function groundFaults(name: string, bytes: Uint8Array, width: number, height: number): Promise<Diagnostic[]> {
  const { data } = await sharp(bytes).toColorspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const corners = [0, width - 1, (height - 1) * width, height * width - 1]
  const fits = corners.every((pixel) => {
    const [r = 0, g = 0, b = 0, a = 255] = data.subarray(pixel * 4, pixel * 4 + 4)
    return a < NEAR_WHITE || Math.min(r, g, b) >= 255 - NEAR_WHITE
  })
  return fits
    ? []
    : [
        warning(
          'nen-khong-trang',
          `“${name}” có nền màu; đặt trên dải trắng sẽ thấy một ô màu.`,
          'Dùng tệp nền trong suốt hoặc nền trắng.',
        ),
      ]
}

const warning = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  hint,
})
