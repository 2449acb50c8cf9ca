import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadKit } from '../src/input/kit.js'
import { unitWorkbook } from '../src/input/unit-workbook.js'
import { resolveUnits } from '../src/input/resolve-units.js'
import { resolveKit } from '../src/input/resolve-kit.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { NOTHING, root } from './support/kit.js'

const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'

describe('init', () => {
  it('writes a kit.yaml that says what the flags say, and a workbook to fill in', async () => {
    const cwd = tempFolder()
    const { code, out } = await cli(
      ['init', '--unit', UNIT, '--year', '2024', '--place', 'Nha Trang', '--from', '2024-11-20'],
      { cwd },
    )
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((file) => file.slice(cwd.length + 1)),
    ).toEqual(['kit.yaml', 'don-vi.xlsx'])
    const { kit } = await loadKit(join(cwd, 'kit.yaml'))
    expect(kit).toMatchObject({
      campaign: 'binh-dang-gioi',
      year: 2024,
      unit: UNIT,
      parent: null,
      place: 'Nha Trang',
      from: '2024-11-20',
      to: null,
    })
    expect(readFileSync(join(cwd, 'kit.yaml'), 'utf8')).not.toContain(root)
    const build = await cli(['build', '--dry-run', '--only', 'web-og'], { cwd })
    expect(build.code, build.err).toBe(0)
  })

  it('gives only comments that are right once their # is taken away', async () => {
    const cwd = tempFolder()
    await cli(['init', '--unit', UNIT, '--year', '2024'], { cwd })
    const file = join(cwd, 'kit.yaml')
    const opened = readFileSync(file, 'utf8').replace(/^# (?=[a-z]+: )/gmu, '')
    writeFileSync(file, opened)
    const { kit } = await loadKit(file)
    expect(kit.event).toMatchObject({ kind: 'le-phat-dong', leftFree: true })
    expect(kit.known).toEqual(['chu-de-mot-nguon'])
    expect(kit.messages).toEqual(['2', '7-9'])
    expect(kit.hotline).toBe('0258 3822 338')
  })

  it('replaces nothing, and writes nothing for a campaign that is not there', async () => {
    const cwd = tempFolder()
    writeFileSync(join(cwd, 'kit.yaml'), 'year: 2024\n')
    const refused = await cli(['init', '--year', '2024'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('không ghi đè')
    expect(readFileSync(join(cwd, 'kit.yaml'), 'utf8')).toBe('year: 2024\n')
    expect(existsSync(join(cwd, 'don-vi.xlsx'))).toBe(false)
    const unknown = await cli(['khoi-tao', 'moi', '--campaign', 'la'], { cwd })
    expect(unknown.code).toBe(2)
    expect(readdirSync(cwd)).toEqual(['kit.yaml'])
  })
})

describe('don-vi.xlsx', () => {
  it('is the same bytes every time, with a drop-down and date cells', () => {
    expect(unitWorkbook()).toEqual(unitWorkbook())
    const parts = unzipSync(unitWorkbook())
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(
      /<dataValidation type="list"[^>]*sqref="D2:D500"><formula1>'Hướng dẫn'!\$D\$2:\$D\$6<\/formula1>/u,
    )
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('dd/mm/yyyy')
  })

  it('reads back filled in: every column that the tool knows', async () => {
    const parts = unzipSync(unitWorkbook())
    const name = 'xl/worksheets/sheet1.xml'
    const cell = (column: string, words: string) => `<c r="${column}2" t="inlineStr"><is><t>${words}</t></is></c>`
    const row = [
      cell('B', UNIT),
      cell('C', 'BHXH Khánh Hòa'),
      cell('D', 'Tỉnh, thành phố'),
      cell('E', 'Bảo hiểm xã hội Việt Nam'),
      cell('F', 'Nha Trang'),
      '<c r="H2" s="3"><v>45616</v></c><c r="I2" s="3"><v>45626</v></c>',
      '<c r="L2"><v>4</v></c>',
    ]
    const filled = strFromU8(parts[name] ?? new Uint8Array()).replace(
      '</row></sheetData>',
      `</row><row r="2">${row.join('')}</row></sheetData>`,
    )
    const file = join(tempFolder(), 'don-vi.xlsx')
    writeFileSync(file, zipSync({ ...parts, [name]: strToU8(filled) }))
    const base = await resolveKit(root, { ...NOTHING, campaign: 'binh-dang-gioi', year: 2024 })
    const { kit, refused } = await resolveUnits(root, base, { source: file, logos: null, parent: null })
    expect(refused).toEqual([])
    expect(kit.units).toHaveLength(1)
    expect(kit.units[0]).toMatchObject({
      name: UNIT,
      short: 'BHXH Khánh Hòa',
      parent: 'Bảo hiểm xã hội Việt Nam',
      place: 'Nha Trang',
      dates: { from: '2024-11-20', to: '2024-11-30' },
    })
  })
})
