import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../src/make/load-engine.js'
import { innerCuts, sheetGrid } from '../src/model/sheet-grid.js'
import { MARGIN, OVERLAP, tileGrid } from '../src/model/tile-grid.js'
import { outputNotes, outputsOf } from '../src/plan/outputs.js'
import { imposeScene } from '../src/render/impose/impose-scene.js'
import { createKnownOutlines } from '../src/render/pdf/outline-operators.js'
import { imposedFile, tiledFile } from '../src/make/sheet-files.js'
import type { RenderResources } from '../src/make/rendered-file.js'
import { createBrush } from '../src/render/png/brush.js'
import { createShellStore } from '../src/write/shell-store.js'
import { inspect, layoutResources, openEngine, planKit } from './support/kit.js'
import { contentsOf, openPdf } from './support/pdf.js'
import { readableTexts } from './support/pdf-text.js'
import { testScene } from './support/scene.js'

const A5 = { width: 148, height: 210, bleed: 3 }

describe('pieces gathered on a sheet', () => {
  it('are as many as the sheet holds, the way round that holds more', () => {
    expect(sheetGrid(A5, 'a4')).toEqual({ columns: 2, rows: 1, gutter: 6, width: 302, height: 210 })
    expect(sheetGrid(A5, 'a3')).toMatchObject({ columns: 2, rows: 2, width: 302, height: 426 })
    expect(sheetGrid({ width: 120, height: 150, bleed: 3 }, 'a3')).toMatchObject({ columns: 2, rows: 2 })
    expect(sheetGrid({ width: 210, height: 297, bleed: 3 }, 'a4')).toBeNull()
  })

  it('are cut apart on both sides of every gutter', () => {
    const grid = sheetGrid(A5, 'a3')
    if (!grid) throw new Error('no grid')
    expect(innerCuts(grid, A5)).toEqual({ x: [148, 154], y: [210, 216] })
    expect(innerCuts({ ...grid, gutter: 0 }, { ...A5, bleed: 0 })).toEqual({ x: [148], y: [210] })
  })

  it('each keep to their own bleed', () => {
    const scene = testScene({ width: 148, height: 210, unit: 'mm', bleed: 3 })
    const grid = sheetGrid(scene, 'a4')
    if (!grid) throw new Error('no grid')
    const sheet = imposeScene(scene, grid)
    expect(sheet).toMatchObject({ width: 302, height: 210, bleed: 3 })
    expect(sheet.shell).toHaveLength(2)
    expect(sheet.shell[1]).toMatchObject({
      kind: 'group',
      transform: [1, 0, 0, 1, 154, 0],
      clip: 'M-3 -3L151 -3L151 213L-3 213Z',
    })
  })
})

describe('a picture cut into office sheets', () => {
  it.each([
    [297, 420, 'a4'],
    [594, 841, 'a4'],
    [841, 1189, 'a3'],
  ] as const)('is covered, neighbors overlap, and every part fits its sheet: %d × %d on %s', (width, height, sheet) => {
    const { tiles, page, columns, rows } = tileGrid({ width, height }, sheet)
    expect(tiles).toHaveLength(columns * rows)
    expect(Math.max(...tiles.map(({ part }) => part.x + part.width))).toBeCloseTo(width, 6)
    expect(Math.max(...tiles.map(({ part }) => part.y + part.height))).toBeCloseTo(height, 6)
    for (const { part, column, row } of tiles) {
      expect(part.width).toBeLessThanOrEqual(page.width - 2 * MARGIN)
      expect(part.height).toBeLessThanOrEqual(page.height - 2 * MARGIN)
      const right = tiles.find((other) => other.row === row && other.column === column + 1)
      if (right) expect(part.x + part.width - right.part.x).toBeCloseTo(OVERLAP, 6)
      const below = tiles.find((other) => other.column === column && other.row === row + 1)
      if (below) expect(part.y + part.height - below.part.y).toBeCloseTo(OVERLAP, 6)
    }
  })

  it('lies the way that needs fewer sheets', () => {
    expect(tileGrid({ width: 270, height: 190 }, 'a4')).toMatchObject({
      columns: 1,
      rows: 1,
      page: { width: 297, height: 210 },
    })
  })
})

