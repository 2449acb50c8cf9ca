import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layoutJob } from '../src/layout/layout-job.js'
import type { SceneItem } from '../src/model/scene.js'
import { galleryHtml } from '../src/report/gallery.js'
import { partnerNote } from '../src/report/partner-note.js'
import { showsPartners, templates } from '../src/templates/index.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { galleryKit } from './support/gallery-kit.js'
import { layoutResources, openEngine, planKit } from './support/kit.js'

const UNIT = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path fill="#0054A6" d="M0 0H200V100H0Z"/></svg>'

/** A folder with a partner's logo that can be used and one that cannot. */
function logoFolder(): string {
  const folder = tempFolder()
  writeFileSync(join(folder, 'doi-tac.svg'), LOGO)
  writeFileSync(join(folder, 'hong.svg'), '<svg')
  return folder
}

const picturesIn = (items: readonly SceneItem[]): readonly string[] =>
  items.flatMap((item) =>
    item.kind === 'image' ? [item.asset] : item.kind === 'group' ? [...picturesIn(item.items)] : [],
  )

test('a template says truly whether partners’ marks stand on it', async () => {
  const engine = await openEngine()
  const folder = logoFolder()
  const { resolved, planned } = await planKit(
    {
      campaign: 'binh-dang-gioi',
      year: 2024,
      unit: UNIT,
      partners: [join(folder, 'doi-tac.svg')],
      only: [...new Set(templates.flatMap(({ contents }) => contents))].filter(
        (content) => content !== 'tin-hoat-dong',
      ),
    },
    'full',
  )
  const resources = layoutResources(engine, planned, resolved)
  const told = new Set<boolean>()
  for (const job of planned.jobs) {
    const { scenes } = await layoutJob(job, resources)
    const drawn = scenes.flatMap((scene) => [...picturesIn(scene.shell), ...picturesIn(scene.imprint)])
    const shows = job.assets.partners.some((partner) => drawn.includes(partner))
    expect(shows, job.path).toBe(showsPartners(job))
    told.add(shows)
  }
  expect(told.size).toBe(2)
})

/** Lowest of the partners' marks that a piece shows, in pixels. */
async function lowestMark(format: string, count: number): Promise<number> {
  const engine = await openEngine()
  const folder = tempFolder()
  const partners = Array.from({ length: count }, (_, index) => join(folder, `doi-tac-${index}.svg`))
  partners.forEach((file, index) => writeFileSync(file, LOGO.replace('200 100', `${120 + 20 * index} 100`)))
  const { resolved, planned } = await planKit(
    { campaign: 'binh-dang-gioi', year: 2024, unit: UNIT, partners, only: [format, 'ten-thang'] },
    'full',
  )
  const job = planned.jobs.find((each) => each.format.id === format)!
  const { scenes } = await layoutJob(job, layoutResources(engine, planned, resolved))
  const marks = scenes[0].shell.flatMap((item) =>
    item.kind === 'image' && job.assets.partners.includes(item.asset) ? [item.box.height] : [],
  )
  expect(marks).toHaveLength(count)
  return Math.min(...marks)
}

test.each([
  ['fb-story', 1, 40],
  ['fb-story', 5, 40],
  ['fb-bai-vuong', 5, 24],
  ['yt-thumb', 5, 36],
])('marks on %s stay large enough to tell: %i of them', async (format, count, least) =>
  expect(await lowestMark(format, count)).toBeGreaterThan(least),
)

test('the record names what has no room for partners, and only pieces that show a broken logo fail', async () => {
  const cwd = logoFolder()
  const only = ['--year', '2024', '--unit', UNIT, '--only', 'web-mrec,yt-thumb', '--type', 'png', '--json']
  const whole = await cli(['build', ...only, '--partner', 'doi-tac.svg'], { cwd })
  expect(whole.code, whole.err).toBe(0)
  expect(whole.err.split('Logo đối tác')).toHaveLength(2)
  const omitted = whole.events().flatMap((event) => (event['event'] === 'artifact' ? [event] : []))
  const partners = omitted.map(({ format, omitted: left }) => [
    format,
    (left as readonly string[]).includes('partners'),
  ])
  expect(partners).toEqual(
    expect.arrayContaining([
      ['web-mrec', true],
      ['yt-thumb', false],
    ]),
  )
  const broken = await cli(['build', ...only, '--partner', 'hong.svg', '-o', 'khac'], { cwd })
  expect(broken.code).toBe(1)
  const failed = broken.events().flatMap((event) => (event['event'] === 'failed' ? [event['format']] : []))
  expect(new Set(failed)).toEqual(new Set(['yt-thumb']))
})

test('the gallery says once, at its head, where partners are not shown', async () => {
  const { manifest, ...kit } = await galleryKit(tempFolder())
  expect(galleryHtml({ ...kit, manifest, failures: [] })).not.toContain('Logo đối tác')
  const artifacts = manifest.artifacts.map((artifact) =>
    artifact.medium === 'print' ? { ...artifact, omitted: ['partners'] as const } : artifact,
  )
  const html = galleryHtml({ ...kit, manifest: { ...manifest, artifacts }, failures: [] })
  expect(html.split('Logo đối tác')).toHaveLength(2)
  expect(html).toContain('không có chỗ trên: Băng rôn, Tờ rơi.')
  expect(html).not.toContain('Khổ này không có chỗ cho: logo')
})

test.each([
  [[], null],
  [[['facebook', true]], null],
  [[['phuon', false]], 'Logo đối tác không có chỗ trên: Phướn.'],
  [
    [
      ['facebook', true],
      ['facebook', false],
      ['phuon', false],
    ],
    'Logo đối tác không có chỗ trên: Phướn và một số mẫu Facebook.',
  ],
] as const)('products %j: %s', (pieces, words) =>
  expect(partnerNote(pieces.map(([group, shows]) => ({ group, shows })))).toBe(words),
)
