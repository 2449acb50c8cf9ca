import { bareWords } from './bare-words.js'
import { numbersColumns } from './numbering-row.js'
import { nameAt, rowTexts, type Table, type TableColumn } from './table.js'

const TOTAL =
  /^(?:tong(?: cong| so| cong so| toan nganh)?|cong|cong chung|tong hop|total)(?: (?:\d.*|so luong.*|don vi|so don vi|toan .*|cac .*|chung|(?:(?:muc|phan|nhom|khoi|bang) )?(?:[ivx]+|[a-h])(?: (?:[ivx]+|[a-h]))*|trang.*|lai))?$/u
/** Who signs below a list: never a unit's name. */
const SIGNATURE =
  /^(?:nguoi (?:lap(?: bieu| bang)?|tong hop|lap danh sach)|giam doc|pho giam doc|thu truong(?: don vi| co quan)?|lanh dao(?: don vi| co quan)?|xac nhan(?: .*)?|nguoi (?:nhan|lien he|phu trach)(?: .*)?|truong (?:phong|ban)|ke toan(?: truong)?|tm .*|kt .*|noi nhan(?: .*)?|ky ten.*|.*(?:^| )ngay(?: \d+)? thang(?: \d+)? nam(?: \d+)?|.*(?:^| )ngay \d{1,2} \d{1,2} \d{4})$/u
const REMARK = /^(?:ghi chu|luu y|bang chu|danh sach (?:nay |tren )?(?:gom|co)|han (?:gui|dang ky)) /u
const ROMAN = /^(?:[IVX]{1,6}|[A-HĐ])[.)]?$/u
/** What stands in a column of numbers; other words there are a title that begins at the left. */
const ORDINAL = /^(?:[\p{N}.,)(\-/]+|[IVXLA-HĐa-hđ][IVX]{0,5}[.)]?|[*+\-–•])$/u
const TITLE = /^(?:[IVX]{1,6}[.)]\s*|[A-H][.)]\s+)\S/u

const SIGNED = 'dòng chữ ký cuối bảng'
const OUTSIDE = 'dòng ngoài danh sách'

/** Why each row of a list is no unit; null for those that are, or should be. What stands below a signature is no list. */
export function skippedRows(table: Table, rows: readonly number[]): ReadonlyMap<number, string | null> {
  const last = rows.findLast((row) => nameAt(table, row) !== '' && whySkipped(table, row, false) === null) ?? 0
  const whys = new Map(rows.map((row) => [row, whySkipped(table, row, row > last)]))
  const number = table.columns.find((c) => c.meaning === 'number')?.column
  if (number === undefined) return whys
  const numbered =
    rows.findLast((row) => /^\d/u.test(table.read(table.grid.rows.get(row)?.get(number)).text)) ?? Infinity
  const signed = rows.find((row) => row > numbered && whys.get(row) === SIGNED) ?? Infinity
  return new Map(rows.map((row) => [row, whys.get(row) ?? (row > signed ? OUTSIDE : null)]))
}

/** Why a row of a list is no unit, in the user's words; null for a row that is one, or should be. */
function whySkipped(table: Table, row: number, isLast: boolean): string | null {
  const texts = rowTexts(table, row).map((cell) => cell.text)
  const [first = ''] = texts
  const name = table.columns.find((c) => c.meaning === 'name')
  const named = nameAt(table, row)
  const number = table.columns.find((c) => c.meaning === 'number')
  const left = number ? table.read(table.grid.rows.get(row)?.get(number.column)).text : ''
  const ordinal = ORDINAL.test(left) ? left : ''
  const words = texts.filter((text) => /\p{L}/u.test(text) && text !== ordinal)
  const lead = bareWords(named !== '' ? named : (words[0] ?? ''))
  if (TOTAL.test(lead) || (named === '' && TOTAL.test(bareWords(first)))) return 'dòng cộng'
  if (!texts.some((text) => /[\p{L}\p{N}]/u.test(text))) return texts.length > 1 ? 'dòng kẻ' : null
  if (numbersColumns(texts)) return 'dòng đánh số cột'
  if (repeatsHeading(table, row)) return 'dòng tiêu đề lặp lại'
  const merge = name ? table.mergeAt(row, name.column) : null
  const across = merge !== null && merge.right > merge.left
  const alone = words.length === 1
  if (
    alone &&
    (ROMAN.test(ordinal) ||
      (across && words[0] !== undefined && merge.left <= (number?.column ?? 1)) ||
      TITLE.test(words[0] ?? '') ||
      /\p{L}\s*:$/u.test(words[0] ?? ''))
  ) {
    return 'dòng tên nhóm'
  }
  if (SIGNATURE.test(lead)) return SIGNED
  if (REMARK.test(`${bareWords(words[0] ?? '')} `) && (named === '' || alone || isLast)) return 'dòng ghi chú cuối bảng'
  if (named === '' && isLast) return OUTSIDE
  return null
}

/** A printed list carries its heading again on each page. */
function repeatsHeading(table: Table, row: number): boolean {
  const repeats = (c: TableColumn): boolean => {
    const text = bareWords(table.read(table.grid.rows.get(row)?.get(c.column)).text)
    return text !== '' && bareWords(c.heading).includes(text)
  }
  const used = table.columns.filter((c) => c.meaning !== null && c.heading !== '')
  const name = used.find((c) => c.meaning === 'name')
  if (!name || used.length < 2 || !repeats(name)) return false
  return used.filter(repeats).length >= Math.max(2, used.length / 2)
}
