import type { Diagnostic } from './diagnostic.js'
import type { UnitRow } from './unit-row.js'

/** A value that was read otherwise than it stood in the file. */
export interface ImportChange {
  /** Stable id such as `ma-cu`. */
  readonly code: string
  readonly row: number
  readonly column: string
  readonly before: string
  readonly after: string
  /** In the user's words, no full stop. */
  readonly why: string
  /** Nothing that can be seen in print has changed: spaces, hidden characters, one form of an accent for another. */
  readonly minor: boolean
}

/** What became of one row. `read` as it stood but for minor changes, `changed` on the way, `refused` for an error, `skipped` because it is no unit. */
export interface ImportRow {
  /** From 1. */
  readonly row: number
  readonly state: 'read' | 'changed' | 'refused' | 'skipped'
  /** The name as read, or the row's first words where it is no unit. */
  readonly title: string
  readonly unit: UnitRow | null
  readonly changes: readonly ImportChange[]
  /** `line` is the row, `column` the column's number from 1. An error refuses the row. */
  readonly diagnostics: readonly Diagnostic[]
}

/** One column of the list and what it was taken for. */
export interface ImportColumn {
  readonly column: string
  /** As written, lines of a heading joined. */
  readonly heading: string
  /** A `UnitField`, `quantity:<id>`, `range`, `count`, `number`, `code`; null where the column is not used. */
  readonly meaning: string | null
}

/** How a list of units was read, as data for the terminal, a page or another program. */
export interface ImportReport {
  readonly file: string
  readonly kind: 'xlsx' | 'csv' | 'tsv' | 'text' | 'yaml'
  /** `UTF-8`, `UTF-16LE`, `TCVN3` …; null for a workbook, which has one of its own. */
  readonly encoding: string | null
  readonly sheet: string | null
  /** Rows of the heading, from 1; empty where the list has none. */
  readonly headerRows: readonly number[]
  readonly columns: readonly ImportColumn[]
  /** Names of the formats that the list speaks of, by id; groups are not among them. */
  readonly products: Readonly<Record<string, string>>
  readonly rows: readonly ImportRow[]
  /** What concerns the file as a whole. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Rows of a report by what became of them; `changed` rows are read too. */
export function countRows(report: ImportReport): Readonly<Record<'read' | 'changed' | 'refused' | 'skipped', number>> {
  const count = { read: 0, changed: 0, refused: 0, skipped: 0 }
  for (const { state } of report.rows) count[state] += 1
  return { ...count, read: count.read + count.changed }
}
