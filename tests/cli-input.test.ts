import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cli } from './support/cli.js'
import { digests, tempFolder } from './support/folder.js'

/** One small product: enough to see that a run went through. */
const SMALL = ['build', '--year', '2024', '--only', 'web-og', '--jobs', '1']
const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'

describe('wrong usage is told in one sentence with a hint, exits 2 and writes nothing', () => {
  test.each([
    ['flag', ['build', '--yaer', '2024'], 'Không có tùy chọn “--yaer”', '--year'],
    ['command', ['biuld'], 'Không có lệnh “biuld”', 'build'],
    ['missing value', ['build', '--unit'], '“--unit', 'bo-kit --help'],
    ['words without quotes', ['build', '--unit', 'Bảo', 'hiểm'], 'phần thừa', 'ngoặc kép'],
    [
      'product',
      ['build', '--year', '2024', '--only', 'bang-ron-6x0.8'],
      'Không có sản phẩm “bang-ron-6x0.8”',
      'bang-ron-6x0.8m',
    ],
    ['campaign', ['build', '--campaign', 'binh-dang-gio'], 'Không có chiến dịch “binh-dang-gio”', 'binh-dang-gioi'],
    ['year', ['build', '--year', '1999'], 'chưa có dữ liệu năm 1999', '2024'],
    ['year that is no year', ['build', '--year', 'hai'], '“hai”', '--year 2024'],
    ['file type', ['build', '--year', '2024', '--type', 'docx'], '“docx”', 'png'],
    ['preset', ['build', '--year', '2024', '--preset', 'to'], '“to”', 'mac-dinh'],
    ['event', ['build', '--year', '2024', '--event', 'tiec'], '“tiec”', 'hoi-nghi'],
    ['size', ['build', '--year', '2024', '--size', '420'], '420', 'x'],
    ['jobs', ['build', '--year', '2024', '--jobs', '0'], '--jobs', 'từ 1'],
    ['message number', ['build', '--year', '2024', '--messages', '99'], '99', ''],
    ['message beyond the list', ['build', '--year', '2024', '--messages', '8-12'], '“8-12”', '9 thông điệp'],
    ['message range backwards', ['build', '--year', '2024', '--messages', '5-2'], '“5-2”', '1,3-5'],
    ['message range cut off', ['build', '--year', '2024', '--messages', '1,3–'], '“3–”', '1,3-5'],
    ['date', ['build', '--year', '2024', '--from', '31/11/2024'], '--from', ''],
    [
      'end before start',
      ['build', '--year', '2024', '--from', '15/12/2024', '--to', '15/11/2024'],
      '15/11/2024',
      '--from',
    ],
    ['empty name', ['build', '--year', '2024', '--unit', '  '], 'Tên đơn vị', '--unit'],
    ['200 letters', ['build', '--year', '2024', '--unit', 'Bảo hiểm xã hội '.repeat(13)], 'ký tự', '--parent'],
    ['emoji', [...SMALL, '--unit', 'Bảo hiểm xã hội 🌸 Khánh Hòa'], '🌸', ''],
    ['another script', [...SMALL, '--unit', 'Bảo hiểm xã hội 中国'], '中', ''],
    ['no text to fit', ['fit'], 'Thiếu câu chữ', '--box'],
    ['no box', ['fit', 'Bình đẳng giới', '--box', 'to'], '“to”', '6000x800'],
    ['empty box', ['fit', 'Bình đẳng giới', '--box', '0x0'], '“0x0”', '6000x800'],
    ['nothing but blanks to fit', ['fit', '  '], 'Thiếu câu chữ', '--box'],
    ['language', ['build', '--lang', 'fr'], '“fr”', 'vi hoặc en'],
    ['folder without a name', [...SMALL, '-o', ''], '-o', 'output'],
    ['name without a letter', [...SMALL, '--unit', '- . -'], 'không có chữ nào', '--unit'],
    ['config that is not there', ['build', '-c', 'khong-co.yaml'], 'khong-co.yaml', ''],
  ])('%s', async (_, argv, sentence, hint) => {
    const cwd = tempFolder()
    const { code, out, err } = await cli(argv, { cwd })
    expect(code, err).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^(?:Lỗi|Ghi chú): /u)
    expect(err).toContain(sentence)
    expect(err).toContain(hint)
    expect(err).not.toMatch(/\n\s+at |undefined|\[object|Error:/)
    expect(readdirSync(cwd)).toEqual([])
  })
})

