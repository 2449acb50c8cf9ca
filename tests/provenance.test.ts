import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openPdf } from '../src/preflight/pdf/open-pdf.js'
import { xmpPacket } from '../src/render/pdf/xmp.js'
import type { Provenance } from '../src/model/provenance.js'
import { embedMetadata, readMetadata, STAMP_ROOM } from '../src/write/metadata/embed.js'
import { createKeyPair, createSeal, isSealValid, publicKeyOf } from '../src/write/metadata/seal.js'

const PROVENANCE: Provenance = {
  campaign: 'binh-dang-gioi',
  year: 2024,
  theme: 'a'.repeat(64),
  identity: null,
  unit: 'Trung tâm "Bảo hiểm & <Xã hội>"',
  seal: { signer: 'Bảo hiểm xã hội Việt Nam', key: 'k'.repeat(43), signature: 's'.repeat(86) },
}

const picture = (format: 'png' | 'jpeg', tint = '#F0640F') => {
  const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: tint } }).withIccProfile('srgb')
  return (format === 'png' ? plain.png() : plain.jpeg()).toBuffer()
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
    for (const at of [stamped.length - 20, Math.floor(stamped.length * 0.9)]) {
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

it('leaves pictures and PDFs readable by others', async () => {
  for (const format of ['png', 'jpeg'] as const) {
    const [plain, stamped] = [await picture(format), embedMetadata(await picture(format), PROVENANCE)]
    const pixels = (bytes: Uint8Array) => sharp(bytes, { failOn: 'warning' }).raw().toBuffer()
    expect(await pixels(stamped)).toEqual(await pixels(plain))
    const { xmp, hasProfile } = await sharp(stamped).metadata()
    expect(xmp?.toString()).toContain('bokit:Campaign="binh-dang-gioi"')
    expect(hasProfile).toBe(true)
  }
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
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(embedMetadata(svg, PROVENANCE)).toEqual(svg)
  expect(readMetadata(svg)).toBeNull()
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
