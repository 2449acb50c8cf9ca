import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../src/model/diagnostic.js'
import type { Artifact } from '../src/model/job.js'
import { checkPrintPdf } from '../src/preflight/pdf/check-print-pdf.js'
import { barBuilds } from '../src/render/pdf/color-bar.js'
import { pageBoxes } from '../src/render/pdf/page-boxes.js'
import { encodePng } from '../src/render/png/encode.js'
import { rasterize } from '../src/render/png/rasterize.js'
import { renderSvg } from '../src/render/svg/render-svg.js'
import { buildManifest, manifestText, mergeManifest } from '../src/write/manifest.js'
import { parseManifest } from '../src/write/read-manifest.js'
import { saveManifest, verifyManifest } from '../src/write/manifest-file.js'
import { readBack, type Expectation } from '../src/write/read-back.js'
import { sha256 } from '../src/write/sha256.js'
import { slugify, uniqueSlugs } from '../src/text/slug.js'
import { writeAtomic } from '../src/write/write-atomic.js'
import { makePdf, printPage, sheetPress } from './support/pdf.js'
import { testScene, testSkin } from './support/scene.js'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bo-kit-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const faultOf = (work: () => void): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('slugify', () => {
  it.each([
    ['Bảo hiểm xã hội tỉnh Khánh Hòa', 'bao-hiem-xa-hoi-tinh-khanh-hoa'],
    ['Đắk Lắk – Ðà Nẵng'.normalize('NFD'), 'dak-lak-da-nang'],
    ['  Ủy ban (UBND) “Ấp 3”  ', 'uy-ban-ubnd-ap-3'],
    ['CON', 'con-don-vi'],
    ['com1', 'com1-don-vi'],
    ['😀', 'don-vi'],
  ])('%s', (text, slug) => expect(slugify(text)).toBe(slug))

  it('cuts a long name between words, and a long word anywhere', () => {
    const slug = slugify('Trung tâm Giáo dục nghề nghiệp Giáo dục thường xuyên huyện Krông Pắc tỉnh Đắk Lắk')
    expect(slug).toBe('trung-tam-giao-duc-nghe-nghiep-giao-duc-thuong-xuyen-huyen')
    expect(slugify('a'.repeat(90))).toBe('a'.repeat(60))
  })
})

describe('uniqueSlugs', () => {
  it('tells units of one name apart by parent, then by number, and takes nobody else’s name', () => {
    const slugs = uniqueSlugs([
      { name: 'Phường 1', parent: 'Quận 3' },
      { name: 'Phường 1', parent: 'Quận 5' },
      { name: 'Phường 1', parent: null },
      { name: 'Phường 1 2', parent: null },
    ])
    expect(slugs).toEqual(['phuong-1', 'phuong-1-quan-5', 'phuong-1-3', 'phuong-1-2'])
  })
})

describe('writeAtomic', () => {
  it('makes the folders, writes, and replaces', async () => {
    const path = join(dir, 'in', 'a.txt')
    writeAtomic(path, 'một')
    writeAtomic(path, 'hai')
    expect(readFileSync(path, 'utf8')).toBe('hai')
    expect(readdirSync(join(dir, 'in'))).toEqual(['a.txt'])
  })

  it('says in words why a place cannot be written, and leaves nothing there', async () => {
    writeFileSync(join(dir, 'tep'), '')
    mkdirSync(join(dir, 'thu-muc', 'con'), { recursive: true })
    for (const path of [join(dir, 'tep', 'a.png'), join(dir, 'tep', 'b', 'a.png'), join(dir, 'thu-muc')]) {
      const error = faultOf(() => writeAtomic(path, 'x'))
      if (!(error instanceof UserError)) throw new Error(`not a UserError: ${String(error)}`)
      expect(error.diagnostics).toMatchObject([{ code: 'khong-ghi-duoc', severity: 'error', file: path }])
      expect(error.diagnostics[0]?.hint).toBeTruthy()
    }
    expect(readdirSync(dir).sort()).toEqual(['tep', 'thu-muc'])
  })
})

