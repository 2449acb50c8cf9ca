import { strToU8, zipSync } from 'fflate'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { readFailure } from '../src/input/read-text.js'
import { readUnitSheet, readUnitText, loadUnitRows } from '../src/input/unit-rows.js'
import { importReportHtml, importReportText } from '../src/report/import-report.js'
import { tempFolder } from './support/folder.js'
import { faultsOf } from './support/spoil.js'
import { toZip64 } from './support/zip64.js'

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(tempFolder(), name)
  writeFileSync(path, bytes)
  return path
}

const codes = async (name: string, bytes: Uint8Array | string): Promise<string[]> =>
  (await faultsOf(() => readUnitSheet(file(name, bytes)))).map((d) => d.code)

/** A workbook as no writer makes it: one sheet, whatever its XML says. */
const workbook = (sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="o/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="o/worksheet" Target="worksheets/s.xml"/></Relationships>',
    ),
    'xl/worksheets/s.xml': strToU8(sheet),
    ...more,
  })

const cells = (...rows: readonly string[]): string =>
  `<worksheet><sheetData>${rows.map((row) => `<row><c t="inlineStr"><is><t>${row}</t></is></c></row>`).join('')}</sheetData></worksheet>`

describe('files from anybody', () => {
  it('reads such a workbook where nothing is wrong with it', async () => {
    const { rows } = await readUnitSheet(file('a.xlsx', workbook(cells('Tên đơn vị', 'Sở Nội vụ'))))
    expect(rows.map((row) => row.name)).toEqual(['Sở Nội vụ'])
  })

  it('reads archives with the records of ZIP64, and none that point nowhere', async () => {
    const whole = toZip64(workbook(cells('Tên đơn vị', 'Sở Nội vụ')))
    expect((await readUnitSheet(file('a.xlsx', whole))).rows.map((row) => row.name)).toEqual(['Sở Nội vụ'])
    const locator = Buffer.from(whole).lastIndexOf(Buffer.from([0x50, 0x4b, 6, 7]))
    for (const at of [locator + 8, locator + 14]) {
      const lost = whole.slice()
      lost[at] = 0xee
      expect(await codes('a.xlsx', lost)).toEqual(['tep-hong'])
    }
  })

  it('says in one sentence that a workbook was spoiled on its way', async () => {
    const spoiled = workbook(cells('Tên đơn vị', 'Sở Nội vụ'))
    const listed = Buffer.from(spoiled).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    spoiled[listed + 16] = (spoiled[listed + 16] ?? 0) ^ 1
    const faults = await faultsOf(() => readUnitSheet(file('a.xlsx', spoiled)))
    expect(faults.map((d) => d.message)).toEqual([
      'a.xlsx: tệp .xlsx bị hỏng khi chép hoặc tải về (mã kiểm tra CRC không khớp).',
    ])
  })

  it('stops inflating a bomb', async () => {
    expect(await codes('a.xlsx', workbook(`<worksheet>${' '.repeat(30_000_000)}</worksheet>`))).toEqual(['qua-lon'])
  })

  it('does not believe sizes that the archive states', async () => {
    const bomb = workbook(`<worksheet>${' '.repeat(30_000_000)}</worksheet>`)
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let i = 0; i + 46 < bomb.length; i++) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true)
    }
    expect(await codes('a.xlsx', bomb)).toEqual(['qua-lon'])
  })

  it('counts rows, parts, bytes and letters', async () => {
    expect(
      await codes('a.xlsx', workbook(cells('Tên đơn vị', ...Array.from({ length: 5100 }, (_, i) => `Trường ${i}`)))),
    ).toEqual(['qua-lon'])
    expect(
      await codes(
        'a.xlsx',
        workbook('<a/>', Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`a${i}`, new Uint8Array(0)]))),
      ),
    ).toEqual(['qua-lon'])
    expect(await codes('a.csv', 'Tên đơn vị\n'.repeat(500_000))).toEqual(['qua-lon'])
    expect(await codes('a.csv', `Tên đơn vị\n${`${'Trường '.repeat(70)}\n`.repeat(4500)}`)).toEqual(['qua-lon'])
    const { report } = await readUnitText(`Tên đơn vị\tGhi chú\nSở Nội vụ\t${'dài '.repeat(300)}`)
    expect(report.rows[0]?.diagnostics.map((d) => d.code)).toEqual(['qua-dai'])
  })

  it('expands no entity and follows no link out of the file', async () => {
    const outside = strToU8(
      '<Relationships><Relationship Id="a" Type="o/worksheet" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
    )
    expect(
      await codes('a.xlsx', workbook(cells('Tên đơn vị', 'Sở'), { 'xl/_rels/workbook.xml.rels': outside })),
    ).toEqual(['tep-rong'])
    const entity = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${cells('Tên đơn vị', 'Sở &a; X')}`
    const { rows } = await readUnitSheet(file('a.xlsx', workbook(entity)))
    expect(rows.map((row) => row.name)).toEqual(['Sở &a; X'])
    const { report } = await readUnitSheet(file('a.yaml', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'))
    expect(report.diagnostics.map((d) => d.code)).toEqual(['khong-co-don-vi'])
  })

  it.each([
    ['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'dinh-dang-cu'],
    ['a.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'co-mat-khau'],
    ['a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'tep-hong'],
    ['a.docx', zipSync({ 'word/document.xml': new Uint8Array(0) }), 'khong-phai-bang'],
    ['a.ods', zipSync({ 'content.xml': new Uint8Array(0) }), 'dinh-dang-cu'],
    ['a.csv', '%PDF-1.7', 'khong-phai-bang'],
    ['a.xls', '<html><table></table></html>', 'khong-phai-bang'],
    ['a.csv', '', 'tep-rong'],
    ['a.csv', ' \n\n', 'tep-rong'],
    ['a.csv', 'STT;Tên don v?;T? ngày\n1;B?o hi?m xã h?i t?nh Khánh Hòa;15/11/2024\n', 'mat-chu'],
    ['a.csv', 'Họ tên;Tuổi\nAn;5\n', 'khong-thay-tieu-de'],
    ['a.yaml', 'a: [1,\nb: "c', 'yaml-sai-cu-phap'],
  ])('%s says what it is: %#', async (name, bytes, code) => {
    const [first] = await faultsOf(() => readUnitSheet(file(name, bytes)))
    expect(first?.code).toBe(code)
    expect(first?.hint).toBeTruthy()
  })

  it('knows the file that Excel leaves beside an open table', async () => {
    expect(await codes('~$ds.xlsx', 'Ai đó')).toEqual(['tep-tam'])
  })

  it.each([
    ['EBUSY', 'đang mở ở chương trình khác', 'Đóng tệp'],
    ['EPERM', 'không có quyền đọc', 'Đóng tệp'],
    ['EISDIR', 'là thư mục', 'trong thư mục ấy'],
    ['ENOENT', 'không tìm thấy', 'Kiểm tra lại đường dẫn'],
    ['EIO', 'không đọc được', 'Kiểm tra lại đường dẫn'],
  ])('says what to do where the system answers %s', (code, why, hint) => {
    const [fault] = readFailure('ds.xlsx', Object.assign(new Error(code), { code })).diagnostics
    expect(fault?.message).toContain(why)
    expect(fault?.hint).toContain(hint)
  })

  it('says that a file is not there', async () => {
    expect((await faultsOf(() => readUnitSheet('/khong/co/a.xlsx'))).map((d) => d.code)).toEqual(['khong-doc-duoc'])
  })
})

it('looks for logos by name in the folder given, and nowhere else', async () => {
  const logos = tempFolder()
  writeFileSync(join(logos, 'BHXH.PNG'), '')
  const { rows, report } = await readUnitText('Tên đơn vị\tLogo\nSở Nội vụ\tbhxh.png\nSở Y tế\tkhac.png', { logos })
  expect(rows.map((row) => [row.name, row.logo])).toEqual([['Sở Nội vụ', 'BHXH.PNG']])
  expect(report.rows[1]?.diagnostics.map((d) => d.code)).toEqual(['thieu-logo'])
})

it('knows the built-in lists and the days their names hold', async () => {
  const count = async (id: string, from: string): Promise<number> =>
    (await loadUnitRows(id, { span: { from, to: from } })).rows.length
  expect(await count('bhxh-2024', '2024-11-15')).toBe(63)
  expect(await count('bhxh-2025', '2025-11-15')).toBe(34)
  expect(await count('bhxh-khu-vuc', '2025-06-01')).toBe(35)
  expect(await count('bhxh-khu-vuc', '2025-05-01')).toBe(10)
  const { report } = await loadUnitRows('bhxh-2024', { span: { from: '2025-11-15', to: '2025-12-15' } })
  expect(report.diagnostics.map((d) => d.code)).toEqual(['het-hieu-luc'])
})

it('tells where each value stood', async () => {
  const { rows } = await readUnitText('\nSTT\tTên đơn vị\tTừ ngày\tSL băng rôn\n1\tSở Nội vụ\t15/11/2024\t2')
  expect(rows[0]?.places).toEqual({
    name: { row: 3, column: 'B' },
    from: { row: 3, column: 'C' },
    'quantity:bang-ron': { row: 3, column: 'D' },
  })
})

it('writes a page that needs nothing else and trusts no cell', async () => {
  const { report } = await readUnitText(
    'Tên đơn vị\tTừ ngày\nSở <img src=x onerror=alert(1)>\t15/11/24\nSở Y tế\tmai\nTổng cộng\t',
  )
  const page = importReportHtml(report)
  expect(page).not.toMatch(/<(?:img|script|link)|url\(|https?:/iu)
  expect(page.match(/<tr class="(?:read|changed|refused|skipped)"/gu)).toHaveLength(3)
  for (const words of ['Dòng 3, cột B (Từ ngày): “mai” không phải là ngày.', '15/11/24', '15/11/2024', 'dòng cộng'])
    expect(page).toContain(words)
  expect(importReportText(report)).toContain('Đọc được 1 đơn vị (1 có thay đổi), không nhận 1 dòng, bỏ qua 1 dòng.')
})
