import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'

import sharp, { type Metadata } from 'sharp'

import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Asset } from '../model/job.js'
import { readFailure } from './read-text.js'
import { svgFaults } from './svg-faults.js'
import { drawsSvg } from './try-svg.js'

/** A picture that passed, and what to know about it. */
export interface LoadedAsset {
  readonly asset: Asset
  readonly warnings: readonly Diagnostic[]
}

const MOST_BYTES = 15_000_000
const MOST_PIXELS = 40_000_000
/** Shorter side below which a picture looks coarse: a photo in a news card, the others on an A3 sheet or a stand. */
const FEW_PIXELS: Readonly<Record<Asset['kind'], number>> = { photo: 720, emblem: 600, logo: 400, partner: 300 }
/** Longer side of the picture made of an SVG that resvg cannot draw, in pixels. */
const SVG_PIXELS = 2400
const WHAT: Readonly<Record<Asset['kind'], string>> = {
  photo: 'Ảnh',
  emblem: 'Biểu trưng',
  logo: 'Logo',
  partner: 'Logo đối tác',
}

/**
 * Reads a picture the user gave: SVG, PNG or JPEG, at most 15 MB and 40 million pixels.
 * Photos come out upright. Colors stay as they are, but a CMYK picture becomes sRGB because no screen shows CMYK.
 */
export async function loadAsset(file: string, kind: Asset['kind']): Promise<LoadedAsset> {
  const bytes = await readLimited(file, kind)
  const meta = bytes.length === 0 ? null : await readMetadata(bytes)
  const wanted = kind === 'photo' ? 'JPG hoặc PNG' : 'SVG, PNG hoặc JPG'
  if (!meta || !meta.width || !meta.height) {
    throw refuse(
      'khong-phai-anh',
      file,
      `${WHAT[kind]} “${file}” không phải là ảnh mở được.`,
      `Dùng tệp ${wanted}; mở thử bằng trình xem ảnh.`,
    )
  }
  if (meta.format === 'svg' && kind !== 'photo') return loadVector(file, bytes, kind, meta)
  if (meta.format !== 'png' && meta.format !== 'jpeg') {
    throw refuse(
      'loai-anh-la',
      file,
      `${WHAT[kind]} “${file}” là tệp ${meta.format.toUpperCase()}, chưa dùng được.`,
      `Lưu lại thành tệp ${wanted}.`,
    )
  }
  if (meta.width * meta.height > MOST_PIXELS) {
    throw refuse(
      'anh-qua-lon',
      file,
      `${WHAT[kind]} “${file}” có ${meta.width} × ${meta.height} điểm ảnh, quá 40 triệu.`,
      'Thu nhỏ ảnh rồi dùng lại.',
    )
  }
  const ready = await upright(file, bytes, meta, kind)
  return {
    asset: assetOf(kind, ready.mime, ready.bytes, ready.width, ready.height, false),
    warnings: warningsFor(file, kind, meta),
  }
}

/** Fails on what is no picture, and never on a size: that is judged apart. */
const readMetadata = (bytes: Uint8Array): Promise<Metadata | null> =>
  sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)

/** The SVG as it is where resvg draws it; else a picture of it that another program drew. */
async function loadVector(
  file: string,
  bytes: Uint8Array,
  kind: Asset['kind'],
  { width, height }: Metadata,
): Promise<LoadedAsset> {
  const faults = svgFaults(file, new TextDecoder().decode(bytes))
  if (faults.length > 0)
    throw new UserError(faults.map((fault) => ({ ...fault, file, message: `${WHAT[kind]} ${fault.message}` })))
  if (await drawsSvg(bytes, width / height)) {
    return { asset: assetOf(kind, 'image/svg+xml', bytes, width, height, true), warnings: [] }
  }
  const scale = SVG_PIXELS / Math.max(width, height)
  try {
    const { data, info } = await sharp(bytes, { density: Math.min(100_000, 72 * scale), limitInputPixels: false })
      .resize({ width: Math.max(1, Math.round(width * scale)) })
      .png()
      .toBuffer({ resolveWithObject: true })
    const warning: Diagnostic = {
      code: 'svg-thanh-anh',
      severity: 'warning',
      message: `${WHAT[kind]} “${file}” có phần nằm ngoài khung hình nên được đổi thành ảnh ${info.width} × ${info.height} điểm ảnh.`,
      file,
      hint: 'Muốn giữ hình vectơ: xóa các phần ngoài khung hình bằng phần mềm thiết kế rồi lưu lại.',
    }
    return { asset: assetOf(kind, 'image/png', data, info.width, info.height, false), warnings: [warning] }
  } catch {
    throw refuse(
      'anh-hong',
      file,
      `${WHAT[kind]} “${file}” có hình không vẽ được.`,
      'Mở bằng phần mềm thiết kế rồi lưu lại thành SVG thường hoặc PNG.',
    )
  }
}

