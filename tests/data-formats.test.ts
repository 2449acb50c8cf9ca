import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { dataRoot } from '../src/input/data-root.js'
import { loadFormats } from '../src/input/formats.js'
import { loadThemes } from '../src/input/themes.js'
import { loadUnits } from '../src/input/units.js'
import type { Format } from '../src/model/format.js'
import { contains } from '../src/model/geometry.js'

const root = dataRoot()
const formats = await loadFormats(root)
const themes = await loadThemes(root)

describe('formats', () => {
  const print = formats.filter((f) => f.medium === 'print')
  const screen = formats.filter((f) => f.medium === 'screen')
  const inKit = (f: Format) => f.pieces.filter((p) => p.inKit).length

  it('has the print and screen sizes promised, each id once', () => {
    expect(print).toHaveLength(28)
    expect(screen).toHaveLength(47)
    expect(new Set(formats.map((f) => f.id)).size).toBe(formats.length)
    for (const f of formats) expect(f.id).toMatch(/^[a-z0-9.-]+$/u)
  })

  it('makes at least 60 pieces for one unit with the messages of 2024', () => {
    const series = screen.filter((f) => f.pieces.some((p) => p.content === 'thong-diep' && p.inKit))
    expect(series.map((f) => f.id)).toEqual(['fb-bai-vuong', 'fb-bai-doc'])
    const messages = themes.find((t) => t.campaign === 'binh-dang-gioi' && t.year === 2024)?.messages.length ?? 0
    expect(formats.reduce((sum, f) => sum + inKit(f), 0) + series.length * (messages - 1)).toBeGreaterThanOrEqual(60)
    for (const f of print) expect(inKit(f), f.id).toBeGreaterThanOrEqual(1)
    for (const f of screen) expect(inKit(f) > 0, f.id).toBe(f.priority === 1)
  })

  it('leaves the unit out of nothing printed and nothing of 728 × 300 or more', () => {
    for (const f of formats) {
      if (f.medium === 'screen' && (f.width < 728 || f.height < 300)) continue
      for (const p of f.pieces) expect(p.carries, `${f.id} ${p.content}`).toContain('unit')
    }
  })

  it('carries what the content is about, each text once', () => {
    const subject: Partial<Record<string, string>> = {
      'ten-thang': 'name',
      'chu-de': 'slogan',
      'thong-diep': 'message',
      'duong-day-nong': 'hotlines',
      'su-kien': 'eventTitle',
      'giay-moi': 'eventTitle',
      'giay-chung-nhan': 'recipient',
      'tin-hoat-dong': 'headline',
      'noi-bao-tin': 'reportPlaces',
    }
    for (const f of formats) {
      for (const p of f.pieces) {
        expect(new Set(p.carries).size, `${f.id} ${p.content}`).toBe(p.carries.length)
        const what = subject[p.content]
        if (what) expect(p.carries, `${f.id} ${p.content}`).toContain(what)
      }
      expect(new Set(f.pieces.map((p) => p.content)).size, f.id).toBe(f.pieces.length)
    }
  })

  it('keeps safe areas in the format, hems in the margin, and letters readable', () => {
    for (const f of formats) {
      expect(contains({ x: 0, y: 0, width: f.width, height: f.height }, f.safe, 0.01), f.id).toBe(true)
      expect(f.minText, f.id).toBeGreaterThanOrEqual(f.medium === 'print' ? 2.8 : 9)
      expect(f.minText, f.id).toBeLessThan(Math.min(f.width, f.height) / 8)
      if (f.medium !== 'print') continue
      // eyelets stand 25 mm inside the trim; the hem itself lies outside it, in the bleed
      expect(Math.min(f.safe.x, f.safe.y), f.id).toBeGreaterThanOrEqual(f.hem)
      // The ground must run on under the fold, so cloth bleeds by its hem.
      expect(f.bleed, f.id).toBe(f.hem > 0 ? f.hem : 3)
    }
  })

  it('names only formats that exist, of the same size, as the same picture', () => {
    for (const f of screen) {
      if (f.sameAs === null) continue
      const other = formats.find((o) => o.id === f.sameAs)
      expect([other?.width, other?.height], f.id).toEqual([f.width, f.height])
    }
  })
})

describe('unit lists', () => {
  it.each([
    [2024, 92],
    [2025, 106],
  ])('%i has its rows, all NFC, no id twice at one time', async (year, count) => {
    const units = await loadUnits(root, year)
    expect(units).toHaveLength(count)
    for (const u of units) expect(u.name).toBe(u.name.normalize('NFC'))
    expect(units.some((u) => u.name === 'Bảo hiểm xã hội tỉnh Khánh Hòa')).toBe(true)
    expect(new Set(units.map((u) => `${u.id} ${u.validFrom}`)).size).toBe(units.length)
  })

  it('has none for a year without a list', async () => {
    expect(await loadUnits(root, 1999)).toEqual([])
  })
})

it('no data file holds a path of a machine, a tab or decomposed letters', async () => {
  const folders = ['assets/formats', 'assets/units', 'themes', 'assets']
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: folder === 'themes', withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:yaml|csv|txt)$/u.test(entry.name)) continue
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8')
      expect(text === text.normalize('NFC'), entry.name).toBe(true)
      expect(text, entry.name).not.toMatch(/(?:^|[\s"])\/(?:work|home|tmp|Users)\/|[A-Z]:\\/u)
      if (entry.name.endsWith('.yaml')) expect(text, entry.name).not.toContain('\t')
    }
  }
})
