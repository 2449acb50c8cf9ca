import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../src/make/load-engine.js'
import { loadFormats } from '../src/input/formats.js'
import type { KitInput } from '../src/model/kit.js'
import type { Scene } from '../src/model/scene.js'
import { inspect, layoutResources, openEngine, planKit, root, THEMES, unitNames } from './support/kit.js'
import { pairFaults, wordFaults } from './support/spoken.js'

const HARD_NAMES = unitNames('hard-unit-names.csv')
const OTHER_NAMES = unitNames('other-unit-names.csv')

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

/** Lays out every piece of a kit and gives what preflight and the words test find wrong with it. */
async function faultsOf(given: Partial<KitInput>): Promise<string[]> {
  const { resolved, planned } = await planKit(given)
  const resources = layoutResources(engine, planned, resolved)
  const faults = resolved.diagnostics.filter((d) => d.severity === 'error').map((d) => d.message)
  let left: Scene | null = null
  for (const job of planned.jobs) {
    const inspected = await inspect(job, resources).catch((error: unknown) => String(error))
    if (typeof inspected === 'string') {
      faults.push(`${job.path}: ${inspected}`)
      continue
    }
    const { scenes, findings } = inspected
    const errors = findings.filter((d) => d.severity === 'error').map((d) => d.message)
    const words = job.pages.flatMap((piece, index) => wordFaults(scenes[index], job, planned.theme, piece))
    const pair = job.half === 'phai' && left ? pairFaults(left, scenes[0], job) : []
    left = job.half === 'trai' ? scenes[0] : null
    faults.push(...[...errors, ...words, ...pair].map((fault) => `${job.path}: ${fault}`))
  }
  return faults
}

describe.each(THEMES)('%s %i', (campaign, year) => {
  test.each([...HARD_NAMES, ...OTHER_NAMES])('the whole kit holds for %s', async (unit) => {
    expect(await faultsOf({ campaign, year, unit })).toEqual([])
  })

  test('every content of every format and every message fits', async () => {
    const formats = await loadFormats(root)
    const only = formats.flatMap((format) => [format.id, ...format.pieces.map((piece) => piece.content)])
    const event = { kind: 'toa-dam', title: null, place: null, date: null, time: '8 giờ 00', leftFree: true } as const
    const headline = 'Bảo hiểm xã hội tỉnh Khánh Hòa phát động Tháng hành động vì bình đẳng giới'
    expect(await faultsOf({ campaign, year, unit: HARD_NAMES[10], only: [...new Set(only)], event, headline })).toEqual(
      [],
    )
  })
})

test('the names are the hard ones', () => {
  expect(HARD_NAMES).toHaveLength(15)
  expect(OTHER_NAMES).toHaveLength(15)
  expect(Math.max(...[...HARD_NAMES, ...OTHER_NAMES].map((name) => name.length))).toBeGreaterThan(100)
})
