import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { problem, UserError } from '../model/diagnostic.js'
import { readFailure } from './read-text.js'
import { ZipError, zipNames, zipParts, type ZipFault } from './sheet/zip-parts.js'

/** One file somebody handed over. Its name is only looked at, never used as a path. */
export interface HandedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files of one folder or archive that are looked at, and their bytes together. */
const MOST_FILES = 300
const MOST_BYTES = 200_000_000
const MOST_FILE_BYTES = 20_000_000

/** Whether a name can matter: system files and those in hidden folders cannot. */
const isWanted = (name: string): boolean =>
  !/(?:^|\/)(?:\.[^./]|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/iu.test(name) && !name.endsWith('/')

/** All files of a folder (with the folders in it) or of a ZIP; limits on count and size hold for both. */
export async function readHandedFiles(path: string): Promise<HandedFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw readFailure(path, error)
  })
  const files = found.isDirectory() ? await fromFolder(path) : await fromZip(path)
  if (files.length === 0) throw refuse(path, 'không có tệp nào bên trong', 'Kiểm tra lại thư mục hoặc tệp nén.')
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function fromFolder(folder: string): Promise<HandedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  // links are left out: they could lead anywhere
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(isWanted)
  if (names.length > MOST_FILES) throw tooMuch(folder)
  const files: HandedFile[] = []
  let total = 0
  for (const name of names) {
    const { size } = await stat(join(folder, name))
    total += size
    if (size > MOST_FILE_BYTES || total > MOST_BYTES) throw tooMuch(folder)
    files.push({ name, bytes: await readFile(join(folder, name)) })
  }
  return files
}

const ZIP_FAULT: Readonly<Record<ZipFault, readonly [why: string, hint: string]>> = {
  hong: ['không phải tệp ZIP mở được', 'Giải nén ra một thư mục rồi chỉ đến thư mục ấy.'],
  'sai-ma': ['tệp ZIP bị hỏng khi chép hoặc tải về (mã kiểm tra CRC không khớp)', 'Chép hoặc tải lại tệp từ nơi gửi.'],
  khoa: ['tệp ZIP có mật khẩu', 'Giải nén bằng mật khẩu ra một thư mục rồi chỉ đến thư mục ấy.'],
  'qua-lon': ['tệp ZIP nở ra quá lớn', 'Chỉ để lại biểu trưng, logo đối tác, màu và phông chữ.'],
  'qua-nhieu': ['tệp ZIP có quá nhiều tệp', 'Chỉ để lại biểu trưng, logo đối tác, màu và phông chữ.'],
}

async function fromZip(path: string): Promise<HandedFile[]> {
  const { size } = await stat(path)
  if (size > MOST_BYTES) throw tooMuch(path)
  const bytes = await readFile(path)
  try {
    if (zipNames(bytes).length > MOST_FILES) throw new ZipError('qua-nhieu')
    return [...zipParts(bytes, isWanted)].map(([name, part]) => ({ name, bytes: part }))
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    throw refuse(path, ...ZIP_FAULT[error.fault])
  }
}

const tooMuch = (path: string): UserError => refuse(path, 'có quá nhiều tệp hoặc tệp quá lớn', ZIP_FAULT['qua-lon'][1])

const refuse = (path: string, why: string, hint: string): UserError =>
  new UserError([problem('khong-nhap-duoc', `“${basename(path)}”: ${why}.`, { file: path, hint })])