test('a wrong flag is told in English too when English is asked for', async () => {
  const { code, err } = await cli(['build', '--yaer', '--lang', 'en'])
  expect(code, err).toBe(2)
  expect(err).toMatch(/^Error: /)
})

test('with --json the same fault is one JSON object on standard output', async () => {
  const { code, err, events } = await cli([...SMALL, '--campaign', 'la', '--json'], { cwd: tempFolder() })
  expect(code, err).toBe(2)
  expect(events()).toEqual([expect.objectContaining({ event: 'diagnostic', code: 'chien-dich-la', severity: 'error' })])
})

test('a kit.yaml with five mistakes gets five diagnostics with their lines', async () => {
  const cwd = tempFolder()
  writeFileSync(
    join(cwd, 'kit.yaml'),
    ['campain: binh-dang-gioi', 'year: hai', 'unit: ""', 'from: 31/11/2024', 'type: [png, docx]', ''].join('\n'),
  )
  const { code, events, err } = await cli(['build', '--json'], { cwd })
  expect(code, err).toBe(2)
  const found = events()
  expect(found.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5])
  for (const fault of found) {
    expect(fault['file']).toContain('kit.yaml')
    expect(fault['column']).toBeGreaterThan(0)
    expect(String(fault['message'])).toMatch(/\p{L}/u)
  }
  expect(err).toContain('campaign')
  expect(readdirSync(cwd)).toEqual(['kit.yaml'])
})

test('a kit.yaml that is no YAML names the line', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'kit.yaml'), 'year: 2024\nunit: "chưa đóng ngoặc\n')
  const { code, err } = await cli(['build'], { cwd })
  expect(code, err).toBe(2)
  expect(err).toMatch(/kit\.yaml.*2/u)
})

test('a kit.yaml of two lines is enough', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'kit.yaml'), `year: 2024\nunit: ${UNIT}\n`)
  const { code, err, out } = await cli(['build', '--dry-run'], { cwd })
  expect(code, err).toBe(0)
  expect(out).toContain('in/bang-ron-6x0.8m-ten-thang')
  expect(readdirSync(cwd)).toEqual(['kit.yaml'])
})

test('dates outside the month are made, with a warning', async () => {
  const cwd = tempFolder()
  const { code, err } = await cli([...SMALL, '--from', '2024-10-01', '--to', '20/10/2024', '--dry-run'], { cwd })
  expect(code, err).toBe(0)
  expect(err).toMatch(/^Lưu ý: .*ngoài/mu)
})

test('another way to type the same letters gives the same bytes', async () => {
  const typed = [UNIT, UNIT.normalize('NFD'), 'Bảo hiểm xã\u200B hội  tỉnh Khánh Hòa\uFEFF', `  ${UNIT} `]
  const made = []
  for (const unit of typed) {
    const cwd = tempFolder()
    expect((await cli([...SMALL, '--unit', unit], { cwd })).code).toBe(0)
    made.push(digests(cwd))
  }
  expect(Object.keys(made[0]).length).toBeGreaterThan(1)
  for (const other of made.slice(1)) expect(other).toEqual(made[0])
})

test('Ð and Ɖ typed for Đ become Đ', async () => {
  const made = []
  for (const unit of ['Sở Y tế tỉnh Đắk Lắk', 'Sở Y tế tỉnh Ðắk Lắk', 'Sở Y tế tỉnh Ɖắk Lắk']) {
    const cwd = tempFolder()
    expect((await cli([...SMALL, '--unit', unit], { cwd })).code).toBe(0)
    made.push(digests(cwd))
  }
  expect(made[1]).toEqual(made[0])
  expect(made[2]).toEqual(made[0])
})

