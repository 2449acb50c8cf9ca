import type { Diagnostic } from '../../model/diagnostic.js'
import type { ImportRow } from '../../model/import-report.js'
import type { IsoDate } from '../../model/theme.js'
import type { NameCheck } from './listed-names.js'
import { rowTexts, type Table } from './table.js'

/** A word on rows of a numbered list that have a name and nothing else: titles of groups look like that too. */
export function doubtUnnumbered(rows: readonly ImportRow[], table: Table, file: string): readonly ImportRow[] {
  const column = table.columns.find((c) => c.meaning === 'number')
  if (!column) return rows
  const hasNumber = (row: ImportRow): boolean => table.grid.rows.get(row.row)?.has(column.column) === true
  const units = rows.filter((row) => row.unit)
  const numbered = units.filter(hasNumber)
  const mostly = numbered.length * 2 > units.length
  // who signs stands below the last number, whatever is above
  const end = numbered.at(-1)?.row ?? Infinity
  return rows.map((row) => {
    if (!row.unit || hasNumber(row) || !(mostly || row.row > end) || rowTexts(table, row.row).length > 1) return row
    const doubt: Diagnostic = {
      code: 'khong-so-thu-tu',
      severity: 'warning',
      message: `Dòng ${row.row}: “${row.title}” không có số thứ tự.`,
      file,
      line: row.row,
      hint: /^\p{Ll}/u.test(row.title)
        ? 'Nếu là phần sau của tên ở dòng trên, hãy nối vào một ô.'
        : 'Nếu là tên nhóm chứ không phải đơn vị, hãy xóa dòng này.',
    }
    return { ...row, diagnostics: [...row.diagnostics, doubt] }
  })
}

/** The row with what the built-in lists say about its name, and a word where Excel hides it. */
export function checkRow(
  row: ImportRow,
  table: Table,
  file: string,
  checkName: NameCheck,
  firstDay: IsoDate | null,
): ImportRow {
  if (row.unit === null) return row
  const found: Diagnostic[] = []
  const column = table.columns.find((c) => c.meaning === 'name')
  const finding = checkName(row.unit.name, row.unit.from ?? firstDay)
  if (finding) {
    found.push({
      code: finding.code,
      severity: finding.severity,
      message: `Dòng ${row.row}, cột ${column?.label ?? ''}: ${finding.say}.`,
      file,
      line: row.row,
      ...(column ? { column: column.column } : {}),
      hint: finding.hint,
    })
  }
  if (table.grid.hidden.has(row.row)) {
    found.push({
      code: 'dong-an',
      severity: 'warning',
      message: `Dòng ${row.row}: dòng đang ẩn trong Excel, vẫn được đọc.`,
      file,
      line: row.row,
      hint: 'Xóa dòng này nếu không cần làm.',
    })
  }
  return { ...row, diagnostics: [...row.diagnostics, ...found] }
}
