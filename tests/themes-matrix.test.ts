import { beforeAll, describe, expect, it } from 'vitest'
import { loadFormats } from '../src/input/formats.js'
import { listThemes } from '../src/input/themes.js'
import type { Engine } from '../src/make/load-engine.js'
import { inspect, layoutResources, openEngine, planKit, root, unitNames } from './support/kit.js'
import { wordFaults } from './support/spoken.js'

/** `npm test` lays out one piece in this many of each theme, another share for each; MATRIX=all takes every piece. */
const SHARE = process.env['MATRIX'] === 'all' ? 1 : 24

const HARDEST = [
  'Trung tâm Cung cấp dịch vụ công tác xã hội, Sở Lao động - Thương binh và Xã hội tỉnh Thanh Hóa',
  'Cơ quan Liên hợp quốc về bình đẳng giới và trao quyền cho phụ nữ (UN Women)',
  "Ủy ban nhân dân xã Ea M'DRóh, huyện Cư M'gar, tỉnh Đắk Lắk",
]

const themes = await listThemes(root)
const formats = await loadFormats(root)
const everything = [...new Set(formats.flatMap((f) => [f.id, ...f.pieces.map((piece) => piece.content)]))]

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

async function faultsOf(campaign: string, year: number, unit: string, first: number): Promise<string[]> {
  const event = { kind: 'toa-dam', title: null, place: null, date: null, time: '8 giờ 00', leftFree: false } as const
  const headline = 'Bảo hiểm xã hội tỉnh Khánh Hòa hưởng ứng Tháng hành động năm nay'
  const { resolved, planned } = await planKit({ campaign, year, unit, only: everything, event, headline }, 'full')
  const resources = layoutResources(engine, planned, resolved)
  const faults: string[] = []
  for (const [index, job] of planned.jobs.entries()) {
    if ((index + first) % SHARE !== 0) continue
    const { scenes, findings } = await inspect(job, resources)
    const errors = findings.filter((d) => d.severity === 'error').map((d) => d.message)
    const words = job.pages.flatMap((piece, page) => wordFaults(scenes[page], job, planned.theme, piece))
    faults.push(...[...errors, ...words].map((fault) => `${job.path}: ${fault}`))
  }
  return faults
}

describe.each(themes.map(({ campaign, year }, index) => [campaign, year, index] as const))(
  '%s %i',
  (campaign, year, index) => {
    it.each(HARDEST.map((unit, n) => [unit, index + n * 7] as const))(
      'every format holds for %s',
      async (unit, first) => {
        expect(await faultsOf(campaign, year, unit, first)).toEqual([])
      },
    )
  },
)

it('tries names that are among the hard ones', () => {
  const hard = unitNames('hard-unit-names.csv')
  for (const name of HARDEST) expect(hard).toContain(name)
})
