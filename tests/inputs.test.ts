import { beforeAll, describe, expect, it } from 'vitest'
import { inputsBy } from '../src/batch/inputs.js'
import type { Asset, Job } from '../src/model/job.js'
import { planKit } from './support/kit.js'

const noAssets = new Map<string, Asset>()
const digestOf = (job: Job): string => inputsBy('made', noAssets)(job)

let jobs: readonly Job[] = []
beforeAll(async () => {
  const { planned } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, unit: 'Sở Y tế' }, 'full')
  jobs = planned.jobs
})

/** The value with one leaf changed, once for every leaf, with the names that lead to it. */
function* altered(value: unknown, at: readonly string[] = []): Generator<readonly [readonly string[], unknown]> {
  if (Array.isArray(value)) {
    yield [at, [...value, 'thêm']]
    for (const [i, item] of value.entries())
      for (const [where, other] of altered(item, [...at, String(i)])) yield [where, value.with(i, other)]
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value))
      for (const [where, other] of altered(item, [...at, name])) yield [where, { ...value, [name]: other }]
  } else yield [at, `${String(value)} khác`]
}

/** What a unit's files do not follow from. */
const APART = new Set(['unit.logo', 'unit.photo', 'unit.products', 'unit.quantities'])

describe('the digest of what a job is made from', () => {
  it('is that of the content, whatever was digested before', () => {
    const digest = inputsBy('made', noAssets)
    const all = jobs.map(digest)
    expect(new Set(all).size).toBe(jobs.length)
    expect(jobs.map((job) => digest(structuredClone(job)))).toEqual(all)
    expect(jobs.map(digestOf)).toEqual(all)
  })

  it('changes with everything that a job holds', () => {
    for (const job of jobs.filter((_, i) => i % 20 === 0)) {
      const same: string[] = []
      for (const [where, other] of altered(job)) {
        if (digestOf(other as Job) === digestOf(job)) same.push(where.join('.'))
      }
      expect(same.filter((where) => !APART.has(where))).toEqual([])
    }
  })

  it('follows what pictures show and not what they are called', () => {
    const [job] = jobs
    if (!job) throw new Error('no job')
    const withLogo = (id: string, sha256: string): string => {
      const asset: Asset = {
        id,
        sha256,
        kind: 'logo',
        mime: 'image/png',
        aspect: 1,
        pixels: null,
        bytes: new Uint8Array(),
      }
      const named = { ...job, unit: { ...job.unit, logo: id }, assets: { ...job.assets, logo: id } }
      return inputsBy('made', new Map([[id, asset]]))(named)
    }
    expect(withLogo('a.png', '1')).toBe(withLogo('b.png', '1'))
    expect(withLogo('a.png', '1')).not.toBe(withLogo('a.png', '2'))
    expect(inputsBy('other', noAssets)(job)).not.toBe(digestOf(job))
  })
})
