import { PDFName, PDFNumber } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { eyeletsAlong, pressArea } from '../src/model/press.js'
import { checkPrintPdf } from '../src/preflight/pdf/check-print-pdf.js'
import { readJpegInks } from '../src/render/png/read-jpeg-inks.js'
import { bannerPress, catalogAt, contentsOf, makePdf, openPdf, printPage, sheetPress, xmpOf } from './support/pdf.js'

const X1A = { pdfx: '1a', large: 'tenth' } as const
const header = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 8)).toString('latin1')

describe.each(['4', '1a'] as const)('PDF/X-%s', (pdfx) => {
  const make = () =>
    makePdf({ pages: [printPage(), printPage(148, 210)], press: sheetPress, settings: { pdfx, large: 'tenth' } })

  it('passes our own preflight with marks, photo and logo', async () => {
    expect(await checkPrintPdf(await make(), { readJpeg: readJpegInks })).toEqual([])
  })

  it('is tagged: a document of figures with alternative text, in Vietnamese', async () => {
    const pdf = await openPdf(await make())
    expect(catalogAt(pdf, 'MarkInfo')).toContain('/Marked true')
    const figure = (page: number, key: string) => catalogAt(pdf, 'StructTreeRoot', 'K', 0, 'K', page, key)
    expect(catalogAt(pdf, 'StructTreeRoot', 'K', 0, 'S')).toBe('/Document')
    expect([figure(0, 'S'), figure(1, 'S')]).toEqual(['/Figure', '/Figure'])
    expect(figure(1, 'Alt')).toBe('Mô tả (2)')
    const [shell, imprint, marks] = contentsOf(pdf.getPage(1))
    expect([shell, imprint, marks].map((stream) => stream?.split('\n')[0])).toEqual([
      '/Figure <</MCID 0>> BDC',
      '/Figure <</MCID 1>> BDC',
      '/Artifact <</Type /Page>> BDC',
    ])
    // The page's entry in the parent tree leads both parts back to its figure.
    expect(catalogAt(pdf, 'StructTreeRoot', 'ParentTree', 'Nums', 3, 1)).toBe(
      catalogAt(pdf, 'StructTreeRoot', 'K', 0, 'K', 1),
    )
  })
})

