import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodeFor } from '../src/render/png/choose-file.js'
import { encodePng } from '../src/render/png/encode.js'
import { fitAssets } from '../src/render/png/fit-assets.js'
import { rasterize } from '../src/render/png/rasterize.js'
import { renderSvg } from '../src/render/svg/render-svg.js'
import { rect, testAssets, testScene, testSkin } from './support/scene.js'

const draw = async (scene = testScene(), width = 400) =>
  rasterize(renderSvg(scene, testSkin, await testAssets(), { area: 'trim' }), width, scene.transparent)

const pixel = async (bytes: Uint8Array, x: number, y: number): Promise<number[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x + 1) * info.channels)]
}

const chunks = (png: Uint8Array): string[] => {
  const names: string[] = []
  const view = new DataView(png.buffer, png.byteOffset)
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    names.push(String.fromCharCode(...png.subarray(at + 4, at + 8)))
  }
  return [...new Set(names)]
}

describe('encodePng', () => {
  it('holds the exact sRGB of each role, no alpha, and nothing about time or tool', async () => {
    const png = await encodePng(await draw())
    expect(await pixel(png, 2, 2)).toEqual([0xf5, 0x82, 0x20])
    expect(await pixel(png, 120, 100)).toEqual([0x3a, 0x16, 0x50])
    expect(await pixel(png, 200, 270)).toEqual([255, 255, 255])
    expect(chunks(png)).toEqual(['IHDR', 'iCCP', 'pHYs', 'IDAT', 'IEND'])
  })

  it('gives the same bytes again', async () => {
    expect(await encodePng(await draw())).toEqual(await encodePng(await draw()))
  })

  it('keeps a transparent ground, with straight color under half alpha', async () => {
    const scene = testScene({
      transparent: true,
      shell: [{ kind: 'image', asset: 'logo', box: { x: 0, y: 0, width: 100, height: 100 } }],
    })
    const png = await encodePng(await draw(scene))
    expect(await pixel(png, 390, 20)).toEqual([0, 0, 0, 0])
    const [red, green, blue, alpha] = await pixel(png, 50, 50)
    expect([red, blue, alpha]).toEqual([0, 0, 128])
    expect(Math.abs(green - 128)).toBeLessThanOrEqual(1)
  })

  it('survives clipped art that lies wholly outside the canvas', async () => {
    const far = rect(9000, 9000, 50, 50)
    const raster = await draw(
      testScene({}, [{ kind: 'group', clip: far, items: [{ kind: 'fill', d: far, fill: 'accent' }] }]),
    )
    expect([raster.width, raster.height]).toEqual([400, 300])
  })
})

describe('encodeFor', () => {
  const format = { id: 'thu', files: ['png', 'jpg', 'webp'], maxBytes: 1e6, transparent: false } as const

  it('takes PNG where it fits, else JPEG in 4:4:4, else WebP, else says what is too heavy', async () => {
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .raw()
      .toBuffer()
    const raster = { data: noise, width: 200, height: 200, channels: 3 } as const
    const png = await encodeFor(raster, format)
    expect(png).toMatchObject({ fileType: 'png' })
    const jpg = await encodeFor(raster, { ...format, maxBytes: 90_000 })
    if (!('bytes' in jpg)) throw new Error(jpg.diagnostic.message)
    expect(jpg.fileType).toBe('jpg')
    expect(jpg.bytes.length).toBeLessThanOrEqual(90_000)
    expect((await sharp(jpg.bytes).metadata()).chromaSubsampling).toBe('4:4:4')
    expect(await encodeFor(raster, { ...format, files: ['webp'], maxBytes: 60_000 })).toMatchObject({
      fileType: 'webp',
    })
    expect(await encodeFor(raster, { ...format, maxBytes: 500 })).toMatchObject({
      diagnostic: { code: 'tep-qua-nang', severity: 'error' },
    })
  })

  it('never puts a transparent picture into a JPEG', async () => {
    const raster = await draw(testScene({ transparent: true }))
    expect(await encodeFor(raster, { ...format, files: ['jpg'], transparent: true })).toHaveProperty('diagnostic')
  })
})

describe('fitAssets', () => {
  it('shrinks a photo to cover its box, never enlarges, and leaves vector art alone', async () => {
    const assets = await testAssets()
    const scene = testScene({}, [
      { kind: 'image', asset: 'anh', box: { x: 0, y: 0, width: 40, height: 40 } },
      { kind: 'image', asset: 'logo', box: { x: 0, y: 50, width: 200, height: 200 } },
      {
        kind: 'group',
        transform: [2, 0, 0, 2, 0, 0],
        items: [{ kind: 'image', asset: 'vector', box: { x: 0, y: 0, width: 20, height: 20 } }],
      },
    ])
    const fitted = await fitAssets(scene, assets, 2)
    expect(fitted.get('anh')?.pixels).toEqual({ width: 120, height: 80 })
    expect(fitted.get('logo')).toBe(assets.get('logo'))
    expect(fitted.get('vector')).toBe(assets.get('vector'))
  })
})
