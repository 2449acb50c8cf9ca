import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { collectProof } from '../src/proof/collect-proof.js'
import { loadTheme } from '../src/input/themes.js'
import type { Engine } from '../src/make/load-engine.js'
import { proofPdf } from '../src/proof/pdf/proof-pdf.js'
import { markedPieces, wordPieces, wrapPieces } from '../src/proof/pdf/wrap-pieces.js'
import { isFlagged, type ProofBlock, type ProofText } from '../src/report/proof-input.js'
import { proofLayouts, ratioOf } from '../src/report/proof-layouts.js'
import { proofSections } from '../src/report/proof-sections.js'
import { proofHtml } from '../src/report/proof.js'
import { plainText } from '../src/text/marks.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { openEngine, root } from './support/kit.js'
import { catalogAt, openPdf } from './support/pdf.js'
import { readableTexts } from './support/pdf-text.js'

let engine: Engine
let texts: readonly ProofText[]
beforeAll(async () => {
  engine = await openEngine()
  texts = await collectProof(root, engine, [{ campaign: 'binh-dang-gioi', year: 2024 }])
})

describe('the proof of a theme', () => {
  test('holds every official text, in shapes from very wide to narrow', async () => {
    const theme = await loadTheme(root, 'binh-dang-gioi', 2024)
    const official = [theme.name, theme.slogan ?? '', ...theme.messages.map((message) => message.text)].map(plainText)
    expect(texts.map((text) => text.text)).toEqual(expect.arrayContaining(official))
    for (const { text, blocks } of texts.filter(({ kind }) => kind === 'message')) {
      expect(blocks.length, text).toBeGreaterThanOrEqual(7)
      expect(Math.max(...blocks.map(ratioOf)), text).toBeGreaterThan(7)
      expect(Math.min(...blocks.map(ratioOf)), text).toBeLessThan(0.9)
    }
  })

  test('grades every break by the marks: none of them is closed, poor or unjudged', () => {
    const breaks = texts.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines.map(({ after }) => after)))
    expect(breaks.filter((grade) => grade === 'good').length).toBeGreaterThan(100)
    expect(texts.flatMap(({ text, blocks }) => (blocks.some(isFlagged) ? [text] : []))).toEqual([])
  })

  test('keeps one pitch in a block, and says the lines as they are drawn', () => {
    for (const { text, blocks } of texts) {
      for (const { lines, pitch, product } of blocks) {
        const words = lines.map((line) => line.text).join(' ')
        expect(
          words
            .toLowerCase()
            .split(' ')
            .every((word) => `${text} năm 2024`.toLowerCase().includes(word)),
          `${product}: ${words}`,
        ).toBe(true)
        if (pitch) expect(pitch.greatest - pitch.least, `${product}: ${words}`).toBeLessThan(0.01)
        expect(lines.every((line) => line.runs.length > 0)).toBe(true)
      }
    }
  })
})

