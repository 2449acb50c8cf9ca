import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { SceneItem } from '../src/model/scene.js'
import { printArtwork } from '../src/make/print-artwork.js'
import { tempFolder } from './support/folder.js'
import { inspect, layoutResources, openEngine, planKit } from './support/kit.js'

const picturesIn = (items: readonly SceneItem[]) => items.flatMap((item) => (item.kind === 'image' ? [item] : []))

test('a photo in print fills the bleed and becomes ink, upright', async () => {
  const photo = join(tempFolder(), 'anh.jpg')
  const wide = sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#8a4' } })
  writeFileSync(photo, await wide.withMetadata({ orientation: 6 }).jpeg().toBuffer())
  const { resolved, planned } = await planKit({
    year: 2024,
    unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa',
    only: ['ap-phich-a3', 'tin-hoat-dong'],
    types: ['pdf'],
    photo,
    headline: 'Ra quân hưởng ứng',
  })
  expect(planned.jobs.map(({ path }) => path)).toEqual(['in/ap-phich-a3-tin-hoat-dong'])
  const [job] = planned.jobs
  const resources = layoutResources(await openEngine(), planned, resolved)
  const { scenes, findings } = await inspect(job, resources)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const [scene] = scenes
  const [picture] = picturesIn(scene.imprint)
  if (!picture) throw new Error('no photo')
  const { x, y, width } = picture.box
  expect(Math.max(x, y)).toBeLessThanOrEqual(-scene.bleed)
  expect(x + width).toBeGreaterThanOrEqual(scene.width + scene.bleed)
  const { images } = await printArtwork(job, scenes, resources)
  const [print] = images.values()
  expect(print).toMatchObject({ filter: 'DCTDecode', fit: 'cover', width: 1200, height: 1800 })
})
