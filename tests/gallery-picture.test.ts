import { expect, test } from 'vitest'
import { embeddedPictures } from '../src/build/gallery-picture.js'
import type { LaidPage } from '../src/make/lay-pages.js'
import type { Job } from '../src/model/job.js'
import type { Theme } from '../src/model/theme.js'
import type { Thumbnail } from '../src/model/thumbnail.js'
import { renderSvg } from '../src/render/svg/render-svg.js'
import { testScene, testSkin } from './support/scene.js'

const shell = new TextEncoder().encode('a shell as WebP')

/** The pictures of pages over one shell, each with as many outlines more than the one before. */
async function picturesOf(count: number) {
  const pages = Array.from({ length: count }, (_, i): LaidPage => {
    const imprint = {
      ...testScene({ width: 420, height: 297, bleed: 3 }),
      shell: [],
      imprint: [{ kind: 'fill' as const, fill: 'ink' as const, d: `M0 0L${'9'.repeat(i)}1 0L1 1Z` }],
    }
    return { key: 'key', imprint, unset: imprint, whole: async () => imprint, findings: [] }
  })
  const shells = { get: async () => shell as never, hasGrown: () => false }
  const picture = embeddedPictures({ theme: { skin: testSkin } as Theme, assets: new Map(), shells })
  const shown: Thumbnail[] = []
  for (const page of pages)
    shown.push(...(await picture({ fileType: 'pdf' }, {} as Job, 'in/a.pdf', async () => [page])))
  return pages.map(({ imprint }, i) => ({ imprint, shown: shown[i] }))
}

test('a page is shown as its own outlines over the shell, wherever a group of three bytes ends', async () => {
  for (const { imprint, shown } of await picturesOf(4)) {
    const own = renderSvg(imprint, testSkin, new Map(), { area: 'bleed', part: 'imprint' })
    const [opening = '', ...lines] = own.split('\n')
    const image = `<image x="-3" y="-3" width="426" height="303" preserveAspectRatio="none" href="data:image/webp;base64,${Buffer.from(shell).toString('base64')}"/>`
    const svg = [opening, image, ...lines].join('\n')
    expect(shown?.base64).toBe(Buffer.from(svg).toString('base64'))
    expect(new TextDecoder().decode(shown?.bytes)).toBe(svg)
    expect(shown?.layers).toEqual({
      shell: Buffer.from(shell).toString('base64'),
      above: [opening, '', ...lines].join('\n'),
    })
  }
})

test('pages of other sizes over one shell are not mixed up', async () => {
  const shells = { get: async () => shell as never, hasGrown: () => false }
  const picture = embeddedPictures({ theme: { skin: testSkin } as Theme, assets: new Map(), shells })
  for (const width of [420, 500, 420]) {
    const imprint = testScene({ width, height: 297, bleed: 0 })
    const page = { key: 'key', imprint, unset: imprint, whole: async () => imprint, findings: [] }
    const [shown] = await picture({ fileType: 'pdf' }, {} as Job, 'in/a.pdf', async () => [page])
    expect(new TextDecoder().decode(shown?.bytes)).toMatch(
      new RegExp(`^<svg [^>]*viewBox="0 0 ${width} 297">\n<image x="0" y="0" width="${width}" height="297" `),
    )
  }
})