describe('the page', () => {
  test('stands alone: every outline it uses is in it, nothing is fetched', () => {
    const html = proofHtml(texts)
    const defined = new Set([...html.matchAll(/<path id="(o\d+)"/gu)].map(([, id]) => id))
    const used = [...html.matchAll(/href="#(o\d+)"/gu)].map(([, id]) => id)
    expect(used.length).toBeGreaterThan(200)
    expect(used.filter((id) => !defined.has(id))).toEqual([])
    expect(html).not.toMatch(/(?:src|href)="(?!#)|url\(|<script/u)
    for (const { text } of texts) expect(html).toContain(text)
  })

  test('writes outlines whose numbers keep apart when they are rounded', () => {
    const html = proofHtml([oneText(block([{ d: 'M1.5.2L-3.4.6Z', after: null }]))])
    expect(html).toContain('d="M 2 0L -3 1Z"')
  })

  test('marks what wants the eye first, and only that', () => {
    const bad = oneText(
      block([
        { d: 'M0 0L1 1Z', after: 'never' },
        { d: 'M0 0L1 1Z', after: null },
      ]),
    )
    const fine = oneText(
      block([
        { d: 'M0 0L1 1Z', after: 'good' },
        { d: 'M0 0L1 1Z', after: null },
      ]),
    )
    expect(proofHtml([bad])).toContain('<figure class="flagged">')
    expect(proofHtml([bad])).toContain('1 khung cần xem trước')
    expect(proofHtml([fine])).not.toContain('<figure class="flagged">')
    expect(proofHtml([fine])).toContain('Không có chỗ ngắt nào bị đánh dấu')
  })
})

const block = (lines: readonly { d: string; after: ProofBlock['lines'][number]['after'] }[]): ProofBlock => ({
  product: 'Băng rôn',
  content: 'thong-diep',
  page: { width: 40, height: 10 * lines.length + 5 },
  unit: 'mm',
  size: 10,
  pitch: lines.length > 1 ? { least: 1.2, greatest: 1.2 } : null,
  lines: lines.map(({ d, after }, i) => ({
    text: `dòng ${i}`,
    after,
    runs: [{ d, text: `dòng ${i}`, face: 'bold', tracking: 0, x: 0, y: 10 + i * 12, size: 10, right: 30 }],
  })),
})

const oneText = (only: ProofBlock): ProofText => ({
  text: 'dòng 0 dòng 1',
  marked: 'dòng 0|dòng 1',
  kind: 'message',
  themes: [
    { name: 'một chiến dịch', year: 2023 },
    { name: 'một chiến dịch', year: 2024 },
  ],
  blocks: [only],
})

const twoLines = (after: ProofBlock['lines'][number]['after']): ProofBlock =>
  block([
    { d: 'M0 0L1 1Z', after },
    { d: 'M0 0L1 1Z', after: null },
  ])

/** Titles of the bookmarks of a file. */
function bookmarks(pdf: PDFDocument): string[] {
  const titles: string[] = []
  const path: string[] = ['Outlines', 'First']
  for (let title = catalogAt(pdf, ...path, 'Title'); title !== undefined; title = catalogAt(pdf, ...path, 'Title')) {
    titles.push(title)
    path.push('Next')
  }
  return titles
}

describe('the page on paper', () => {
  test('holds every text and every way of breaking it as live text, in letters that are whole', async () => {
    const pdf = await openPdf(proofPdf(texts, engine))
    const pages = pdf.getPages()
    expect(pages.flatMap((page) => readableTexts(page, 'H2')).slice(1)).toEqual(
      proofSections(texts)[0]?.entries.map(({ number, text }) => `${number}. ${text.text.normalize('NFC')}`),
    )
    const figures = pages.flatMap((page) => readableTexts(page, 'Figure'))
    const wanted = texts.flatMap(({ blocks }) =>
      proofLayouts(blocks).map(([{ lines }]) => lines.map((line) => line.text).join(' ')),
    )
    expect(figures.toSorted()).toEqual(wanted.toSorted())
    expect(pages.flatMap((page) => readableTexts(page)).join('')).not.toContain('�')
  })

  test('says what it is, embeds its letters, and is the same file every time', async () => {
    const bytes = proofPdf(texts, engine)
    expect(Buffer.compare(bytes, proofPdf(texts, engine))).toBe(0)
    const pdf = await openPdf(bytes)
    expect(pdf.getTitle()).toBe('Bản đọc duyệt ngắt dòng')
    expect(pdf.getCreationDate()).toEqual(new Date('2024-01-01T00:00:00Z'))
    expect(catalogAt(pdf, 'Lang')).toBe('vi-VN')
    expect(catalogAt(pdf, 'MarkInfo', 'Marked')).toBe('true')
    const fonts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') ? [object] : [],
      )
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) {
      expect(font.get(PDFName.of('FontName'))?.toString()).toMatch(/^\/[A-Z]{6}\+BeVietnamPro-/u)
      expect(font.has(PDFName.of('FontFile2'))).toBe(true)
    }
  })

  test('has a bookmark for every year, and a text of two years in full once', async () => {
    const pdf = await openPdf(proofPdf([oneText(twoLines('good'))], engine))
    expect(bookmarks(pdf)).toEqual(['một chiến dịch 2023', 'một chiến dịch 2024'])
    const pages = pdf.getPages()
    expect(pages.map((page) => readableTexts(page, 'Figure'))).toEqual([[], ['dòng 0 dòng 1'], []])
    expect(pages.map((page) => readableTexts(page, 'H2'))).toEqual([
      ['Mục lục'],
      ['1. dòng 0 dòng 1'],
      ['1. dòng 0 dòng 1'],
    ])
    expect(readableTexts(pages[2])).toContain('Đã có ở năm 2023, trang 2.')
    expect(readableTexts(pages[0])).toContain('năm 2023: trang 2; năm 2024: trang 3.')
  })

  test('names what wants the eye first, in words too', async () => {
    const cover = async (after: ProofBlock['lines'][number]['after']) => {
      const pdf = await openPdf(proofPdf([oneText(twoLines(after))], engine))
      return readableTexts(pdf.getPage(0)).join('\n')
    }
    expect(await cover('never')).toContain('khung viền đậm: câu 1 (trang 2, 1 cách xếp).')
    expect(await cover('good')).toContain('Không có chỗ ngắt nào bị đánh dấu')
  })

  test('breaks its own lines by the marks: never inside a word, full where nothing better is near', () => {
    const letters = (line: string): number => line.length
    expect(wrapPieces(markedPieces('bình_đẳng giới_tính|và trẻ_em'), 18, letters)).toEqual([
      'bình_đẳng',
      'giới_tính|và',
      'trẻ_em',
    ])
    const unmarked = wordPieces(['một', 'hai', 'ba', 'bốn'], ['ok', 'unverified', 'never'])
    expect(wrapPieces(unmarked, 11, letters)).toEqual(['một hai', 'ba bốn'])
    // a word wider than the line must be parted all the same
    expect(wrapPieces(unmarked, 4, letters)).toEqual(['một', 'hai', 'ba', 'bốn'])
  })
})

