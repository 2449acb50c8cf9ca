import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { dataRoot } from '../src/input/data-root.js'
import { loadFormats } from '../src/input/formats.js'
import { nameCheck } from '../src/input/sheet/listed-names.js'
import { readUnits } from '../src/input/sheet/read-units.js'
import { loadUnits } from '../src/input/units.js'
import { UserError } from '../src/model/diagnostic.js'
import { importReportHtml, importReportText } from '../src/report/import-report.js'
import { mutate, mutateInside, pick, seeded } from './support/mutate.js'

const folder = join(import.meta.dirname, 'fixtures', 'sheets')
const files = readdirSync(folder).filter((name) => /\.(?:xlsx|csv|tsv|txt|yaml)$/u.test(name))

/** FUZZ=10000 runs that many and prints the slowest; the everyday run is a short one. */
const RUNS = Number(process.env['FUZZ'] ?? 300)

it('reads or refuses spoiled files, and does nothing else', { timeout: 3_600_000 }, async () => {
  const root = dataRoot()
  const formats = await loadFormats(root)
  const checkName = nameCheck([...(await loadUnits(root, 2024)), ...(await loadUnits(root, 2025))])
  const sheets = files.map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(folder, file))) }))
  const random = seeded(Number(process.env['SEED'] ?? 20241115))
  let [read, refused] = [0, 0]
  let slowest = { ms: 0, run: 0, file: '' }
  for (let run = 0; run < RUNS; run++) {
    const { file, bytes } = pick(sheets, random)
    const other = pick(sheets, random).bytes
    const spoiled = file.endsWith('.xlsx') && random(3) > 0 ? mutateInside(bytes, random) : mutate(bytes, other, random)
    const start = performance.now()
    try {
      const { rows, report } = readUnits(spoiled, {
        file,
        formats,
        checkName,
        isListed: () => false,
        span: { from: '2024-11-15', to: '2024-12-15' },
      })
      for (const row of rows) {
        expect(row.name.trim(), `lượt ${run}, ${file}`).not.toBe('')
        expect(row.logo ?? '', `lượt ${run}, ${file}`).not.toMatch(/[\\/:]/u)
      }
      expect(importReportHtml(report)).toContain('</html>')
      expect(importReportText(report)).toContain(file)
      read++
    } catch (error) {
      if (!(error instanceof UserError)) throw new Error(`lượt ${run}, ${file}`, { cause: error })
      expect(error.diagnostics[0]?.message).toContain(file)
      refused++
    }
    const ms = performance.now() - start
    if (ms > slowest.ms) slowest = { ms, run, file }
  }
  expect(read).toBeGreaterThan(RUNS / 10)
  expect(refused).toBeGreaterThan(RUNS / 100)
  if (process.env['FUZZ'])
    process.stdout.write(
      `${RUNS} lượt: ${read} đọc được, ${refused} từ chối, chậm nhất ${slowest.ms.toFixed(0)} ms (lượt ${slowest.run}, ${slowest.file})\n`,
    )
})
