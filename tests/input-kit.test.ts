import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { dataRoot } from '../src/input/data-root.js'
import { loadKit } from '../src/input/kit.js'
import { resolveKit } from '../src/input/resolve-kit.js'
import type { Diagnostic } from '../src/model/diagnostic.js'
import { parseDate } from '../src/text/parse-date.js'
import { faultsOf, tempFolder } from './support/spoil.js'

const fixture = (name: string): string => join(dataRoot(), 'tests/fixtures/input', name)

const spots = (faults: readonly Diagnostic[]) => faults.map((d) => [d.line, d.column, d.code])

describe('kit.yaml', () => {
  it('is read whole, in every way of writing its values', async () => {
    const { kit: loaded } = await loadKit(fixture('day-du.yaml'))
    const { places, ...kit } = loaded
    expect(kit).toEqual({
      campaign: 'binh-dang-gioi',
      year: 2024,
      unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa',
      parent: 'Bảo hiểm xã hội Việt Nam',
      place: 'Nha Trang',
      from: '2024-11-15',
      to: '2024-12-15',
      messages: ['3', 'td-05', 'Nam, nữ cùng vui'],
      only: ['ap-phich', 'bang-ron'],
      types: ['png', 'pdf'],
      sizes: ['420x70cm'],
      event: {
        kind: 'toa-dam',
        title: null,
        place: 'Hội trường tầng 3',
        date: '2024-11-20',
        time: '8 giờ 00',
        leftFree: true,
      },
      logo: resolve(fixture('logo/bhxh.svg')),
      partners: [],
      photo: null,
      headline: 'Hơn 200 cán bộ hưởng ứng',
      hotline: null,
      output: null,
      pdfx: null,
      userUnit: false,
      dpi: null,
      imposition: null,
      tiling: null,
      quantities: {},
      known: [],
    })
    expect(places?.['unit']).toEqual({ file: fixture('day-du.yaml'), line: 3, column: 1 })
    expect(places?.['photo']).toBeUndefined()
  })

  it('with two lines is enough, and with none too', async () => {
    const folder = await tempFolder()
    const file = join(folder, 'ngan.yaml')
    await writeFile(file, 'unit: Sở Nội vụ\nyear: 2025\n')
    expect((await loadKit(file)).kit).toMatchObject({
      unit: 'Sở Nội vụ',
      year: 2025,
      campaign: null,
      only: [],
      event: null,
    })
    await writeFile(file, '# chưa điền\n')
    expect((await loadKit(file)).kit).toMatchObject({ unit: null, year: null })
  })

  it('takes an empty parent for none', async () => {
    const file = join(await tempFolder(), 'khong.yaml')
    await writeFile(file, 'year: 2024\nunit: Bảo hiểm xã hội tỉnh Khánh Hòa\nparent: ""\n')
    const { kit } = await resolveKit(dataRoot(), (await loadKit(file)).kit)
    expect(kit.units[0]?.parent).toBeNull()
    await writeFile(file, 'year: 2024\nunit: Bảo hiểm xã hội tỉnh Khánh Hòa\n')
    expect((await resolveKit(dataRoot(), (await loadKit(file)).kit)).kit.units[0]?.parent).not.toBeNull()
  })

  it('knows keys in Vietnamese, and names all keys once', async () => {
    const file = join(await tempFolder(), 'viet.yaml')
    await writeFile(file, 'Đơn vị: A\nnăm: 2024\ntu-ngay: 15/11/2024\nabcxyz: 1\nxyzabc: 2\nevent: {giờ: 8h}\n')
    const hints = (await faultsOf(() => loadKit(file))).map((d) => d.hint)
    expect(hints.slice(0, 3)).toEqual(['Có phải “unit”?', 'Có phải “year”?', 'Có phải “from”?'])
    expect(hints[5]).toBe('Có phải “time”?')
    expect(hints.filter((hint) => hint?.startsWith('Các mục được dùng: campaign, '))).toHaveLength(1)
  })

  it('says how a value of another kind is written', async () => {
    const file = join(await tempFolder(), 'kieu.yaml')
    await writeFile(file, 'unit: 123\nyear: "2024"\nuserunit: có\ndpi: 200\nparent: [A, B]\nfrom: 2024-15-11\n')
    const faults = await faultsOf(() => loadKit(file))
    expect(faults.map((d) => d.hint)).toEqual([
      'Đặt trong nháy kép: "123".',
      'Bỏ nháy kép: 2024',
      'Ghi true (có) hoặc false (không).',
      'Được dùng: 72, 100, 150, 300.',
      'Mục này chỉ nhận một giá trị.',
      undefined,
    ])
    expect(faults[5]?.message).toContain('viết năm, tháng, rồi ngày')
  })

  it('with five mistakes gives five diagnostics, each at its line and column', async () => {
    const faults = await faultsOf(() => loadKit(fixture('nam-loi.yaml')))
    expect(spots(faults)).toEqual([
      [2, 1, 'muc-la'],
      [3, 7, 'sai-kieu'],
      [5, 7, 'khong-hop-le'],
      [6, 13, 'sai-gia-tri'],
      [10, 13, 'sai-kieu'],
    ])
    expect(faults[0]?.message).toContain('không có mục “campain”')
    expect(faults[0]?.hint).toBe('Có phải “campaign”?')
    expect(faults[2]?.message).toContain('tháng 11/2024 chỉ có 30 ngày')
    expect(faults[3]?.message).toContain('mục “type[2]” không nhận “docx”')
    for (const d of faults) expect(d.message).toMatch(/nam-loi\.yaml, dòng \d+, cột \d+: .+\.$/u)
  })

  it('tells faults of YAML and of content together, once each', async () => {
    const faults = await faultsOf(() => loadKit(fixture('sai-cu-phap.yaml')))
    expect(spots(faults)).toEqual([
      [2, 7, 'yaml-sai-cu-phap'],
      [3, 1, 'muc-la'],
      [5, 1, 'yaml-sai-cu-phap'],
      [6, 5, 'khong-hop-le'],
    ])
    expect(faults[1]?.hint).toBe('Có phải “year”?')
    expect(faults[2]?.message).toContain('mỗi mục chỉ được viết một lần')
  })

  it('blames the name of a color, not its inks, where the name is wrong', async () => {
    const file = join(await tempFolder(), 'muc.yaml')
    await writeFile(file, 'inks: {"#0054A": [100, 69, 0, 7]}\n')
    const [fault, ...more] = await faultsOf(() => loadKit(file))
    expect([fault?.line, more]).toEqual([1, []])
    expect(fault?.message).toContain('tên “#0054A” trong mục “inks” viết chưa đúng')
    expect(fault?.hint).toContain('#0054A6')
  })

  it('sends an end before its start to the line of the end', async () => {
    const folder = await tempFolder()
    const file = join(folder, 'nguoc.yaml')
    await writeFile(file, 'from: 20/12/2024\nunit: A\nto: 15/11/2024\n')
    const [fault, ...more] = await faultsOf(() => loadKit(file))
    expect([fault?.line, more]).toEqual([3, []])
    expect(fault?.message).toContain('ngày kết thúc đứng trước ngày bắt đầu')
  })

  it('says that a value is missing, that a name is too long, that a tab indents', async () => {
    const folder = await tempFolder()
    const file = join(folder, 'khac.yaml')
    await writeFile(file, `unit:\nparent: ${'a'.repeat(200)}\nevent:\n\tkind: hoi-thi\n`)
    const faults = await faultsOf(() => loadKit(file))
    expect(faults.map((d) => d.line)).toEqual([1, 2, 4])
    expect(faults.map((d) => d.message).join('\n')).toMatch(/đang để trống[\s\S]+nhiều nhất 150 ký tự[\s\S]+phím Tab/u)
  })

  it.each([
    [
      'unit: "Sở Nội vụ\nyear: 2024\nmonth: 11\n',
      [
        [1, 'mở nháy mà không đóng'],
        [3, 'không có mục “month”'],
      ],
    ],
    [
      'unit: Sở\nonly: [a, b\nfrom: 32/1/2024\n',
      [
        [2, 'mở ngoặc mà không đóng'],
        [3, 'chỉ có 31 ngày'],
      ],
    ],
    [
      'unit: Sở: A\nparent: Bộ: B\nmonth: 1\n',
      [
        [1, 'hai dấu hai chấm'],
        [2, 'hai dấu hai chấm'],
        [3, 'không có mục “month”'],
      ],
    ],
    [
      'event:\n  kind: a: b\n  date: 1/13/2024\n',
      [
        [2, 'hai dấu hai chấm'],
        [3, 'có tháng 13'],
      ],
    ],
    ['unit: @Sở\n', [[1, 'ký tự đặc biệt']]],
    ['chỉ có chữ\n', [[1, 'phải là nhóm mục']]],
  ] as const)('points at the line to mend: %j', async (text, expected) => {
    const folder = await tempFolder()
    const file = join(folder, 'cu-phap.yaml')
    await writeFile(file, text)
    const faults = await faultsOf(() => loadKit(file))
    expect(faults.map((d) => d.line)).toEqual(expected.map(([line]) => line))
    expected.forEach(([, words], i) => expect(faults[i]?.message).toContain(words))
  })

  it('reads what Notepad writes, and composes decomposed letters', async () => {
    const folder = await tempFolder()
    const text = 'unit: Bảo hiểm xã hội tỉnh Đắk Lắk\r\n'
    const forms = {
      bom: Buffer.from(`\uFEFF${text}`),
      utf16: Buffer.from(`\uFEFF${text}`, 'utf16le'),
      nfd: Buffer.from(text.normalize('NFD')),
    }
    const units = Object.entries(forms).map(async ([name, bytes]) => {
      await writeFile(join(folder, name), bytes)
      return (await loadKit(join(folder, name))).kit.unit
    })
    expect(await Promise.all(units)).toEqual(Array(3).fill('Bảo hiểm xã hội tỉnh Đắk Lắk'))
  })

  it('refuses other encodings and absent files in one sentence', async () => {
    const folder = await tempFolder()
    const file = join(folder, 'tcvn.yaml')
    await writeFile(file, Buffer.from([0x75, 0x6e, 0x69, 0x74, 0x3a, 0x20, 0xb9, 0xa9]))
    expect((await faultsOf(() => loadKit(file))).map((d) => d.code)).toEqual(['sai-bang-ma'])
    const [absent] = await faultsOf(() => loadKit(join(folder, 'khong-co.yaml')))
    expect(absent?.message).toContain('không tìm thấy tệp')
  })
})

describe('dates', () => {
  it.each([
    ['2024-11-15', '2024-11-15'],
    ['15/11/2024', '2024-11-15'],
    ['15-11-2024', '2024-11-15'],
    [' 1/6/2024 ', '2024-06-01'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %s', (raw, date) => {
    expect(parseDate(raw)).toEqual({ ok: true, date })
  })

  it.each([
    ['29/02/2025', 'chỉ có 28 ngày'],
    ['11/15/2024', 'ngày viết trước, tháng viết sau'],
    ['00/11/2024', 'chỉ có 30 ngày'],
    ['15/11/24', 'không phải là ngày'],
    ['15 tháng 11', 'không phải là ngày'],
    ['15/11/1945', 'ngoài khoảng 2000–2100'],
    ['', 'không phải là ngày'],
  ])('refuses %s', (raw, words) => {
    const parsed = parseDate(raw)
    expect(parsed.ok ? '' : parsed.message).toContain(words)
  })
})
