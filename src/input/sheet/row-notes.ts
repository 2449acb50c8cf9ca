import type { Diagnostic } from '../../model/diagnostic.js'
import type { ImportChange } from '../../model/import-report.js'
import type { CellPlace } from '../../model/unit-row.js'
import type { CellChange } from './read-cell.js'
import type { TableColumn } from './table.js'

/** Gathers what there is to say about one row. */
export interface RowNotes {
  readonly changes: ImportChange[]
  readonly diagnostics: Diagnostic[]
  readonly change: (place: CellPlace, change: CellChange) => void
  /** `message` begins in small letters and has no full stop; the row, the column and its heading are put before it. */
  readonly say: (
    severity: Diagnostic['severity'],
    code: string,
    column: TableColumn | null,
    message: string,
    hint?: string,
  ) => void
}

/** An empty notebook for row `row` of `file`. */
export function rowNotes(file: string, row: number): RowNotes {
  const changes: ImportChange[] = []
  const diagnostics: Diagnostic[] = []
  return {
    changes,
    diagnostics,
    change: (place, change) => changes.push({ ...change, ...place }),
    say(severity, code, column, message, hint) {
      const heading = column && column.heading !== '' && column.heading !== column.label ? ` (${column.heading})` : ''
      const where = column ? `Dòng ${row}, cột ${column.label}${heading}` : `Dòng ${row}`
      diagnostics.push({
        code,
        severity,
        message: `${where}: ${message}.`,
        file,
        line: row,
        ...(column ? { column: column.column } : {}),
        ...(hint === undefined ? {} : { hint }),
      })
    },
  }
}
