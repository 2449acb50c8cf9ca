import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Artifact } from '../src/model/job.js'
import type { PrintFormat } from '../src/model/format.js'
import { contains } from '../src/model/geometry.js'
import type { SceneItem } from '../src/model/scene.js'
import { pathBounds, parsePath } from '../src/model/path.js'
import type { Engine } from '../src/make/load-engine.js'
import { eyeletCount, finishingWords } from '../src/report/order-sheet/finishing.js'
import { hangingLaw, hangingWords, hangUntil } from '../src/report/order-sheet/hanging.js'
import { orderItems } from '../src/report/order-sheet/order-item.js'
import { drawOrderSheet } from '../src/report/order-sheet/order-sheet.js'
import { distanceWords } from '../src/report/order-sheet/reading-distance.js'
import { orderTotals } from '../src/report/order-sheet/totals.js'
import { createKnownOutlines } from '../src/render/pdf/outline-operators.js'
import { measure } from '../src/text/measure.js'
import { orderSheetPdf, type SheetDesk } from '../src/build/write-order-sheet.js'
import { createShellStore } from '../src/write/shell-store.js'
import { openEngine, planKit, unitNames } from './support/kit.js'
import { openPdf } from './support/pdf.js'
import { readableTexts } from './support/pdf-text.js'

