import type { ImportReport } from '../model/import-report.js'
import { importReportHtml } from '../report/import-report.js'
import { writeAtomic } from '../write/write-atomic.js'

/** Writes the page that tells how a list of units was read. */
export const writeImportReport = (file: string, report: ImportReport): void =>
  writeAtomic(file, importReportHtml(report))
