import { problem, UserError, type Diagnostic } from '../../model/diagnostic.js'
import type { ImportReport } from '../../model/import-report.js'
import { declaredDelimiter, parseDelimited, type Delimiter } from './delimited.js'
import { decodeText } from './encoding.js'
import { fileKind, zipFault } from './file-kind.js'
import type { Grid } from './grid.js'
import { findTable } from './header.js'
import { LIMITS } from './limits.js'
import { LOST, LOST_HINT } from './lost-letters.js'
import { findNames } from './name-lines.js'
import type { Products } from './product-words.js'
import { cellReader, likelyEncoding } from './read-cell.js'
import type { Table } from './table.js'
import { readWorkbook } from './xlsx.js'
import { SheetTooLargeError } from './xlsx-sheet.js'
import { XmlError } from './xml.js'
import { yamlTable } from './yaml-list.js'
import { ZipError } from './zip-parts.js'

/** The list found in a file. */
export interface OpenList {
  readonly kind: ImportReport['kind']
  readonly encoding: string | null
  readonly table: Table
  readonly diagnostics: readonly Diagnostic[]
}

/** Opens a file of any kind and finds the list of units in it; throws a UserError where there is none. */
export function openList(bytes: Uint8Array, file: string, products: Products): OpenList {
  const kind = fileKind(bytes, file)
  if ('fault' in kind) throw new UserError([kind.fault])
  try {
    return kind.kind === 'xlsx' ? openWorkbook(bytes, file, products) : openText(bytes, file, kind.kind, products)
  } catch (error) {
    if (error instanceof ZipError) throw new UserError([zipFault(error, file)])
    if (error instanceof XmlError) throw new UserError([zipFault(new ZipError('hong'), file)])
    if (error instanceof SheetTooLargeError) {
      const what = error.what === 'rows' ? `quá ${LIMITS.rows.toLocaleString('vi')} dòng` : 'quá nhiều ô'
      throw new UserError([
        problem('qua-lon', `${file}: bảng có ${what}.`, {
          file,
          hint: 'Chép riêng danh sách đơn vị sang một tệp mới, hoặc chia thành nhiều tệp.',
        }),
      ])
    }
    throw error
  }
}

/** The table of a sheet with a heading, else of one that is nothing but names. */
function tableOf(grid: Grid, products: Products, headingOnly = false): Table | null {
  const read = cellReader(likelyEncoding(cellsOf(grid)))
  return findTable(grid, read, products) ?? (headingOnly ? null : findNames(grid, read, products))
}

function* cellsOf(grid: Grid): Generator<Parameters<typeof likelyEncoding>[0] extends Iterable<infer C> ? C : never> {
  for (const row of grid.rows.values()) yield* row.values()
}

function openWorkbook(bytes: Uint8Array, file: string, products: Products): OpenList {
  const grids = [...readWorkbook(bytes)].filter((grid) => grid.rows.size > 0)
  const tables = grids.flatMap((grid) => tableOf(grid, products, true) ?? [])
  const table =
    tables.find((t) => t.rows.length > 0) ??
    tables[0] ??
    grids.map((grid) => tableOf(grid, products)).find((t) => t !== null)
  if (!table) throw noList(file, grids.length === 0)
  const others = tables.filter((t) => t !== table && t.rows.length > 0).map((t) => `“${t.grid.sheet ?? ''}”`)
  const diagnostics: Diagnostic[] = []
  if (others.length > 0) {
    diagnostics.push({
      code: 'con-trang-tinh',
      severity: 'warning',
      message: `${file}: chỉ đọc trang tính “${table.grid.sheet ?? ''}”; chưa đọc ${others.join(', ')}.`,
      file,
      hint: 'Chép các đơn vị cần làm vào một trang tính.',
    })
  }
  return { kind: 'xlsx', encoding: null, table, diagnostics }
}

function openText(
  bytes: Uint8Array,
  file: string,
  kind: 'csv' | 'tsv' | 'text' | 'yaml',
  products: Products,
): OpenList {
  const { text: decoded, encoding, isOld, certain } = decodeText(bytes)
  const text = decoded.replace(/^\uFEFF/u, '')
  const diagnostics: Diagnostic[] = []
  if (isOld) diagnostics.push(oldEncoding(file, encoding, certain))
  if (kind === 'yaml') {
    const table = yamlTable(file, text, cellReader(null), products)
    if (!table?.columns.some((c) => c.meaning === 'name')) throw noList(file, text.trim() === '')
    return { kind, encoding, table, diagnostics }
  }
  if (text.trim() === '') throw noList(file, true)
  const { grid, openQuote } = parseDelimited(text, delimiterOf(text, kind, products))
  if (openQuote) {
    diagnostics.push({
      code: 'nhay-kep',
      severity: 'warning',
      message: `${file}: có dấu nháy kép mở mà không đóng; đã đọc mỗi dòng riêng.`,
      file,
      hint: 'Xem lại các ô có dấu ".',
    })
  }
  const table = tableOf(grid, products)
  if (!table && (text.match(new RegExp(LOST, 'gu')) ?? []).length >= LOST_LEAST) {
    throw new UserError([
      problem('mat-chu', `${file}: các chữ có dấu đã bị thay bằng dấu ? khi lưu tệp.`, { file, hint: LOST_HINT }),
    ])
  }
  if (!table) throw noList(file, false)
  return { kind, encoding, table, diagnostics }
}

/** Question marks inside words from which on a text has lost its letters. */
const LOST_LEAST = 3

/** The delimiter under which most headings are understood; without a heading, none. */
function delimiterOf(text: string, kind: 'csv' | 'tsv' | 'text', products: Products): Delimiter {
  const declared = declaredDelimiter(text)
  if (declared !== undefined) return declared
  const order: readonly Delimiter[] = kind === 'csv' ? [';', ',', '\t', '|'] : ['\t', ';', ',', '|']
  const scored = order.map((delimiter) => {
    const { grid } = parseDelimited(text, delimiter, LIMITS.headerRows * 2)
    const table = findTable(grid, cellReader(likelyEncoding(cellsOf(grid))), products)
    return { delimiter, score: table?.columns.filter((c) => c.meaning !== null).length ?? 0 }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score > 1) return best.delimiter
  // one column, or no heading: a comma inside a name is no delimiter
  return text.includes('\t') ? '\t' : null
}

const oldEncoding = (file: string, encoding: string, certain: boolean): Diagnostic => ({
  code: 'ma-cu',
  severity: certain ? 'note' : 'warning',
  message: `${file}: tệp không phải Unicode, đã đọc theo bảng mã ${encoding}; hãy xem lại các tên${certain ? '' : ', có thể không đúng'}.`,
  file,
  hint: 'Lần sau chọn Lưu dưới dạng (Save As) “Excel Workbook (.xlsx)” hoặc “CSV UTF-8”.',
})

const noList = (file: string, empty: boolean): UserError =>
  new UserError([
    empty
      ? problem('tep-rong', `${file}: tệp không có dòng nào.`, { file, hint: 'Chọn lại tệp danh sách đơn vị.' })
      : problem(
          'khong-thay-tieu-de',
          `${file}: không thấy dòng tiêu đề có cột “Tên đơn vị” trong ${LIMITS.headerRows} dòng đầu.`,
          {
            file,
            hint: 'Thêm một dòng tiêu đề: Tên đơn vị | Cơ quan chủ quản | Từ ngày | Đến ngày.',
          },
        ),
  ])