describe('bo-kit preview --proof', () => {
  test('writes the page of the year asked for and says what is in it', async () => {
    const folder = tempFolder()
    const { code, out, err } = await cli([
      'preview',
      folder,
      '--proof',
      '--campaign',
      'thang-hanh-dong-vi-tre-em',
      '--year',
      '2018',
    ])
    expect({ code, err }).toEqual({ code: 0, err: 'Đang xếp chữ: Tháng hành động vì trẻ em 2018\n' })
    expect(out).toMatch(
      /^Đã ghi bản đọc duyệt: .*ban-doc-duyet\.html \(\d+ câu, \d+ cách xếp chữ, 0 cần xem trước\)\nBản PDF .*: .*ban-doc-duyet\.pdf\n$/u,
    )
    const html = readFileSync(join(folder, 'ban-doc-duyet.html'), 'utf8')
    const slogan = 'Vì cuộc sống an toàn, lành mạnh cho trẻ em trong thế giới công nghệ số'
    expect(html).toContain(slogan)
    const pdf = await openPdf(readFileSync(join(folder, 'ban-doc-duyet.pdf')))
    expect(bookmarks(pdf)).toEqual(['Tháng hành động vì trẻ em 2018'])
    expect(pdf.getPages().flatMap((page) => readableTexts(page, 'H2'))).toContainEqual(expect.stringContaining(slogan))
  })

  test('answers a year without data, and flags that mean nothing without it', async () => {
    const folder = tempFolder()
    const unknown = await cli(['preview', folder, '--proof', '--campaign', 'binh-dang-gioi', '--year', '1999'])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('Tháng hành động vì bình đẳng giới chưa có dữ liệu năm 1999')
    const alone = await cli(['preview', folder, '--year', '2024'])
    expect(alone.code).toBe(2)
    expect(alone.err).toContain('chỉ dùng cùng --proof')
  })
})
