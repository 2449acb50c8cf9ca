import { existsSync, linkSync, mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { problem, UserError } from '../model/diagnostic.js'
import { temporaryFor } from './temporary-files.js'

/** Faults of the disk a user can mend: why, and what to do. */
const FAULTS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOSPC: ['ổ đĩa đã đầy', 'Xóa bớt tệp hoặc chọn ổ đĩa khác bằng -o.'],
  EDQUOT: ['đã hết dung lượng được cấp', 'Xóa bớt tệp hoặc chọn thư mục khác bằng -o.'],
  EACCES: ['không có quyền ghi vào thư mục này', 'Chọn thư mục khác bằng -o, ví dụ một thư mục trong Documents.'],
  EPERM: [
    'không được phép ghi, có thể tệp đang mở ở chương trình khác',
    'Đóng tệp đang mở rồi chạy lại, hoặc chọn thư mục khác bằng -o.',
  ],
  EBUSY: ['tệp đang mở ở chương trình khác', 'Đóng tệp đang mở rồi chạy lại.'],
  EROFS: ['ổ đĩa chỉ cho đọc', 'Chọn ổ đĩa khác bằng -o.'],
  ENOTDIR: ['trên đường dẫn có một tệp đứng ở chỗ của thư mục', 'Đổi tên tệp đó, hoặc chọn thư mục khác bằng -o.'],
  EEXIST: ['đã có một tệp trùng tên với thư mục cần tạo', 'Đổi tên tệp đó, hoặc chọn thư mục khác bằng -o.'],
  EISDIR: ['đã có một thư mục trùng tên với tệp cần ghi', 'Đổi tên thư mục đó, hoặc chọn thư mục khác bằng -o.'],
  ENAMETOOLONG: ['đường dẫn quá dài', 'Chọn thư mục gần gốc ổ đĩa hơn bằng -o.'],
  EIO: ['ổ đĩa bị lỗi hoặc đã rút ra', 'Chọn ổ đĩa khác bằng -o.'],
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Turns a fault of the disk into a sentence for the user; anything else stays the bug it is. */
export const explainFault = (error: unknown, path: string): unknown => {
  const fault = FAULTS[codeOf(error)]
  return fault === undefined ? error : faultOf(OF_DISK.has(codeOf(error)) ? 'tệp' : `tệp “${path}”`, path, fault)
}

/** The same for a folder, where whatever the system says means that nothing can be written there. */
export const explainFolder = (error: unknown, path: string): unknown => {
  const code = codeOf(error)
  if (code === '') return error
  const refused = code === 'EPERM' ? FAULTS['EACCES'] : FAULTS[code]
  return faultOf(
    `vào thư mục “${path}”`,
    path,
    refused ?? ['hệ thống không cho tạo tệp ở đây', 'Chọn thư mục khác bằng -o.'],
  )
}

/** Faults of the whole disk: they are the same for every file, and told once. */
const OF_DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])

const faultOf = (what: string, path: string, [reason, hint]: readonly [string, string]): UserError =>
  new UserError([problem('khong-ghi-duoc', `Không ghi được ${what}: ${reason}.`, { file: path, hint })])

/**
 * Writes a whole file or nothing: into a temporary neighbor first, which then takes the name.
 * Makes the folders on the way. Without a thread of the pool between: that takes twice as long as a small file itself.
 */
export function writeAtomic(path: string, bytes: Uint8Array | string): void {
  const temporary = temporaryFor(path)
  try {
    writeNew(temporary, bytes)
    renameSync(temporary, path)
  } catch (error) {
    remove(temporary)
    throw explainFault(error, path)
  }
}

/** The same for a file that must not be there yet; gives whether it was made, false too where the disk cannot tell in one step. */
export function createAtomic(path: string, bytes: Uint8Array | string): boolean {
  const temporary = temporaryFor(path)
  try {
    writeNew(temporary, bytes)
    linkSync(temporary, path)
    return true
  } catch (error) {
    // EEXIST: somebody else was first; the others: a disk without links, such as a USB stick
    if (['EEXIST', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL', 'EXDEV'].includes(codeOf(error))) return false
    throw explainFault(error, path)
  } finally {
    remove(temporary)
  }
}

function remove(temporary: string): void {
  try {
    unlinkSync(temporary)
  } catch {
    // it was never made, or else nobody knows its name: it harms nothing
  }
}

/** Writes a file that must not be there yet, and its folder where that is missing: most folders are there. */
function writeNew(path: string, bytes: Uint8Array | string): void {
  const folder = dirname(path)
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  writeFileSync(path, bytes, { flag: 'wx' })
}