describe('what tells the two standards apart', () => {
  it('X-4 is PDF 1.6, names itself in XMP and blends in CMYK', async () => {
    const bytes = await makePdf({ press: sheetPress })
    const pdf = await openPdf(bytes)
    expect(header(bytes)).toBe('%PDF-1.6')
    expect(xmpOf(pdf)).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4<')
    expect(pdf.getPage(0).node.lookup(PDFName.of('Group'))?.toString()).toContain('/CS /DeviceCMYK')
  })

  it('X-1a is PDF 1.4, names itself in Info and knows no transparency', async () => {
    const bytes = await makePdf({ press: sheetPress, settings: X1A })
    const pdf = await openPdf(bytes)
    expect(header(bytes)).toBe('%PDF-1.4')
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info)?.toString()
    expect(info).toContain('/GTS_PDFXVersion (PDF/X-1a:2003)')
    expect(info).toContain('/GTS_PDFXConformance (PDF/X-1a:2003)')
    const { node } = pdf.getPage(0)
    expect(['Group', 'Tabs', 'UserUnit'].map((key) => node.get(PDFName.of(key)))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('draws the same', async () => {
    const drawn = async (settings?: typeof X1A) =>
      contentsOf((await openPdf(await makePdf({ press: sheetPress, settings }))).getPage(0))
    expect(await drawn(X1A)).toEqual(await drawn())
  })
})

describe('marks around the piece', () => {
  it('stand outside the bleed, on every plate', async () => {
    const pdf = await openPdf(await makePdf({ pages: [printPage(6000, 800, 50)], press: bannerPress }))
    const page = pdf.getPage(0)
    const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()]
    expect(page.getCropBox()).toEqual(media)
    for (const [inner, outer] of [
      [trim, bleed],
      [bleed, media],
    ] as const) {
      expect(inner.x).toBeGreaterThan(outer.x)
      expect(inner.y).toBeGreaterThan(outer.y)
      expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width)
      expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height)
    }
    const [, , marks = ''] = contentsOf(page)
    expect(marks).toContain('/All CS 1 SCN')
    // 13 eyelets along 6 m and 3 along 0.8 m on both sides, 4 registration targets.
    expect(eyeletsAlong(6000, 500, 25)).toHaveLength(13)
    expect(marks.match(/ c s$/gm)).toHaveLength(2 * (13 + 3) + 4)
    expect(marks).toMatch(/\[12 8\] 0 d/)
    // No line or curve of the marks ends over the picture.
    const points = Array.from(
      marks.matchAll(/^(-?[\d.]+) (-?[\d.]+) m/gm),
      (m) => [Number(m[1]), Number(m[2])] as const,
    )
    expect(points.length).toBeGreaterThan(30)
    expect(points.filter(([x, y]) => x > -50 && x < 6050 && y > -50 && y < 850 && y !== 6)).toEqual([[0, 0]])
  })

  it('lie on a frame of paper that hides the cut edge of the picture', async () => {
    const pdf = await openPdf(await makePdf({ pages: [printPage(400, 300, 5)], press: sheetPress }))
    const [shell = '', imprint = '', marks = ''] = contentsOf(pdf.getPage(0))
    // cut a millimeter outside the bleed, and covered by two from the bleed on
    for (const part of [shell, imprint]) expect(part).toContain('\n-6 -6 412 312 re W n\n')
    expect(marks).toContain('\n0 0 0 0 k\n-7 -7 414 314 re\n-5 -5 410 310 re\nf*\n')
  })

  it('overprint the slug line in black', async () => {
    const pdf = await openPdf(await makePdf({ press: sheetPress }))
    const [, , marks = ''] = contentsOf(pdf.getPage(0))
    expect(marks).toMatch(/\/Over gs 0 0 0 1 k\nq\n0\.008 0 0 0\.008 0 319 cm/)
    expect(pdf.getPage(0).node.Resources()?.toString()).toMatch(/\/OP true\s+\/op true\s+\/OPM 1/)
  })

  it('show the four inks, the builds of the skin and two grays', async () => {
    const [, , marks = ''] = contentsOf((await openPdf(await makePdf({ press: sheetPress }))).getPage(0))
    const builds = Array.from(marks.matchAll(/^(.+) k\n.* re f$/gm), (m) => m[1])
    expect(builds).toEqual([
      '1 0 0 0',
      '0 1 0 0',
      '0 0 1 0',
      '0 0 0 1',
      '0.5 0.4 0.4 0',
      '0 0 0 0.5',
      '0 0.6 1 0',
      '0.8 1 0 0.25',
    ])
  })

  it('grow with a banner and leave a sheet of A3 on SRA3', () => {
    const a3 = pressArea({ width: 297, height: 420, bleed: 3, hem: 0, eyelets: 0 })
    expect(a3.unit).toBe(1)
    expect([297 + 6 + 2 * a3.side, 420 + 6 + a3.top + a3.bottom]).toEqual([319, 450])
    expect(pressArea({ width: 3000, height: 1000, bleed: 50, hem: 50, eyelets: 500 }).unit).toBe(5)
  })
})

describe('sides over 5.08 m', () => {
  it('keep their full size by UserUnit when asked', async () => {
    const pages = [printPage(6000, 800, 50)]
    const [full, tenth] = await Promise.all([
      makePdf({ pages, press: bannerPress, settings: { pdfx: '4', large: 'userunit' } }),
      makePdf({ pages, press: bannerPress }),
    ])
    const [a, b] = [(await openPdf(full)).getPage(0), (await openPdf(tenth)).getPage(0)]
    expect(a.node.lookup(PDFName.of('UserUnit'), PDFNumber).asNumber()).toBe(10)
    expect(b.node.get(PDFName.of('UserUnit'))).toBeUndefined()
    expect(a.getTrimBox()).toEqual(b.getTrimBox())
    expect(Math.max(a.getMediaBox().width, a.getMediaBox().height)).toBeLessThanOrEqual(14400)
    expect((await checkPrintPdf(full)).map((d) => `${d.severity} ${d.code}`)).toContain('warning userunit')
  })

  it('cannot be both PDF/X-1a and UserUnit', async () => {
    const settings = { pdfx: '1a', large: 'userunit' } as const
    await expect(makePdf({ pages: [printPage(6000, 800, 50)], press: bannerPress, settings })).rejects.toThrow(
      'UserUnit',
    )
  })
})
