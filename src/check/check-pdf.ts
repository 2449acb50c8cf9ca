import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { problem, type Diagnostic } from '../model/diagnostic.js'
import { checkPrintPdf } from '../preflight/pdf/check-print-pdf.js'
import { readJpegInks } from '../render/png/read-jpeg-inks.js'

/** Preflight of a print PDF on the disk; without `scale` (0.1 for 1:10) the file's name may tell it. */
export async function checkPdfFile(path: string, scale: number | null): Promise<readonly Diagnostic[]> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    const hint = 'Kiểm tra tên tệp và thư mục; kéo tệp vào cửa sổ lệnh để lấy đúng đường dẫn.'
    return [problem('khong-doc-duoc', `Không đọc được tệp “${path}”.`, { file: path, hint })]
  }
  const found = await checkPrintPdf(bytes, { scale: scale ?? namedScale(path), readJpeg: readJpegInks })
  return found.map((diagnostic) => ({ ...diagnostic, file: path }))
}

/** `…-ti-le-1-10.pdf`, as our own files are called. */
const namedScale = (path: string): number => {
  const parts = /(?:ti-le-|tl-?|scale-?)1[-_:](\d{1,3})(?!\d)/i.exec(basename(path))
  return parts ? 1 / Number(parts[1]) : 1
}
