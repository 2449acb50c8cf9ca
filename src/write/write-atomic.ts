import { randomUUID } from 'node:crypto'
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { problem, UserError } from '../model/diagnostic.js'

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
  return fault === undefined ? error : faultOf(`tệp "${path}"`, path, fault)
}

/** The same for a folder, where whatever the system says means that nothing can be written there. */
export const explainFolder = (error: unknown, path: string): unknown => {
  const code = codeOf(error)
  if (code === '') return error
  const refused = code === 'EPERM' ? FAULTS['EACCES'] : FAULTS[code]
  return faultOf(
    `vào thư mục "${path}"`,
    path,
    refused ?? ['hệ thống không cho tạo tệp ở đây', 'Chọn thư mục khác bằng -o.'],
  )
}

const faultOf = (what: string, path: string, [reason, hint]: readonly [string, string]): UserError =>
  new UserError([problem('khong-ghi-duoc', `Không ghi được ${what}: ${reason}.`, { file: path, hint })])

/**
 * Writes a whole file or nothing: into a temporary neighbor first, which then takes the name.
 * Makes the folders on the way.
 */
export const writeAtomic = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  const temporary = temporaryFor(path)
  try {
    await writeNew(temporary, bytes)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw explainFault(error, path)
  }
}

/** The same for a file that must not be there yet; gives whether it was made, false too where the disk cannot tell in one step. */
export const createAtomic = async (path: string, bytes: Uint8Array | string): Promise<boolean> => {
  const temporary = temporaryFor(path)
  try {
    await writeNew(temporary, bytes)
    await link(temporary, path)
    return true
  } catch (error) {
    // EEXIST: somebody else was first; the others: a disk without links, such as a USB stick
    if (['EEXIST', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL', 'EXDEV'].includes(codeOf(error))) return false
    throw explainFault(error, path)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID().slice(0, 8)}.tmp`)

/** Writes a file that must not be there yet, and its folder where that is missing: most folders are there. */
async function writeNew(path: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, { flag: 'wx' })
  }
}
