import { readFile } from 'node:fs/promises'

import { problem, UserError } from '../model/diagnostic.js'

/** What a failed read means to the person who named the file. */
export function readFailure(file: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code
  const why =
    code === 'ENOENT'
      ? 'không tìm thấy tệp'
      : code === 'EISDIR'
        ? 'đây là thư mục, không phải tệp'
        : code === 'EACCES' || code === 'EPERM'
          ? 'không có quyền đọc tệp'
          : 'không đọc được tệp'
  return new UserError([
    problem('khong-doc-duoc', `${file}: ${why}.`, { file, hint: 'Kiểm tra lại đường dẫn, tên tệp và phần mở rộng.' }),
  ])
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
