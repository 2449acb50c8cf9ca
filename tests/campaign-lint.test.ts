import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveKit } from '../src/input/resolve-kit.js'
import { lintResolved } from '../src/check/lint-resolved.js'
import { lintSponsorLogo, lintStreet } from '../src/lint/lint-street.js'
import type { KitInput } from '../src/model/kit.js'
import type { Scene } from '../src/model/scene.js'
import { plan } from '../src/plan/plan.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { NOTHING, root } from './support/kit.js'

const resolve = (given: Partial<KitInput>) =>
  resolveKit(root, {
    ...NOTHING,
    campaign: 'binh-dang-gioi',
    year: 2024,
    unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa',
    ...given,
  })
const lint = async (given: Partial<KitInput>) => lintResolved(await resolve(given))
const codes = async (given: Partial<KitInput>) => (await lint(given)).map((d) => d.code)

/** A partner's logo of our own drawing. */
function partner(): string {
  const file = join(tempFolder(), 'doi-tac.svg')
  writeFileSync(
    file,
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><path d="M0 0H100V50Z" fill="#00f"/></svg>',
  )
  return file
}

describe('campaign lint', () => {
  it('has nothing against the plain kit of a year that is backed by papers', async () => {
    expect(await lint({})).toEqual([])
    // no list of messages of 2025 was ever published: the kit is smaller, and says so
    expect(await codes({ year: 2025 })).toEqual(['khong-co-thong-diep'])
    expect(await lint({ year: 2025, messages: ['Yêu thương, không bạo lực'] })).toEqual([])
    expect(await lint({ year: 2025, only: ['bang-ron'] })).toEqual([])
  })

  it.each([
    ['thang-hanh-dong-vi-tre-em', 2018, 'chu-de-chua-chac', 'warning'],
    ['binh-dang-gioi', 2020, 'chu-de-mot-nguon', 'note'],
    ['phong-chong-bao-luc-gia-dinh', 2017, 'chu-de-mot-nguon', 'note'],
  ] as const)('says how well the slogan of %s %i is backed', async (campaign, year, code, severity) => {
    const [found] = await lint({ campaign, year })
    expect(found).toMatchObject({ code, severity })
    expect(found?.hint).toContain('Nguồn: ')
  })

  it.each([
    ['Hưởng ứng Tháng hành động năm 2023', 2024, 'sai-nam'],
    ['Bộ Nội vụ phát động Tháng hành động', 2024, 'sai-bo'],
    ['Bộ LĐTBXH phát động Tháng hành động', 2025, 'sai-bo'],
    ['Bộ Lao động - Thương binh và Xã hội phát động', 2025, 'sai-bo'],
    ['Cùng UNFPA hành động', 2024, 'doi-tac-la'],
    ['Chủ đề: “Lan tỏa yêu thương, đẩy lùi bạo lực”', 2024, 'chu-de-khac'],
    ['Gọi 1900 9068 khi bị bạo lực', 2024, 'so-cham-soc-khach-hang'],
  ])('finds what is wrong with “%s” in %i', async (text, year, code) => {
    for (const given of [{ messages: [text] }, { headline: text, only: ['tin-hoat-dong'] }]) {
      const found = (await lint({ year, ...given })).find((d) => d.code === code)
      expect(found, JSON.stringify(given)).toBeDefined()
      expect(found?.message).toContain(text)
      expect(found?.hint).toMatch(/\p{L}/u)
    }
  })

  it.each([
    ['Hưởng ứng Tháng hành động năm 2024', 2024],
    ['Bộ LĐTBXH và UN Women phát động', 2024],
    ['Bộ Nội vụ phát động', 2025],
    ['Gọi 111 hoặc 1900 969 680', 2024],
    ['Hưởng ứng ngày 25/11/2024', 2024],
  ])('has nothing against “%s” in %i', async (text, year) => {
    expect(await codes({ year, messages: [text] })).toEqual([])
  })

  it('names offices that are out of their time', async () => {
    const unit = 'Sở Lao động - Thương binh và Xã hội tỉnh Thanh Hóa'
    expect(await codes({ unit, year: 2024 })).toEqual([])
    expect(await codes({ unit, year: 2025, only: ['bang-ron'] })).toEqual(['co-quan-cu'])
  })

  it('knows the rules for a partner’s logo in the street and at an office', async () => {
    const asked = { partners: [partner()], only: ['bang-ron-4x0.7m', 'thong-diep'] }
    const found = await lint(asked)
    expect(found.map((d) => d.code)).toEqual(['treo-qua-15-ngay'])
    expect(found[0]?.hint).toMatch(/Treo đến 29\/11\/2024.*Điều 27, khoản 4/u)
    expect(await codes({ ...asked, from: '2024-11-15', to: '2024-11-29' })).toEqual([])
    const { kit } = await resolve({ partners: [partner()], only: ['standee'] })
    expect(lintStreet(kit.units, plan(kit).jobs).map((d) => d.code)).toEqual(['tai-tro-tai-tru-so'])
  })

  it('says once which products have no room for a partner’s logo, and nothing about a logo that they do not show', async () => {
    const [note, ...more] = await lint({ partners: [partner()] })
    expect(more).toEqual([])
    expect(note).toMatchObject({ code: 'doi-tac-khong-co-cho', severity: 'note' })
    expect(note?.message).toMatch(/^Logo đối tác không có chỗ trên: Băng rôn, .*Áp phích.* và một số mẫu Facebook/u)
    expect(await codes({ partners: [partner()], only: ['standee'] })).toEqual(['doi-tac-khong-co-cho'])
    expect(await codes({ partners: [partner()], only: ['fb-bai-vuong', 'thong-diep'] })).toEqual([])
    expect(await codes({ only: ['standee'] })).toEqual([])
  })

  it('misses the name of who hangs it only where the piece has none', async () => {
    const resolved = await resolve({})
    const formats = resolved.kit.formats.map((format) =>
      format.id === 'bang-ron-6x0.8m'
        ? {
            ...format,
            pieces: format.pieces.map((piece) => ({
              ...piece,
              carries: piece.carries.filter((slot) => slot !== 'unit' && slot !== 'parent'),
            })),
          }
        : format,
    )
    const found = lintResolved({ ...resolved, kit: { ...resolved.kit, formats } })
    expect(found.map((d) => d.code)).toEqual(['thieu-don-vi-treo'])
    expect(found[0]?.message).toContain('Băng rôn 6 × 0,8 m')
  })

  it('tells units with one avatar apart from those with logos', async () => {
    const resolved = await resolve({})
    const [unit] = resolved.kit.units
    if (!unit) throw new Error('no unit')
    const many = [unit, { ...unit, slug: 'b', name: 'B' }]
    const of = (units: typeof many) => lintResolved({ ...resolved, kit: { ...resolved.kit, units } }).map((d) => d.code)
    expect(of(many)).toEqual(['dai-dien-giong-nhau'])
    expect(of(many.map((u) => ({ ...u, logo: 'logo-x' })))).toEqual([])
  })

  it('says of how many designs copies are counted, unless a number is of one design', async () => {
    const counted = async (quantities: Record<string, number>) =>
      (await lint({ quantities })).filter((d) => d.code === 'so-luong-moi-mau').map((d) => d.message)
    expect(await counted({ 'bang-ron': 4, 'ap-phich-a3': 20, 'to-roi': 500 })).toEqual([
      'Số lượng tính cho từng mẫu: “bang-ron” có 8 mẫu, “ap-phich-a3” có 2 mẫu.',
    ])
    expect(await counted({ 'ap-phich-a3': 20, 'ap-phich-a3/chu-de': 5 })).toEqual([])
    expect(await counted({ 'bang-ron-6x0.8m': 4, 'bang-ron': 0 })).toEqual([])
  })

  it('is silent about what the user knows, but not about errors', async () => {
    const messages = ['Năm 2023: gọi 1900 9068']
    expect(await codes({ messages, known: ['sai-nam', 'so-cham-soc-khach-hang'] })).toEqual(['so-cham-soc-khach-hang'])
  })
})