let engine: Engine
let planned: Awaited<ReturnType<typeof planKit>>
beforeAll(async () => {
  engine = await openEngine()
  planned = await planKit({ unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa', year: 2024, types: ['pdf'] })
})

const recorded = (change: Partial<Artifact> = {}): Artifact[] =>
  planned.planned.jobs.map((job, i) => ({
    path: `${job.path}.pdf`,
    sha256: String(i).padStart(64, 'a'),
    bytes: 1,
    product: job.format.vi,
    format: job.format.id,
    content: job.pages[0]?.content ?? '',
    template: '',
    composition: job.composition,
    ground: job.ground,
    message: job.message?.id ?? null,
    medium: 'print',
    fileType: 'pdf',
    trim: { width: job.format.width, height: job.format.height, unit: 'mm' },
    pixels: null,
    boxes: null,
    scale: job.path.includes('1-10') ? 0.1 : 1,
    alt: '',
    omitted: [],
    standIn: true,
    letters: { largest: 100, smallest: 20 },
    warnings: [],
    ...change,
  }))

const openDesk = ({ fonts }: Engine): SheetDesk => ({
  fonts,
  shells: createShellStore(null),
  memory: { lines: new Map(), stamps: new Map() },
  drawn: new WeakMap(),
  operators: createKnownOutlines(),
  faces: new Map(),
  pictures: new Map(),
  heads: new Map(),
})

const formatOf = (id: string): PrintFormat => {
  const format = planned.resolved.kit.formats.find((found) => found.id === id)
  if (format?.medium !== 'print') throw new Error(`no print format: ${id}`)
  return format
}

describe('what is ordered', () => {
  it('is every design once, with all files of it and the closest quantity', () => {
    const artifacts = recorded()
    const poster = artifacts.find(({ path }) => path === 'in/ap-phich-a3-chu-de.pdf') as Artifact
    const more: Artifact[] = [
      { ...poster, path: 'in/ap-phich-a3-chu-de-150dpi.tif', fileType: 'tif' },
      { ...poster, path: 'in/ap-phich-a3-chu-de-binh-2-con-a3.pdf' },
      { ...poster, path: 'chia-se/ap-phich-a3-chu-de-chia-se.pdf' },
      { ...poster, path: 'in/ap-phich-a3-chu-de.png', fileType: 'png' },
    ]
    const items = orderItems([...more, ...artifacts], planned.resolved.kit.formats, {
      'ap-phich': 10,
      'ap-phich-a3/chu-de': 30,
      'bang-ron-6x0.8m': 0,
    })
    expect(items).toHaveLength(artifacts.length)
    const a3 = items.filter(({ format }) => format.id === 'ap-phich-a3')
    expect(a3.map(({ quantity }) => quantity)).toEqual([10, 30])
    expect(a3[1]?.files.map(({ path }) => path)).toEqual([
      poster.path,
      'in/ap-phich-a3-chu-de-binh-2-con-a3.pdf',
      'in/ap-phich-a3-chu-de-150dpi.tif',
    ])
    expect(items.find(({ format }) => format.id === 'bang-ron-6x0.8m')?.quantity).toBe(0)
    expect(items.find(({ format }) => format.id === 'to-roi-a5')?.quantity).toBeNull()
    expect(items[0]?.format.id).toBe('bang-ron-3x1m')
  })

  it('sums pieces, meters of cloth and square meters of what is counted', () => {
    const items = orderItems(recorded(), planned.resolved.kit.formats, {
      'bang-ron-6x0.8m': 4,
      'ap-phich-a3/ten-thang': 100,
    })
    const { groups, whole } = orderTotals(items)
    expect(groups.find(({ name }) => name === 'Băng rôn')).toMatchObject({
      pieces: 4,
      meters: 24,
      area: expect.closeTo(19.2, 6),
    })
    expect(groups.find(({ name }) => name === 'Áp phích')).toMatchObject({
      pieces: 100,
      meters: 0,
      area: expect.closeTo(12.474, 3),
    })
    expect(whole).toMatchObject({ pieces: 104, meters: 24, items: items.length, uncounted: items.length - 2 })
  })

  it('tells how each piece is finished', () => {
    expect(finishingWords(formatOf('bang-ron-6x0.8m')).join(' ')).toMatch(
      /viền 5 cm cả bốn cạnh.*Khoét 28 khuy, cách nhau khoảng 50 cm, tâm khuy cách mép 2,5 cm/,
    )
    expect(eyeletCount({ width: 1050, height: 550, hem: 50, eyelets: 500 })).toBe(6)
    expect(finishingWords(formatOf('phuon-0.8x2.5m')).join(' ')).toContain('Luồn ống')
    expect(finishingWords(formatOf('to-roi-a5')).join(' ')).toContain('In hai mặt')
    expect(finishingWords(formatOf('ap-phich-a3'))).toEqual(['Xén theo dấu cắt.'])
  })

  it('tells from how far letters are read', () => {
    expect(distanceWords({ largest: 332, smallest: 33 })).toBe(
      'Chữ lớn nhất cao 332 mm: đọc thoải mái ở 40 m, xa nhất 100 m; chữ nhỏ nhất 33 mm: ở 3 m, xa nhất 10 m.',
    )
  })

  it('tells banners alone until when they may hang where they are advertising', () => {
    expect(hangUntil('2024-11-15')).toBe('2024-11-30')
    expect(hangUntil('2024-12-20')).toBe('2025-01-04')
    const month = { from: '2024-11-15', to: '2024-12-15' }
    expect(hangingWords(formatOf('bang-ron-6x0.8m'), month)).toContain('gỡ chậm nhất ngày 30/11/2024')
    expect(hangingWords(formatOf('bang-ron-6x0.8m'), { from: '2024-11-15', to: '2024-11-20' })).not.toContain('gỡ')
    expect(hangingWords(formatOf('ap-phich-a3'), month)).toBeNull()
    expect(hangingLaw(2024)).toContain('Điều 27')
    expect(hangingLaw(2026)).toContain('75/2025/QH15')
  })
})

/** Rectangles of all that is drawn, letters by their line. */
const boxesOf = (items: readonly SceneItem[]): { x: number; y: number; width: number; height: number }[] =>
  items.flatMap((item) => {
    if (item.kind === 'text')
      return [
        {
          x: item.x,
          y: item.y - item.size,
          width: measure(engine.fonts, item.text, item.face) * item.size,
          height: item.size * 1.3,
        },
      ]
    if (item.kind === 'fill') return pathBounds(parsePath(item.d)) ?? []
    return item.kind === 'group' ? (pathBounds(parsePath(item.clip ?? '')) ?? []) : []
  })

/** Marked content ids of each page's elements in the order of reading, which the page's own list must agree with. */
function structureOf(pdf: PDFDocument): readonly (readonly number[])[] {
  const tree = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const root = tree.lookup(PDFName.of('K'), PDFArray).lookup(0, PDFDict)
  const elements = root.lookup(PDFName.of('K'), PDFArray)
  const nums = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  return pdf.getPages().map(({ ref }, i) => {
    const marked = nums.lookup(2 * i + 1, PDFArray).asArray()
    return elements.asArray().flatMap((element) => {
      const tag = pdf.context.lookup(element, PDFDict)
      if (tag.get(PDFName.of('Pg')) !== ref) return []
      const id = tag.lookup(PDFName.of('K'), PDFNumber).asNumber()
      expect(marked[id]).toBe(element)
      return [id]
    })
  })
}

describe('the sheet', () => {
  it.each([...unitNames('hard-unit-names.csv').slice(0, 3), ''])('keeps everything on its pages: %s', (name) => {
    const items = orderItems(recorded(), planned.resolved.kit.formats, { 'bang-ron': 4 })
    const unit = {
      name: name || 'A'.repeat(150),
      parent: 'Bảo hiểm xã hội Việt Nam',
      dates: { from: '2024-11-15', to: '2024-12-15' },
    }
    const pages = drawOrderSheet(
      { items, pictures: new Map(), campaign: 'Tháng hành động', year: 2026, unit },
      engine.fonts,
      { lines: new Map(), stamps: new Map() },
    )
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      const outside = boxesOf(page.shell).filter((box) => !contains(page.safe, box, 0.5))
      expect(outside).toEqual([])
    }
  })

  it('spreads its items over pages that they cannot fill', () => {
    const unit = { name: 'Sở Y tế', parent: null, dates: { from: '2024-11-15', to: '2024-12-15' } }
    for (const count of [3, 4, 6, 9]) {
      const banners = recorded().filter(({ format }) => format.startsWith('bang-ron'))
      const items = orderItems(banners, planned.resolved.kit.formats, {}).slice(0, count)
      const sheet = { items, pictures: new Map(), campaign: 'Tháng hành động', year: 2024, unit }
      const pages = drawOrderSheet(sheet, engine.fonts, { lines: new Map(), stamps: new Map() })
      const digests = pages.map(({ shell }) =>
        shell.flatMap((item) => (item.kind === 'text' && item.text.startsWith('aaaa') ? [item.y] : [])),
      )
      const last = digests.findLastIndex((page) => page.length > 0)
      for (const page of digests.slice(0, last)) expect(Math.max(...page), `${count}`).toBeGreaterThan(240)
    }
  })

  it('tells the inks of vector logos once, and which of them nobody has given', async () => {
    const inks = [
      { of: 'logo', hex: '#0054A6', build: [100, 70, 0, 10], guessed: false },
      { of: 'partner', hex: '#FFD200', build: [0, 14, 95, 5], guessed: true },
    ] as const
    const unit = { name: 'Sở Y tế', parent: null, dates: { from: '2024-11-15', to: '2024-12-15' } }
    const textsWith = (change: Partial<Artifact>): string[] => {
      const items = orderItems(recorded(change), planned.resolved.kit.formats, {})
      const sheet = { items, pictures: new Map(), campaign: 'Tháng hành động', year: 2024, unit }
      return drawOrderSheet(sheet, engine.fonts, { lines: new Map(), stamps: new Map() }).flatMap(({ shell }) =>
        shell.flatMap((item) => (item.kind === 'text' ? [item.text] : [])),
      )
    }
    const texts = textsWith({ inks })
    expect(texts.filter((text) => text === 'C100 M70 Y0 K10')).toHaveLength(1)
    expect(texts.join(' ')).toContain('Logo đối tác #FFD200 C0 M14 Y95 K5 tạm quy đổi, chưa có công thức')
    expect(texts.join(' ')).toContain('hỏi lại đơn vị trước khi in hàng loạt')
    expect(textsWith({ inks: [inks[0]] }).join(' ')).not.toContain('hỏi lại đơn vị')
    expect(textsWith({})).not.toContain('Mực in của logo')
  })

  it('is a PDF of text that can be read and copied, the same bytes every time', async () => {
    const artifacts = recorded().filter(({ format }) => /^(bang-ron-6x0.8m|to-roi-a5)$/.test(format))
    const unit = planned.planned.jobs[0]?.unit
    const work = {
      manifest: { artifacts, unit } as unknown as Parameters<typeof orderSheetPdf>[0]['manifest'],
      theme: planned.planned.theme,
      formats: planned.resolved.kit.formats,
      desk: openDesk(engine),
      quantities: { 'to-roi-a5': 2000 },
      thumbnails: new Map(),
    }
    const { bytes } = (await orderSheetPdf(work)) ?? {}
    const pdf = await openPdf(bytes ?? new Uint8Array())
    const texts = pdf.getPages().flatMap((page) => readableTexts(page))
    for (const words of [
      'PHIẾU YÊU CẦU IN ẤN',
      '1. Băng rôn 6 × 0,8 m – Tên chiến dịch',
      'Tỉ lệ tệp Tệp 1:10 – in phóng 1000 %',
      'Số lượng 2.000 tờ',
      `SHA-256 ${artifacts[0]?.sha256}`,
    ]) {
      expect(texts).toContain(words)
    }
    expect(texts.join(' ')).toContain('CHƯA IN: biểu trưng trong tệp là bản tạm')
    // whatever was written at the same desk before
    for (const desk of [work.desk, openDesk(engine)]) {
      const { bytes: again } = (await orderSheetPdf({ ...work, desk })) ?? {}
      expect(Buffer.compare(Buffer.from(again ?? []), Buffer.from(bytes ?? []))).toBe(0)
    }
  })

  /** A unit's sheet over these files. */
  const sheetFor = async (name: string, artifacts: readonly Artifact[], desk: SheetDesk): Promise<Uint8Array> => {
    const [job] = planned.planned.jobs
    const sheet = await orderSheetPdf({
      manifest: { artifacts, unit: { ...job?.unit, name } } as unknown as Parameters<
        typeof orderSheetPdf
      >[0]['manifest'],
      theme: planned.planned.theme,
      formats: planned.resolved.kit.formats,
      desk,
      quantities: {},
      thumbnails: new Map(),
    })
    return sheet?.bytes ?? new Uint8Array()
  }

  it('begins as those of other units do, and marks every text once in the order of reading', async () => {
    const desk = openDesk(engine)
    const sheetOf = (name: string): Promise<Uint8Array> => sheetFor(name, recorded().slice(0, 4), desk)
    const sheets = [await sheetOf('Sở Y tế'), await sheetOf('Sở Nội vụ'), await sheetOf('Sở Y tế '.repeat(20).trim())]
    const [one, other, long] = sheets.map((bytes) => Buffer.from(bytes)) as [Buffer, Buffer, Buffer]
    const alike = one.findIndex((byte, i) => byte !== other[i])
    // the faces alone take as much
    expect(alike).toBeGreaterThan(70_000)
    expect(one.subarray(0, alike).includes('/FontFile2')).toBe(true)
    expect(desk.heads.size).toBe(2)
    for (const [bytes, name] of [
      [one, 'Sở Y tế'],
      [other, 'Sở Nội vụ'],
      [long, 'Sở Y tế Sở Y tế'],
    ] as const) {
      const pdf = await openPdf(bytes)
      const kids = structureOf(pdf)
      const words = pdf.getPages().map((page) => readableTexts(page))
      expect(words.flat().join(' ')).toContain(`Đơn vị đặt in ${name}`)
      expect(kids.map(({ length }) => length)).toEqual(words.map(({ length }) => length))
      for (const ids of kids) expect(ids.toSorted((a, b) => a - b)).toEqual(ids.map((_, i) => i))
    }
  })

  it('is written in a face of its own where a name has a rarer letter, between others that need none', async () => {
    const artifacts = recorded().slice(0, 1)
    const desk = openDesk(engine)
    const wordsFor = async (name: string): Promise<string> => {
      const pdf = await openPdf(await sheetFor(name, artifacts, desk))
      const pages = pdf.getPages().flatMap((page) => readableTexts(page))
      return pages.join(' ')
    }
    for (const name of ['Hội Phụ nữ xã', 'Hội Phụ nữ Öçğ', 'Hội Phụ nữ huyện']) {
      const words = await wordsFor(name)
      expect(words).toContain(name)
      expect(words).toContain('Ghi chú cho xưởng in')
      expect(words).toContain('Lãnh đạo duyệt')
    }
  })

  it('is not made where nothing is printed', async () => {
    const work = {
      manifest: { artifacts: [], unit: planned.planned.jobs[0]?.unit } as unknown as Parameters<
        typeof orderSheetPdf
      >[0]['manifest'],
    }
    expect(
      await orderSheetPdf({
        ...work,
        theme: planned.planned.theme,
        formats: [],
        desk: openDesk(engine),
        quantities: {},
        thumbnails: new Map(),
      }),
    ).toBeNull()
  })
})
