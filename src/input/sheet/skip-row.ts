import { bareWords } from './bare-words.js'
import { numbersColumns } from './numbering-row.js'
import { nameAt, rowTexts, type Table, type TableColumn } from './table.js'

const TOTAL =
  /^(?:tong(?: cong| so| cong so| toan nganh)?|cong|cong chung|tong hop|total)(?: (?:\d.*|so luong.*|don vi|so don vi|toan .*|cac .*|chung))?$/u
/** Who signs below a list: never a unit's name. */
const SIGNATURE =
  /^(?:nguoi (?:lap(?: bieu| bang)?|tong hop|lap danh sach)|giam doc|pho giam doc|thu truong(?: don vi| co quan)?|truong (?:phong|ban)|ke toan(?: truong)?|tm .*|kt .*|noi nhan(?: .*)?|ky ten.*|.*(?:^| )ngay(?: \d+)? thang(?: \d+)? nam(?: \d+)?)$/u
const REMARK = /^(?:ghi chu|luu y|danh sach (?:nay |tren )?(?:gom|co)) /u
const ROMAN = /^(?:[IVX]{1,6}|[A-HĐ])[.)]?$/u

/** Why a row of a list is no unit, in the user's words; null for a row that is one, or should be. */
export function whySkipped(table: Table, row: number, isLast: boolean): string | null {
  const texts = rowTexts(table, row).map((cell) => cell.text)
  const [first = ''] = texts
  const name = table.columns.find((c) => c.meaning === 'name')
  const named = nameAt(table, row)
  const number = table.columns.find((c) => c.meaning === 'number')
  const ordinal = number ? table.read(table.grid.rows.get(row)?.get(number.column)).text : ''
  const words = texts.filter((text) => /\p{L}/u.test(text) && text !== ordinal)
  const lead = bareWords(named !== '' ? named : (words[0] ?? ''))
  if (TOTAL.test(lead) || (named === '' && TOTAL.test(bareWords(first)))) return 'dòng cộng'
  if (numbersColumns(texts)) return 'dòng đánh số cột'
  if (repeatsHeading(table, row)) return 'dòng tiêu đề lặp lại'
  const merge = name ? table.mergeAt(row, name.column) : null
  const across = merge !== null && merge.right > merge.left
  const alone = words.length === 1
  if (
    alone &&
    (ROMAN.test(ordinal) ||
      (across && words[0] !== undefined && merge.left <= (number?.column ?? 1)) ||
      (named !== '' && /^(?:[IVX]{1,6}|[A-H])[.)]\s+\S/u.test(named)))
  ) {
    return 'dòng tên nhóm'
  }
  if (SIGNATURE.test(lead) || (REMARK.test(`${bareWords(words[0] ?? '')} `) && (named === '' || alone || isLast)))
    return 'dòng ghi chú, chữ ký cuối bảng'
  if (named === '' && isLast) return 'dòng ngoài danh sách'
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
