import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zlibSync } from 'fflate'
import { PDFArray, PDFDict, PDFDocument, PDFName, StandardFonts, type PDFPage } from 'pdf-lib'
import PdfKit from 'pdfkit'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { checkPrintPdf, type PrintCheck } from '../src/preflight/pdf/check-print-pdf.js'
import { barBuilds } from '../src/render/pdf/color-bar.js'
import { pageBoxes } from '../src/render/pdf/page-boxes.js'
import { readJpegInks } from '../src/render/png/read-jpeg-inks.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { root } from './support/kit.js'
import { makePdf, printPage, sheetPress } from './support/pdf.js'
import { testSkin } from './support/scene.js'

let sound: Uint8Array
let soundX1a: Uint8Array
beforeAll(async () => {
  sound = await makePdf({ press: sheetPress })
  soundX1a = await makePdf({ press: sheetPress, settings: { pdfx: '1a', large: 'tenth' } })
})

const found = async (bytes: Uint8Array, check: PrintCheck = {}): Promise<string[]> =>
  (await checkPrintPdf(bytes, { readJpeg: readJpegInks, ...check })).map((d) => `${d.severity} ${d.code}`)

/** The sound file after someone's hand has been in it, saved with compressed objects as other programs do. */
const spoil = async (change: (page: PDFPage, pdf: PDFDocument) => unknown, from = sound): Promise<Uint8Array> => {
  const pdf = await PDFDocument.load(from, { updateMetadata: false })
  await change(pdf.getPage(0), pdf)
  const bytes = await pdf.save({ useObjectStreams: true, addDefaultPage: false })
  // pdf-lib writes 1.7 on top of every file.
  bytes.set(from.subarray(0, 8))
  return bytes
}

/** Draws operators after everything else on the page. */
const draw = (page: PDFPage, operators: string): void => {
  const { context } = page.doc
  page.node.lookup(PDFName.of('Contents'), PDFArray).push(context.register(context.stream(operators)))
}

const set = (page: PDFPage, key: string, value: unknown): void =>
  page.node.set(PDFName.of(key), page.doc.context.obj(value as number[]))

const remove = (page: PDFPage, key: string): unknown => page.node.delete(PDFName.of(key))

const square = '100 100 300 300 re f'

/** Draws a form, a picture or a pattern made of `bytes`. */
const place = (
  page: PDFPage,
  dict: Record<string, unknown>,
  bytes: Uint8Array | string,
  matrix = '300 0 0 300 100 100',
): void => {
  const { context } = page.doc
  const name = page.node.newXObject('X', context.register(context.stream(bytes, dict as Record<string, string>)))
  draw(page, `q ${matrix} cm ${name.toString()} Do Q`)
}

const image = (width: number, height: number, more: Record<string, unknown> = {}) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: 8,
  ColorSpace: 'DeviceCMYK',
  ...more,
})

/** CMYK pixels of one build, in percent. */
const pixels = (count: number, build: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: count * 4 }, (_, i) => Math.round(((build[i % 4] ?? 0) / 100) * 255))

const spacesOf = (page: PDFPage): PDFDict => page.node.Resources()!.lookup(PDFName.of('ColorSpace'), PDFDict)

const gs = (page: PDFPage, state: Record<string, unknown>): string =>
  page.node.newExtGState('G', page.doc.context.obj(state as Record<string, string>)).toString()

/** White paper, as Adobe's inverted inks store it: 255 everywhere. */
const whiteJpeg = (): Promise<Uint8Array> =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: '#FFFFFF' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer()

test('a sound file stays sound when another program has packed it anew', async () => {
  expect(await found(await spoil(() => undefined))).toEqual([])
  expect(await found(await spoil(() => undefined, soundX1a))).toEqual([])
})

