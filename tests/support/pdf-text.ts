import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib'

const textOf = (stream: PDFRawStream): string => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')

/** All of a page's streams, one after the other. */
function contentOf({ node }: PDFPage): string {
  const contents = node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i, PDFRawStream)) : [contents]
  return streams.map((stream) => textOf(stream as PDFRawStream)).join('')
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Letters by code, as a font's ToUnicode map tells them. */
function lettersOf(font: PDFDict): Map<string, string> {
  const stream = font.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) throw new Error('a font without a map to Unicode')
  const map = textOf(stream)
  const letters = new Map<string, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<([\da-f]{4})> <([\da-f]{4})> \[([^\]]*)\]/gi)) {
    for (const [i, [, hex = '']] of [...list.matchAll(/<([\da-f]+)>/gi)].entries()) {
      letters.set((Number.parseInt(from, 16) + i).toString(16).padStart(4, '0'), utf16(hex))
    }
  }
  return letters
}

/** What a reader gets of a page: each text marked so in its order, words and lines joined as they were written. */
export function readableTexts(page: PDFPage, tags = 'H1|H2|P'): string[] {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict)
  const letters = new Map(
    fonts?.keys().map((name) => [name.asString().slice(1), lettersOf(fonts.lookup(name, PDFDict))]),
  )
  const marked = new RegExp(String.raw`/(?:${tags}) <<\s*/MCID \d+\s*>> BDC\n([\s\S]*?)\nEMC`, 'g')
  return [...contentOf(page).matchAll(marked)].map(([, block = '']) => {
    let font = ''
    let words = ''
    for (const [, name, list] of block.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name !== undefined) font = name
      else
        for (const [, codes = ''] of (list ?? '').matchAll(/<([\da-f]+)>/g))
          for (const code of codes.match(/.{4}/g) ?? []) words += letters.get(font)?.get(code) ?? '�'
    }
    return words
  })
}

/** Whether any content draws text, and with which rendering modes (3 is invisible). */
export const textModes = (page: PDFPage): Set<string> =>
  new Set(Array.from(contentOf(page).matchAll(/(\d) Tr/g), ([, mode = '']) => mode))
