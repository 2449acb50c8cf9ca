import { countRows, type ImportReport, type ImportRow } from '../model/import-report.js'
import type { UnitField } from '../model/unit-row.js'
import { formatDay } from '../text/dates.js'
import { familyName } from './labels.js'

/** What became of a row, for users. */
export const STATE_WORDS: Readonly<Record<ImportRow['state'], string>> = {
  read: 'đọc được',
  changed: 'có thay đổi',
  refused: 'không nhận',
  skipped: 'bỏ qua',
}

const MEANINGS: Readonly<Record<UnitField | 'range' | 'count' | 'number' | 'code', string>> = {
  name: 'tên đơn vị',
  short: 'tên viết tắt',
  parent: 'cơ quan chủ quản',
  place: 'địa danh',
  address: 'địa chỉ',
  from: 'từ ngày',
  to: 'đến ngày',
  logo: 'tệp logo',
  hotline: 'đường dây nóng',
  products: 'sản phẩm',
  note: 'ghi chú',
  range: 'thời gian',
  count: 'số lượng',
  number: 'số thứ tự, không dùng',
  code: 'mã số, không dùng',
}

/** What a column was taken for. */
export function meaningName(report: ImportReport, meaning: string | null): string {
  if (meaning === null) return 'không dùng'
  if (meaning.startsWith('quantity:'))
    return `số lượng ${lower(productName(report, meaning.slice('quantity:'.length)))}`
  return (MEANINGS as Readonly<Record<string, string>>)[meaning] ?? meaning
}

const productName = ({ products }: ImportReport, id: string): string => products[id] ?? familyName(id)
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** `DS.xlsx, trang tính “Sheet1”`. */
export const sourceName = ({ file, sheet }: ImportReport): string =>
  sheet === null ? file : `${file}, trang tính “${sheet}”`

/** `Đọc được 12 đơn vị (2 có thay đổi), không nhận 1 dòng, bỏ qua 3 dòng.` */
export function summary(report: ImportReport): string {
  const { read, changed, refused, skipped } = countRows(report)
  const parts = [
    `Đọc được ${read} đơn vị${changed > 0 ? ` (${changed} có thay đổi)` : ''}`,
    ...(refused > 0 ? [`không nhận ${refused} dòng`] : []),
    ...(skipped > 0 ? [`bỏ qua ${skipped} dòng`] : []),
  ]
  return `${parts.join(', ')}.`
}

/** A unit's values other than its name, each with the cell it came from (`C7`). */
export function unitValues(
  report: ImportReport,
  { unit }: ImportRow,
): readonly { readonly label: string; readonly value: string; readonly cell: string }[] {
  if (!unit) return []
  const cell = (key: string): string => {
    const place = unit.places[key]
    return place ? `${place.column}${place.row}` : ''
  }
  const fields: readonly UnitField[] = ['short', 'parent', 'place', 'address', 'from', 'to', 'logo', 'hotline', 'note']
  const plain = fields.flatMap((field) => {
    const value = unit[field]
    if (typeof value !== 'string') return []
    const isDay = field === 'from' || field === 'to'
    return [
      {
        label: meaningName(report, field),
        value: isDay ? formatDay(value) : value,
        cell: cell(field) || (isDay ? cell('range') : ''),
      },
    ]
  })
  const products = unit.products
    ? [
        {
          label: 'sản phẩm',
          value: unit.products.map((id) => productName(report, id)).join(', '),
          cell: cell('products'),
        },
      ]
    : []
  const counts = Object.entries(unit.quantities).map(([id, count]) => ({
    label: lower(productName(report, id)),
    value: String(count),
    cell: cell(`quantity:${id}`) || cell('products'),
  }))
  return [...plain, ...products, ...counts]
}