describe('a picture that cannot be used fails what shows it, and nothing else', () => {
  const build = [
    'build',
    '--year',
    '2024',
    '--unit',
    UNIT,
    '--only',
    'fb-bai-doc,ten-thang,tin-hoat-dong',
    '--headline',
    'Ra quân',
    '--jobs',
    '1',
  ]

  test.each([
    ['a logo that is no picture', '--logo', async (file: string) => writeFileSync(file, 'không phải ảnh')],
    [
      'a photo of 20 MB',
      '--photo',
      async (file: string) => writeFileSync(file, Buffer.concat([await jpeg(400), Buffer.alloc(20_000_000)])),
    ],
    ['a photo of 100 px', '--photo', async (file: string) => writeFileSync(file, await jpeg(100))],
    ['a photo cut short', '--photo', async (file: string) => writeFileSync(file, (await jpeg(2000)).subarray(0, 3000))],
    ['a photo that is not there', '--photo', async () => undefined],
  ])('%s', async (_, flag, put) => {
    const cwd = tempFolder()
    const file = join(cwd, 'anh.jpg')
    await put(file)
    const { code, err } = await cli([...build, flag, 'anh.jpg'], { cwd })
    expect(code, err).toBe(1)
    expect(err).toContain('anh.jpg')
    const made = Object.keys(digests(cwd))
    // A logo is on every piece, a photo only on the news card.
    expect(made.some((name) => name.endsWith('-ten-thang.png'))).toBe(flag === '--photo')
    expect(made.some((name) => name.includes('tin-hoat-dong'))).toBe(false)
  })

  const jpeg = (side: number): Promise<Buffer> =>
    sharp({
      create: {
        width: side,
        height: side,
        channels: 3,
        background: '#8a4',
        noise: { type: 'gaussian', mean: 120, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer()
})

test.each([
  ['a file stands where the folder should be', (cwd: string) => writeFileSync(join(cwd, 'output'), '')],
  [
    'the folder may not be written',
    (cwd: string) => {
      mkdirSync(join(cwd, 'output'))
      chmodSync(join(cwd, 'output'), 0o500)
    },
  ],
])('an output folder that cannot be used: %s', async (_, put) => {
  const cwd = tempFolder()
  put(cwd)
  // The administrator of a machine may write anywhere, so only a file in the way stops a run as root.
  const mayWriteAnywhere = process.getuid?.() === 0 && !readdirSync(cwd, { withFileTypes: true })[0].isFile()
  const { code, err } = await cli(SMALL, { cwd })
  expect(code, err).toBe(mayWriteAnywhere ? 0 : 2)
  if (!mayWriteAnywhere) expect(err).toMatch(/Lỗi: .*output/u)
  expect(err).not.toMatch(/\n\s+at /)
})

test('faults that only later stages see name the line of kit.yaml they come from', async () => {
  const cwd = tempFolder()
  const lines = ['year: 2024', 'unit: Bảo hiểm xã hội 🌸', 'size: [1x1km]', 'messages: [99]']
  writeFileSync(join(cwd, 'kit.yaml'), `${lines.join('\n')}\n`)
  const { code, err } = await cli(['build'], { cwd })
  expect(code, err).toBe(2)
  for (const place of ['dòng 2, cột 1', 'dòng 3, cột 1', 'dòng 4, cột 1']) expect(err).toContain(place)
  // a flag takes the value's place: the file is no longer to blame
  const flagged = await cli(['build', '--size', '1x1km', '--unit', UNIT, '--messages', '1'], { cwd })
  expect(flagged.err).toContain('Khổ “1x1km”')
  expect(flagged.err).not.toContain('dòng')
})

test('a year without messages is to blame, not the product, where only messages are asked for', async () => {
  const { code, err } = await cli(['build', '--year', '2025', '--unit', UNIT, '--only', 'thong-diep', '--dry-run'])
  expect(code).toBe(2)
  expect(err).toMatch(/năm 2025 chưa có thông điệp[\s\S]+--messages/u)
})

test('the plan of a list names each unit, and logos of a list without --logos are missed', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'ds.csv'), 'Tên đơn vị;Logo\nSở Nội vụ tỉnh Khánh Hòa;so.svg\nSở Y tế tỉnh Khánh Hòa;\n')
  const argv = ['build', '--year', '2024', '--units', 'ds.csv', '--only', 'web-og', '--dry-run']
  const { code, out, err } = await cli(argv, { cwd })
  expect(code, err).toBe(0)
  expect(out).toMatch(/^Sở Nội vụ tỉnh Khánh Hòa:\nman-hinh\/web-og.*\nSở Y tế tỉnh Khánh Hòa:\nman-hinh\/web-og.*\n/u)
  expect(out).toContain('Cộng: 2 sản phẩm cho 2 đơn vị')
  expect(err).toMatch(/Lưu ý: 1 đơn vị ghi tên tệp logo[\s\S]+thêm --logos/u)
})

test('a folder of logos of which the list names none is told, of a built-in list too', async () => {
  const cwd = tempFolder()
  mkdirSync(join(cwd, 'logo'))
  writeFileSync(join(cwd, 'ds.csv'), 'Tên đơn vị\nSở Y tế tỉnh Khánh Hòa\n')
  for (const list of ['ds.csv', 'bhxh-2024']) {
    const argv = ['build', '--year', '2024', '--units', list, '--only', 'web-og', '--dry-run']
    const { code, err } = await cli([...argv, '--logos', 'logo'], { cwd })
    expect(code, err).toBe(0)
    expect(err).toContain('không ghi tên tệp logo nào')
    expect((await cli(argv, { cwd })).err).not.toContain('logo')
  }
})

test('a folder of logos that is not there is told once, with what else is wrong, and nothing is made', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'ds.csv'), 'Tên đơn vị;Logo;Từ ngày\nSở Y tế;a.svg;\nSở Tư pháp;b.svg;32/11/2024\n')
  const argv = ['build', '--json', '--year', '2024', '--units', 'ds.csv', '--only', 'web-og']
  const told = async (...more: string[]) => {
    const { code, events } = await cli([...argv, ...more], { cwd })
    return [code, ...events().map((event) => event['code'])]
  }
  expect(await told('--logos', 'logo')).toEqual([2, 'thieu-thu-muc', 'ngay-sai'])
  expect(await told('--logos', 'ds.csv')).toEqual([2, 'thieu-thu-muc', 'ngay-sai'])
  expect(await told('--logos', 'logo', '--only', 'bang-ronn')).toEqual([2, 'san-pham-la', 'thieu-thu-muc', 'ngay-sai'])
  expect(readdirSync(cwd)).toEqual(['ds.csv'])
  const alone = await cli([...SMALL, '--logos', 'logo', '--messages', '99'], { cwd })
  expect(alone.code).toBe(2)
  expect(alone.err).toMatch(/--logos chỉ dùng cùng --units[\s\S]+Không có thông điệp “99”/u)
})

