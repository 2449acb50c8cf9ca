import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

import { loadKit } from '../src/input/kit.js'
import { resolveKit } from '../src/input/resolve-kit.js'
import { resolveUnits } from '../src/input/resolve-units.js'
import { cellLines, readHotline } from '../src/input/sheet/hotline-cell.js'
import { EMPTY_CELL } from '../src/input/sheet/read-cell.js'
import { unitHotlines } from '../src/input/unit-hotlines.js'
import { layPages } from '../src/make/lay-pages.js'
import type { Engine } from '../src/make/load-engine.js'
import type { Job } from '../src/model/job.js'
import type { TextItem } from '../src/model/scene.js'
import type { Hotline } from '../src/model/theme.js'
import { createShapeCache } from '../src/preflight/shape.js'
import { altText } from '../src/report/alt.js'
import { createShellStore } from '../src/write/shell-store.js'
import { tempFolder } from './support/folder.js'
import { faultsOf } from './support/spoil.js'
import { inspect, layoutResources, openEngine, planKit, root } from './support/kit.js'

const DEFAULTS: readonly Hotline[] = [{ number: '1900 969 680', label: 'Hỗ trợ phụ nữ và trẻ em', short: 'Hỗ trợ' }]

describe('lines of a cell', () => {
  it('are numbers, each with whose it is where the cell says so', () => {
    expect(cellLines('111; Công an tỉnh: 0258.3822.338 hoặc 1900 969 680 (Ngôi nhà Bình yên)')).toEqual([
      { number: '111', label: null },
      { number: '0258 3822 338', label: 'Công an tỉnh' },
      { number: '1900 969 680', label: 'Ngôi nhà Bình yên' },
    ])
    expect(cellLines('(0258) 3822 338')).toEqual([{ number: '0258 3822 338', label: null }])
  })

  it.each(['0258 3822 338', '111; 113', '1900969680', 'Công an xã: 0905 123 456', '+84 258 3822 338'])('%s', (text) => {
    expect(readHotline({ ...EMPTY_CELL, text, lines: [text] })).toMatchObject({ ok: true, number: text })
  })

  it.each([
    '1900 9068',
    '1900.90.68',
    '111, 19009068',
    '0258 3822 338 (Chăm sóc khách hàng)',
    'không',
    'Bà Hoa',
    '12',
    '1; 2; 3',
    '111; 112; 113; 114',
  ])('refuses %s', (text) => {
    expect(readHotline({ ...EMPTY_CELL, text, lines: [text] }).ok).toBe(false)
  })

  it('keep the names that the theme has for them, others are the unit’s', () => {
    expect(unitHotlines('1900969680; 0258 3822 338', 'BHXH tỉnh Khánh Hòa', DEFAULTS)).toEqual([
      DEFAULTS[0],
      { number: '0258 3822 338', label: 'Đường dây nóng của BHXH tỉnh Khánh Hòa', short: 'Đường dây nóng' },
    ])
  })
})

describe('lines of kit.yaml', () => {
  const kitFile = async (text: string): Promise<string> => {
    const file = join(tempFolder(), 'kit.yaml')
    await writeFile(file, text)
    return file
  }
  const resolved = async (line: string, unit = 'unit: Bảo hiểm xã hội tỉnh Khánh Hòa') =>
    resolveKit(root, (await loadKit(await kitFile(`year: 2024\n${unit}\n${line}\n`))).kit)

  it.each([
    ['hotline: "0258 3822 338"', ['0258 3822 338']],
    ['hotline: 02583822338', ['02583822338']],
    ['hotline: [111, "Công an tỉnh: 0258 3822 338"]', ['111', '0258 3822 338']],
  ])('%s stands in for the theme’s', async (line, numbers) => {
    const { kit, diagnostics } = await resolved(line)
    expect(kit.units[0]?.hotlines?.map(({ number }) => number)).toEqual(numbers)
    const said = diagnostics.find((d) => d.code === 'duong-day-nong-rieng')
    expect(said).toMatchObject({ severity: 'note', line: 3 })
    expect(said?.message).toMatch(/^BHXH tỉnh Khánh Hòa có đường dây nóng riêng/u)
    // those that are kept are not said to be replaced
    expect(said?.message.includes('111')).toBe(!numbers.includes('111'))
  })

  it('is said to replace nothing where it keeps all', async () => {
    const { diagnostics } = await resolved('hotline: 111; 1900 969 680; 0258 3822 338')
    expect(diagnostics.map((d) => d.code)).not.toContain('duong-day-nong-rieng')
  })

  it('holds for the units of a list that have none, under no other unit’s name', async () => {
    const kit = await resolved('hotline: "0258 3822 338"', '')
    const file = join(tempFolder(), 'ds.csv')
    await writeFile(file, 'Tên đơn vị;Đường dây nóng\nSở Y tế;\nSở Nội vụ;0258 3811 811\n')
    const units = await resolveUnits(root, kit, { source: file, logos: null, parent: null })
    expect(units.kit.units.map(({ hotlines }) => hotlines)).toEqual([
      [{ number: '0258 3822 338', label: 'Đường dây nóng', short: 'Đường dây nóng' }],
      [{ number: '0258 3811 811', label: 'Đường dây nóng của Sở Nội vụ', short: 'Đường dây nóng' }],
    ])
    const said = units.diagnostics.filter((d) => d.code === 'duong-day-nong-rieng')
    expect(said.map(({ message }) => message)).toEqual([
      '2 đơn vị có đường dây nóng riêng, in thay cho 111 và 1900 969 680.',
    ])
  })

  it.each(['"1900 9068"', 'không', '[1, 2]', '"111; 112; 113; 114"'])('refuses %s at its place', async (value) => {
    const file = await kitFile(`year: 2024\nhotline: ${value}\n`)
    const [fault, ...more] = await faultsOf(() => loadKit(file))
    expect(more).toEqual([])
    expect(fault).toMatchObject({ code: 'khong-hop-le', line: 2 })
    expect(fault?.hint).toMatch(/^(?:Ghi|Không ghi)/u)
  })
})

