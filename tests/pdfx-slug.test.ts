import { beforeAll, describe, expect, it, test } from 'vitest'
import { setSlug } from '../src/layout/set-slug.js'
import { slugWords } from '../src/layout/slug-words.js'
import { UserError } from '../src/model/diagnostic.js'
import { pathBounds, parsePath } from '../src/model/path.js'
import { DEFAULT_PRINT, pressArea } from '../src/model/press.js'
import { openEngine, planKit, unitNames } from './support/kit.js'

const id = '1a2b3c4d5e6f00000000000000000000'
const facts = { id, page: 0, scale: 0.1, userUnit: 1, settings: DEFAULT_PRINT } as const
const longest = unitNames('hard-unit-names.csv').toSorted((a, b) => b.length - a.length)[0] ?? ''

let engine: Awaited<ReturnType<typeof openEngine>>
beforeAll(async () => {
  engine = await openEngine()
})

const plan = async (only: string, unit = 'Bảo hiểm xã hội tỉnh Khánh Hòa') => {
  const { planned } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, unit, only: [only] })
  const [job] = planned.jobs
  if (job === undefined || job.format.medium !== 'print') throw new Error(`no print job for ${only}`)
  return { job, format: job.format, theme: planned.theme }
}

describe('the slug line', () => {
  it('names product, size, scale, unit, theme, file, marks and the stand-in', async () => {
    const { job, theme } = await plan('bang-ron-6x0.8m')
    const words = slugWords(job, theme, facts).map(({ text, code }) => [text, code].filter(Boolean).join(' '))
    expect(words).toEqual([
      'Băng rôn 6 × 0,8 m',
      'Khổ thành phẩm 6000 × 800 mm',
      'Tỉ lệ 1:10, in phóng 1000 %',
      'Tháng hành động vì bình đẳng giới 2024',
      `Dữ liệu ${theme.digest.slice(0, 8)}`,
      'PDF/X-4, CMYK FOGRA39',
      'Nét liền: cắt. Nét đứt: gập may viền 50 mm',
      'Vòng tròn: khuy, cách nhau khoảng 500 mm',
      'BIỂU TRƯNG TẠM, chưa phải mẫu chính thức của cơ quan phát động',
      'Bảo hiểm xã hội tỉnh Khánh Hòa',
      'Mã tệp 1a2b3c4d',
    ])
  })

  it('tells pages, standard and UserUnit, and leaves out what is not so', async () => {
    const { job, theme } = await plan('to-roi-a5')
    const settings = { pdfx: '1a', large: 'userunit' } as const
    const official = { ...job, assets: { ...job.assets, emblem: 'bieu-trung' } }
    const texts = slugWords(official, theme, { ...facts, page: 1, scale: 1, settings }).map((word) => word.text)
    expect(texts[0]).toBe('Tờ rơi A5 hai mặt, trang 2/2')
    expect(texts).toContain('Tỉ lệ 1:1')
    expect(texts.at(-3)).toBe('PDF/X-1a:2003, CMYK FOGRA39')
    expect(slugWords(job, theme, { ...facts, userUnit: 10 })[2]?.text).toBe('Tỉ lệ 1:1 (UserUnit 10)')
  })

  it.each(['bang-ron-6x0.8m', 'phuon-0.6x2m', 'ap-phich-a0', 'to-roi-a5', 'giay-moi-120x150mm'])(
    'stays in its room on %s with the longest name',
    async (only) => {
      const { job, format, theme } = await plan(only, longest)
      const room = pressArea(format).slug
      const runs = await setSlug(slugWords(job, theme, facts), room, engine.fonts)
      for (const { outline, x, y, size } of runs) {
        const box = pathBounds(parsePath(outline.d))
        if (box === null) throw new Error('a run without ink')
        const k = size / 1000
        expect(x + box.x * k).toBeGreaterThanOrEqual(-0.1 * size)
        expect(x + (box.x + box.width) * k).toBeLessThanOrEqual(room.width + 0.1 * size)
        expect(y + box.y * k).toBeGreaterThanOrEqual(0)
        expect(y + (box.y + box.height) * k).toBeLessThanOrEqual(room.height)
      }
      // Five-point letters at file scale, at least.
      expect(Math.min(...runs.map((run) => run.size)) * pressArea(format).scale).toBeGreaterThan(1.7)
    },
  )

  it('sets nothing new for another file of the same piece', async () => {
    const { job, format, theme } = await plan('ap-phich-a3')
    const room = pressArea(format).slug
    await setSlug(slugWords(job, theme, { ...facts, id: '0123456789abcdef'.repeat(2) }), room, engine.fonts)
    await setSlug(slugWords(job, theme, { ...facts, id: '89abcdef01234567'.repeat(2) }), room, engine.fonts)
    const known = engine.fonts.outlines.size
    await setSlug(slugWords(job, theme, facts), room, engine.fonts)
    expect(engine.fonts.outlines.size).toBe(known)
  })
})

test('--type pdf gives every print product and nothing for screens', async () => {
  const { resolved, planned } = await planKit({ campaign: 'binh-dang-gioi', year: 2024, unit: 'A', types: ['pdf'] })
  const made = new Set(planned.jobs.map((job) => job.format))
  expect([...made]).toEqual(resolved.kit.formats.filter((format) => format.medium === 'print'))
  expect(planned.jobs.length).toBeGreaterThanOrEqual(30)
})

test('a full-size file does not call itself 1:10, and X-1a with UserUnit is refused', async () => {
  const given = { campaign: 'binh-dang-gioi', year: 2024, unit: 'A', only: ['bang-ron-6x0.8m'] }
  const path = async (userUnit: boolean): Promise<string | undefined> =>
    (await planKit({ ...given, userUnit })).planned.jobs[0]?.path
  expect(await path(false)).toMatch(/-ti-le-1-10$/)
  expect(await path(true)).toBe('in/bang-ron-6x0.8m-ten-thang')
  const refused: unknown = await planKit({ ...given, userUnit: true, pdfx: '1a' }).catch((e: unknown) => e)
  expect(refused instanceof UserError && refused.diagnostics.map((d) => d.code)).toEqual(['userunit-1a'])
})