test('own messages: one sentence keeps its commas, a file’s faults have their line, an empty file is told', async () => {
  const cwd = tempFolder()
  const only = ['--year', '2024', '--unit', UNIT, '--only', 'fb-bai-vuong,thong-diep', '--dry-run', '--json']
  const one = await cli(['build', ...only, '--messages', 'Yêu thương, không bạo lực'], { cwd })
  expect(one.code, one.err).toBe(0)
  expect(one.events()).toHaveLength(1)
  writeFileSync(join(cwd, 'loi.txt'), 'Yêu thương là không bạo lực\r\n\r\nHạnh phúc 🌸\r\n')
  const file = await cli(['build', ...only, '--messages', 'loi.txt'], { cwd })
  expect(file.code).toBe(2)
  expect(file.events()).toMatchObject([{ file: join(cwd, 'loi.txt'), line: 3 }])
  writeFileSync(join(cwd, 'loi.txt'), '\n')
  expect((await cli(['build', ...only, '--messages', 'loi.txt'], { cwd })).err).toContain('không có thông điệp nào')
})

test('faults of all flags are told at once, with those of their values', async () => {
  const flags = ['--jobs', '0', '--verify', 'ky', '--preset', 'day', '--shard', '9/2', '--type', 'doc']
  const { code, events } = await cli(['build', '--json', ...flags, '--only', 'bang-ronn'], { cwd: tempFolder() })
  expect(code).toBe(2)
  expect(events().map((event) => event['code'])).toEqual([
    'loai-tep-la',
    'phan-sai',
    'so-luong-sai',
    'verify-la',
    'bo-la',
    'san-pham-la',
  ])
})

