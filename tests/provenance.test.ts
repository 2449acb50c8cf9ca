import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openPdf } from '../src/preflight/pdf/open-pdf.js'
import { xmpPacket } from '../src/render/pdf/xmp.js'
import type { Provenance } from '../src/model/provenance.js'
import { embedMetadata, readMetadata, STAMP_ROOM } from '../src/write/metadata/embed.js'
import { checkSvg } from '../src/write/read-back-svg.js'
import { memorySink } from '../src/render/tiff/memory-sink.js'
import { writeTiff } from '../src/render/tiff/write-tiff.js'
import { createKeyPair, createSeal, isSealValid, publicKeyOf } from '../src/write/metadata/seal.js'

const PROVENANCE: Provenance = {
  campaign: 'binh-dang-gioi',
  year: 2024,
  theme: 'a'.repeat(64),
  identity: null,
  unit: 'Trung tâm "Bảo hiểm & <Xã hội>"',
  seal: { signer: 'Bảo hiểm xã hội Việt Nam', key: 'k'.repeat(43), signature: 's'.repeat(86) },
}

const picture = (format: 'png' | 'jpeg' | 'webp', tint = '#F0640F') => {
  const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: tint } }).withIccProfile('srgb')
  return plain.toFormat(format).toBuffer()
}

/** A WebP of one chunk, as programs write it that know no profile. */
const bareWebp = (lossless: boolean, channels: 3 | 4 = 3) =>
  sharp({ create: { width: 61, height: 41, channels, background: { r: 9, g: 90, b: 200, alpha: 0.5 } } })
    .webp({ lossless })
    .toBuffer()

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<title>Thử &amp; xem</title>\n<path fill="#F0640F" d="M0 0H9V9Z"/>\n</svg>\n'

async function tiff(classicLimit?: number): Promise<Uint8Array> {
  const sink = memorySink()
  const data = Uint8Array.from({ length: 40 * 30 * 4 }, (_, i) => (i * 7) % 256)
  const rows = {
    width: 40,
    height: 30,
    bands: async function* () {
      yield data
    },
  }
  await writeTiff(rows, sink, { dpi: 100, profile: new Uint8Array(501), description: 'thu', classicLimit })
  return sink.bytes()
}

async function pdf(): Promise<Uint8Array> {
  const { createObjectStore } = await import('../src/render/pdf/object-store.js')
  const store = createObjectStore('vi-VN', '1.6')
  store.addPage({
    MediaBox: [0, 0, 100, 100],
    Contents: store.addStream(new TextEncoder().encode('0 0 1 0 k 0 0 9 9 re f')),
  })
  const meta = { title: 'Thử', alts: ['Từ ngày'], lang: 'vi-VN', date: '2024-11-15' }
  store.catalog['Metadata'] = store.addStream(new TextEncoder().encode(xmpPacket(meta, '0'.repeat(32), '4')), {
    Type: 'Metadata',
    Subtype: 'XML',
    Filter: undefined,
  })
  return store.finish({}, '0'.repeat(32))
}

const FILES = [
  ['png', () => picture('png')],
  ['jpg', () => picture('jpeg')],
  ['webp', () => picture('webp')],
  ['webp, bare', () => bareWebp(false)],
  ['webp, lossless and transparent', () => bareWebp(true, 4)],
  ['svg', async () => new TextEncoder().encode(SVG)],
  ['tif', () => tiff()],
  ['tif, big', () => tiff(0)],
  ['pdf', pdf],
] as const

describe.each(FILES)('%s', (type, make) => {
  it('carries where it comes from, in the same bytes every time', async () => {
    const stamped = embedMetadata(await make(), PROVENANCE)
    expect(embedMetadata(await make(), PROVENANCE)).toEqual(stamped)
    const read = readMetadata(stamped)
    expect(read?.stamp).toMatchObject(PROVENANCE)
    expect(read?.isUnchanged).toBe(true)
    const added = stamped.length - (await make()).length
    if (type === 'pdf') expect(added).toBe(0)
    else expect(added).toBeLessThan(STAMP_ROOM)
  })

  it('notices every changed byte behind the head, and a file cut short', async () => {
    const stamped = embedMetadata(await make(), PROVENANCE)
    const places =
      type === 'svg' ? [40, 100, stamped.length - 3] : [stamped.length - 20, Math.floor(stamped.length * 0.9)]
    for (const at of places) {
      const spoiled = stamped.slice()
      spoiled[at] = (spoiled[at] ?? 0) ^ 1
      expect(readMetadata(spoiled)?.isUnchanged, `byte ${at}`).toBe(false)
    }
    expect(readMetadata(stamped.subarray(0, -5))?.isUnchanged ?? false).toBe(false)
  })

  it('notices a changed word about itself', async () => {
    const stamped = embedMetadata(await make(), PROVENANCE)
    const at = Buffer.from(stamped).indexOf('bokit:Identity="stand-in"')
    const spoiled = stamped.slice()
    spoiled.set(new TextEncoder().encode('bokit:Identity="official"'), at)
    expect(at).toBeGreaterThan(0)
    expect(readMetadata(spoiled)?.isUnchanged ?? false).toBe(false)
  })

  it('says nothing of a file without a stamp', async () => {
    expect(readMetadata(await make())).toBeNull()
  })
})

