import type { IsoDate } from '../../model/theme.js'
import type { CellPlace, UnitField, UnitRow } from '../../model/unit-row.js'
import { formatDay } from '../../text/dates.js'
import { readCount } from './count-cell.js'
import { readDay, readDayRange, type DayContext } from './day-cell.js'
import { readHotline } from './hotline-cell.js'
import { readLogo } from './logo-cell.js'
import { LOST, LOST_HINT } from './lost-letters.js'
import type { Products } from './product-words.js'
import { readProducts } from './products-cell.js'
import type { CellChange, ReadCell } from './read-cell.js'
import type { RowNotes } from './row-notes.js'
import type { TableColumn } from './table.js'

/** What rows are read by. */
export interface RowContext {
  readonly file: string
  readonly products: Products
  readonly day: DayContext
  /** First and last day of the campaign; null where it is not known. */
  readonly span: { readonly from: IsoDate; readonly to: IsoDate } | null
}

/** A unit while its row is being read. */
export type Draft = { -readonly [K in keyof UnitRow]: UnitRow[K] } & {
  quantities: Record<string, number>
  places: Record<string, CellPlace>
}

/** The longest words of a cell that is no name. */
const LONGEST = 300

/** Puts a cell's value into the unit, or says why it cannot. */
export function takeValue(
  unit: Draft,
  column: TableColumn,
  cell: ReadCell,
  place: CellPlace,
  context: RowContext,
  notes: RowNotes,
): void {
  const { meaning } = column
  if (meaning === null) return
  if (meaning.startsWith('quantity:')) {
    const id = meaning.slice('quantity:'.length)
    const read = readCount(cell)
    if (!read.ok) notes.say('warning', 'so-luong', column, `${read.message}; bỏ qua ô này`, 'Ghi một số, ví dụ 2.')
    else if (read.count !== null) {
      unit.quantities[id] = read.count
      if (read.why !== null) notes.change(place, changed('so-luong', cell, String(read.count), read.why))
    }
    return
  }
  switch (meaning) {
    case 'from':
    case 'to': {
      const read = readDay(cell, context.day)
      if (!read.ok) notes.say('error', 'ngay-sai', column, read.message, 'Ghi ngày như 15/11/2024.')
      else {
        unit[meaning] = read.date
        if (read.why !== null) notes.change(place, changed('ngay', cell, formatDay(read.date), read.why))
        checkSpan(read.date, column, cell, context, notes)
      }
      return
    }
    case 'range':
      takeRange(unit, column, cell, place, context, notes)
      return
    case 'hotline': {
      const read = readHotline(cell)
      if (!read.ok) notes.say('warning', 'duong-day-nong', column, `${read.message}; bỏ qua ô này`, read.hint)
      else {
        unit.hotline = read.number
        if (read.why !== null) notes.change(place, changed('duong-day-nong', cell, read.number, read.why))
      }
      return
    }
    case 'logo': {
      const read = readLogo(cell.text)
      if (!read.ok) notes.say('error', 'duong-dan', column, read.message, read.hint)
      else if (read.fileName === null)
        notes.say(
          'warning',
          'logo-khong-ten',
          column,
          `“${cell.text}” không phải tên tệp ảnh; bỏ qua ô này`,
          'Ghi tên tệp có đuôi, ví dụ bhxh-khanh-hoa.png.',
        )
      else unit.logo = read.fileName
      return
    }
    case 'products': {
      const read = readProducts(cell, context.products)
      if (read.ids.length > 0) unit.products = read.ids
      for (const [id, count] of read.counts) unit.quantities[id] = count
      for (const words of read.unknown)
        notes.say(
          'warning',
          'san-pham-la',
          column,
          `không biết sản phẩm “${words}”; bỏ qua`,
          'Tên các sản phẩm: npx bo-kit list formats',
        )
      for (const size of read.unknownSizes)
        notes.say('warning', 'kho-la', column, `không có sẵn khổ ${size}; tính cho cả nhóm`)
      return
    }
    case 'count':
    case 'number':
    case 'code':
      return
    default:
      takeWords(unit, meaning as WordField, column, cell, place, notes)
  }
}

/** Words that fill a cell and say nothing. */
const NOTHING = /^\(?(?:không(?: có)?|chưa (?:có|rõ)|trống|null|none|n\/a|x)\)?$/iu
/** The same as in the row above. */
const DITTO = /^[-"”″\s]*(?:như trên|nt|″|”)[-"”″\s.]*$/iu

type WordField = Exclude<UnitField, 'from' | 'to' | 'logo' | 'hotline' | 'products'>