describe('readBack', () => {
  const put = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(dir, name), bytes)
    return join(dir, name)
  }
  const messages = async (path: string, want: Expectation): Promise<string> =>
    (await readBack(path, want)).map((d) => d.message).join('\n')

  it('opens a PNG and catches the wrong size, a cut file, another content and a missing one', async () => {
    const png = await encodePng(await rasterize(renderSvg(testScene(), testSkin, new Map(), { area: 'trim' }), 400))
    const want = { fileType: 'png', sha256: sha256(png), width: 400, height: 300, transparent: false } as const
    const path = put('a.png', png)
    expect(await readBack(path, want)).toEqual([])
    expect(await messages(path, { ...want, width: 500 })).toContain('400×300 điểm ảnh thay vì 500×300')
    expect(await messages(path, { ...want, fileType: 'jpg' })).toContain('là ảnh png, không phải jpg')
    expect(await messages(path, { ...want, transparent: true })).toContain('mất nền trong suốt')
    expect(await messages(path, { ...want, sha256: sha256('khác') })).toContain('khác với nội dung đã ghi')
    expect(await messages(put('b.png', png.subarray(0, png.length - 400)), want)).toContain('không mở được')
    expect(await messages(join(dir, 'khong-co.png'), want)).toContain('không đọc lại được')
    expect(await messages(put('c.png', ''), want)).toContain('rỗng')
  })

  it('compares with the bytes that were written, longer than one look at a file', async () => {
    const made = new TextEncoder().encode(`<svg>${'a'.repeat(100_000)}</svg>`)
    const want = { fileType: 'svg', sha256: 'not asked for' } as const
    expect(await readBack(put('a.svg', made), want, made)).toEqual([])
    const changed = made.slice().fill(0x62, 70_000, 70_001)
    const others = [changed, made.subarray(0, -1), new TextEncoder().encode(`${new TextDecoder().decode(made)}\n`)]
    for (const other of others) expect(await readBack(put('a.svg', other), want, made)).toHaveLength(1)
    expect((await readBack(put('a.svg', changed), want, made))[0]?.message).toContain('khác với nội dung đã ghi')
    expect((await readBack(join(dir, 'khong-co.svg'), want, made))[0]?.message).toContain('không đọc lại được')
  })

  it('runs a PDF’s own check on what stands on the disk', async () => {
    const pdf = await makePdf({ press: sheetPress })
    const boxes = pageBoxes({ ...printPage(), press: sheetPress })
    const builds = [...Object.values(testSkin.roles).map((color) => color.cmyk), ...barBuilds(testSkin)]
    const expected = { pages: [boxes], builds, standard: '4' } as const
    const want = {
      fileType: 'pdf',
      sha256: sha256(pdf),
      check: (bytes: Uint8Array) => checkPrintPdf(bytes, { expected }),
    } as const
    const path = put('a.pdf', pdf)
    expect(await readBack(path, want)).toEqual([])
    expect(await messages(path, { ...want, sha256: sha256('khác') })).toContain('khác với nội dung đã ghi')
    expect(await messages(put('b.pdf', pdf.subarray(0, pdf.length - 300)), want)).toContain(
      'không đạt: Tệp PDF bị cắt cụt',
    )
    const document = new PDFDocument({ size: [100, 100], font: '', compress: true })
    document.rect(0, 0, 50, 50).fill('#FF8000')
    document.end()
    expect(await messages(put('rgb.pdf', document.read() as Uint8Array), want)).toContain('màu DeviceRGB')
  })

  it('catches an SVG that is not well-formed', async () => {
    const svg = renderSvg(testScene(), testSkin, new Map(), { area: 'trim' })
    const path = put('a.svg', svg)
    expect(await readBack(path, { fileType: 'svg', sha256: sha256(svg) })).toEqual([])
    for (const bad of [svg.slice(0, -4), svg.replace('</g>', ''), svg.replace('fill="', 'fill=&"'), `${svg}x`]) {
      expect(await readBack(put('b.svg', bad), { fileType: 'svg', sha256: sha256(bad) })).toHaveLength(1)
    }
  })
})