test('a size may have the comma of a Vietnamese number, and more sizes may follow', async () => {
  const cwd = tempFolder()
  const sizes = async (...argv: string[]) => {
    const { code, err, events } = await cli(['build', '--dry-run', '--json', '--year', '2024', ...argv], { cwd })
    expect(code, err).toBe(0)
    return events().flatMap(({ format }) => format ?? [])
  }
  const expected = ['tu-chon-4x0.7m', 'tu-chon-420x70cm', 'tu-chon-3x1m']
  expect(await sizes('--unit', UNIT, '--size', '4x0,7m, 420x70cm,3x1m')).toEqual(expected)
  writeFileSync(join(cwd, 'kit.yaml'), `unit: ${UNIT}\nsize: 4x0,7m, 420x70cm,3x1m\n`)
  expect(await sizes()).toEqual(expected)
})

test.each([
  ['a list that there is not', ['--units', 'bhxh-2026'], 'Có phải “bhxh-2025”?'],
  ['a list by another spelling', ['--units', 'bhxh2024'], 'Có phải “bhxh-2024”?'],
  ['a flag that is nearly two', ['--logs', 'a'], 'Có phải “--logo” hay “--logos”?'],
  ['a flag without its value', ['--unit'], 'Tùy chọn “--unit” cần'],
])('%s is answered with what may be meant', async (_, argv, words) => {
  const { code, err } = await cli(['build', '--dry-run', ...argv], { cwd: tempFolder() })
  expect(code).toBe(2)
  expect(err).toContain(words)
})

describe('days of a list beside those of the kit', () => {
  const told = async (rows: string, ...argv: string[]) => {
    const cwd = tempFolder()
    writeFileSync(join(cwd, 'ds.csv'), `Tên đơn vị;Từ ngày;Đến ngày\n${rows}`)
    const list = ['--year', '2024', '--only', 'web-og', '--units', 'ds.csv']
    return cli([...argv, ...list], { cwd })
  }

  test('a row whose one day runs against the campaign’s other one is refused with its row', async () => {
    const rows = 'Sở Y tế;15/11/2025;\nSở Nội vụ;;\nSở Tư pháp;;01/11/2024\n'
    const { code, err } = await told(rows, 'build')
    expect(code).toBe(1)
    expect(err).toContain('Dòng 2: ngày bắt đầu 15/11/2025 đứng sau ngày kết thúc chung 15/12/2024. (ds.csv)')
    expect(err).toContain('Dòng 4: ngày kết thúc 01/11/2024 đứng trước ngày bắt đầu chung 15/11/2024. (ds.csv)')
    expect(err).toContain('Đã làm xong 1 sản phẩm')
    expect((await told(rows, 'check')).out).toContain('Đọc được 1 đơn vị, không nhận 2 dòng')
  })

  test('days outside the month are told once for all rows that have them', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `Sở số ${i};01/10/2024;20/11/2024\n`).join('')
    const { err } = await told(rows, 'build', '--dry-run')
    expect(err.match(/nằm ngoài Tháng hành động/gu)).toHaveLength(1)
    expect(err).toContain('Lưu ý: Dòng 2, 3, 4, 5, 6 và 3 dòng khác: thời gian 01/10/2024 – 20/11/2024 nằm ngoài')
  })

  test('the end of a run counts what refused a row, not what is only doubtful in it', async () => {
    const cwd = tempFolder()
    writeFileSync(join(cwd, 'ds.csv'), 'Tên đơn vị;Số lượng băng rôn;Từ ngày\nSở Y tế;1;\nSở Nội vụ;hai;32/11/2024\n')
    const { err } = await cli(['build', '--year', '2024', '--only', 'web-og', '--units', 'ds.csv'], { cwd })
    expect(err).toContain('Danh sách có 1 chỗ sai')
    expect(err.match(/“hai” không phải là số lượng/gu)).toHaveLength(1)
  })
})

