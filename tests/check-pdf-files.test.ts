import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PdfKit from 'pdfkit'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { checkPrintPdf } from '../src/preflight/pdf/check-print-pdf.js'
import { barBuilds } from '../src/render/pdf/color-bar.js'
import { pageBoxes } from '../src/render/pdf/page-boxes.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { root } from './support/kit.js'
import { makePdf, printPage, sheetPress } from './support/pdf.js'
import { testSkin } from './support/scene.js'
import { draw, found, spoil, square } from './support/spoil-pdf.js'

let sound: Uint8Array
let soundX1a: Uint8Array
beforeAll(async () => {
  sound = await makePdf({ press: sheetPress })
  soundX1a = await makePdf({ press: sheetPress, settings: { pdfx: '1a', large: 'tenth' } })
})

test('files from elsewhere: an embedded font, no boxes, no standard', async () => {
  const document = new PdfKit({ size: 'A4', info: { CreationDate: new Date(0) } })
  document
    .font(join(root, 'assets', 'fonts', 'BeVietnamPro_700Bold.ttf'))
    .fillColor([0, 0, 0, 100])
    .text('Chữ thường')
  document.end()
  const codes = await found(document.read() as Uint8Array)
  expect(codes).toEqual([
    'error thieu-dieu-kien-in',
    'warning khong-pdfx',
    'error khung-thieu',
    'error khung-thieu',
    'error phong-chu',
  ])
})

describe('files that cannot be read', () => {
  const message = async (bytes: Uint8Array): Promise<string> => {
    const [first, ...others] = await checkPrintPdf(bytes)
    expect(others).toEqual([])
    return first?.message ?? ''
  }

  it('says why', async () => {
    expect(await message(new TextEncoder().encode('GIF89a'))).toBe('Không phải tệp PDF.')
    expect(await message(sound.subarray(0, sound.length - 300))).toContain('cắt cụt')
    const bent = Uint8Array.from(sound)
    bent[Buffer.from(sound).indexOf('\n2 0 obj') + 1] = 0x33
    expect(await message(bent)).toContain('hỏng ở đối tượng 2')
  })

  it('names a locked file as such', async () => {
    const document = new PdfKit({ userPassword: 'a', ownerPassword: 'b', font: '' })
    document.end()
    expect(await message(document.read() as Uint8Array)).toContain('bị khóa')
  })
})

describe('a file of our own', () => {
  const scene = printPage()
  const boxes = pageBoxes({ ...scene, press: sheetPress })
  const builds = [...Object.values(testSkin.roles).map((color) => color.cmyk), ...barBuilds(testSkin)]
  const expected = { pages: [boxes], builds, standard: '4' } as const

  it('is held against what was ordered', async () => {
    expect(await found(sound, { expected })).toEqual([])
    expect(
      await found(sound, { expected: { ...expected, builds: builds.filter((build) => build[1] !== 60) } }),
    ).toEqual(['error muc-la'])
    const moved = { ...boxes, trim: [0, 0, 10, 10] }
    expect(await found(sound, { expected: { ...expected, pages: [moved] } })).toEqual(['error khung-sai'])
    expect(await found(sound, { expected: { ...expected, pages: [boxes, boxes] } })).toEqual(['error so-trang'])
    expect(await found(soundX1a, { expected })).toEqual(['error chuan-sai'])
  })

  it('is measured at finished size', async () => {
    // At 1:10 the 30 mm photo is 300 mm of the finished banner, and the bleed of 5 mm is 50.
    expect(await found(sound, { scale: 0.1 })).toEqual(['error anh-it-diem', 'error anh-it-diem'])
  })
})

describe('bo-kit check-pdf', () => {
  it('tells each file’s faults with what to do, and fails when one has an error', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'tot.pdf'), sound)
    writeFileSync(join(folder, 'hong.pdf'), await spoil(sound, (page) => draw(page, `1 0 0 rg ${square}`)))
    const good = await cli(['check-pdf', 'tot.pdf'], { cwd: folder })
    expect(good).toMatchObject({ code: 0, out: 'tot.pdf: gửi in được\n', err: '' })
    const both = await cli(['soat-in', 'tot.pdf', 'hong.pdf', 'khong-co.pdf'], { cwd: folder })
    expect(both.code).toBe(1)
    expect(both.out).toContain(
      'hong.pdf: 1 lỗi, 0 lưu ý: chưa gửi in được\nLỗi: Trang 1 có màu DeviceRGB, phải là CMYK.\n  Cách sửa: ',
    )
    expect(both.out).toContain('Không đọc được tệp')
    const json = await cli(['check-pdf', 'hong.pdf', '--json'], { cwd: folder })
    expect(json.events()).toMatchObject([
      { event: 'diagnostic', code: 'mau-rgb', severity: 'error', file: join(folder, 'hong.pdf') },
      { event: 'checked', file: 'hong.pdf', errors: 1, warnings: 0 },
    ])
  })

  it('takes the scale from the flag or the name, and refuses nonsense', async () => {
    const folder = tempFolder()
    for (const name of ['a.pdf', 'a-ti-le-1-10.pdf']) writeFileSync(join(folder, name), sound)
    expect((await cli(['check-pdf', 'a.pdf'], { cwd: folder })).code).toBe(0)
    expect((await cli(['check-pdf', 'a.pdf', '--scale', '1:10'], { cwd: folder })).code).toBe(1)
    expect((await cli(['check-pdf', 'a-ti-le-1-10.pdf'], { cwd: folder })).code).toBe(1)
    expect((await cli(['check-pdf', 'a.pdf', '--scale', 'to'], { cwd: folder })).err).toContain('không phải là tỉ lệ')
    expect(await cli(['check-pdf'], { cwd: folder })).toMatchObject({ code: 2 })
    expect(readFileSync(join(folder, 'a.pdf')).equals(sound)).toBe(true)
  })
})