describe('a sponsor’s logo', () => {
  const job = async () => {
    const resolved = await resolve({ partners: [partner()] })
    const found = plan(resolved.kit).jobs.find((j) => j.format.id === 'bang-ron-6x0.8m')
    if (!found) throw new Error('no banner')
    return found
  }
  const page = (asset: string, x: number, width: number, height: number): Scene => ({
    width: 6000,
    height: 800,
    unit: 'mm',
    bleed: 0,
    safe: { x: 0, y: 0, width: 6000, height: 800 },
    avoid: [],
    transparent: false,
    shell: [],
    imprint: [
      {
        kind: 'group',
        items: [{ kind: 'image', asset, box: { x: 0, y: 0, width, height } }],
        transform: [1, 0, 0, 1, x, 0],
      },
    ],
    imprintRects: [],
  })

  it('is small and at the right end of a banner', async () => {
    const banner = await job()
    const [asset = ''] = banner.assets.partners
    const of = (x: number, width: number, height: number) =>
      lintSponsorLogo(banner, page(asset, x, width, height)).map((d) => d.code)
    expect(of(5200, 600, 400)).toEqual([])
    expect(of(100, 600, 400)).toEqual(['logo-tai-tro-sai-cho'])
    expect(of(4400, 1600, 800)).toEqual(['logo-tai-tro-lon'])
    expect(lintSponsorLogo(banner, page('logo-of-the-unit', 0, 6000, 800))).toEqual([])
  })
})

it('is said by build and check, and silenced by kit.yaml', async () => {
  const cwd = tempFolder()
  const argv = ['--only', 'web-og', '--campaign', 'thang-hanh-dong-vi-tre-em', '--year', '2018']
  expect((await cli(['build', '--dry-run', ...argv], { cwd })).err).toMatch(
    /^Lưu ý: Chủ đề Tháng hành động vì trẻ em năm 2018 chưa chắc/mu,
  )
  expect((await cli(['check', ...argv], { cwd })).out).toContain('chưa chắc đúng nguyên văn')
  writeFileSync(join(cwd, 'kit.yaml'), 'known: [chu-de-chua-chac]\n')
  expect((await cli(['build', '--dry-run', ...argv], { cwd })).err).not.toContain('chưa chắc')
})
