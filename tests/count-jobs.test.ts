import { expect, it } from 'vitest'
import { resolveKit } from '../src/input/resolve-kit.js'
import { NOTHING_ASKED } from '../src/model/kit.js'
import { countJobs, planJobs } from '../src/plan/plan.js'
import { root } from './support/kit.js'

it('counts what each unit gets as often as its plan has it, planned before or not', async () => {
  const { kit } = await resolveKit(root, { ...NOTHING_ASKED, year: 2024, only: ['facebook'] })
  const [unit] = kit.units
  if (!unit) throw new Error('a kit without a unit')
  const units = [
    { ...unit, slug: 'mot', products: ['bang-ron'] },
    { ...unit, slug: 'hai' },
    { ...unit, slug: 'ba', products: ['bang-ron'] },
    { ...unit, slug: 'bon', products: ['to-roi'] },
  ]
  const many = { ...kit, units }
  const planned = units.map((one) => [...planJobs(kit, [one])])
  const counts = new Map(units.map(({ slug }, i) => [slug, planned[i]?.length]))
  expect(new Set(counts.values()).size).toBe(3)
  expect(countJobs(many)).toEqual(counts)
  expect(countJobs(many, planned[0])).toEqual(counts)
})
