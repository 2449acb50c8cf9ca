import { join } from 'node:path'
import { type Diagnostic, UserError } from '../model/diagnostic.js'
import type { Theme } from '../model/theme.js'
import { SUMMARY_FILE } from '../report/file-names.js'
import { summaryPage } from '../report/summary-page.js'
import { type IndexedUnit, saveIndex, type UnitIndex } from '../write/unit-index.js'
import { writeAtomic } from '../write/write-atomic.js'

/**
 * Adds units to the list of a campaign-year's folder and writes the page over all of them. One part of a run (`2-4`)
 * only leaves its own list: `mergeShards` writes the page once all parts are there. Gives what stood in the way.
 */
export async function writeSummary(
  folder: string,
  theme: Theme,
  units: readonly IndexedUnit[],
  part: string | null,
): Promise<readonly Diagnostic[]> {
  try {
    const index = await saveIndex(folder, theme, units, part)
    if (part === null) writeSummaryPage(folder, theme, index)
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // what was made is made, whether or not the list of it finds room
    return error.diagnostics
  }
}

/** Writes `tong-hop.html` over the units of a list. */
export const writeSummaryPage = (folder: string, theme: Theme, { units }: UnitIndex): void =>
  writeAtomic(join(folder, SUMMARY_FILE), summaryPage(theme, units))
