import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
  type PDFPage,
} from 'pdf-lib'
import type { Press, PrintSettings } from '../../src/model/press.js'
import type { Scene } from '../../src/model/scene.js'
import { renderPdf } from '../../src/render/pdf/render-pdf.js'
import { loadOutputProfile, printImages } from '../../src/render/png/print-images.js'
import { testAssets, testScene, testSkin } from './scene.js'

const picture = { kind: 'image', asset: 'anh', box: { x: 250, y: 20, width: 30, height: 30 } } as const
const logo = { kind: 'image', asset: 'logo', box: { x: 250, y: 130, width: 10, height: 10 } } as const

/** A print page of the test scene, with a photo and a logo, in mm. */
export const printPage = (width = 400, height = 300, bleed = 5): Scene =>
  testScene({ width, height, bleed, unit: 'mm' }, [picture, logo])

const stroke = { d: 'M0 0L500 0L500 -700L0 -700Z', advance: 0.5, ink: { x0: 0, y0: -0.7, x1: 0.5, y1: 0 } }

/** Marks of a hemmed banner with eyelets and a one-letter slug line. */
export const bannerPress: Press = {
  hem: 50,
  eyelets: 500,
  slug: [{ text: 'I', outline: stroke, x: 0, y: 6, size: 8 }],
}

/** The same around a sheet. */
export const sheetPress: Press = { ...bannerPress, hem: 0, eyelets: 0 }

export const testMeta = (pages: number) => ({
  title: 'Băng rôn <6×0,8 m> & "thử"',
  alts: Array.from({ length: pages }, (_, i) => `Mô tả (${i + 1})`),
  lang: 'vi-VN',
  date: '2024-11-15',
})

export interface TestPdf {
  readonly pages?: readonly Scene[]
  readonly press?: Press | undefined
  readonly settings?: PrintSettings | undefined
}

/** A print PDF of the test scene. */
export const makePdf = async ({ pages = [printPage()], press, settings }: TestPdf = {}): Promise<Uint8Array> =>
  renderPdf({
    pages,
    skin: testSkin,
    images: await printImages(pages, await testAssets()),
    profile: await loadOutputProfile(),
    meta: testMeta(pages.length),
    settings,
    press: press && pages.map(() => press),
  })

export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false })

/** Content streams of a page, unpacked: shell, imprint, and marks where there are any. */
export const contentsOf = (page: PDFPage): string[] => {
  const contents = page.node.Contents()
  if (!(contents instanceof PDFArray)) throw new Error('one content stream where several were expected')
  return Array.from({ length: contents.size() }, (_, i) =>
    Buffer.from(decodePDFRawStream(contents.lookup(i, PDFRawStream)).decode()).toString('latin1'),
  )
}

/** The value at a path of keys and indexes below the catalog, decoded where it is text, else as PDF writes it; undefined where the path ends early. */
export const catalogAt = (pdf: PDFDocument, ...path: (string | number)[]): string | undefined => {
  let at: unknown = pdf.catalog
  for (const step of path) {
    if (typeof step === 'number') at = at instanceof PDFArray ? at.lookup(step) : undefined
    else at = at instanceof PDFDict ? at.lookup(PDFName.of(step)) : undefined
  }
  return at instanceof PDFString || at instanceof PDFHexString ? at.decodeText() : at?.toString()
}

/** XMP packet of a file. */
export const xmpOf = (pdf: PDFDocument): string => {
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'))
  if (!(stream instanceof PDFRawStream)) throw new Error('a file without XMP')
  return Buffer.from(stream.contents).toString('utf8')
}
