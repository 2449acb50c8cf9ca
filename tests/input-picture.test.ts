import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { loadAsset } from '../src/input/asset.js'
import { dataRoot } from '../src/input/data-root.js'
import { findIdentity } from '../src/input/identity.js'
import { faultsOf } from './support/spoil.js'

const root = dataRoot()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bo-kit-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('pictures', () => {
  const file = (name: string): string => join(folder, name)
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#C23E0A' } })

  it('keeps the bytes of a PNG and an SVG as they are', async () => {
    await flat(700, 500).png().toFile(file('logo.png'))
    const png = await loadAsset(file('logo.png'), 'logo')
    expect(png.asset).toMatchObject({
      kind: 'logo',
      mime: 'image/png',
      aspect: 1.4,
      pixels: { width: 700, height: 500 },
    })
    expect(Buffer.from(png.asset.bytes)).toEqual(await readFile(file('logo.png')))
    expect(png.warnings).toEqual([])
    await writeFile(
      file('logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10H0z"/></svg>',
    )
    const svg = await loadAsset(file('logo.svg'), 'logo')
    expect(svg.asset).toMatchObject({ mime: 'image/svg+xml', aspect: 3, pixels: null })
    expect(Buffer.from(svg.asset.bytes)).toEqual(await readFile(file('logo.svg')))
  })

  it('keeps no SVG that resvg would die of, and draws it as a picture instead', async () => {
    // a clipped part far off the picture: resvg ends the process over it
    const off = '<clipPath id="c"><path d="M500 500h9v9z"/></clipPath>'
    const body = `<circle cx="50" cy="50" r="48"/><g clip-path="url(#c)" opacity=".5"><path d="M900 900h9v9z"/></g>`
    await writeFile(file('off.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">${off}${body}</svg>`)
    const { asset, warnings } = await loadAsset(file('off.svg'), 'logo')
    expect(asset).toMatchObject({ mime: 'image/png', aspect: 2, pixels: { width: 2400, height: 1200 } })
    expect(warnings.map((w) => w.code)).toEqual(['svg-thanh-anh'])
    const [alpha] = (await sharp(asset.bytes).stats()).channels.slice(-1)
    expect(alpha?.max).toBe(255)
  })

  it.each([
    ['letters', '<text>BHXH</text>', 'logo', 'svg-con-chu'],
    ['a picture from elsewhere', '<image href="file:///a.png"/>', 'partner', 'svg-khong-an-toan'],
    ['only the need of a photo', '<path d="M0 0h9v9z"/>', 'photo', 'loai-anh-la'],
  ] as const)('refuses an SVG with %s', async (_, part, kind, code) => {
    await writeFile(file('la.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${part}</svg>`)
    const faults = await faultsOf(() => loadAsset(file('la.svg'), kind))
    expect(faults.map((d) => d.code)).toEqual([code])
    expect(faults[0]?.file).toBe(file('la.svg'))
  })

  it('turns a photo upright', async () => {
    await flat(1600, 1200).jpeg().withExif({}).withMetadata({ orientation: 6 }).toFile(file('dung.jpg'))
    const { asset } = await loadAsset(file('dung.jpg'), 'photo')
    expect(asset.pixels).toEqual({ width: 1200, height: 1600 })
    expect((await sharp(asset.bytes).metadata()).orientation ?? 1).toBe(1)
  })

  it('warns of few pixels and of CMYK', async () => {
    await flat(100, 80).jpeg().toFile(file('nho.jpg'))
    expect((await loadAsset(file('nho.jpg'), 'photo')).warnings.map((w) => [w.code, w.severity])).toEqual([
      ['anh-nho', 'warning'],
    ])
    await flat(1200, 1200).toColourspace('cmyk').jpeg().toFile(file('cmyk.jpg'))
    const { asset, warnings } = await loadAsset(file('cmyk.jpg'), 'photo')
    expect(warnings.map((w) => w.code)).toEqual(['anh-cmyk'])
    expect((await sharp(asset.bytes).metadata()).space).toBe('srgb')
  })

  it.each([
    ['empty.png', 'khong-phai-anh', async (f: string) => writeFile(f, '')],
    ['words.png', 'khong-phai-anh', async (f: string) => writeFile(f, 'đây không phải ảnh')],
    ['anh.webp', 'loai-anh-la', async (f: string) => void (await flat(300, 300).webp().toFile(f))],
    [
      'cut.jpg',
      'anh-hong',
      async (f: string) => writeFile(f, (await flat(900, 900).jpeg().toBuffer()).subarray(0, 1800)),
    ],
    ['heavy.jpg', 'tep-qua-nang', async (f: string) => (await writeFile(f, ''), truncate(f, 20_000_000))],
    [
      'huge.png',
      'anh-qua-lon',
      async (f: string) => writeFile(f, withSize(await flat(10, 10).png().toBuffer(), 8000, 6000)),
    ],
    ['absent.png', 'khong-doc-duoc', async () => undefined],
  ])('refuses %s as %s, in one sentence', async (name, code, make) => {
    await make(file(name))
    const faults = await faultsOf(() => loadAsset(file(name), 'photo'))
    expect(faults.map((d) => d.code)).toEqual([code])
    expect(faults[0]?.hint).toBeTruthy()
  })

  it('finds official artwork by its name, vector before pixels, partners by number', async () => {
    const identity = join(folder, 'themes/x/2024/identity')
    await cp(join(root, 'themes/_template/identity'), identity, { recursive: true })
    expect(findIdentity(folder, 'x', 2024)).toMatchObject({ emblem: null, partners: [] })
    const names = ['bieu-trung.png', 'bieu-trung.svg', 'doi-tac-10.png', 'doi-tac-2.PNG', 'ghi-chu.docx']
    await Promise.all(names.map((name) => writeFile(join(identity, name), '')))
    expect(findIdentity(folder, 'x', 2024)).toMatchObject({
      emblem: join(identity, 'bieu-trung.svg'),
      partners: [join(identity, 'doi-tac-2.PNG'), join(identity, 'doi-tac-10.png')],
    })
  })
})

/** A PNG whose header claims another size. */
function withSize(png: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(png)
  copy.writeUInt32BE(width, 16)
  copy.writeUInt32BE(height, 20)
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29)
  return copy
}
