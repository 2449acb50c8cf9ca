import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../src/make/load-engine.js'
import { readingOrder } from '../src/render/share/reading-order.js'
import type { PlacedBlock } from '../src/render/share/text-blocks.js'
import { opensAsPdf, shareFile } from '../src/make/share-file.js'
import { plainText } from '../src/text/marks.js'
import { inspect, layoutResources, openEngine, planKit } from './support/kit.js'
import { catalogAt, openPdf } from './support/pdf.js'
import { readableTexts, textModes } from './support/pdf-text.js'

const block = (id: string, x: number, y: number, width: number, height: number): PlacedBlock => ({
  id,
  runs: [],
  size: height,
  box: { x, y, width, height },
})

const order = (...blocks: PlacedBlock[]): string =>
  readingOrder(blocks)
    .map(({ id }) => id)
    .join(' ')

describe('reading order', () => {
  it('goes down a page whatever order it was painted in', () => {
    expect(order(block('cuoi', 0, 80, 50, 10), block('dau', 0, 0, 90, 10), block('giua', 10, 40, 50, 20))).toBe(
      'dau giua cuoi',
    )
  })

  it('reads a column to its foot before the next, where the gap between them is wider than the lines apart', () => {
    expect(
      order(
        block('a1', 0, 0, 40, 10),
        block('b1', 60, 0, 40, 10),
        block('a2', 0, 12, 40, 10),
        block('b2', 60, 12, 40, 10),
      ),
    ).toBe('a1 a2 b1 b2')
  })

  it('reads rows across where they stand further apart than the columns', () => {
    expect(
      order(
        block('a1', 0, 0, 40, 10),
        block('b1', 45, 0, 40, 10),
        block('a2', 0, 40, 40, 10),
        block('b2', 45, 40, 40, 10),
      ),
    ).toBe('a1 b1 a2 b2')
  })
})

describe('the PDF to share', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine()
  })

  const shared = async (only: string) => {
    const { resolved, planned } = await planKit({ unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa', year: 2024, only: [only] })
    const job = planned.jobs.find((found) => found.pages[0]?.content !== 'ten-thang' || only.startsWith('bang-ron'))
    if (!job) throw new Error(`no job: ${only}`)
    const { scenes } = await inspect(job, layoutResources(engine, planned, resolved))
    const resources = { ...engine, theme: planned.theme, assets: resolved.assets } as unknown as Parameters<
      typeof shareFile
    >[2]
    return {
      theme: planned.theme,
      file: await shareFile(job, scenes, resources),
      again: () => shareFile(job, scenes, resources),
    }
  }

  it('is called made where it opens with its pages, not where it is cut or was spoilt', async () => {
    const { file } = await shared('ap-phich-a3')
    expect(await opensAsPdf(file.bytes, 1)).toEqual([])
    const codes = async (bytes: Uint8Array, pages = 1): Promise<string[]> =>
      (await opensAsPdf(bytes, pages)).map(({ code }) => code)
    expect(await codes(file.bytes, 2)).toEqual(['pdf-thieu-trang'])
    expect(await codes(file.bytes.subarray(0, -1))).toEqual(['pdf-hong'])
    const spoilt = file.bytes.slice()
    spoilt[spoilt.length - 200] = 0
    expect(await codes(spoilt)).toEqual(['pdf-hong'])
  })

  it('holds slogan, unit and dates as text, whole and in the order of reading', async () => {
    const { theme, file } = await shared('ap-phich-a3')
    const pdf = await openPdf(file.bytes)
    const texts = readableTexts(pdf.getPage(0))
    const all = texts.join('\n')
    expect(texts).toContain(plainText(theme.slogan ?? ''))
    expect(texts).toContain('BẢO HIỂM XÃ HỘI TỈNH KHÁNH HÒA')
    expect(texts).toContain('Từ ngày 15/11/2024 đến ngày 15/12/2024')
    expect(texts).toContain('CHỦ ĐỀ NĂM 2024')
    expect(all).toBe(all.normalize('NFC'))
    expect(all.indexOf('BẢO HIỂM')).toBeLessThan(all.indexOf('Đảm bảo'))
    expect(all.indexOf('Đảm bảo')).toBeLessThan(all.indexOf('Từ ngày'))
    expect(textModes(pdf.getPage(0))).toEqual(new Set(['3']))
    expect(catalogAt(pdf, 'Lang')).toContain('vi-VN')
    expect(catalogAt(pdf, 'StructTreeRoot', 'K', 0, 'K', 0, 'S')).toBe('/P')
  })

  it('is of a size that a screen takes, the same bytes every time, and says in its name what it is', async () => {
    const { file, again } = await shared('bang-ron-6x0.8m')
    const pdf = await openPdf(file.bytes)
    expect(pdf.getPage(0).getWidth()).toBeCloseTo((600 / 25.4) * 72, 1)
    expect(Buffer.compare(Buffer.from((await again()).bytes), Buffer.from(file.bytes))).toBe(0)
    expect(file.place).toEqual({ folder: 'chia-se', ending: 'chia-se' })
    expect(readableTexts(pdf.getPage(0)).join('\n')).toContain('Bảo hiểm xã hội tỉnh Khánh Hòa')
  })

  it('shows both sides of a leaflet', async () => {
    const { file } = await shared('to-roi-a5')
    const pdf = await openPdf(file.bytes)
    expect(pdf.getPageCount()).toBe(2)
    expect(readableTexts(pdf.getPage(1)).join(' ')).toContain('Nơi tiếp nhận tin báo, tố giác về bạo lực gia đình')
  })
})
