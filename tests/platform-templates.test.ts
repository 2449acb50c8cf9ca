import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../src/make/load-engine.js'
import { layoutJob } from '../src/layout/layout-job.js'
import type { KitInput } from '../src/model/kit.js'
import type { Archetype } from '../src/model/format.js'
import type { Scene, TextItem } from '../src/model/scene.js'
import { textItems } from '../src/layout/set-text.js'
import { layoutResources, openEngine, planKit, THEMES, unitNames } from './support/kit.js'

const [CAMPAIGN, YEAR] = THEMES[0]
const PLACES: readonly Archetype[] = [
  'ngang',
  'ngang-dai',
  'bia',
  'youtube',
  'leaderboard',
  'mrec',
  'cot-doc',
  'avatar',
  'khung',
  'logo',
  'nen',
  'phong',
]
const LE_PHAT_DONG = {
  kind: 'le-phat-dong',
  title: null,
  place: null,
  date: '2024-11-15',
  time: null,
  leftFree: false,
} as const

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

/** The first page of every piece that is not a message, by path. */
async function scenesOf(given: Partial<KitInput>, preset: 'default' | 'full' = 'default'): Promise<Map<string, Scene>> {
  const { resolved, planned } = await planKit({ campaign: CAMPAIGN, year: YEAR, ...given }, preset)
  const resources = layoutResources(engine, planned, resolved)
  const scenes = new Map<string, Scene>()
  for (const job of planned.jobs) {
    if (!PLACES.includes(job.format.archetype) || job.message !== null) continue
    const laid = await layoutJob(job, resources)
    scenes.set(job.path, laid.scenes[0])
  }
  return scenes
}

const words = (scene: Scene): readonly TextItem[] => [...textItems(scene.shell), ...textItems(scene.imprint)]

describe('the shell', () => {
  test('is the same for every unit, whatever it is called and whoever is above it', async () => {
    const long = unitNames('hard-unit-names.csv').reduce((a, b) => (a.length > b.length ? a : b))
    const one = await scenesOf({ unit: 'Sở Y tế', place: 'Huế' }, 'full')
    const other = await scenesOf({ unit: long, parent: 'Ủy ban nhân dân tỉnh Thanh Hóa', from: '2024-11-20' }, 'full')
    expect(one.size).toBeGreaterThan(20)
    expect([...other.keys()]).toEqual([...one.keys()])
    for (const [path, scene] of one) {
      expect(other.get(path)!.shell, path).toEqual(scene.shell)
      expect(other.get(path)!.imprintRects, path).toEqual(scene.imprintRects)
    }
  })
})

describe('a backdrop', () => {
  const backdrops = (event: KitInput['event'], given: Partial<KitInput> = {}) =>
    scenesOf({ unit: 'Sở Y tế', only: ['phong'], event, ...given })

  test('keeps words and marks out of its left quarter on demand', async () => {
    const free = await backdrops({ ...LE_PHAT_DONG, leftFree: true })
    expect(free.size).toBe(3)
    for (const scene of free.values()) {
      for (const item of words(scene))
        expect(item.x + item.outline!.ink.x0 * item.size, item.text).toBeGreaterThan(scene.width / 4)
    }
    const usual = [...(await backdrops(LE_PHAT_DONG)).values()]
    expect(usual.every((scene) => words(scene).some((item) => item.x < scene.width / 4))).toBe(true)
  })

  test('names the day without a town where none is known, and moves nothing else', async () => {
    const [without] = [...(await backdrops(LE_PHAT_DONG)).values()]
    const [within] = [...(await backdrops({ ...LE_PHAT_DONG, place: 'Nha Trang' })).values()]
    const place = (scene: Scene | undefined) =>
      words(scene!)
        .filter((item) => item.slot === 'place')
        .map((item) => item.text)
    expect(place(without)).toEqual(['Ngày 15 tháng 11 năm 2024'])
    expect(place(within)).toEqual(['Nha Trang, ngày 15 tháng 11 năm 2024'])
    expect(within.shell).toEqual(without.shell)
  })
})

test('an invitation tells weekday, day and hour, and leaves out a place that is not known', async () => {
  const { resolved, planned } = await planKit({
    campaign: CAMPAIGN,
    year: YEAR,
    unit: 'Sở Y tế',
    only: ['giay-moi-120x150mm'],
    event: { ...LE_PHAT_DONG, time: '8 giờ 00' },
  })
  const laid = await layoutJob(planned.jobs[0], layoutResources(engine, planned, resolved))
  const texts = words(laid.scenes[0]).map((item) => item.text)
  expect(texts).toEqual(expect.arrayContaining(['8 giờ 00, thứ Sáu', 'ngày 15/11/2024', 'Lễ phát động']))
  expect(texts).not.toContain('ĐỊA ĐIỂM')
})