async function readLimited(file: string, kind: Asset['kind']): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > MOST_BYTES) {
      const mb = (size / 1_000_000).toFixed(1).replace('.', ',')
      throw refuse(
        'tep-qua-nang',
        file,
        `${WHAT[kind]} “${file}” nặng ${mb} MB, quá 15 MB.`,
        'Lưu lại với kích thước hoặc chất lượng nhỏ hơn.',
      )
    }
    return await readFile(file)
  } catch (error) {
    throw error instanceof UserError ? error : readFailure(file, error)
  }
}

interface Upright {
  readonly mime: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The file's own bytes, unless a camera's turn or CMYK asks for new ones. */
async function upright(file: string, bytes: Uint8Array, meta: Metadata, kind: Asset['kind']): Promise<Upright> {
  const mime = meta.format === 'png' ? 'image/png' : 'image/jpeg'
  const turned = (meta.orientation ?? 1) !== 1
  const cmyk = meta.space === 'cmyk'
  const image = sharp(bytes, { limitInputPixels: false, failOn: 'error' }).autoOrient()
  try {
    if (!turned && !cmyk) {
      await image.stats()
      return { mime, bytes, width: meta.width, height: meta.height }
    }
    const colored = cmyk ? image.toColorspace('srgb') : image.keepIccProfile()
    const encoded = mime === 'image/png' ? colored.png() : colored.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    return { mime, bytes: data, width: info.width, height: info.height }
  } catch {
    throw refuse('anh-hong', file, `${WHAT[kind]} “${file}” bị hỏng hoặc chưa chép xong.`, 'Chép lại tệp từ bản gốc.')
  }
}

function warningsFor(file: string, kind: Asset['kind'], meta: Metadata): Diagnostic[] {
  const warn = (code: string, message: string, hint: string): Diagnostic => ({
    code,
    severity: 'warning',
    message,
    file,
    hint,
  })
  const short = Math.min(meta.width, meta.height)
  const found: Diagnostic[] = []
  if (short < FEW_PIXELS[kind]) {
    const size = `${meta.width} × ${meta.height}`
    found.push(
      warn(
        'anh-nho',
        `${WHAT[kind]} “${file}” chỉ có ${size} điểm ảnh, phóng to sẽ vỡ.`,
        `Nên có cạnh ngắn từ ${FEW_PIXELS[kind]} điểm ảnh${kind === 'photo' ? '' : ', hoặc dùng SVG'}.`,
      ),
    )
  }
  if (meta.space === 'cmyk') {
    found.push(
      warn(
        'anh-cmyk',
        `${WHAT[kind]} “${file}” ở hệ màu CMYK, đã chuyển sang RGB; màu có thể lệch nhẹ.`,
        'Dùng bản RGB nếu có.',
      ),
    )
  }
  return found
}

function assetOf(
  kind: Asset['kind'],
  mime: Asset['mime'],
  bytes: Uint8Array,
  width: number,
  height: number,
  vector: boolean,
): Asset {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    id: `${kind}-${sha256.slice(0, 12)}`,
    kind,
    mime,
    aspect: width / height,
    pixels: vector ? null : { width, height },
    bytes,
    sha256,
  }
}

function refuse(code: string, file: string, message: string, hint: string): UserError {
  return new UserError([problem(code, message, { file, hint })])
}
