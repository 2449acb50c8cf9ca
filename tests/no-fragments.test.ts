import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { BLANK } from './support/new-theme.js'
import { createTheme } from '../src/input/new-theme.js'
import { resolveKit } from '../src/input/resolve-kit.js'
import { listThemes, loadTheme } from '../src/input/themes.js'
import type { Engine } from '../src/make/load-engine.js'
import { plan } from '../src/plan/plan.js'
import type { SceneItem } from '../src/model/scene.js'
import { tempFolder } from './support/folder.js'
import { inspect, layoutResources, NOTHING, openEngine, root as shipped } from './support/kit.js'
import { faultsOf } from './support/spoil.js'

/** What a text that is not whole looks like, or a value that should not have become one. */
const NOT_WHOLE = /null|undefined|\[object|NaN|…|\.\.\.|\{|\}|\p{L}[|_+]\p{L}/u

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const words = (items: readonly SceneItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item.text] : item.kind === 'group' ? words(item.items) : []))

/** Every word that the pieces of a theme draw; every `step`-th piece. */
async function drawnBy(root: string, campaign: string, year: number, step: number): Promise<string[]> {
  const resolved = await resolveKit(
    root,
    { ...NOTHING, campaign, year, unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa' },
    'full',
  )
  const planned = plan(resolved.kit)
  const resources = layoutResources(engine, planned, resolved)
  const drawn: string[] = []
  for (const job of planned.jobs.filter((_, i) => i % step === 0)) {
    const { scenes } = await inspect(job, resources)
    drawn.push(...scenes.flatMap((scene) => words([...scene.shell, ...scene.imprint])))
  }
  return drawn
}

function copyOfData(): string {
  const root = tempFolder()
  for (const part of ['themes', 'assets/formats', 'assets/units', 'assets/grounds.yaml', 'assets/hotlines.yaml'])
    cpSync(join(shipped, part), join(root, part), { recursive: true })
  return root
}

describe('nothing that is not whole reaches a picture', () => {
  it('of the years whose sources were cut', async () => {
    for (const [campaign, year] of [
      ['binh-dang-gioi', 2019],
      ['phong-chong-bao-luc-gia-dinh', 2020],
      ['thang-hanh-dong-vi-tre-em', 2025],
    ] as const) {
      const drawn = await drawnBy(shipped, campaign, year, 9)
      expect(drawn.length).toBeGreaterThan(20)
      expect(
        drawn.filter((text) => NOT_WHOLE.test(text)),
        `${campaign} ${year}`,
      ).toEqual([])
    }
  })

  it('of a year without a slogan: pieces of the slogan are left out, the others are made', async () => {
    const root = copyOfData()
    await createTheme(root, BLANK, engine.grade)
    const { kit } = await resolveKit(root, { ...NOTHING, campaign: 'binh-dang-gioi', year: 2026 })
    const contents = plan(kit).jobs.flatMap((job) => job.pages.map((piece) => piece.content))
    expect(contents).not.toContain('chu-de')
    expect(contents).toContain('ten-thang')
    const drawn = await drawnBy(root, 'binh-dang-gioi', 2026, 9)
    expect(drawn.filter((text) => NOT_WHOLE.test(text))).toEqual([])
  })

  it.each([
    ['a cut sentence', 'Ưu_tiên_nguồn …'],
    ['three dots', 'Ưu_tiên_nguồn...'],
    ['an empty text', '""'],
  ])('because a theme with %s is refused with its line', async (_, text) => {
    const root = copyOfData()
    const file = join(root, 'themes/binh-dang-gioi/2024/theme.yaml')
    const before = readFileSync(file, 'utf8')
    const after = before.replace('          text: null', `          text: ${text}`)
    expect(after).not.toBe(before)
    writeFileSync(file, after)
    const line = after.split('\n').findIndex((row) => row.includes(`text: ${text}`)) + 1
    expect((await faultsOf(() => loadTheme(root, 'binh-dang-gioi', 2024))).map((d) => d.line)).toEqual([line])
  })

  it('because years without a slogan have no folder, and say why', async () => {
    const years = (await listThemes(shipped)).map(({ campaign, year }) => `${campaign} ${year}`)
    for (const [campaign, year] of [
      ['phong-chong-bao-luc-gia-dinh', 2021],
      ['thang-hanh-dong-vi-tre-em', 2019],
      ['thang-hanh-dong-vi-tre-em', 2021],
      ['binh-dang-gioi', 2026],
    ] as const) {
      expect(years).not.toContain(`${campaign} ${year}`)
      const [fault] = await faultsOf(() => loadTheme(shipped, campaign, year))
      expect(fault?.message).toMatch(/: (?:chưa thấy|báo nói)/u)
      expect(fault?.hint).toContain(`bo-kit theme new ${campaign} ${year}`)
    }
  })
})
