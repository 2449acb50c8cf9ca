import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { importOfficial } from '../src/setup/import-official.js'
import { checkIdentity } from '../src/input/identity-lock.js'
import { LOCK_FILE } from '../src/input/identity.js'
import { resolveKit } from '../src/input/resolve-kit.js'
import { loadTheme } from '../src/input/themes.js'
import { createKeyFiles, signTheme } from '../src/setup/sign-theme.js'
import { provenanceBy, stampFile } from '../src/make/stamp-file.js'
import { plan } from '../src/plan/plan.js'
import { verifyFile } from '../src/check/verify-file.js'
import { publicKeyOf } from '../src/write/metadata/seal.js'
import { tempFolder } from './support/folder.js'
import { NOTHING, root as shipped } from './support/kit.js'
import { faultsOf } from './support/spoil.js'

const TARGET = { campaign: 'binh-dang-gioi', year: 2024, license: 'Công văn 4893/BLĐTBXH-VBĐG, Phụ lục I' }
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H10V10Z" fill="#F0640F"/></svg>'

let root: string
let slot: string
beforeEach(() => {
  root = tempFolder()
  for (const part of ['themes', 'assets/formats', 'assets/units', 'assets/grounds.yaml', 'assets/hotlines.yaml'])
    cpSync(join(shipped, part), join(root, part), { recursive: true })
  slot = join(root, 'themes/binh-dang-gioi/2024/identity')
})

const square = (side: number, background = '#FFFFFF') =>
  sharp({ create: { width: side, height: side, channels: 3, background } })
    .png()
    .toBuffer()

async function handed(): Promise<string> {
  const folder = join(root, 'gui-ve')
  mkdirSync(join(folder, 'Đối tác'), { recursive: true })
  writeFileSync(join(folder, 'Biểu trưng Tháng hành động.svg'), SVG)
  writeFileSync(join(folder, 'Biểu trưng Tháng hành động.png'), await square(1200))
  writeFileSync(join(folder, 'Đối tác', 'Đối tác 1 - UN Women.png'), await square(1000))
  writeFileSync(join(folder, 'Nhận diện.ai'), 'x')
  writeFileSync(join(folder, 'DOC-TOI.txt'), 'đọc')
  return folder
}

