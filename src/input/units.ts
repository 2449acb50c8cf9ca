import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import Papa from 'papaparse'

import { problem, UserError } from '../model/diagnostic.js'
import type { IsoDate } from '../model/theme.js'
import { matchKey } from '../text/match-key.js'
import { readText } from './read-text.js'

/** One row of a built-in unit list. A unit's name holds from `validFrom` to `validTo`; null is open. */
export interface ListedUnit {
  readonly id: string
  readonly name: string
  /** The name by `matchKey`. */
  readonly key: string
  readonly short: string
  readonly parent: string | null
  readonly kind: string
  /** `Khánh Hòa`; several parted by ` - ` for a region, empty for a central unit. */
  readonly province: string
  readonly place: string | null
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  /** The provinces it was merged from, parted by `;`. */
  readonly mergedFrom: string
  readonly confidence: string
  readonly source: string
  /** Line in the file, from 1. */
  readonly line: number
}

const COLUMNS = [
  'id',
  'name',
  'short_name',
  'parent',
  'kind',
  'province',
  'place_line',
  'valid_from',
  'valid_to',
  'former_name_or_merged_from',
  'confidence',
  'source',
] as const

/** The built-in list `<root>/assets/units/<year>.csv`, or an empty one where that year has none. */
export async function loadUnits(root: string, year: number): Promise<ListedUnit[]> {
  const file = join(root, 'assets', 'units', `${year}.csv`)
  const there = await access(file).then(
    () => true,
    () => false,
  )
  return there ? parseUnits(file, await readText(file)) : []
}

/** Every built-in list, year by year. */
export async function loadAllUnits(root: string): Promise<ListedUnit[]> {
  const years = (await readdir(join(root, 'assets', 'units'))).flatMap(
    (name) => /^(\d{4})\.csv$/u.exec(name)?.[1] ?? [],
  )
  return (await Promise.all(years.sort().map((year) => loadUnits(root, Number(year))))).flat()
}

/** Reads the text of a unit list; missing columns and empty names are reported together. */
export function parseUnits(file: string, text: string): ListedUnit[] {
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (h) => h.trim(),
  })
  const columns = parsed.meta.fields ?? []
  const faults = COLUMNS.filter((c) => !columns.includes(c)).map((c) =>
    problem('thieu-cot', `${file}: thiếu cột “${c}” ở dòng đầu.`, {
      file,
      line: 1,
      hint: `Cần các cột: ${COLUMNS.join(', ')}.`,
    }),
  )
  const units = parsed.data.map((row, i) => {
    const cell = (key: (typeof COLUMNS)[number]): string => (row[key] ?? '').trim()
    const line = i + 2
    if (faults.length === 0 && cell('name') === '') {
      faults.push(problem('don-vi-trong', `${file}, dòng ${line}: cột “name” đang để trống.`, { file, line }))
    }
    return {
      id: cell('id'),
      name: cell('name'),
      key: matchKey(cell('name')),
      short: cell('short_name') || cell('name'),
      parent: cell('parent') || null,
      kind: cell('kind'),
      province: cell('province'),
      place: cell('place_line') || null,
      validFrom: cell('valid_from') || null,
      validTo: cell('valid_to') || null,
      mergedFrom: cell('former_name_or_merged_from'),
      confidence: cell('confidence'),
      source: cell('source'),
      line,
    }
  })
  if (faults.length > 0) throw new UserError(faults)
  return units
}
