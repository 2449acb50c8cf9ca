import type { Diagnostic } from '../model/diagnostic.js'
import type { IsoDate } from '../model/theme.js'
import { namedRow, type UnitRow } from '../model/unit-row.js'
import { formatDay } from '../text/dates.js'
import type { ReadList } from './sheet/read-units.js'
import { loadUnits, type ListedUnit } from './units.js'

interface BuiltInList {
  readonly year: number
  readonly kinds: readonly string[]
  /** What it holds, for users. */
  readonly vi: string
}

const CENTRAL_2024 = ['trung-uong', 'vu', 'ban', 'van-phong', 'trung-tam', 'vien', 'truong', 'tap-chi', 'to-chuc-khac']

/** The lists that come with the program, by the name that stands for them instead of a file. */
export const BUILT_IN_LISTS: ReadonlyMap<string, BuiltInList> = new Map([
  ['bhxh-2024', { year: 2024, kinds: ['bhxh-cap-tinh'], vi: '63 BHXH tỉnh, thành phố đến năm 2025' }],
  ['bhxh-2025', { year: 2025, kinds: ['bhxh-cap-tinh'], vi: '34 BHXH tỉnh, thành phố từ 09/7/2025' }],
  ['bhxh-khu-vuc', { year: 2025, kinds: ['bhxh-khu-vuc'], vi: '35 BHXH khu vực, tháng 4 đến tháng 7/2025' }],
  ['bhxh-co-so-2025', { year: 2025, kinds: ['bhxh-co-so'], vi: 'BHXH cơ sở đã biết tên, từ 09/7/2025' }],
  ['trung-uong-2024', { year: 2024, kinds: CENTRAL_2024, vi: 'đơn vị ở trung ương đến 02/2025' }],
  ['trung-uong-2025', { year: 2025, kinds: ['trung-uong', 'don-vi-trung-uong'], vi: 'đơn vị ở trung ương từ 03/2025' }],
])

/** The units of a built-in list whose names are in force on `day`; all of them, with a word, where none is. Null for an unknown list. */
export async function listedRows(root: string, id: string, day: IsoDate | null): Promise<ReadList | null> {
  const list = BUILT_IN_LISTS.get(id)
  if (!list) return null
  const units = (await loadUnits(root, list.year)).filter((unit) => list.kinds.includes(unit.kind))
  const current = units.filter(
    (unit) => day === null || ((unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999')),
  )
  const rows = (current.length > 0 ? current : units).map(toRow)
  const diagnostics: Diagnostic[] = []
  if (current.length === 0 && day !== null) {
    diagnostics.push({
      code: 'het-hieu-luc',
      severity: 'warning',
      message: `Danh sách “${id}” (${list.vi}) không phải tên đang dùng vào ngày ${formatDay(day)}.`,
      hint: 'Chọn danh sách của thời gian chiến dịch.',
    })
  }
  return {
    rows,
    report: {
      file: id,
      kind: 'csv',
      encoding: null,
      sheet: null,
      headerRows: [],
      columns: [],
      products: {},
      rows: rows.map((unit) => ({
        row: unit.row,
        state: 'read',
        title: unit.name,
        unit,
        changes: [],
        diagnostics: [],
      })),
      diagnostics,
    },
  }
}

const toRow = ({ name, short, parent, place, line }: ListedUnit): UnitRow => ({
  ...namedRow(name, line),
  short: short === name ? null : short,
  parent,
  place,
})