test.each<[string, string, (page: PDFPage, pdf: PDFDocument) => unknown]>([
  ['an RGB operator', 'error mau-rgb', (page) => draw(page, `1 0 0 rg ${square}`)],
  ['an RGB line', 'error mau-rgb', (page) => draw(page, '0 0 1 RG 100 100 m 300 300 l S')],
  [
    'RGB inside a form',
    'error mau-rgb',
    (page) => place(page, { Subtype: 'Form', BBox: [0, 0, 1, 1] }, '0 1 0 rg 0 0 1 1 re f'),
  ],
  [
    'RGB by way of a profile',
    'error mau-rgb',
    (page) => {
      const { context } = page.doc
      const profile = context.register(context.stream('', { N: 3 }))
      spacesOf(page).set(PDFName.of('Icc'), context.obj(['ICCBased', profile]))
      draw(page, `/Icc cs 1 0 0 scn ${square}`)
    },
  ],
  [
    'an RGB picture in the content',
    'error anh-rgb',
    (page) => draw(page, 'q 90 0 0 90 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q'),
  ],
  ['Lab', 'error mau-lab', (page) => draw(page, `/Lab cs 50 10 10 scn ${square}`)],
  ['no TrimBox', 'error khung-thieu', (page) => remove(page, 'TrimBox')],
  ['no BleedBox', 'error khung-thieu', (page) => remove(page, 'BleedBox')],
  [
    'a TrimBox beyond the BleedBox',
    'error khung-long',
    (page) => page.setTrimBox(0, 0, page.getWidth(), page.getHeight()),
  ],
  [
    'a BleedBox beyond the page',
    'error khung-long',
    (page) => page.setBleedBox(-20, 0, page.getWidth(), page.getHeight()),
  ],
  ['next to no bleed', 'warning tran-thieu', (page) => set(page, 'BleedBox', page.node.TrimBox()!.asArray())],
  ['a page larger than a PDF can be', 'error kho-qua-lon', (page) => page.setMediaBox(0, 0, 15000, 900)],
  ['320 % ink', 'error muc-qua', (page) => draw(page, `0.8 0.8 0.8 0.8 k ${square}`)],
  ['a heavy line', 'error muc-qua', (page) => draw(page, '1 1 1 0.1 K 100 100 m 300 300 l S')],
  [
    'white that overprints',
    'error trang-overprint',
    (page) => draw(page, `${gs(page, { op: true, OP: true, OPM: 1 })} gs 0 0 0 0 k ${square}`),
  ],
  ['the color of crop marks in the picture', 'error mau-dang-ky', (page) => draw(page, `/All cs 1 scn ${square}`)],
  ['a hairline', 'warning net-manh', (page) => draw(page, '0 0 0 1 K 0.05 w 100 100 m 300 300 l S')],
  [
    'a font that is not embedded',
    'error thieu-phong-chu',
    async (page, pdf) => page.drawText('Abc', { font: await pdf.embedFont(StandardFonts.Helvetica) }),
  ],
  [
    'an RGB picture',
    'error anh-rgb',
    (page) => place(page, image(400, 400, { ColorSpace: 'DeviceRGB' }), new Uint8Array(480_000)),
  ],
  [
    'a picture of too few pixels',
    'error anh-it-diem',
    (page) => place(page, image(60, 60), pixels(3600, [0, 20, 0, 0])),
  ],
  [
    'a picture of rather few pixels',
    'warning anh-it-diem',
    (page) => place(page, image(500, 500), pixels(250_000, [0, 20, 0, 0])),
  ],
  [
    'a picture of too much ink',
    'error anh-muc-qua',
    (page) => place(page, image(700, 700), pixels(490_000, [90, 80, 80, 80])),
  ],
  [
    'such a picture deflated',
    'error anh-muc-qua',
    (page) => place(page, image(700, 700, { Filter: 'FlateDecode' }), zlibSync(pixels(490_000, [90, 80, 80, 80]))),
  ],
  [
    'such a picture deflated with a predictor',
    'error anh-muc-qua',
    (page) => {
      // Rows of kind 2: the difference to the row above, so that the ink shows only when all rows are summed up.
      const row = (kind: number, value: number): number[] => [kind, ...Array.from({ length: 2800 }, () => value)]
      const rows = Array.from({ length: 700 }, (_, y) => (y === 0 ? row(0, 230) : row(2, 0))).flat()
      const parms = { Predictor: 15, Colors: 4, BitsPerComponent: 8, Columns: 700 }
      place(page, image(700, 700, { Filter: 'FlateDecode', DecodeParms: parms }), zlibSync(Uint8Array.from(rows)))
    },
  ],
  [
    'a JPEG whose inks a missing Decode turns around',
    'error anh-muc-qua',
    async (page) => place(page, image(64, 64, { Filter: 'DCTDecode' }), await whiteJpeg(), '20 0 0 20 100 100'),
  ],
  ['no output intent', 'error thieu-dieu-kien-in', (_, pdf) => pdf.catalog.delete(PDFName.of('OutputIntents'))],
  ['no XMP', 'error pdfx-thieu', (_, pdf) => pdf.catalog.delete(PDFName.of('Metadata'))],
  ['a title that XMP does not know', 'error pdfx-lech', (_, pdf) => pdf.setTitle('Khác')],
  ['a script', 'error javascript', (_, pdf) => pdf.addJavaScript('a', 'app.alert(1)')],
  ['a form field', 'error bieu-mau', (page, pdf) => pdf.getForm().createTextField('ten').addToPage(page)],
  [
    'an attachment',
    'warning tep-dinh-kem',
    async (_, pdf) => {
      await pdf.attach(new Uint8Array(3), 'a.txt')
      await pdf.flush()
    },
  ],
  ['layers', 'warning lop', (_, pdf) => pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [] }))],
  ['a page that blends in RGB', 'error noi-dung', (page) => set(page, 'Group', { S: 'Transparency', CS: 'DeviceRGB' })],
  [
    'a spot color',
    'warning mau-pha',
    (page) => {
      const { context } = page.doc
      const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 1, 0, 0], N: 1 })
      spacesOf(page).set(PDFName.of('Pha'), context.obj(['Separation', 'PANTONE 186 C', 'DeviceCMYK', tint]))
      draw(page, `/Pha cs 1 scn ${square}`)
    },
  ],
])('finds %s', async (_, code, change) => {
  const codes = await found(await spoil(change))
  expect(codes).toContain(code)
  // Nothing else is wrong with the file, so nothing else may be said, but for what follows from the fault itself.
  expect(new Set(codes.map((c) => c.split(' ')[1])).size).toBeLessThanOrEqual(2)
})