describe('files of sheets', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine()
  })

  const made = async (only: string) => {
    const { resolved, planned } = await planKit({ unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa', year: 2024, only: [only] })
    const [job] = planned.jobs
    if (!job) throw new Error(`no job: ${only}`)
    const { scenes } = await inspect(job, layoutResources(engine, planned, resolved))
    const resources: RenderResources = {
      fonts: engine.fonts,
      profile: engine.profile,
      theme: planned.theme,
      assets: resolved.assets,
      shells: createShellStore(null),
      brush: createBrush(),
      operators: createKnownOutlines(),
      made: engine.code,
      verify: 'full',
    }
    return { job, scenes, resources }
  }

  it('hold two leaflets with marks between them, both sides, and pass as print files', async () => {
    const { job, scenes, resources } = await made('to-roi-a5')
    const file = await imposedFile(job, scenes, 'a4', resources)
    if (!('check' in file.expectation)) throw new Error('nothing is checked')
    expect(await file.expectation.check(file.bytes)).toEqual([])
    expect(file.place?.ending).toBe('binh-2-con-a4')
    const pdf = await openPdf(file.bytes)
    expect(pdf.getPageCount()).toBe(2)
    expect(pdf.getPage(0).getTrimBox().width).toBeCloseTo((302 / 25.4) * 72, 1)
    const marks = contentsOf(pdf.getPage(1)).join('\n')
    for (const x of [148, 154]) expect(marks).toContain(`${x} -4 m ${x} -9 l S`)
  })

  it('hold a poster in parts with a plan of how to paste them, and none of its words twice', async () => {
    const { job, scenes, resources } = await made('ap-phich-a3')
    const file = await tiledFile(job, scenes, 'a4', resources)
    const pdf = await openPdf(file.bytes)
    expect(pdf.getPageCount()).toBe(1 + tileGrid({ width: 297, height: 420 }, 'a4').tiles.length)
    expect(readableTexts(pdf.getPage(0)).join(' ')).toContain('phải dài đúng 100 mm')
    expect(readableTexts(pdf.getPage(1))).toEqual([
      `Tờ 1/${pdf.getPageCount() - 1}: hàng 1, cột 1 · Áp phích A3, BHXH tỉnh Khánh Hòa`,
    ])
  })

  it('refuse what would take a ream', async () => {
    const { job, scenes, resources } = await made('bang-ron-6x0.8m')
    await expect(tiledFile(job, scenes, 'a4', resources)).rejects.toThrow(/cần \d+ tờ A4/)
  })
})

describe('what a product is rendered to', () => {
  it('follows what is asked for, and nothing for screens is printed', async () => {
    const { resolved } = await planKit({ year: 2024 })
    const format = (id: string) =>
      resolved.kit.formats.find((found) => found.id === id) as (typeof resolved.kit.formats)[number]
    const sheets = { dpi: 100, imposition: 'a4', tiling: 'a4' } as const
    const none = { dpi: null, imposition: null, tiling: null }
    expect(outputsOf(format('to-roi-a5'), { types: [], sheets })).toEqual({
      fileTypes: ['pdf'],
      extras: [{ kind: 'imposed', sheet: 'a4' }],
    })
    expect(outputsOf(format('ap-phich-a3'), { types: ['jpg', 'tif'], sheets: { ...none, dpi: 100 } })).toEqual({
      fileTypes: [],
      extras: [
        { kind: 'pixels', fileType: 'tif', dpi: 100 },
        { kind: 'pixels', fileType: 'jpg', dpi: 100 },
      ],
    })
    expect(outputsOf(format('ap-phich-a3'), { types: ['jpg'], sheets: none })).toEqual({
      fileTypes: ['jpg'],
      extras: [],
    })
    expect(outputsOf(format('fb-bai-vuong'), { types: ['tif', 'chia-se'], sheets })).toEqual({
      fileTypes: [],
      extras: [],
    })
    expect(outputsOf(format('bang-ron-6x0.8m'), { types: ['chia-se'], sheets })).toEqual({
      fileTypes: [],
      extras: [{ kind: 'share' }],
    })
    expect(outputNotes([format('bang-ron-6x0.8m')], { types: [], sheets })[0]?.message).toContain('Băng rôn 6 × 0,8 m')
    const noted = (id: string) => outputNotes([format(id)], { types: [], sheets }).map(({ code }) => code)
    expect(noted('bang-ron-6x0.8m')).toEqual(['ghep-qua-nhieu', 'khong-binh-duoc'])
    expect(noted('ap-phich-a3')).toEqual(['khong-binh-duoc'])
    expect(noted('to-roi-a5')).toEqual(['khong-can-ghep'])
  })
})
