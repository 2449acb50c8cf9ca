import { describe, expect, it } from 'vitest'
import type { Job } from '../src/model/job.js'
import type { GroupItem, Scene, TextItem } from '../src/model/scene.js'
import { layoutJob } from '../src/layout/layout-job.js'
import { layoutResources, openEngine, planKit, THEMES } from './support/kit.js'

const engine = await openEngine()
const SHORT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
const LONG = 'Trung tâm Cung cấp dịch vụ công tác xã hội, Sở Lao động - Thương binh và Xã hội tỉnh Thanh Hóa'
const only = ['thong-diep', 'duong-day-nong']

async function layOut(campaign: string, year: number, unit: string, change: (job: Job) => Job = (job) => job) {
  const { resolved, planned } = await planKit({ campaign, year, unit, only })
  const resources = layoutResources(engine, planned, resolved)
  const pieces: { readonly job: Job; readonly scene: Scene; readonly faults: readonly string[] }[] = []
  for (const job of planned.jobs.map(change)) {
    const { scenes, problems } = await layoutJob(job, resources)
    for (const scene of scenes) pieces.push({ job, scene, faults: problems.map((problem) => problem.code) })
  }
  return pieces
}

const words = (scene: Scene): string =>
  scene.shell
    .filter((item): item is TextItem => item.kind === 'text' && item.slot === 'message')
    .map((item) => item.text)
    .join(' ')

describe.each(THEMES)('message pieces of %s %i', (campaign, year) => {
  it('draw the same shell for every unit', async () => {
    const [short, long] = [await layOut(campaign, year, SHORT), await layOut(campaign, year, LONG)]
    expect(short.length).toBeGreaterThan(0)
    short.forEach((piece, i) => {
      expect(long[i]?.scene.shell, piece.job.path).toEqual(piece.scene.shell)
      expect(long[i]?.scene.imprintRects, piece.job.path).toEqual(piece.scene.imprintRects)
    })
  })
})

describe('compositions', () => {
  it('part a message over two slides on which one couple meets', async () => {
    const pieces = await layOut('binh-dang-gioi', 2024, SHORT)
    const left = pieces.filter((piece) => piece.job.half === 'trai')
    const right = pieces.filter((piece) => piece.job.half === 'phai')
    expect(left.length).toBeGreaterThan(0)
    expect(right.length).toBe(left.length)
    const couple = (scene: Scene) => scene.shell.find((item): item is GroupItem => item.kind === 'group')?.transform
    left.forEach((piece, i) => {
      const other = right[i] ?? piece
      const [a, b] = [couple(piece.scene), couple(other.scene)]
      expect(a).toBeDefined()
      expect(a?.slice(0, 4)).toEqual(b?.slice(0, 4))
      expect(a?.[5]).toBe(b?.[5])
      expect([a?.[4], b?.[4]]).toEqual([piece.scene.width, 0])
      expect(`${words(piece.scene)} ${words(other.scene)}`).toBe(piece.job.message?.text.replaceAll(/[|_+]/gu, ' '))
    })
  })

  it('refuse a message that does not suit them, in so many words', async () => {
    const misused = await layOut('phong-chong-bao-luc-gia-dinh', 2024, SHORT, (job) =>
      job.format.id === 'fb-bai-vuong' && job.message?.id === 'td-04' ? { ...job, template: 'k5-dai-chia' } : job,
    )
    const refused = misused.filter((piece) => piece.faults.includes('bo-cuc-khong-hop'))
    expect(refused.map((piece) => piece.job.message?.id)).toEqual(['td-04'])
  })

  it('show every hotline large, the number as the theme writes it', async () => {
    const pieces = await layOut('binh-dang-gioi', 2024, SHORT)
    const hotline = pieces.filter((piece) => piece.job.template === 'k9-duong-day-nong')
    expect(hotline.length).toBeGreaterThan(0)
    for (const { scene } of hotline) {
      const texts = scene.shell.filter((item): item is TextItem => item.kind === 'text' && item.use === 'display')
      const largest = texts.toSorted((a, b) => b.size - a.size).slice(0, 2)
      expect(largest.map((item) => item.text).toSorted()).toEqual(['111', '1900 969 680'])
    }
  })
})
