import { PDFName, PDFRawStream } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { pageBoxes } from '../src/render/pdf/page-boxes.js'
import { printImages } from '../src/render/png/print-images.js'
import { catalogAt, contentsOf, makePdf, openPdf, printPage, testMeta, xmpOf } from './support/pdf.js'
import { testAssets } from './support/scene.js'

describe('renderPdf', () => {
  it('opens in another library with its pages and boxes, one page a scene', async () => {
    const pdf = await openPdf(await makePdf({ pages: [printPage(), printPage(210, 297)] }))
    expect(pdf.getPageCount()).toBe(2)
    const trim = pdf.getPage(1).getTrimBox()
    expect(trim.width).toBeCloseTo((210 / 25.4) * 72, 2)
    expect(trim.x).toBeCloseTo((5 / 25.4) * 72, 2)
    expect(pdf.getPage(1).getBleedBox().height).toBeCloseTo((307 / 25.4) * 72, 2)
    expect(pdf.getPage(0).getMediaBox().x).toBe(0)
    expect(pdf.getTitle()).toBe(testMeta(2).title)
    expect(catalogAt(pdf, 'Lang')).toContain('vi-VN')
  })

  it('speaks only CMYK, and only builds of the skin', async () => {
    const pdf = await openPdf(await makePdf())
    const content = contentsOf(pdf.getPage(0)).join('\n')
    const builds = [...new Set(Array.from(content.matchAll(/^(.+) k$/gm), (m) => m[1]))].sort()
    expect(builds).toEqual(['0 0 0 0', '0 0.6 1 0', '0.8 1 0 0.25'])
    expect(content).not.toMatch(/\s(rg|RG|g|G|cs|CS|sc|scn|K)\s/)
    const images = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, o]) =>
        o instanceof PDFRawStream && o.dict.get(PDFName.of('Subtype')) === PDFName.of('Image') ? [o.dict] : [],
      )
    expect(images.map((dict) => dict.get(PDFName.of('ColorSpace'))?.toString())).toEqual(['/DeviceCMYK', '/DeviceCMYK'])
  })

  it('draws a white logo ground as bare paper', async () => {
    const images = await printImages([printPage()], await testAssets())
    expect(images.get('logo')).toMatchObject({ width: 60, height: 60, filter: 'FlateDecode', fit: 'contain' })
    expect(images.get('anh')).toMatchObject({ filter: 'DCTDecode', fit: 'cover' })
    expect(images.get('anh')?.bytes.length).toBeLessThan(20_000)
  })

  it('raises a quadratic curve to the same cubic', async () => {
    // M20 40 Q60 0 100 40: handles two thirds of the way to the old handle.
    const [shell] = contentsOf((await openPdf(await makePdf())).getPage(0))
    expect(shell).toContain('20 40 m\n46.6667 13.3333 73.3333 13.3333 100 40 c')
  })

  it('draws at one tenth once a side with its bleed and marks passes 5.08 m', async () => {
    const press = { hem: 50, eyelets: 500 }
    // Marks of the largest pieces at full size take 13 × 4950 / 600 mm a side.
    const size = (width: number) => ({ width, height: 800, bleed: 50, unit: 'mm', press }) as const
    expect(pageBoxes(size(4700)).scale).toBe(1)
    expect(pageBoxes(size(4700)).media[2]).toBeLessThanOrEqual(14400)
    expect(pageBoxes(size(4800)).scale).toBe(0.1)
    const pdf = await openPdf(await makePdf({ pages: [printPage(6000, 800)] }))
    expect(pdf.getPage(0).getTrimBox().width).toBeCloseTo((600 / 25.4) * 72, 2)
  })

  it('carries the output intent and well-formed, escaped XMP in step with Info', async () => {
    const pdf = await openPdf(await makePdf())
    const text = xmpOf(pdf)
    expect(text).toContain('Băng rôn &lt;6×0,8 m&gt; &amp; &quot;thử&quot;')
    expect(text).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
    expect(text).toContain('<xmp:CreateDate>2024-11-15T00:00:00Z</xmp:CreateDate>')
    expect(pdf.getCreationDate()?.toISOString()).toBe('2024-11-15T00:00:00.000Z')
    expect(pdf.context.lookup(pdf.context.trailerInfo.Info)?.toString()).toMatch(/\/Trapped \/False/)
    expect(catalogAt(pdf, 'OutputIntents', 0, 'OutputConditionIdentifier')).toBe('FOGRA39')
  })

  it('gives the same bytes again, in any time zone, and another ID to another content', async () => {
    const zone = process.env['TZ']
    const inZone = async (name: string): Promise<Uint8Array> => {
      process.env['TZ'] = name
      return makePdf()
    }
    try {
      const [first, again] = [await inZone('Asia/Ho_Chi_Minh'), await inZone('America/Los_Angeles')]
      expect(new Date(0).getTimezoneOffset()).toBe(480)
      expect(Buffer.from(again).equals(first)).toBe(true)
      const id = (pdf: Uint8Array): string =>
        /\/ID \[<(\w+)>/.exec(Buffer.from(pdf.slice(-400)).toString('latin1'))?.[1] ?? ''
      expect(id(first)).toMatch(/^[\da-f]{32}$/)
      expect(id(await makePdf({ pages: [printPage(401)] }))).not.toBe(id(first))
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})
