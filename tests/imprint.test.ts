import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../src/make/load-engine.js'
import { layPages, type PageResources } from '../src/make/lay-pages.js'
import { createDrawn } from '../src/layout/drawn.js'
import { layoutJob } from '../src/layout/layout-job.js'
import type { Job } from '../src/model/job.js'
import type { Unit } from '../src/model/unit.js'
import { preflightJob } from '../src/preflight/preflight-job.js'
import { createShapeCache } from '../src/preflight/shape.js'
import { renderImage } from '../src/make/render-image.js'
import { createBrush } from '../src/render/png/brush.js'
import { createKnownOutlines } from '../src/render/pdf/outline-operators.js'
import { rasterize } from '../src/render/png/rasterize.js'
import { renderSvg } from '../src/render/svg/render-svg.js'
import { templateFor } from '../src/templates/index.js'
import { createShellStore } from '../src/write/shell-store.js'
import { openEngine, planKit, THEMES, unitNames } from './support/kit.js'
import { tempFolder } from './support/folder.js'

const NAMES = ['Bảo hiểm xã hội tỉnh Khánh Hòa', ...unitNames('hard-unit-names.csv').slice(0, 5)]

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const resourcesFor = (theme: PageResources['theme'], shells = createShellStore(null)) => ({
  fonts: engine.fonts,
  grade: engine.grade,
  theme,
  assets: new Map(),
  findTemplate: templateFor,
  shapes: createShapeCache(),
  brush: createBrush(),
  operators: createKnownOutlines(),
  profile: new Uint8Array(),
  shells,
  made: 'thử',
  verify: 'full' as const,
})

const withName = (job: Job, name: string): Job => ({ ...job, unit: { ...job.unit, name, short: name } satisfies Unit })

/** One piece of every template and format, message pieces once a composition. */
const piecesOf = (jobs: readonly Job[]): readonly Job[] => [
  ...new Map(jobs.map((job) => [`${job.format.id} ${job.pages[0]?.content} ${job.composition}`, job])).values(),
]

describe.each(THEMES)('%s %i', (campaign, year) => {
  test('a shell is the same for every unit that its key says it serves, and its findings with the imprint’s are those of the whole page', async () => {
    const { planned } = await planKit({ campaign, year, unit: NAMES[0] }, 'full')
    const resources = resourcesFor(planned.theme)
    for (const job of piecesOf(planned.jobs)) {
      const drawn = new Map<string, string>()
      for (const name of NAMES) {
        const own = withName(job, name)
        const { scenes, problems } = await layoutJob(own, resources)
        const laid = await layPages(own, resources)
        laid.forEach(({ key }, page) => {
          const shell = createHash('sha256').update(JSON.stringify(scenes[page]?.shell)).digest('hex')
          expect(drawn.get(key) ?? shell, `${job.path} for ${name}`).toBe(shell)
          drawn.set(key, shell)
        })
        const said = (list: readonly { code: string; message: string }[]): string[] =>
          [...new Set(list.map((d) => `${d.code} ${d.message}`))].sort()
        const whole = [...problems, ...preflightJob(own, scenes, resources)]
        expect(said(laid.flatMap((page) => page.findings)), `${job.path} for ${name}`).toEqual(said(whole))
      }
    }
  })
})

test('what is drawn once for all units is what each of them would have drawn by itself, and known by the same name', async () => {
  const { planned } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, unit: NAMES[0] }, 'full')
  const alone = resourcesFor(planned.theme)
  const shared = { ...alone, drawn: createDrawn(), shellKeys: new WeakMap() }
  const hotlines = [{ number: '1800 1234', label: 'Đường dây nóng của tỉnh', short: 'Tỉnh' }]
  const units = NAMES.slice(0, 2).flatMap((name): Partial<Unit>[] => [
    { name, short: name },
    { name, short: name, hotlines, parent: null, dates: { from: '2024-12-01', to: '2024-12-03' } },
  ])
  let drawnOnce = 0
  for (const job of planned.jobs) {
    const shells = new Set<unknown>()
    for (const own of units) {
      const unitJob = { ...job, unit: { ...job.unit, ...own } }
      const [pages, wanted] = [await layPages(unitJob, shared), await layPages(unitJob, alone)]
      expect(pages.map(({ key }) => key)).toEqual(wanted.map(({ key }) => key))
      for (const [i, page] of pages.entries()) {
        expect(await page.whole(), job.path).toEqual(await wanted[i]?.whole())
        shells.add(page.unset.shell)
      }
    }
    drawnOnce += shells.size < units.length * job.pages.length ? 1 : 0
  }
  expect(drawnOnce).toBeGreaterThan(70)
  const square = planned.jobs.find(({ path }) => path.includes('fb-bai-vuong') && path.endsWith('ten-thang'))
  if (!square) throw new Error('not planned')
  const keyOf = async (own: Partial<Job>) => (await layPages({ ...square, ...own }, shared))[0]?.key
  const other = await keyOf({ message: { id: 'm', group: null, text: 'Khác', emphasis: [], confidence: 'primary' } })
  expect(other).not.toBe(await keyOf({}))
})

test('a kept shell gives the same bytes as one just drawn, and pixels that differ from a page drawn whole only along the letters’ edges', async () => {
  const { planned } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, unit: NAMES[0] })
  const folder = tempFolder()
  // one piece of every composition, whatever its size
  const pieces = new Map(planned.jobs.map((job) => [job.pages[0] && templateFor(job, job.pages[0]).id, job]))
  for (const job of pieces.values()) {
    const own = withName(job, NAMES[1] ?? '')
    const fresh = resourcesFor(planned.theme)
    const [page] = await layPages(own, fresh)
    if (!page || page.findings.some((d) => d.severity === 'error')) continue
    const first = await renderImage(own, page, 'png', fresh)
    // another unit has drawn and kept the shell, and a third process opens it
    const drawn = resourcesFor(planned.theme, createShellStore(folder))
    for (const each of await layPages(job, drawn)) await renderImage(job, each, 'png', drawn).catch(() => undefined)
    const kept = resourcesFor(planned.theme, createShellStore(folder))
    const [again] = await layPages(own, kept)
    if (!again) throw new Error('no page')
    expect(Buffer.compare(first.bytes, (await renderImage(own, again, 'png', kept)).bytes), job.path).toBe(0)
    const scene = await page.whole()
    const whole = await rasterize(
      renderSvg(scene, planned.theme.skin, new Map(), { area: 'trim' }),
      first.pixels?.width ?? 0,
      scene.transparent,
    )
    const pixels = await sharp(first.bytes).raw().toBuffer()
    let [sum, far] = [0, 0]
    for (let i = 0; i < pixels.length; i += 1) {
      const difference = Math.abs(pixels[i] - whole.data[i])
      sum += difference
      if (difference > 64) far += 1
    }
    expect(sum / pixels.length, job.path).toBeLessThan(0.5)
    expect(far / pixels.length, job.path).toBeLessThan(0.001)
  }
})