describe('manifest', () => {
  const theme = {
    campaign: 'binh-dang-gioi',
    year: 2024,
    digest: 'abc',
    confidence: 'primary',
    sloganConfidence: 'primary',
  } as const
  const unit = { name: 'Đơn vị', short: 'ĐV', parent: null, dates: { from: '2024-11-15', to: '2024-12-15' } }
  const artifact = (path: string, content = path): Artifact => ({
    warnings: [],
    standIn: true,
    omitted: ['slogan'],
    alt: 'Mô tả',
    scale: 1,
    boxes: null,
    pixels: { width: 10, height: 10 },
    trim: { width: 10, height: 10, unit: 'px' },
    fileType: 'png',
    medium: 'screen',
    message: null,
    ground: 'cam',
    composition: null,
    template: 't',
    content: 'ten-thang',
    format: 'f',
    product: 'p',
    bytes: Buffer.byteLength(content),
    sha256: sha256(content),
    path,
  })
  const build = (...paths: string[]) =>
    buildManifest({ theme, unit, emblem: 'stand-in', artifacts: paths.map((path) => artifact(path)) })

  it('sorts by path, keeps one key order, and reads back', () => {
    const manifest = build('b.png', 'a/z.png', 'a.png')
    expect(manifest.artifacts.map((a) => a.path)).toEqual(['a.png', 'a/z.png', 'b.png'])
    expect(Object.keys(manifest.artifacts[0] ?? {}).slice(0, 3)).toEqual(['path', 'sha256', 'bytes'])
    const text = manifestText(manifest)
    expect(manifestText(parseManifest(text, 'manifest.json'))).toBe(text)
  })

  it('refuses a broken record, and a path that leads out of the folder', () => {
    expect(() => parseManifest('{', 'm.json')).toThrow('không phải JSON')
    expect(() => parseManifest(manifestText(build('a.png')).replace('"a.png"', '"../a.png"'), 'm.json')).toThrow(
      'artifacts.0.path',
    )
    expect(() => parseManifest('{"schema":2}', 'm.json')).toThrow(UserError)
  })

  it('keeps earlier files of the same theme and unit that still exist', () => {
    const merged = (earlier: ReturnType<typeof build>): string[] =>
      mergeManifest(earlier, build('b.png'), (path) => path !== 'gone.png').artifacts.map((a) => a.path)
    const earlier = build('a.png', 'b.png', 'gone.png')
    expect(merged(earlier)).toEqual(['a.png', 'b.png'])
    expect(merged({ ...earlier, theme: { ...earlier.theme, digest: 'khác' } })).toEqual(['b.png'])
    expect(merged({ ...earlier, unit: { ...earlier.unit, name: 'Khác' } })).toEqual(['b.png'])
  })

  it('saves over an earlier or a broken record, and verifies every file', async () => {
    for (const name of ['a.png', 'b.png']) writeAtomic(join(dir, name), name)
    writeFileSync(join(dir, 'manifest.json'), '{ hỏng')
    await saveManifest(dir, build('a.png'))
    await saveManifest(dir, build('b.png'))
    expect(await verifyManifest(dir)).toEqual([])
    writeFileSync(join(dir, 'a.png'), 'đã sửa')
    rmSync(join(dir, 'b.png'))
    expect((await verifyManifest(dir)).map((d) => d.code)).toEqual(['tep-bi-doi', 'mat-tep'])
    expect((await verifyManifest(join(dir, 'khong-co'))).map((d) => d.code)).toEqual(['thieu-manifest'])
  })
})
