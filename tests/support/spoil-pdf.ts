import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from 'pdf-lib'
import sharp from 'sharp'
import { checkPrintPdf, type PrintCheck } from '../../src/preflight/pdf/check-print-pdf.js'
import { readJpegInks } from '../../src/render/png/read-jpeg-inks.js'

/** Severity and code of all that is found. */
export const found = async (bytes: Uint8Array, check: PrintCheck = {}): Promise<string[]> =>
  (await checkPrintPdf(bytes, { readJpeg: readJpegInks, ...check })).map((d) => `${d.severity} ${d.code}`)

/** What a hand does to a file. */
export type Change = (page: PDFPage, pdf: PDFDocument) => unknown

/** The file after someone's hand has been in it, saved with compressed objects as other programs do. */
export const spoil = async (from: Uint8Array, change: Change): Promise<Uint8Array> => {
  const pdf = await PDFDocument.load(from, { updateMetadata: false })
  await change(pdf.getPage(0), pdf)
  const bytes = await pdf.save({ useObjectStreams: true, addDefaultPage: false })
  // pdf-lib writes 1.7 on top of every file.
  bytes.set(from.subarray(0, 8))
  return bytes
}

/** Draws operators after everything else on the page. */
export const draw = (page: PDFPage, operators: string): void => {
  const { context } = page.doc
  page.node.lookup(PDFName.of('Contents'), PDFArray).push(context.register(context.stream(operators)))
}

export const set = (page: PDFPage, key: string, value: unknown): void =>
  page.node.set(PDFName.of(key), page.doc.context.obj(value as number[]))

export const remove = (page: PDFPage, key: string): unknown => page.node.delete(PDFName.of(key))

/** A square in the middle of the picture, filled. */
export const square = '100 100 300 300 re f'

/** Draws a form, a picture or a pattern made of `bytes`. */
export const place = (
  page: PDFPage,
  dict: Record<string, unknown>,
  bytes: Uint8Array | string,
  matrix = '300 0 0 300 100 100',
): void => {
  const { context } = page.doc
  const name = page.node.newXObject('X', context.register(context.stream(bytes, dict as Record<string, string>)))
  draw(page, `q ${matrix} cm ${name.toString()} Do Q`)
}

export const image = (width: number, height: number, more: Record<string, unknown> = {}) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: 8,
  ColorSpace: 'DeviceCMYK',
  ...more,
})

/** CMYK pixels of one build, in percent. */
export const pixels = (count: number, build: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: count * 4 }, (_, i) => Math.round(((build[i % 4] ?? 0) / 100) * 255))

export const spacesOf = (page: PDFPage): PDFDict => page.node.Resources()!.lookup(PDFName.of('ColorSpace'), PDFDict)

export const gs = (page: PDFPage, state: Record<string, unknown>): string =>
  page.node.newExtGState('G', page.doc.context.obj(state as Record<string, string>)).toString()

/** White paper, as Adobe's inverted inks store it: 255 everywhere. */
export const whiteJpeg = (): Promise<Uint8Array> =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: '#FFFFFF' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer()
