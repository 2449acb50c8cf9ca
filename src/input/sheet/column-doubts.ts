import type { Diagnostic } from '../../model/diagnostic.js'
import { bareWords } from './bare-words.js'
import { meaningOf } from './column-names.js'
import type { Products } from './product-words.js'
import type { Table, TableColumn } from './table.js'

/** Headings whose values somebody would miss. */
const MISSED = /^(?:.* )?(?:so luong|sl|ngay|nhu cau)(?: .*)?$/u

/** What there is to say about a list's columns: those that nobody reads, those that are hidden, sizes that do not exist. */
export function doubtColumns(table: Table, file: string, products: Products): Diagnostic[] {
  const { columns, grid } = table
  const found: Diagnostic[] = []
  const say = (severity: 'warning' | 'note', code: string, what: string, hint: string): void => {
    found.push({ code, severity, message: `${file}: ${what}.`, file, hint })
  }
  const unread = columns.filter((c) => c.meaning === null && isUsed(table, c))
  const second = unread.filter((c) => meaningOf(c.heading, products) === 'name')
  if (second.length > 0)
    say(
      'warning',
      'hai-cot-ten',
      `${titles(second)} cũng là tên đơn vị, chưa đọc`,
      'Nếu danh sách xếp thành hai nửa cạnh nhau, chép tất cả vào một cột.',
    )
  const missed = unread.filter(
    (c) => !second.includes(c) && (MISSED.test(bareWords(c.heading)) || products.find(c.heading) !== null),
  )
  if (missed.length > 0)
    say(
      'warning',
      'cot-la',
      `chưa hiểu ${titles(missed)}, bỏ qua`,
      'Đổi tiêu đề, ví dụ “Từ ngày”, “Đến ngày”, “Số lượng băng rôn”; tên các sản phẩm: npx bo-kit list formats',
    )
  const rest = unread.filter((c) => !second.includes(c) && !missed.includes(c))
  if (rest.length > 0) say('note', 'cot-khong-dung', `không dùng ${titles(rest)}`, 'Không cần sửa nếu đúng ý.')
  const hidden = columns.filter((c) => c.meaning !== null && grid.hiddenColumns.has(c.column) && c.meaning !== 'number')
  if (hidden.length > 0)
    say('warning', 'cot-an', `${titles(hidden)} đang ẩn trong Excel, vẫn được đọc`, 'Xóa cột nếu không cần dùng.')
  for (const column of columns.filter((c) => c.meaning?.startsWith('quantity:'))) {
    const size = products.find(column.heading)?.unknownSize
    if (size)
      say(
        'warning',
        'kho-la',
        `${titles([column])}: không có sẵn khổ ${size}; tính cho cả nhóm`,
        'Dùng --size cho khổ riêng.',
      )
  }
  return found
}

const isUsed = ({ grid, rows }: Table, { column }: TableColumn): boolean =>
  rows.some((row) => grid.rows.get(row)?.has(column))

/** `cột D (Email), cột E`. */
const titles = (columns: readonly TableColumn[]): string =>
  columns.map((c) => `cột ${c.label}${c.heading === '' || c.heading === c.label ? '' : ` (${c.heading})`}`).join(', ')