test('a file of messages that kit.yaml names is looked for beside it', async () => {
  const [cwd, elsewhere] = [tempFolder(), tempFolder()]
  writeFileSync(join(cwd, 'loi.txt'), 'Yêu thương là không bạo lực\n')
  writeFileSync(
    join(cwd, 'kit.yaml'),
    `year: 2024\nunit: ${UNIT}\nonly: [fb-bai-vuong, thong-diep]\nmessages: loi.txt\n`,
  )
  const argv = ['build', '--dry-run', '--json', '--config', join(cwd, 'kit.yaml')]
  const { code, err, events } = await cli(argv, { cwd: elsewhere })
  expect(code, err).toBe(0)
  expect(new Set(events().map((event) => event['message']))).toEqual(new Set(['rieng-1']))
})

test('messages are taken by numbers and ranges, from the flag as from kit.yaml, each once', async () => {
  const cwd = tempFolder()
  const only = ['build', '--year', '2024', '--unit', UNIT, '--only', 'fb-bai-vuong,thong-diep', '--dry-run', '--json']
  const asked = async (args: readonly string[]) => {
    const { code, err, events } = await cli([...only, ...args], { cwd })
    expect(code, err).toBe(0)
    return [...new Set(events().map((event) => event['message']))]
  }
  expect(await asked(['--messages', '4,1-3,2'])).toEqual(['td-04', 'td-01', 'td-02', 'td-03'])
  expect(await asked(['--messages', '1, 8 – 9'])).toEqual(['td-01', 'td-08', 'td-09'])
  writeFileSync(join(cwd, 'kit.yaml'), 'messages: 1,3-4\n')
  expect(await asked([])).toEqual(['td-01', 'td-03', 'td-04'])
  writeFileSync(join(cwd, 'kit.yaml'), 'messages: [2, 5-6]\n')
  expect(await asked([])).toEqual(['td-02', 'td-05', 'td-06'])
})

test('a news card without photo and headline is made with a warning for each', async () => {
  const only = ['build', '--year', '2024', '--unit', UNIT, '--only', 'tin-hoat-dong', '--dry-run']
  const bare = await cli(only, { cwd: tempFolder() })
  expect(bare.code).toBe(0)
  expect(bare.err).toContain('chưa có tiêu đề')
  expect(bare.err).toContain('chưa có ảnh')
  expect((await cli([...only, '--headline', 'Ra quân'], { cwd: tempFolder() })).err).not.toContain('tiêu đề')
})

test('what is wrong with a kit.yaml, its flags and its list is told at once, in the order of the lines', async () => {
  const cwd = tempFolder()
  const lines = [
    'campaign: binh-dang-gioi',
    'year: 2024',
    'from: 32/11/2024',
    'messages: [99]',
    'only: [bang-ronn]',
    'size: [420x]',
    'type: [gif]',
    'logo: khong-co.svg',
    'quantities: {bang-rong: 2}',
    'nhac: 1',
  ]
  writeFileSync(join(cwd, 'kit.yaml'), lines.join('\n'))
  const told = async (...argv: string[]) =>
    (await cli(['build', '--json', ...argv], { cwd })).events().map((event) => [event['line'] ?? 0, event['code']])
  expect(await told('--dpi', '7', '--units', 'khong-co.xlsx')).toEqual([
    [3, 'khong-hop-le'],
    [4, 'thong-diep-la'],
    [5, 'san-pham-la'],
    [6, 'kho-sai'],
    [7, 'sai-gia-tri'],
    [9, 'so-luong-la'],
    [10, 'muc-la'],
    [0, 'dpi-la'],
    [0, 'khong-doc-duoc'],
    [0, 'khong-doc-duoc'],
  ])
  writeFileSync(join(cwd, 'kit.yaml'), lines.with(0, 'campaign: binh-dang-gioii').join('\n'))
  const unknown = (await told()).map(([line]) => line)
  // which messages there are depends on the campaign
  expect(unknown).toEqual([1, 3, 5, 6, 7, 9, 10, 0])
})

