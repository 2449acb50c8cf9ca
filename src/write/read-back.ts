import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { problem, type Diagnostic } from '../model/diagnostic.js'
import type { FileType } from '../model/format.js'
import { checkSvg } from './read-back-svg.js'
import { sha256 } from './sha256.js'

/** What a written file must turn out to be. */
export type Expectation =
  | {
      readonly fileType: 'png' | 'jpg' | 'webp'
      readonly sha256: string
      readonly width: number
      readonly height: number
      readonly transparent: boolean
      /** A quicker look than opening the whole picture, where most of it was opened before. */
      readonly isWhole?: ((bytes: Uint8Array) => Promise<boolean>) | undefined
    }
  | {
      readonly fileType: 'pdf' | 'tif' | 'jpg'
      readonly sha256: string
      /** Preflight of the bytes of a print file as they stand on the disk. */
      readonly check: (bytes: Uint8Array) => Promise<readonly Diagnostic[]>
    }
  | { readonly fileType: 'svg'; readonly sha256: string }

const SHARP_FORMAT: Readonly<Partial<Record<FileType, string>>> = { png: 'png', jpg: 'jpeg', webp: 'webp' }

const NOT_OPENED = 'không mở được thành ảnh (tệp bị cắt cụt hoặc hỏng)'

const checkImage = async (bytes: Uint8Array, want: Extract<Expectation, { width: number }>): Promise<string[]> => {
  if (want.isWhole) return (await want.isWhole(bytes)) ? [] : [NOT_OPENED]
  // loaded only where a picture is opened: a run over kept shells opens none
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { failOn: 'warning', limitInputPixels: false })
    const { format, hasAlpha } = await picture.metadata()
    const { info } = await picture.raw().toBuffer({ resolveWithObject: true })
    const faults: string[] = []
    if (format !== SHARP_FORMAT[want.fileType]) faults.push(`là ảnh ${format}, không phải ${want.fileType}`)
    if (info.width !== want.width || info.height !== want.height) {
      faults.push(`có ${info.width}×${info.height} điểm ảnh thay vì ${want.width}×${want.height}`)
    }
    if (hasAlpha !== want.transparent) faults.push(hasAlpha ? 'có nền trong suốt ngoài ý muốn' : 'mất nền trong suốt')
    return faults
  } catch {
    return [NOT_OPENED]
  }
}

/** A sentence as the clause that follows the file's name. */
const asClause = ({ message }: Diagnostic): string => `không đạt: ${message.replace(/\.$/, '')}`

const faultsOf = async (bytes: Uint8Array, want: Expectation): Promise<string[]> => {
  if (bytes.length === 0) return ['rỗng']
  if ('check' in want) return (await want.check(bytes)).filter((d) => d.severity === 'error').map(asClause)
  return want.fileType === 'svg' ? checkSvg(new TextDecoder().decode(bytes)) : checkImage(bytes, want)
}

/** Bytes of a file that are looked at together. */
const PIECE = 64 * 1024

/** Whether a file holds these bytes and nothing else; throws where it cannot be read. */
function holds(path: string, bytes: Uint8Array): boolean {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.allocUnsafe(PIECE)
    let at = 0
    for (;;) {
      const length = readSync(file, piece, 0, PIECE, null)
      if (length === 0) return at === bytes.length
      const wanted = bytes.subarray(at, at + length)
      if (Buffer.compare(piece.subarray(0, length), wanted) !== 0) return false
      at += length
    }
  } finally {
    closeSync(file)
  }
}

/**
 * Opens a file just written and says what is wrong with it; nothing is called made before this is empty. `made` are the
 * bytes that were written, where they are at hand: two files are compared faster than one is hashed.
 */
export const readBack = async (path: string, want: Expectation, made?: Uint8Array): Promise<Diagnostic[]> => {
  let bytes: Uint8Array
  try {
    bytes = made && holds(path, made) ? made : readFileSync(path)
  } catch {
    return [reportOf(path, 'không đọc lại được')]
  }
  const faults = await faultsOf(bytes, want)
  // A file that opens may still not be the one we made.
  const isSame = made ? bytes === made : sha256(bytes) === want.sha256
  if (faults.length === 0 && !isSame) faults.push('khác với nội dung đã ghi')
  return faults.map((fault) => reportOf(path, fault))
}

const reportOf = (path: string, fault: string): Diagnostic =>
  problem('doc-lai-sai', `Tệp vừa ghi “${path}” ${fault}.`, {
    file: path,
    hint: 'Chạy lại; nếu vẫn lỗi, kiểm tra ổ đĩa.',
  })
