import { readFile } from 'node:fs/promises'

import { problem, UserError } from '../model/diagnostic.js'

const LOOK = 'Kiểm tra lại đường dẫn, tên tệp và phần mở rộng.'
const CLOSE = 'Đóng tệp nếu đang mở ở chương trình khác, hoặc chép sang một thư mục của bạn rồi chạy lại.'

/** Why a file cannot be read, and what to do, by the system's code. */
const WHY: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOENT: ['không tìm thấy tệp', LOOK],
  ENOTDIR: ['không tìm thấy tệp', LOOK],
  EISDIR: ['đây là thư mục, không phải tệp', 'Ghi tên tệp nằm trong thư mục ấy.'],
  EACCES: ['không có quyền đọc tệp', CLOSE],
  EPERM: ['không có quyền đọc tệp', CLOSE],
  EBUSY: ['tệp đang mở ở chương trình khác', CLOSE],
}

/** What a failed read means to the person who named the file. */
export function readFailure(file: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code
  const [why, hint] = WHY[code ?? ''] ?? ['không đọc được tệp', LOOK]
  return new UserError([problem('khong-doc-duoc', `${file}: ${why}.`, { file, hint })])
}

/** A text file's words in NFC, from UTF-8 (with or without mark) or the UTF-16 that Notepad calls "Unicode". */
export async function readText(file: string): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw readFailure(file, error)
  }
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    throw new UserError([
      problem('sai-bang-ma', `${file}: tệp không phải văn bản Unicode (UTF-8).`, {
        file,
        hint: 'Mở bằng Notepad, chọn Lưu dưới dạng (Save As), mục Mã hóa (Encoding) chọn UTF-8.',
      }),
    ])
  }
}