it.each(['png', 'jpeg'] as const)('reads the latest stamp of a %s that carried one before', async (format) => {
  const twice = embedMetadata(embedMetadata(await picture(format), { ...PROVENANCE, unit: 'Sở Y tế' }), PROVENANCE)
  expect(readMetadata(twice)).toMatchObject({ stamp: PROVENANCE, isUnchanged: true })
})

it('leaves pictures and PDFs readable by others', async () => {
  for (const format of ['png', 'jpeg', 'webp'] as const) {
    const [plain, stamped] = [await picture(format), embedMetadata(await picture(format), PROVENANCE)]
    const pixels = (bytes: Uint8Array) => sharp(bytes, { failOn: 'warning' }).raw().toBuffer()
    expect(await pixels(stamped)).toEqual(await pixels(plain))
    const { xmp, hasProfile } = await sharp(stamped).metadata()
    expect(xmp?.toString()).toContain('bokit:Campaign="binh-dang-gioi"')
    expect(hasProfile).toBe(true)
  }
  for (const make of [() => bareWebp(false), () => bareWebp(true, 4), () => tiff(), () => tiff(0)]) {
    const [plain, stamped] = [await make(), embedMetadata(await make(), PROVENANCE)]
    const open = (bytes: Uint8Array) => sharp(bytes, { failOn: 'warning' })
    expect(await open(stamped).raw().toBuffer()).toEqual(await open(plain).raw().toBuffer())
    const [before, after] = [await open(plain).metadata(), await open(stamped).metadata()]
    expect(after.xmp?.toString()).toContain('bokit:Campaign="binh-dang-gioi"')
    for (const key of ['format', 'width', 'height', 'hasAlpha', 'space', 'density'] as const)
      expect(after[key]).toEqual(before[key])
  }
  const drawn = new TextDecoder().decode(embedMetadata(new TextEncoder().encode(SVG), PROVENANCE))
  expect(checkSvg(drawn)).toEqual([])
  const pixels = (svg: string) => new Resvg(svg).render().asPng()
  expect(pixels(drawn)).toEqual(pixels(SVG))
  const opened = await openPdf(embedMetadata(await pdf(), PROVENANCE))
  expect('xmp' in opened && opened.xmp).toContain('bokit:Campaign="binh-dang-gioi"')
  expect('xmp' in opened && opened.xmp).toContain('PDF/X-4')
})

it('does not fit a stamp of one file to another', async () => {
  const [orange, plum] = [await picture('png'), await picture('png', '#3B0F26')]
  const stamped = Buffer.from(embedMetadata(orange, PROVENANCE))
  const packet = stamped.subarray(33, 33 + 12 + stamped.readUInt32BE(33))
  const moved = Buffer.concat([plum.subarray(0, 33), packet, plum.subarray(33)])
  expect(readMetadata(moved)?.stamp.campaign).toBe('binh-dang-gioi')
  expect(readMetadata(moved)?.isUnchanged).toBe(false)
})

it('gives other types back as they are', async () => {
  const gif = new TextEncoder().encode('GIF89a')
  expect(embedMetadata(gif, PROVENANCE)).toEqual(gif)
  expect(readMetadata(gif)).toBeNull()
})

describe('seals', () => {
  const { privateKey, publicKey } = createKeyPair()
  const sealed = { campaign: 'binh-dang-gioi', year: 2024, theme: 'a'.repeat(64), identity: 'b'.repeat(64) }
  const seal = createSeal(sealed, 'Bảo hiểm xã hội Việt Nam', privateKey)

  it('hold for what was signed and nothing else', () => {
    if (!seal) throw new Error('not signed')
    expect(seal.key).toBe(publicKeyOf(publicKey))
    expect(isSealValid(seal, sealed)).toBe(true)
    expect(isSealValid(seal, { ...sealed, year: 2025 })).toBe(false)
    expect(isSealValid(seal, { ...sealed, theme: 'c'.repeat(64) })).toBe(false)
    expect(isSealValid(seal, { ...sealed, identity: null })).toBe(false)
    expect(isSealValid({ ...seal, signer: 'Người khác' }, sealed)).toBe(false)
    expect(isSealValid({ ...seal, key: publicKeyOf(createKeyPair().publicKey) ?? '' }, sealed)).toBe(false)
    expect(isSealValid({ ...seal, key: 'không phải khóa' }, sealed)).toBe(false)
  })

  it('need an Ed25519 private key', () => {
    expect(createSeal(sealed, 'x', publicKey)).toBeNull()
    expect(createSeal(sealed, 'x', 'hello')).toBeNull()
    expect(publicKeyOf('hello')).toBeNull()
  })
})
