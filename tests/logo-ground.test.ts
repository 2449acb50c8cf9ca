import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { ImageItem, Scene, SceneItem } from '../src/model/scene.js'
import { rasterize } from '../src/render/png/rasterize.js'
import { renderSvg } from '../src/render/svg/render-svg.js'
import { layoutJob } from '../src/layout/layout-job.js'
import { tempFolder } from './support/folder.js'
import { layoutResources, openEngine, planKit } from './support/kit.js'

const LONG_SIDE = 500

interface Parts {
  readonly pictures: readonly ImageItem[]
  readonly rest: readonly SceneItem[]
}

/** Pictures among the items, and the items without them. */
function takePictures(items: readonly SceneItem[]): Parts {
  const parts = items.map((item): Parts => {
    if (item.kind === 'image') return { pictures: [item], rest: [] }
    if (item.kind !== 'group') return { pictures: [], rest: [item] }
    const inner = takePictures(item.items)
    return { pictures: inner.pictures, rest: [{ ...item, items: inner.rest }] }
  })
  return { pictures: parts.flatMap(({ pictures }) => pictures), rest: parts.flatMap(({ rest }) => rest) }
}

// In print the transparent parts of a logo become white; on any other ground they would not be what the screen shows.
test('every logo stands on white, so that a transparent one looks the same on screen and in print', async () => {
  const logo = join(tempFolder(), 'logo.png')
  const disk =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><circle cx="100" cy="100" r="90"/></svg>'
  writeFileSync(logo, await sharp(Buffer.from(disk)).png().toBuffer())
  const unit = 'Bảo hiểm xã hội tỉnh Khánh Hòa'
  const { resolved, planned } = await planKit({ year: 2024, unit, logo, partners: [logo] })
  const resources = layoutResources(await openEngine(), planned, resolved)
  let count = 0
  for (const job of planned.jobs) {
    for (const scene of (await layoutJob(job, resources)).scenes) {
      const [shell, imprint] = [takePictures(scene.shell), takePictures(scene.imprint)]
      const pictures = [...shell.pictures, ...imprint.pictures]
      if (pictures.length === 0) continue
      count += pictures.length
      const bare: Scene = { ...scene, shell: shell.rest, imprint: imprint.rest }
      const k = LONG_SIDE / Math.max(scene.width, scene.height)
      const svg = renderSvg(bare, planned.theme.skin, new Map(), { area: 'trim' })
      const { data, width, channels } = await rasterize(svg, Math.round(scene.width * k), scene.transparent)
      for (const { box } of pictures) {
        const [left, right] = [Math.ceil(box.x * k), Math.floor((box.x + box.width) * k)]
        const [top, bottom] = [Math.ceil(box.y * k), Math.floor((box.y + box.height) * k)]
        const colors = new Set<string>()
        for (let y = top + 1; y < bottom - 1; y += 1) {
          for (let x = left + 1; x < right - 1; x += 1) {
            const at = (y * width + x) * channels
            colors.add(Buffer.from(data.subarray(at, at + 3)).toString('hex'))
          }
        }
        colors.delete('ffffff')
        expect([...colors], job.id).toEqual([])
      }
    }
  }
  expect(count).toBeGreaterThan(50)
})
