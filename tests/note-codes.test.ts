import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NOTE_CODES } from '../src/input/note-codes.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'

const src = join(import.meta.dirname, '..', 'src')
/** Files whose findings `build` and `check` never tell: those of other commands, and words that only look like codes. */
const OTHERS =
  /^input\/(?:new-theme|inspect-picture|import-identity|sort-identity|note-codes|sheet\/(?:column-names|same-units))\.ts$|^preflight\/pdf\//u
const ROOMS = /^(?:check|input|lint|plan|preflight|text)\//u

/** The ways in which the code of a warning or note is written. */
const WRITTEN = [
  /'([a-z\d-]+)',\s*(?:severity: )?'(?:warning|note)'/gu,
  /'(?:warning|note)',\s*(?:\w+,\s*)?'([a-z\d-]+)'/gu,
  /code: '([a-z\d-]+)',?\s*severity: [a-z =']+ \?/gu,
  /\? 'error' : 'warning',\s*'([a-z\d-]+)'/gu,
  /problem\('([a-z\d-]+)'[^;]+severity: accepted/gu,
  /\b(?:note|finding|warning|warn)\(\s*'([a-z\d-]+)'/gu,
]

test('the codes that kit.yaml may name are those of the warnings and notes of build and check', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && ROOMS.test(file) && !OTHERS.test(file))
  const texts = files.map((file) => readFileSync(join(src, file), 'utf8'))
  const found = texts.flatMap((text) => WRITTEN.flatMap((way) => [...text.matchAll(way)].map(([, code]) => code)))
  expect([...NOTE_CODES]).toEqual([...new Set(found)].toSorted())
})

test('a code that there is not is told with its line and what may have been meant', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'kit.yaml'), 'year: 2024\nknown:\n  - chu-de-mot-nguon\n  - chu-de-chua-chacc\n  - gi-do\n')
  const { code, err } = await cli(['build', '--dry-run'], { cwd })
  expect(code, err).toBe(2)
  expect(err).toContain('dòng 4, cột 5: mục “known[2]” không nhận “chu-de-chua-chacc”')
  expect(err).toContain('Có phải “chu-de-chua-chac”?')
  expect(err).toContain('dòng 5, cột 5: mục “known[3]” không nhận “gi-do”')
  expect(err).not.toContain('mục “known[1]”')
  // all the codes there are would be no help
  expect(err.split('\n').every((line) => line.length < 250)).toBe(true)
})

test('what is known of a list or of a style is not said again', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'ds.csv'), 'Tên đơn vị;Đường dây nóng\nSở Y tế tỉnh Lâm Đồng;0263 3822 338\n')
  const argv = ['check', '--json', '--year', '2024', '--only', 'web-og', '--units', 'ds.csv']
  const told = async (args: readonly string[]) => (await cli(args, { cwd })).out
  expect(await told(argv)).toContain('"duong-day-nong-rieng"')
  writeFileSync(join(cwd, 'kit.yaml'), 'known: duong-day-nong-rieng\n')
  expect(await told(argv)).not.toContain('"duong-day-nong-rieng"')

  const event = ['check', '--json', '--year', '2024', '--only', 'su-kien', '--event-title', 'Hội nghị "Gia đình"']
  expect(await told(event)).toContain('"ngoac-kep"')
  writeFileSync(join(cwd, 'kit.yaml'), 'known: [ngoac-kep]\n')
  expect(await told(event)).not.toContain('"ngoac-kep"')
})
