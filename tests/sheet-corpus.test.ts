import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { readUnitSheet } from '../src/input/unit-rows.js'
import type { ReadList } from '../src/input/sheet/read-units.js'

const folder = join(import.meta.dirname, 'fixtures', 'sheets')
const span = { from: '2024-11-15', to: '2024-12-15' }

/** What a sheet says, written beside it by the script that made it. */
const saysSchema = z.strictObject({
  file: z.string(),
  by: z.enum(['libreoffice', 'openpyxl', 'python']),
  units: z.array(z.record(z.string(), z.unknown())),
  skipped: z.array(z.number()).optional(),
  changed: z.array(z.number()).optional(),
  refused: z.record(z.string(), z.string()).optional(),
  told: z.record(z.string(), z.array(z.string())).optional(),
  /** Codes of what is said about the list as a whole. */
  whole: z.array(z.string()).optional(),
})

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => saysSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

/** A unit without what it does not say. */
const said = (unit: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(unit).filter(
      ([key, value]) =>
        key !== 'places' && value !== null && !(key === 'quantities' && Object.keys(value as object).length === 0),
    ),
  )

it('has sheets of real writers in every shape', () => {
  expect(cases.length).toBeGreaterThanOrEqual(57)
  expect(cases.filter((c) => c.by === 'libreoffice').length).toBeGreaterThanOrEqual(20)
})

describe.each(cases)('$file', ({ file, units, skipped = [], changed = [], refused = {}, told = {}, whole }) => {
  let list: ReadList

  beforeAll(async () => {
    list = await readUnitSheet(join(folder, file), { span })
  })

  it('reads every unit right', () => {
    expect(list.rows.map(said)).toEqual(units)
  })

  it('says why a row is refused, skipped or changed', () => {
    const { rows } = list.report
    const errors = rows.flatMap((row) =>
      row.diagnostics.filter((d) => d.severity === 'error').map((d) => [String(row.row), d.code]),
    )
    expect(Object.fromEntries(errors)).toEqual(refused)
    expect(rows.filter((row) => row.state === 'skipped').map((row) => row.row)).toEqual(skipped)
    expect(rows.filter((row) => row.changes.some((c) => !c.minor)).map((row) => row.row)).toEqual(changed)
    const words = rows
      .filter((row) => row.state !== 'skipped')
      .map(
        (row) => [String(row.row), row.diagnostics.filter((d) => d.severity !== 'error').map((d) => d.code)] as const,
      )
    expect(Object.fromEntries(words.filter(([, codes]) => codes.length > 0))).toEqual(told)
    if (whole) expect(list.report.diagnostics.map((d) => d.code)).toEqual(whole)
  })
})