describe('theme import', () => {
  it('takes emblem and partners from a folder, vector first, locks them and says what it left', async () => {
    const { lock, digest, diagnostics } = await importOfficial(root, await handed(), TARGET)
    expect(lock.files.map((f) => [f.name, f.role, f.vector])).toEqual([
      ['bieu-trung.svg', 'bieu-trung', true],
      ['doi-tac-1.png', 'doi-tac', false],
    ])
    expect(lock.license).toContain('4893')
    expect(digest).toMatch(/^[\da-f]{64}$/u)
    expect(diagnostics.map((d) => d.code)).toEqual(['tep-bo-qua'])
    expect(readdirSync(slot).toSorted()).toEqual(['DOC-TOI.txt', 'bieu-trung.svg', 'doi-tac-1.png', LOCK_FILE])
    expect((await checkIdentity(slot, false)).diagnostics).toEqual([])
  })

  it('takes a ZIP, and nothing outside the slot whatever its names say', async () => {
    const zip = join(root, 'nhan-dien.zip')
    writeFileSync(
      zip,
      zipSync({
        '../../../bieu-trung.svg': strToU8(SVG),
        '__MACOSX/._bieu-trung.svg': strToU8('x'),
        'C:/ghi-chu-ban-quyen.txt': strToU8('Công văn 4893'),
      }),
    )
    const before = readdirSync(root).toSorted()
    const { lock } = await importOfficial(root, zip, { ...TARGET, license: null })
    expect(lock.files.map((f) => f.name)).toEqual(['bieu-trung.svg'])
    expect(lock.license).toBe('Công văn 4893')
    expect(readdirSync(root).toSorted()).toEqual(before)
  })

  it.each([
    ['a ZIP bomb', 'bom.zip', () => zipSync({ 'bieu-trung.svg': new Uint8Array(70_000_000) }), 'quá lớn'],
    ['a file that is no ZIP', 'la.zip', () => strToU8('đây không phải zip'), 'ZIP'],
  ])('refuses %s', async (_, name, make, words) => {
    writeFileSync(join(root, name), make())
    const [fault] = await faultsOf(() => importOfficial(root, join(root, name), TARGET))
    expect(fault?.message).toContain(words)
    expect(existsSync(join(slot, LOCK_FILE))).toBe(false)
  })

  it.each([
    ['a script', SVG.replace('<path', '<script>alert(1)</script><path'), 'svg-khong-an-toan'],
    [
      'a picture from elsewhere',
      SVG.replace('<path', '<image href="http://example.org/a.png"/><path'),
      'svg-khong-an-toan',
    ],
    ['no picture', 'xin chào', 'khong-phai-anh'],
  ])('refuses an SVG with %s and keeps what was there', async (_, svg, code) => {
    await importOfficial(root, await handed(), TARGET)
    const before = readFileSync(join(slot, LOCK_FILE), 'utf8')
    const folder = join(root, 'xau')
    mkdirSync(folder)
    writeFileSync(join(folder, 'bieu-trung.svg'), svg)
    expect((await faultsOf(() => importOfficial(root, folder, TARGET))).map((d) => d.code)).toContain(code)
    expect(readFileSync(join(slot, LOCK_FILE), 'utf8')).toBe(before)
    expect(readFileSync(join(slot, 'bieu-trung.svg'), 'utf8')).toBe(SVG)
    expect(readdirSync(join(slot, '..')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('warns of few pixels, a colored ground and a missing licence note, and refuses far too few pixels', async () => {
    const folder = join(root, 'anh')
    mkdirSync(folder)
    writeFileSync(join(folder, 'bieu-trung.png'), await square(400, '#F0640F'))
    const { diagnostics } = await importOfficial(root, folder, { ...TARGET, license: null })
    expect(diagnostics.map((d) => d.code).toSorted()).toEqual(['anh-nho', 'nen-khong-trang', 'thieu-ghi-chu-quyen'])
    writeFileSync(join(folder, 'bieu-trung.png'), await square(100))
    const [fault] = await faultsOf(() => importOfficial(root, folder, TARGET))
    expect(fault).toMatchObject({ code: 'anh-nho', severity: 'error' })
  })

  it('asks for a name where several pictures could be the emblem', async () => {
    const folder = join(root, 'anh')
    mkdirSync(folder)
    for (const name of ['a.png', 'b.png']) writeFileSync(join(folder, name), await square(1000))
    const faults = await faultsOf(() => importOfficial(root, folder, TARGET))
    expect(faults.find((d) => d.severity === 'error')).toMatchObject({ code: 'thieu-bieu-trung' })
  })

  it('takes official colors into the theme and says what they do to contrast', async () => {
    const folder = await handed()
    const before = await loadTheme(root, 'binh-dang-gioi', 2024)
    writeFileSync(
      join(folder, 'mau.yaml'),
      'source: Phụ lục I\nroles:\n  primary: {hex: "#FFD9B3", cmyk: [0, 18, 33, 0]}\n',
    )
    const { diagnostics, lock } = await importOfficial(root, folder, TARGET)
    const after = await loadTheme(root, 'binh-dang-gioi', 2024)
    expect(lock.files.map((f) => f.role)).toContain('mau')
    expect(after.skin.roles.primary.hex).toBe('#FFD9B3')
    expect(after.digest).not.toBe(before.digest)
    expect(diagnostics.map((d) => d.code)).toContain('tuong-phan-thap')
  })

  it('tells a fault in the colors by the file that was given', async () => {
    const folder = await handed()
    writeFileSync(
      join(folder, 'mau.yaml'),
      'source: Phụ lục I\nroles:\n  primary: {hex: "cam", cmyk: [0, 18, 33, 0]}\n',
    )
    const faults = await faultsOf(() => importOfficial(root, folder, TARGET))
    const fault = faults.find((d) => d.severity === 'error')
    expect(fault).toMatchObject({ line: 3 })
    expect(fault?.message).toContain(join(folder, 'mau.yaml'))
  })
})

describe('a locked identity', () => {
  const resolve = (acceptIdentity = false) =>
    resolveKit(root, { ...NOTHING, campaign: 'binh-dang-gioi', year: 2024 }, 'default', { acceptIdentity })

  it('is refused by a build when a file changes, goes or comes, unless told otherwise', async () => {
    await importOfficial(root, await handed(), TARGET)
    expect((await resolve()).origin.identity).not.toBeNull()
    writeFileSync(join(slot, 'bieu-trung.svg'), SVG.replace('#F0640F', '#0000FF'))
    writeFileSync(join(slot, 'doi-tac-2.png'), await square(500))
    const [fault] = await faultsOf(() => resolve())
    expect(fault?.code).toBe('nhan-dien-bi-doi')
    expect(fault?.message).toContain('bieu-trung.svg')
    expect(fault?.message).toContain('doi-tac-2.png')
    expect((await resolve(true)).diagnostics.find((d) => d.code === 'nhan-dien-bi-doi')?.severity).toBe('warning')
  })

  it('is locked in place where the files were dropped in by hand', async () => {
    writeFileSync(join(slot, 'bieu-trung.svg'), SVG)
    expect((await resolve()).diagnostics.map((d) => d.code)).toContain('nhan-dien-chua-khoa')
    await importOfficial(root, null, TARGET)
    expect((await resolve()).diagnostics.map((d) => d.code)).not.toContain('nhan-dien-chua-khoa')
  })
})

describe('verify', () => {
  /** A picture as a build stamps it. */
  async function made(name: string): Promise<string> {
    const resolved = await resolveKit(root, {
      ...NOTHING,
      campaign: 'binh-dang-gioi',
      year: 2024,
      unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa',
    })
    const planned = plan(resolved.kit)
    const [job] = planned.jobs
    if (!job) throw new Error('no job')
    const { bytes } = stampFile(
      { bytes: new Uint8Array(await square(80, '#F0640F')) },
      job,
      provenanceBy(planned.theme, resolved.origin),
    )
    const file = join(root, name)
    writeFileSync(file, bytes)
    return file
  }
  const verdictOf = async (file: string, keys: readonly string[] = [], at = root) =>
    (await verifyFile(file, { root: at, keys })).verdict

  it('tells stand-in, official, edited and foreign apart', async () => {
    const standIn = await made('tam.png')
    expect(await verifyFile(standIn, { root, keys: [] })).toMatchObject({
      verdict: 'stand-in',
      theme: 'same',
      seal: null,
    })
    await importOfficial(root, await handed(), TARGET)
    const official = await made('chinh-thuc.png')
    expect(await verdictOf(official)).toBe('official')
    const edited = join(root, 'sua.png')
    const bytes = readFileSync(official)
    bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1
    writeFileSync(edited, bytes)
    expect(await verdictOf(edited)).toBe('edited')
    writeFileSync(join(slot, 'doi-tac-1.png'), await square(900))
    // files that are no longer those that were locked vouch for nothing
    expect(await verdictOf(official)).toBe('unconfirmed')
    const foreign = join(root, 'la.png')
    writeFileSync(foreign, await square(80))
    expect(await verdictOf(foreign)).toBe('foreign')
  })

  it('trusts a head office’s seal where the official files themselves are not at hand', async () => {
    await importOfficial(root, await handed(), TARGET)
    const [privateFile, publicFile] = await createKeyFiles(join(root, 'khoa.pem'))
    await signTheme(root, 'binh-dang-gioi', 2024, 'Bảo hiểm xã hội Việt Nam', privateFile)
    const file = await made('da-ky.png')
    expect(await verifyFile(file, { root, keys: [] })).toMatchObject({ verdict: 'official', seal: 'trusted' })
    const key = publicKeyOf(readFileSync(publicFile, 'utf8')) ?? ''
    expect(await verifyFile(file, { root: shipped, keys: [key] })).toMatchObject({
      verdict: 'official',
      seal: 'trusted',
    })
    expect(await verifyFile(file, { root: shipped, keys: [] })).toMatchObject({
      verdict: 'unconfirmed',
      seal: 'unknown-key',
    })
    expect((await faultsOf(() => createKeyFiles(privateFile)))[0]?.code).toBe('khoa-da-co')
    expect((await faultsOf(() => signTheme(root, 'binh-dang-gioi', 2024, 'x', publicFile)))[0]?.code).toBe('khoa-sai')
  })

  it('leaves a seal out once the theme has changed, and says that the theme here is another', async () => {
    const [privateFile] = await createKeyFiles(join(root, 'khoa.pem'))
    await signTheme(root, 'binh-dang-gioi', 2024, 'Bảo hiểm xã hội Việt Nam', privateFile)
    const sealed = await made('truoc.png')
    const theme = join(root, 'themes/binh-dang-gioi/2024/theme.yaml')
    writeFileSync(theme, readFileSync(theme, 'utf8').replace('Hành_động ngay_hôm_nay', 'Hành_động|ngay_hôm_nay'))
    expect((await verifyFile(await made('sau.png'), { root, keys: [] })).stamp?.seal).toBeNull()
    expect(await verifyFile(sealed, { root, keys: [] })).toMatchObject({
      verdict: 'stand-in',
      theme: 'different',
      seal: 'trusted',
    })
  })

  it('looks into the manifest where another program has dropped the stamp', async () => {
    const folder = join(root, 'kit')
    mkdirSync(join(folder, 'mang-xa-hoi'), { recursive: true })
    const file = join(folder, 'mang-xa-hoi', 'anh.png')
    copyFileSync(await made('tam.png'), file)
    const { sha256 } = await import('../src/write/sha256.js')
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/manifest-one.json'), 'utf8')) as {
      artifacts: { sha256: string }[]
    }
    for (const artifact of manifest.artifacts) artifact.sha256 = sha256(readFileSync(file))
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
    expect((await verifyFile(file, { root, keys: [] })).record).toBe('same')
    writeFileSync(file, await sharp(file).modulate({ brightness: 0.9 }).png().toBuffer())
    expect(await verifyFile(file, { root, keys: [] })).toMatchObject({
      verdict: 'edited',
      stamp: null,
      record: 'different',
    })
  })
})