describe('a unit with lines of its own', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine()
  })

  const kitOf = async (cells: readonly string[]) => {
    const folder = tempFolder()
    const file = join(folder, 'ds.csv')
    const names = ['Bảo hiểm xã hội tỉnh Khánh Hòa', 'Bảo hiểm xã hội tỉnh Bà Rịa - Vũng Tàu']
    await writeFile(
      file,
      `Tên đơn vị;Đường dây nóng\n${names.map((name, i) => `${name};"${cells[i] ?? ''}"`).join('\n')}\n`,
    )
    const { resolved, planned } = await planKit({ year: 2024 }, 'full')
    const units = await resolveUnits(root, resolved, { source: file, logos: null, parent: null })
    return { resolved, planned, units }
  }

  it('is said to have them, and a line that is none is refused with row and column', async () => {
    const { units } = await kitOf(['0258 3822 338', '1900 9068'])
    expect(units.kit.units.map((unit) => unit.hotlines?.map((line) => line.number))).toEqual([
      ['0258 3822 338'],
      undefined,
    ])
    expect(units.diagnostics.find((d) => d.code === 'duong-day-nong-rieng')?.message).toContain('111 và 1900 969 680')
    expect(units.diagnostics.find((d) => d.code === 'duong-day-nong')).toMatchObject({ line: 3, column: 2 })
  })

  it.each(['0258 3822 338', 'Công an tỉnh Bà Rịa - Vũng Tàu: 0254 3822 338; 111; 1900 969 680'])(
    'shows %s on every piece that shows lines, with nothing in its way',
    async (cell) => {
      const { resolved, planned, units } = await kitOf(['', cell])
      const [, unit] = units.kit.units
      if (!unit) throw new Error('no unit')
      const resources = layoutResources(engine, planned, resolved)
      const jobs = planned.jobs.filter((job) => job.pages.some((page) => page.carries.includes('hotlines')))
      expect(jobs.length).toBeGreaterThan(10)
      for (const job of jobs.map((j): Job => ({ ...j, unit }))) {
        const { findings } = await inspect(job, resources)
        expect(findings.filter((d) => d.severity === 'error').map((d) => `${job.path}: ${d.message}`)).toEqual([])
        const [page] = job.pages
        if (page?.carries.includes('hotlines'))
          expect(altText(job, planned.theme, page)).toContain(unit.hotlines?.[0]?.number)
      }
    },
  )

  it('has shells of its own, which stay in memory, where lines are drawn and only there', async () => {
    const { planned, units } = await kitOf(['', '0254 3822 338'])
    const [plain, unit] = units.kit.units
    if (!plain || !unit) throw new Error('no units')
    const folder = tempFolder()
    const shells = createShellStore(folder)
    const resources = {
      ...layoutResources(engine, planned, units),
      shapes: createShapeCache(),
      shells,
      made: 'thử',
    }
    const jobOf = (content: string): Job => {
      const job = planned.jobs.find(
        (j) => j.pages.length === 1 && j.pages[0]?.content === content && j.format.group !== 'bang-ron',
      )
      if (!job) throw new Error(content)
      return job
    }
    const [calls, avatar] = [jobOf('duong-day-nong'), jobOf('dai-dien')]
    const laid = async (job: Job, of: Job['unit']) => {
      const [page] = await layPages({ ...job, unit: of }, resources)
      if (!page) throw new Error('no page')
      const { shell } = await page.whole()
      return {
        key: page.key,
        words: JSON.stringify(shell.filter((item): item is TextItem => item.kind === 'text').map((t) => t.text)),
      }
    }
    const [ours, theirs] = [await laid(calls, plain), await laid(calls, unit)]
    expect(ours.words).toContain('111')
    expect(theirs.words).toContain('0254 3822 338')
    expect(theirs.words).not.toContain('1900')
    expect(theirs.key).not.toBe(ours.key)
    expect((await laid(avatar, unit)).key).toBe((await laid(avatar, plain)).key)
    const kept = (await readdir(folder, { recursive: true })).map((name) => name.split(/[\\/]/u).at(-1) ?? '')
    expect(kept.some((name) => name.startsWith(ours.key))).toBe(true)
    expect(kept.some((name) => name.startsWith(theirs.key))).toBe(false)
  })
})
