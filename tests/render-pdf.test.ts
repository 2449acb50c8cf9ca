import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { pageBoxes, printScale } from '../src/render/pdf/page-boxes.js'
import { renderPdf } from '../src/render/pdf/render-pdf.js'
import { loadOutputProfile, printImages } from '../src/render/png/print-images.js'
import { readPdfObjects } from '../src/write/pdf-objects.js'
import { testAssets, testScene, testSkin } from './support/scene.js'

const meta = { title: 'Băng rôn <6×0,8 m> & "thử"', alt: 'Mô tả (một)', lang: 'vi-VN', date: '2024-11-15' }
const picture = { kind: 'image', asset: 'anh', box: { x: 250, y: 20, width: 100, height: 100 } } as const
const logo = { kind: 'image', asset: 'logo', box: { x: 250, y: 130, width: 50, height: 50 } } as const
const page = (width = 400, height = 300) => testScene({ width, height, bleed: 5, unit: 'mm' }, [picture, logo])

const make = async (pages = [page()]): Promise<Uint8Array> =>
  renderPdf({
    pages,
    skin: testSkin,
    images: await printImages(pages, await testAssets()),
    profile: await loadOutputProfile(),
    meta,
  })

const contentsOf = (pdf: Uint8Array): string =>
  [...readPdfObjects(pdf).objects.values()]
    .flatMap((o) => (o.stream && !/Subtype|\/N 4/.test(o.dictionary) ? [Buffer.from(o.stream).toString('latin1')] : []))
    .join('\n')

describe('renderPdf', () => {
  it('opens in another library with its pages and boxes, one page a scene', async () => {
    const pdf = await PDFDocument.load(await make([page(), page(210, 297)]), { updateMetadata: false })
    expect(pdf.getPageCount()).toBe(2)
    const trim = pdf.getPage(1).getTrimBox()
    expect(trim.width).toBeCloseTo((210 / 25.4) * 72, 2)
    expect(trim.x).toBeCloseTo((5 / 25.4) * 72, 2)
    expect(pdf.getPage(1).getBleedBox().height).toBeCloseTo((307 / 25.4) * 72, 2)
    expect(pdf.getPage(0).getMediaBox().x).toBe(0)
    expect(pdf.getTitle()).toBe(meta.title)
    expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('vi-VN')
  })

  it('speaks only CMYK, and only builds of the skin', async () => {
    const content = contentsOf(await make())
    const builds = [...new Set(Array.from(content.matchAll(/^(.+) k$/gm), (m) => m[1]))].sort()
    expect(builds).toEqual(['0 0 0 0', '0 0.6 1 0', '0.8 1 0 0.25'])
    expect(content).not.toMatch(/\s(rg|RG|g|G|cs|CS|sc|scn|K)\s/)
    const images = [...readPdfObjects(await make()).objects.values()].filter((o) =>
      o.dictionary.includes('/Subtype /Image'),
    )
    expect(images).toHaveLength(2)
    for (const { dictionary } of images) expect(dictionary).toContain('/ColorSpace /DeviceCMYK')
  })

  it('draws a white logo ground as bare paper', async () => {
    const images = await printImages([page()], await testAssets())
    expect(images.get('logo')).toMatchObject({ width: 60, height: 60, filter: 'FlateDecode', fit: 'contain' })
    expect(images.get('anh')).toMatchObject({ filter: 'DCTDecode', fit: 'cover' })
    expect(images.get('anh')?.bytes.length).toBeLessThan(20_000)
  })

  it('raises a quadratic curve to the same cubic', async () => {
    // M20 40 Q60 0 100 40: handles two thirds of the way to the old handle.
    expect(contentsOf(await make())).toContain('20 40 m\n46.6667 13.3333 73.3333 13.3333 100 40 c')
  })

  it('draws at one tenth once a side with its bleed passes 5.08 m', async () => {
    expect(printScale({ width: 5000, height: 3000, bleed: 10 })).toBe(1)
    expect(printScale({ width: 5060, height: 3000, bleed: 10 })).toBe(1)
    expect(printScale({ width: 5061, height: 3000, bleed: 10 })).toBe(0.1)
    const pdf = await PDFDocument.load(await make([page(6000, 800)]))
    expect(pdf.getPage(0).getTrimBox().width).toBeCloseTo((600 / 25.4) * 72, 2)
    expect(pageBoxes(page(6000, 800)).scale).toBe(0.1)
  })

  it('carries the output intent and well-formed, escaped XMP in step with Info', async () => {
    const pdf = await PDFDocument.load(await make(), { updateMetadata: false })
    const xmp = pdf.context.lookup(pdf.catalog.get(PDFName.of('Metadata')), PDFRawStream).getContentsString()
    const text = Buffer.from(xmp, 'latin1').toString('utf8')
    expect(text).toContain('Băng rôn &lt;6×0,8 m&gt; &amp; &quot;thử&quot;')
    expect(text).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
    expect(text).toContain('<xmp:CreateDate>2024-11-15T00:00:00Z</xmp:CreateDate>')
    expect(pdf.getCreationDate()?.toISOString()).toBe('2024-11-15T00:00:00.000Z')
    const info = pdf.context.trailerInfo.Info
    expect(pdf.context.lookup(info)?.toString()).toMatch(/\/Trapped \/False/)
  })

  it('gives the same bytes again, and another ID to another content', async () => {
    const [first, again, other] = [await make(), await make(), await make([page(401)])]
    expect(again).toEqual(first)
    const id = (pdf: Uint8Array): string => /\/ID \[<(\w+)>/.exec(readPdfObjects(pdf).trailer)?.[1] ?? ''
    expect(id(first)).toMatch(/^[\da-f]{32}$/)
    expect(id(other)).not.toBe(id(first))
  })
})