function takeWords(
  unit: Draft,
  field: WordField,
  column: TableColumn,
  cell: ReadCell,
  place: CellPlace,
  notes: RowNotes,
): void {
  if (cell.text.length > LONGEST) {
    notes.say('error', 'qua-dai', column, `dài ${cell.text.length} ký tự, quá ${LONGEST}`, 'Rút gọn nội dung ô này.')
  } else if (field !== 'name' && field !== 'note' && NOTHING.test(cell.text)) {
    notes.say('note', 'o-khong', column, `“${cell.text}” được hiểu là để trống`)
  } else if (DITTO.test(cell.text)) {
    notes.say(
      field === 'name' ? 'error' : 'warning',
      'nhu-tren',
      column,
      `“${cell.text}” không cho biết giá trị${field === 'name' ? '' : '; bỏ qua ô này'}`,
      'Ghi lại đầy đủ như ở dòng trên.',
    )
  } else if (
    cell.date !== null ||
    (field !== 'note' && !(/\p{L}/u.test(cell.text) && !/^(?:true|false)$/iu.test(cell.text)))
  ) {
    const isName = field === 'name'
    notes.say(
      isName ? 'error' : 'warning',
      'khong-phai-chu',
      column,
      `“${cell.text}” không phải là chữ${isName ? '' : '; bỏ qua ô này'}`,
    )
  } else if (field !== 'note' && LOST.test(cell.text)) {
    notes.say('error', 'mat-chu', column, `“${cell.text}” có dấu ? ở chỗ chữ có dấu`, LOST_HINT)
  } else unit[field] = field === 'note' ? cell.text : withoutFringe(cell, place, notes)
}

/** The words without what a typed list or another program put around them: quotes, an apostrophe, a semicolon. */
function withoutFringe(cell: ReadCell, place: CellPlace, notes: RowNotes): string {
  const bare = cell.text
    .replace(/^["“”]([^"“”]*)["“”]$/u, '$1')
    .replace(/^['’‘](?=\p{L})/u, '')
    .replace(/[\s;,]+$|\s*\.\/\.$|(?<=\p{L}{4}|[^\P{L}a-zA-Z])\.$/u, '')
  if (bare !== cell.text)
    notes.change(place, {
      code: 'dau-thua',
      before: cell.text,
      after: bare,
      why: 'bỏ dấu thừa ở đầu, cuối',
      minor: false,
    })
  return bare
}

function takeRange(
  unit: Draft,
  column: TableColumn,
  cell: ReadCell,
  place: CellPlace,
  context: RowContext,
  notes: RowNotes,
): void {
  const read =
    cell.date === null && cell.number === null
      ? (readDayRange(cell.text, context.day) ??
        (cell.lines.length === 2 ? readDayRange(cell.lines.join(' - '), context.day) : null))
      : null
  const [from, to] = read ?? [readDay(cell, context.day), null]
  const one = read === null ? (/^\s*(từ|kể từ|đến|tới|hết)(?!\p{L})/iu.exec(cell.text)?.[1]?.toLowerCase() ?? '') : ''
  // “from 15/11” alone leaves the other day to the campaign
  const keys = one === '' ? (['from', 'to'] as const) : [one.endsWith('từ') ? ('from' as const) : ('to' as const)]
  for (const key of keys) {
    const day = key === 'to' ? (to ?? from) : from
    if (!day.ok) {
      notes.say('error', 'ngay-sai', column, day.message, 'Ghi như 15/11/2024 - 15/12/2024.')
      return
    }
    unit[key] = day.date
    unit.places[key] = place
    if (day.why !== null) notes.change(place, changed('ngay', cell, formatDay(day.date), day.why))
  }
}

/** Excel on an American machine turns 05/12 into 12 May: said where only the turned day is one of the campaign's. */
function checkSpan(date: IsoDate, column: TableColumn, cell: ReadCell, { span }: RowContext, notes: RowNotes): void {
  if (cell.date === null || span === null || (date >= span.from && date <= span.to)) return
  const [year = '', month = '', day = ''] = date.split('-')
  const turned = `${year}-${day}-${month}`
  if (Number(day) <= 12 && turned >= span.from && turned <= span.to) {
    notes.say(
      'warning',
      'ngay-dao',
      column,
      `ngày ${formatDay(date)} nằm ngoài chiến dịch`,
      `Excel có thể đã đổi chỗ ngày và tháng: có phải ${formatDay(turned)}?`,
    )
  }
}

const changed = (code: string, cell: ReadCell, after: string, why: string): CellChange => ({
  code,
  before: cell.text,
  after,
  why,
  minor: false,
})
