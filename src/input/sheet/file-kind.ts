import { problem, type Diagnostic } from '../../model/diagnostic.js'
import type { ImportReport } from '../../model/import-report.js'
import { LIMITS } from './limits.js'
import { ZipError, zipNames } from './zip-parts.js'

/** What a file is, or why it cannot be read as a list. */
export type FileKind = { readonly kind: ImportReport['kind'] } | { readonly fault: Diagnostic }

/** Tells a file's kind by what is in it; its name decides only between kinds of text. */
export function fileKind(bytes: Uint8Array, file: string): FileKind {
  const fail = (code: string, what: string, hint: string): FileKind => ({
    fault: problem(code, `${file}: ${what}.`, { file, hint }),
  })
  const extension = /\.([a-z0-9]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? ''
  if (file.startsWith('~$'))
    return fail(
      'tep-tam',
      'đây là tệp tạm mà Excel tạo ra khi bảng đang mở',
      'Ghi tên của chính bảng ấy, không có “~$” ở đầu.',
    )
  if (bytes.length === 0) return fail('tep-rong', 'tệp rỗng', 'Chọn lại tệp danh sách đơn vị.')
  if (bytes.length > LIMITS.bytes)
    return fail(
      'qua-lon',
      `tệp lớn ${megabytes(bytes.length)} MB, quá ${megabytes(LIMITS.bytes)} MB`,
      'Chép danh sách đơn vị sang một tệp mới, không kèm hình ảnh.',
    )
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return archiveKind(bytes, file, fail)
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return extension === 'xlsx'
      ? fail(
          'co-mat-khau',
          'tệp có mật khẩu, hoặc là tệp Excel đời cũ',
          'Mở bằng Excel, bỏ mật khẩu, chọn Lưu dưới dạng (Save As) “Excel Workbook (.xlsx)”.',
        )
      : fail(
          'dinh-dang-cu',
          'tệp Excel đời cũ (.xls) không đọc được',
          'Mở bằng Excel, chọn Lưu dưới dạng (Save As) “Excel Workbook (.xlsx)”.',
        )
  }
  const unreadable = BINARY.find(({ magic }) => starts(bytes, magic))
  if (unreadable)
    return fail(
      'khong-phai-bang',
      `đây là tệp ${unreadable.name}, không phải danh sách`,
      'Dùng tệp .xlsx, .csv, .tsv, .txt hoặc .yaml.',
    )
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 300))
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase()
  if (/^(?:<!doctype html|<html|<table|<\?xml|mime-version)/u.test(head)) {
    return fail(
      'khong-phai-bang',
      'đây là trang web hoặc tệp XML, không phải bảng tính',
      'Mở bằng Excel, chọn Lưu dưới dạng (Save As) “Excel Workbook (.xlsx)”.',
    )
  }
  const isYaml = extension === 'yaml' || extension === 'yml'
  if (bytes.length > (isYaml ? LIMITS.yamlBytes : LIMITS.textBytes)) {
    return fail('qua-lon', 'tệp dài hơn mọi danh sách đơn vị', 'Chép riêng danh sách đơn vị sang một tệp .xlsx mới.')
  }
  if (isYaml) return { kind: 'yaml' }
  return { kind: extension === 'csv' || extension === 'tsv' ? extension : 'text' }
}

const BINARY: readonly { readonly magic: readonly number[]; readonly name: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { magic: [0x89, 0x50, 0x4e, 0x47], name: 'ảnh PNG' },
  { magic: [0xff, 0xd8, 0xff], name: 'ảnh JPEG' },
  { magic: [0x47, 0x49, 0x46, 0x38], name: 'ảnh GIF' },
  { magic: [0x52, 0x61, 0x72, 0x21], name: 'nén RAR' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: 'nén 7z' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'văn bản RTF' },
]

function archiveKind(
  bytes: Uint8Array,
  file: string,
  fail: (code: string, what: string, hint: string) => FileKind,
): FileKind {
  let names: readonly string[]
  try {
    names = zipNames(bytes)
  } catch (error) {
    if (error instanceof ZipError) return { fault: zipFault(error, file) }
    throw error
  }
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  const again = 'Mở bằng Excel hoặc LibreOffice, chọn Lưu dưới dạng (Save As) “Excel Workbook (.xlsx)”.'
  if (has(/^xl\/.*\.xml$/iu)) return { kind: 'xlsx' }
  if (has(/^xl\/.*\.bin$/iu)) return fail('dinh-dang-cu', 'tệp .xlsb không đọc được', again)
  if (has(/^word\//iu))
    return fail('khong-phai-bang', 'đây là tệp Word, không phải bảng tính', 'Chép bảng trong Word rồi dán vào Excel.')
  if (has(/^content\.xml$/iu)) return fail('dinh-dang-cu', 'tệp .ods không đọc được', again)
  return fail('khong-phai-bang', 'tệp nén này không phải bảng tính', 'Giải nén rồi chọn tệp .xlsx hoặc .csv bên trong.')
}

/** What is wrong with an archive, for the user. */
export function zipFault({ fault }: ZipError, file: string): Diagnostic {
  const what = {
    hong: 'tệp .xlsx bị hỏng',
    'sai-ma': 'tệp .xlsx bị hỏng khi chép hoặc tải về (mã kiểm tra CRC không khớp)',
    khoa: 'tệp có mật khẩu',
    'qua-lon': 'nội dung giải nén ra quá lớn, không đọc để giữ an toàn cho máy',
    'qua-nhieu': 'tệp chứa quá nhiều phần, không đọc để giữ an toàn cho máy',
  }[fault]
  const hint =
    fault === 'khoa'
      ? 'Mở bằng Excel, bỏ mật khẩu rồi lưu lại.'
      : fault === 'sai-ma'
        ? 'Chép hoặc tải lại tệp từ nơi gửi.'
        : 'Mở bằng Excel, chép danh sách sang tệp mới rồi lưu lại.'
  const code = fault === 'khoa' ? 'co-mat-khau' : fault === 'hong' || fault === 'sai-ma' ? 'tep-hong' : 'qua-lon'
  return problem(code, `${file}: ${what}.`, {
    file,
    hint,
  })
}

const starts = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)
const megabytes = (bytes: number): string => String(Math.round(bytes / 100_000) / 10).replace('.', ',')
