import { beforeAll, describe, expect, test } from 'vitest'
import { loadFormats } from '../src/input/formats.js'
import { listThemes, loadTheme } from '../src/input/themes.js'
import { layoutJob } from '../src/layout/layout-job.js'
import type { Engine } from '../src/make/load-engine.js'
import type { Scene, SceneItem, TextItem } from '../src/model/scene.js'
import type { Theme } from '../src/model/theme.js'
import { inspect, layoutResources, openEngine, planKit, root } from './support/kit.js'
import { faultsOf, spoiled } from './support/spoil.js'

/** The formats whose headline may be a lockup, and a wide one of each kind that may not. */
const ONLY = [
  'fb-bai-vuong',
  'ap-phich-a3',
  'pano-3x4m',
  'to-roi-a5',
  'fb-story',
  'standee-0.8x2m',
  'chu-de',
  'ten-thang',
]
const WIDE = ['bang-ron-6x0.8m', 'web-leaderboard', 'fb-bia-trang', 'fb-lien-ket']

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const texts = (items: readonly SceneItem[]): readonly TextItem[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'group' ? texts(item.items) : []))

/** The lines of the large name or slogan, with their sizes. */
const headline = ({ shell }: Scene, slot: 'name' | 'slogan') =>
  texts(shell).filter((item) => item.block === slot && item.use === 'display')

async function kitOf(campaign: string, year: number, only: readonly string[]) {
  const { resolved, planned } = await planKit({ campaign, year, unit: 'Sở Nội vụ tỉnh An Giang', only }, 'full')
  return { planned, resources: layoutResources(engine, planned, resolved) }
}

const without = (theme: Theme): Theme => ({ ...theme, sloganKeys: [], nameKeys: [] })

describe('pieces with a lockup', () => {
  test('show the key words larger in the emphasis color, the rest between them in one smaller size', async () => {
    const { planned, resources } = await kitOf('binh-dang-gioi', 2024, ['fb-bai-vuong', 'chu-de'])
    const [job] = planned.jobs
    const { scenes, findings } = await inspect(job, resources)
    const lines = headline(scenes[0], 'slogan')
    const large = Math.max(...lines.map((line) => line.size))
    const keys = lines.filter((line) => line.size === large)
    expect(keys.map((line) => line.text)).toEqual(['an sinh xã hội,', 'bình đẳng giới'])
    const links = lines.filter((line) => line.size < large)
    expect(new Set(links.map((line) => line.size.toFixed(6))).size).toBe(1)
    const ground = planned.theme.skin.grounds[job.ground]
    expect([...new Set(keys.map((line) => line.fill))]).toEqual([ground.em])
    expect([...new Set(links.map((line) => line.fill))]).toEqual([ground.head])
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
  })

  test('fall back on even lines without key words, and where key words would not speak louder', async () => {
    const { planned, resources } = await kitOf('binh-dang-gioi', 2024, ONLY)
    const sets: string[] = []
    for (const job of planned.jobs) {
      const slot = job.pages[0]?.content === 'ten-thang' ? 'name' : 'slogan'
      const sizes = async (theme: Theme): Promise<readonly number[]> => {
        const { scenes } = await layoutJob(job, { ...resources, theme })
        return [...new Set(headline(scenes[0], slot).map((line) => Number(line.size.toFixed(6))))]
      }
      const even = await sizes(without(planned.theme))
      expect(even, job.path).toHaveLength(1)
      const own = await sizes(planned.theme)
      if (own.length > 1) sets.push(job.format.id)
      if (own.length > 1) {
        expect(Math.max(...own), job.path).toBeGreaterThanOrEqual(1.25 * Math.max(...even))
        expect(Math.min(...own), job.path).toBeGreaterThanOrEqual(0.7 * Math.max(...even) - 1e-6)
      } else expect(own, job.path).toEqual(even)
    }
    expect(sets.toSorted()).toEqual(['ap-phich-a3', 'fb-bai-vuong', 'fb-story', 'to-roi-a5'])
  })

  test('are none where the format is wider than 1.91:1', async () => {
    const wide = (await loadFormats(root)).filter(({ id, width, height }) => WIDE.includes(id) && width / height > 1.9)
    expect(wide).toHaveLength(WIDE.length)
    const { planned, resources } = await kitOf('binh-dang-gioi', 2024, [...WIDE, 'ten-thang'])
    for (const job of planned.jobs) {
      const [own, even] = await Promise.all(
        [planned.theme, without(planned.theme)].map(
          async (theme) => (await layoutJob(job, { ...resources, theme })).scenes,
        ),
      )
      expect(own, job.path).toEqual(even)
    }
  })
})

describe('“bạo lực”', () => {
  const themes = listThemes(root)
  test('is never larger than everything else said on a piece, but where K7 strikes it out', async () => {
    const faults: string[] = []
    let looked = 0
    for (const { campaign, year } of await themes) {
      const { planned, resources } = await kitOf(campaign, year, [
        ...ONLY,
        'phuon-0.8x2.4m',
        'fb-lien-ket',
        'fb-bai-doc',
        'thong-diep',
      ])
      for (const job of planned.jobs) {
        if (job.composition === 'K7') continue
        const { scenes } = await layoutJob(job, resources)
        for (const { shell } of scenes) {
          const words = texts(shell)
          const other = words.filter((item) => item.text.toLowerCase().replace(/bạo|lực|[\s,.]/gu, '') !== '')
          const largest = Math.max(...other.map((item) => item.size))
          for (const item of words.filter(({ text }) => /bạo|lực/iu.test(text))) {
            looked++
            if (item.size > largest + 1e-9) faults.push(`${campaign} ${year} ${job.path}: ${item.text}`)
          }
        }
      }
    }
    expect(faults).toEqual([])
    expect(looked).toBeGreaterThan(100)
  })

  test('cannot be made large by a theme’s key words', async () => {
    const copy = await spoiled('themes/binh-dang-gioi/2024/theme.yaml', (text) =>
      text.replace(/^sloganKeys: .*$/mu, 'sloganKeys: [xóa bỏ bạo lực, an sinh xã, hòa bình]'),
    )
    const faults = await faultsOf(() => loadTheme(copy, 'binh-dang-gioi', 2024))
    expect(faults.map((fault) => fault.message.replace(/^.*?: /u, ''))).toEqual([
      expect.stringContaining('“bạo lực” không được in lớn nhất'),
      expect.stringContaining('“an sinh xã” cắt ngang một từ ghép'),
      expect.stringContaining('“hòa bình” không có trong câu'),
    ])
    expect(faults.every((fault) => fault.file?.endsWith('theme.yaml') && fault.line !== undefined)).toBe(true)
  })

  test('nor by those of a campaign’s name', async () => {
    const copy = await spoiled('themes/binh-dang-gioi/campaign.yaml', (text) =>
      text.replace(/^nameKeys: .*$/mu, 'nameKeys: [bạo lực, giới]'),
    )
    const messages = (await faultsOf(() => loadTheme(copy, 'binh-dang-gioi', 2024))).map((fault) => fault.message)
    expect(messages).toEqual([
      expect.stringContaining('“bạo lực” không được in lớn nhất'),
      expect.stringContaining('“giới” chỉ có một tiếng'),
    ])
  })
})