describe('without campaign and year, what depends on them is unsaid and all else is told', () => {
  const rest = 'messages: [99]\nonly: [bang-ronn]\nunit: "..."\npdfx: 1a\nuserunit: true\nlogo: khong-co.svg\n'
  const codes = ['san-pham-la', 'don-vi-khong-chu', 'userunit-1a', 'khong-doc-duoc']
  test.each([
    ['a year that is no number', 'year: hai', ['sai-kieu', ...codes]],
    ['a year that no campaign has', 'year: 2040', ['nam-la', ...codes]],
    ['a mistyped key', 'yaer: 2019', ['muc-la', ...codes]],
    ['a campaign that is no text', 'campaign: 5', ['sai-kieu', ...codes]],
    ['an unknown campaign and a faulty year', 'campaign: tre-con\nyear: hai', ['chien-dich-la', 'sai-kieu', ...codes]],
    ['a line that is no YAML', 'year: 20: 24', ['yaml-sai-cu-phap', ...codes]],
    ['a year twice', 'year: 2024\nyear: 2023', ['yaml-sai-cu-phap', ...codes]],
  ])('%s', async (_, text, expected) => {
    const cwd = tempFolder()
    writeFileSync(join(cwd, 'kit.yaml'), `${text}\n${rest}`)
    const { events } = await cli(['build', '--json'], { cwd })
    expect(events().map((event) => event['code'])).toEqual(expected)
  })

  test('neither with a faulty --year, nor without the kit.yaml that is named', async () => {
    const codesOf = async (...argv: string[]) =>
      (await cli(['build', '--json', '--messages', '99', ...argv, '--only', 'bang-ronn'], { cwd: tempFolder() }))
        .events()
        .map((event) => event['code'])
    expect(await codesOf('--year', 'hai')).toEqual(['nam-sai', 'san-pham-la'])
    expect(await codesOf('--config', 'la.yaml')).toEqual(['khong-doc-duoc', 'san-pham-la'])
  })
})

test('a faulty value of a list or a group hides nothing of the others, and nothing is told twice', async () => {
  const cwd = tempFolder()
  const lines = [
    'year: 2024',
    'only: [bang-ronn, ""]',
    'messages: [99, ""]',
    'event: {kind: le-hoi, title: "Vui 🌸"}',
    'quantities: {bang-rong: 2, to-roi: -1}',
    'inks: {"#0054A6": [100, 69, 0, 700], "#12": [1, 2, 3, 4]}',
    'unit: "🌸"',
  ]
  writeFileSync(join(cwd, 'kit.yaml'), lines.join('\n'))
  const { events } = await cli(['build', '--json'], { cwd })
  expect(events().map((event) => [event['line'], event['code']])).toEqual([
    [2, 'qua-nho'],
    [2, 'san-pham-la'],
    [3, 'qua-nho'],
    [3, 'thong-diep-la'],
    [4, 'sai-gia-tri'],
    [4, 'ky-tu-la'],
    [5, 'qua-nho'],
    [5, 'so-luong-la'],
    [6, 'qua-lon'],
    [6, 'ten-sai'],
    [7, 'ky-tu-la'],
  ])
})

test('check reads a list row by row and looks at every unit’s pieces', async () => {
  const cwd = tempFolder()
  writeFileSync(join(cwd, 'ds.csv'), `Tên đơn vị;Từ ngày\n${UNIT};15/11/2024\nSở Nội vụ;32/11/2024\nSở Y tế;\n`)
  const argv = ['check', '--year', '2024', '--only', 'web-og', '--units', 'ds.csv']
  const { code, out, err } = await cli(argv, { cwd })
  expect(code).toBe(1)
  expect(out).toContain('Đọc được 2 đơn vị, không nhận 1 dòng')
  expect(out.match(/32\/11\/2024/gu)).toHaveLength(1)
  expect(err).toContain('Đã kiểm tra 2 sản phẩm: 1 lỗi')
  const events = (await cli([...argv, '--json'], { cwd })).events()
  expect(events.filter((event) => event['line'] === 3)).toMatchObject([{ code: 'ngay-sai', severity: 'error' }])
  expect(readdirSync(cwd)).toEqual(['ds.csv'])
})
