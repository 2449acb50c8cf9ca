import type { Diagnostic } from '../../model/diagnostic.js'
import type { ImportRow } from '../../model/import-report.js'
import { joinUnits, samePairs } from './same-units.js'

/** Rows of one unit made one, names of the built-in lists (`known`) never taken for each other; rows that contradict each other refused. */
export function joinRows(rows: readonly ImportRow[], file: string, known: (name: string) => boolean): ImportRow[] {
  const byRow = new Map(rows.map((row) => [row.row, row]))
  const put = (
    row: ImportRow | undefined,
    change: Partial<ImportRow>,
    diagnostic: Omit<Diagnostic, 'file' | 'line'>,
  ): void => {
    if (!row) return
    byRow.set(row.row, { ...row, ...change, diagnostics: [...row.diagnostics, { ...diagnostic, file, line: row.row }] })
  }
  for (const { row: at, earlier, kind } of samePairs(rows, known)) {
    const row = byRow.get(at)
    const first = byRow.get(earlier)
    const where = `Dòng ${at}`
    if (kind === 'near') {
      put(
        row,
        {},
        {
          code: 'gan-trung',
          severity: 'warning',
          message: `${where}: tên gần giống dòng ${earlier} (“${first?.title ?? ''}”).`,
          hint: 'Nếu là một đơn vị, hãy xóa bớt một dòng.',
        },
      )
    } else if (kind === 'whose') {
      put(
        row,
        {},
        {
          code: 'thieu-co-quan',
          severity: 'warning',
          message: `${where}: cùng tên với dòng ${earlier} mà chưa ghi cơ quan chủ quản; coi là đơn vị khác.`,
          hint: 'Ghi cơ quan chủ quản ở dòng này, hoặc xóa dòng nếu thừa.',
        },
      )
    } else if (kind === 'clash') {
      put(
        row,
        { state: 'refused', unit: null },
        {
          code: 'don-vi-trung',
          severity: 'error',
          message: `${where}: trùng tên với dòng ${earlier} nhưng ghi khác.`,
          hint: 'Giữ một dòng, hoặc ghi cơ quan chủ quản để phân biệt hai đơn vị.',
        },
      )
    } else {
      if (kind === 'more' && first?.unit && row?.unit)
        byRow.set(earlier, { ...first, unit: joinUnits(first.unit, row.unit) })
      const message =
        kind === 'more'
          ? `${where}: cùng đơn vị với dòng ${earlier}, đã gộp vào đó.`
          : `${where}: trùng với dòng ${earlier}, chỉ làm một lần.`
      put(
        row,
        { state: 'skipped', unit: null },
        { code: 'don-vi-trung', severity: kind === 'more' ? 'note' : 'warning', message },
      )
    }
  }
  return [...byRow.values()]
}
