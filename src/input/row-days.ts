import type { Diagnostic } from '../model/diagnostic.js'
import type { ImportReport, ImportRow } from '../model/import-report.js'
import type { Theme } from '../model/theme.js'
import type { Unit } from '../model/unit.js'
import type { UnitRow } from '../model/unit-row.js'
import { formatDay } from '../text/dates.js'
import { dateProblems } from './resolve-unit.js'
import type { ReadList } from './sheet/read-units.js'
import { groupBy } from '../model/group-by.js'

type Days = Unit['dates']

/** So many rows are named in a sentence about several. */
const NAMED = 5

/** The days of a row; what it leaves open is the kit's. */
export const daysOf = (row: UnitRow, ofKit: Days): Days => ({ from: row.from ?? ofKit.from, to: row.to ?? ofKit.to })

/** The list without the rows whose one day runs against the kit's other one, which read alone is no fault. */
export function refuseBackwards({ rows, report }: ReadList, ofKit: Days): ReadList {
  const wrong = new Set(
    rows.flatMap((row) => {
      const { from, to } = daysOf(row, ofKit)
      return to < from ? [row.row] : []
    }),
  )
  if (wrong.size === 0) return { rows, report }
  const told = report.rows.map((row): ImportRow => {
    if (!row.unit || !wrong.has(row.row)) return row
    const diagnostics = [...row.diagnostics, backwards(row.unit, report, ofKit)]
    return { ...row, state: 'refused', unit: null, diagnostics }
  })
  return { rows: rows.filter((row) => !wrong.has(row.row)), report: { ...report, rows: told } }
}

function backwards({ row, from, to }: UnitRow, { file }: ImportReport, ofKit: Days): Diagnostic {
  const what =
    to === null
      ? `ngày bắt đầu ${formatDay(from ?? ofKit.from)} đứng sau ngày kết thúc chung ${formatDay(ofKit.to)}`
      : `ngày kết thúc ${formatDay(to)} đứng trước ngày bắt đầu chung ${formatDay(ofKit.from)}`
  return {
    code: 'ngay-nguoc',
    severity: 'error',
    message: `Dòng ${row}: ${what}.`,
    file,
    line: row,
    hint: 'Ghi đủ hai ngày ở dòng này, hoặc chọn đúng năm bằng --year.',
  }
}

/** What there is to say of rows whose days leave the observance, once for all rows of the same days. */
export function daysBeyond({ rows, report }: ReadList, ofKit: Days, theme: Theme): readonly Diagnostic[] {
  // a day that Excel has turned has been told with its cell
  const doubted = new Set(
    report.rows.flatMap((row) => (row.diagnostics.some((d) => d.code === 'ngay-dao') ? [row.row] : [])),
  )
  const own = rows.filter((row) => (row.from !== null || row.to !== null) && !doubted.has(row.row))
  const alike = groupBy(own, (row) => Object.values(daysOf(row, ofKit)).join(' '))
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const { from, to } = daysOf(first, ofKit)
    const numbers = [first, ...others].map(({ row }) => row)
    const more = numbers.length - NAMED
    const where = `Dòng ${numbers.slice(0, NAMED).join(', ')}${more > 0 ? ` và ${more} dòng khác` : ''}`
    return dateProblems(from, to, theme).map((d) => ({
      ...d,
      message: `${where}: ${d.message.charAt(0).toLowerCase()}${d.message.slice(1)}`,
      file: report.file,
      line: first.row,
    }))
  })
}
