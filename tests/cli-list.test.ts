import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LISTINGS } from '../src/cli/listings.js'
import { tableText } from '../src/cli/table.js'
import { drawSample, SAMPLE } from '../src/setup/draw-sample.js'
import { loadFormats } from '../src/input/formats.js'
import { listThemes } from '../src/input/themes.js'
import { templates } from '../src/templates/index.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { openEngine, root } from './support/kit.js'

const lines = (text: string): string[] => text.trimEnd().split('\n')

describe('list', () => {
  test('alone says what can be listed', async () => {
    const { code, out } = await cli(['list'])
    expect(code).toBe(0)
    for (const name of ['formats', 'campaigns', 'messages', 'units', 'hotlines', 'templates'])
      expect(out).toContain(`bo-kit list ${name}`)
    const help = (await cli(['list', '--help'])).out
    for (const { name } of LISTINGS) expect(help).toMatch(new RegExp(`what .*\\b${name}\\b`, 'u'))
  })

  test('formats: every format has its row, in columns', async () => {
    const formats = await loadFormats(root)
    const { out } = await cli(['list', 'formats'])
    const rows = lines(out).slice(2)
    expect(rows.map((row) => row.split(/\s+/)[0])).toEqual(formats.map((format) => format.id))
    const starts = rows.map((row, index) => row.indexOf(formats[index].vi))
    expect(new Set(starts).size).toBe(1)
  })

  test('--json gives one object a row', async () => {
    const { events } = await cli(['liet-ke', 'kho', '--json'])
    expect(events()).toHaveLength((await loadFormats(root)).length)
    expect(events()[0]).toMatchObject({ id: 'bang-ron-3x1m', width: 3000, height: 1000, unit: 'mm', medium: 'print' })
  })

  test('hotlines: each with its scope and the day of its source', async () => {
    const { out } = await cli(['list', 'hotlines'])
    expect(out).toMatch(/^111 .*24\/7.*19\/9\/2025$/mu)
    const [first] = (await cli(['list', 'hotlines', '--json'])).events()
    expect(first).toMatchObject({ number: '111', onPieces: true, asOf: '2025-09-19' })
    expect(first?.['sources']).not.toEqual([])
  })

  test('campaigns and messages narrow by campaign and year', async () => {
    expect((await cli(['list', 'campaigns', '--json'])).events()).toHaveLength((await listThemes(root)).length)
    const one = await cli(['list', 'campaigns', '--campaign', 'binh-dang-gioi', '--json'])
    expect(one.events().map((event) => event['year'])).toEqual(expect.arrayContaining([2024, 2025]))
    const messages = await cli(['list', 'messages', '--campaign', 'binh-dang-gioi', '--year', '2024', '--json'])
    expect(messages.events()[1]).toMatchObject({ number: 2, text: 'Đầu tư cho bình đẳng giới là đầu tư cho tương lai' })
  })

  test('units of a year, and every template', async () => {
    const { out } = await cli(['list', 'units', '--year', '2024'])
    expect(out).toContain('Bảo hiểm xã hội tỉnh Khánh Hòa')
    expect(
      lines(out)
        .slice(2)
        .every((line) => line.startsWith('2024')),
    ).toBe(true)
    const listed = (await cli(['list', 'templates', '--json'])).events().map((event) => event['id'])
    expect(listed).toEqual(templates.map((template) => template.id))
  })

  test.each([
    [['list', 'format'], 'Có phải “formats”?'],
    [['list', 'messages', '--year', '1999'], 'Đang có: 2016, 2017'],
    [['list', 'messages', '--campaign', 'binh-dang-goi', '--year', '2024'], 'binh-dang-gioi'],
    [['list', 'units', '--year', 'hai'], '--year: “hai” không phải là một năm.'],
  ])('%j is refused with a hint', async (argv, words) => {
    const { code, err, out } = await cli(argv)
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(out).toBe('')
  })

  test('columns stand in line whatever marks the letters carry', () => {
    const text = tableText(
      ['A', 'B'],
      [
        ['đã', 'x'],
        ['đa\u0303', 'x'],
        ['dài hơn', 'x'],
      ],
    )
    expect(lines(text).slice(2)).toEqual(['đã       x', 'đa\u0303       x', 'dài hơn  x'])
  })
})

describe('doctor', () => {
  test('finds this machine fit, in both languages', async () => {
    const cwd = tempFolder()
    const { code, out, err } = await cli(['doctor'], { cwd })
    expect(code, out).toBe(0)
    expect(out).toContain('✓ Gói sharp dùng được')
    expect(out).toContain('Ằ ẵ Ệ ự')
    expect(err).toContain('Máy này chạy được bo-kit.')
    const english = await cli(['chan-doan', '--lang', 'en', '--json'], { cwd })
    expect(english.events().map((event) => event['check'])).toEqual([
      'node',
      'sharp',
      '@resvg/resvg-js',
      'satori',
      'fontkit',
      'pdfkit',
      'fonts',
      'sample',
      'write',
      'space',
    ])
  })

  test('the sample is drawn as it was when its digest was taken', async () => {
    expect(await drawSample(await openEngine())).toEqual(SAMPLE)
  })

  test('a place that cannot be written is an error', async () => {
    const cwd = tempFolder()
    // a file where the folder should be: refused even to those who may write everywhere
    writeFileSync(join(cwd, 'output'), '')
    const { code, out, err } = await cli(['doctor'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('✗ Không ghi được vào')
    expect(err).toContain('Có 1 chỗ phải sửa')
  })
})
