import { expect, test } from 'vitest'
import { loadFormats } from '../src/input/formats.js'
import { layoutJob, type LayoutResources } from '../src/layout/layout-job.js'
import type { Job } from '../src/model/job.js'
import type { Scene } from '../src/model/scene.js'
import { fitAssets } from '../src/render/png/fit-assets.js'
import { rasterize } from '../src/render/png/rasterize.js'
import { renderSvg } from '../src/render/svg/render-svg.js'
import { templateFor } from '../src/templates/index.js'
import { compareGolden, goldenNames, removeGolden } from './support/golden.js'
import { layoutResources, openEngine, planKit, root, THEMES } from './support/kit.js'

/** Pixels of a kept picture: its large words can still be read, and it stays under 40 KB. */
const AREA = 60_000
const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
const NOVEMBER = THEMES[0]
const OTHER_LOOKS = [
  'fb-lien-ket',
  'fb-bai-vuong',
  'ap-phich-a3',
  'standee-0.8x2m',
  'phuon-0.8x2.5m',
  'bang-ron-6x0.8m',
]

interface Piece {
  readonly job: Job
  readonly page: number
  readonly theme: readonly [campaign: string, year: number]
}

/** One piece of every template in the look of November, and some pieces of the other themes. */
async function pictures(): Promise<Map<string, Piece>> {
  const only = (await loadFormats(root)).flatMap((format) => [
    format.id,
    ...format.pieces.map((piece) => piece.content),
  ])
  const found = new Map<string, Piece>()
  const november = await planKit({
    campaign: NOVEMBER[0],
    year: NOVEMBER[1],
    unit: UNIT,
    only,
    headline: 'Ra quân tháng hành động',
  })
  for (const job of november.planned.jobs) {
    job.pages.forEach((piece, page) => {
      const name = templateFor(job, piece).id
      if (!found.has(name)) found.set(name, { job, page, theme: NOVEMBER })
    })
  }
  for (const theme of THEMES.slice(1)) {
    const { planned } = await planKit({ campaign: theme[0], year: theme[1], unit: UNIT, only: OTHER_LOOKS })
    for (const id of OTHER_LOOKS) {
      const job = planned.jobs.find(({ format }) => format.id === id)
      if (job) found.set(`${theme[0]}-${theme[1]}-${id.replaceAll('.', '_')}`, { job, page: 0, theme })
    }
  }
  return found
}

async function draw(scene: Scene, resources: LayoutResources) {
  const width = Math.round(Math.sqrt((AREA * scene.width) / scene.height))
  const assets = await fitAssets(scene, resources.assets, width / scene.width)
  return rasterize(renderSvg(scene, resources.theme.skin, assets, { area: 'trim', alt: '' }), width, scene.transparent)
}

test('every composition looks as it did', async () => {
  const engine = await openEngine()
  const wanted = await pictures()
  const looks = new Map<string, LayoutResources>()
  for (const [campaign, year] of THEMES) {
    const { resolved, planned } = await planKit({ campaign, year, unit: UNIT })
    looks.set(`${campaign} ${year}`, layoutResources(engine, planned, resolved))
  }
  const faults: string[] = []
  for (const [name, { job, page, theme }] of wanted) {
    const resources = looks.get(theme.join(' '))!
    const { scenes } = await layoutJob(job, resources)
    const fault = await compareGolden(name, await draw(scenes[page], resources))
    if (fault !== null) faults.push(fault)
  }
  const gone = goldenNames().filter((name) => !wanted.has(name))
  gone.forEach(removeGolden)
  expect([...faults, ...gone.map((name) => `${name}.png: no such composition any more`)]).toEqual([])
})
