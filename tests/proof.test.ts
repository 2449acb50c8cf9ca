import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { collectProof } from '../src/proof/collect-proof.js'
import { loadTheme } from '../src/input/themes.js'
import { isFlagged, type ProofBlock, type ProofText } from '../src/report/proof-input.js'
import { proofHtml } from '../src/report/proof.js'
import { plainText } from '../src/text/marks.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { openEngine, root } from './support/kit.js'

let texts: readonly ProofText[]
beforeAll(async () => {
  texts = await collectProof(root, await openEngine(), [{ campaign: 'binh-dang-gioi', year: 2024 }])
})

describe('the proof of a theme', () => {
  test('holds every official text, in shapes from very wide to narrow', async () => {
    const theme = await loadTheme(root, 'binh-dang-gioi', 2024)
    const official = [theme.name, theme.slogan ?? '', ...theme.messages.map((message) => message.text)].map(plainText)
    expect(texts.map((text) => text.text)).toEqual(expect.arrayContaining(official))
    for (const { text, blocks } of texts.filter(({ kind }) => kind === 'message')) {
      expect(blocks.length, text).toBeGreaterThanOrEqual(7)
      expect(Math.max(...blocks.map((block) => block.ratio)), text).toBeGreaterThan(7)
      expect(Math.min(...blocks.map((block) => block.ratio)), text).toBeLessThan(0.9)
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
  ratio: 4,
  unit: 'mm',
  size: 10,
  pitch: lines.length > 1 ? { least: 1.2, greatest: 1.2 } : null,
  lines: lines.map(({ d, after }, i) => ({
    text: `dòng ${i}`,
    after,
    runs: [{ d, x: 0, y: i * 12, size: 10, right: 30 }],
  })),
})

const oneText = (only: ProofBlock): ProofText => ({
  text: 'dòng 0 dòng 1',
  marked: 'dòng 0|dòng 1',
  kind: 'message',
  themes: ['một chiến dịch'],
  blocks: [only],
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
      /^Đã ghi bản đọc duyệt: .*ban-doc-duyet\.html \(\d+ câu, \d+ cách xếp chữ, 0 cần xem trước\)\n$/u,
    )
    const html = readFileSync(join(folder, 'ban-doc-duyet.html'), 'utf8')
    expect(html).toContain('Vì cuộc sống an toàn, lành mạnh cho trẻ em trong thế giới công nghệ số')
  })

  test('answers a year without data, and flags that mean nothing without it', async () => {
    const folder = tempFolder()
    const unknown = await cli(['preview', folder, '--proof', '--campaign', 'binh-dang-gioi', '--year', '1999'])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('Không có dữ liệu cho “binh-dang-gioi 1999”')
    const alone = await cli(['preview', folder, '--year', '2024'])
    expect(alone.code).toBe(2)
    expect(alone.err).toContain('chỉ dùng cùng --proof')
  })
})
