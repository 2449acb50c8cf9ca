import { zlibSync } from 'fflate'
import { PDFName, StandardFonts } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { makePdf, sheetPress } from './support/pdf.js'
import {
  draw,
  found,
  gs,
  image,
  pixels,
  place,
  remove,
  set,
  spacesOf,
  spoil,
  square,
  whiteJpeg,
  type Change,
} from './support/spoil-pdf.js'

let sound: Uint8Array
let soundX1a: Uint8Array
beforeAll(async () => {
  sound = await makePdf({ press: sheetPress })
  soundX1a = await makePdf({ press: sheetPress, settings: { pdfx: '1a', large: 'tenth' } })
})

test('a sound file stays sound when another program has packed it anew', async () => {
  expect(await found(await spoil(sound, () => undefined))).toEqual([])
  expect(await found(await spoil(soundX1a, () => undefined))).toEqual([])
})

test.each<[string, string, Change]>([
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
  const codes = await found(await spoil(sound, change))
  expect(codes).toContain(code)
  // Nothing else is wrong with the file, so nothing else may be said, but for what follows from the fault itself.
  expect(new Set(codes.map((c) => c.split(' ')[1])).size).toBeLessThanOrEqual(2)
})

test.each<[string, string, Change]>([
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
  expect(await found(await spoil(soundX1a, change))).toContain(code)
  expect(await found(await spoil(sound, change))).toEqual([])
})