test.each<[string, string, (page: PDFPage, pdf: PDFDocument) => unknown]>([
  ['opacity', 'error trong-suot', (page) => draw(page, `${gs(page, { ca: 0.5 })} gs 0 0 0 0.5 k ${square}`)],
  [
    'a blend mode',
    'error trong-suot',
    (page) => draw(page, `${gs(page, { BM: 'Multiply' })} gs 0 0 0 0.5 k ${square}`),
  ],
  [
    'a picture with a soft mask',
    'error trong-suot',
    (page) => {
      const { context } = page.doc
      const mask = context.register(
        context.stream(new Uint8Array(490_000), { ...image(700, 700), ColorSpace: 'DeviceGray' }),
      )
      place(page, image(700, 700, { SMask: mask }), pixels(490_000, [0, 20, 0, 0]))
    },
  ],
  ['a transparency group', 'error trong-suot', (page) => set(page, 'Group', { S: 'Transparency', CS: 'DeviceCMYK' })],
])('finds %s in PDF/X-1a, and lets PDF/X-4 have it', async (_, code, change) => {
  expect(await found(await spoil(change, soundX1a))).toContain(code)
  expect(await found(await spoil(change))).toEqual([])
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
    writeFileSync(join(folder, 'hong.pdf'), await spoil((page) => draw(page, `1 0 0 rg ${square}`)))
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
