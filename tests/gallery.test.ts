import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { galleryFrame } from '../src/report/gallery-frame.js'
import { galleryHtml } from '../src/report/gallery.js'
import { readFailures, readPictures } from '../src/report/read-gallery.js'
import { unescapeHtml } from '../src/report/html.js'
import { formatBytes, formatSize } from '../src/report/labels.js'
import { thumbnailSize } from '../src/report/thumbnail-size.js'
import { pageZones } from '../src/report/zones.js'
import { writeGallery } from '../src/build/write-gallery.js'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'
import { galleryKit } from './support/gallery-kit.js'
import { openEngine } from './support/kit.js'

const BANNER = 'in/bang-ron-6x0.8m-ten-thang-ti-le-1-10.pdf'
const POST = 'mang-xa-hoi/fb-bai-vuong-1080x1080-thong-diep-02.png'
const failures = [{ product: 'Phông 4 × 2,5 m', reasons: ['Tên </script> quá dài.'] }]

test('the page is whole in itself and the same for the same input', async () => {
  const folder = tempFolder()
  const kit = await galleryKit(folder)
  const html = galleryHtml({ ...kit, failures })
  expect(html).toBe(galleryHtml({ ...(await galleryKit(tempFolder())), failures }))
  expect(html).not.toContain(folder)
  // nothing is fetched: only links to the files beside it, and no address at all
  expect(html).not.toMatch(/https?:|\bsrc="(?!data:)|@import|url\(/)
  expect([...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href).toSorted()).toEqual(
    kit.manifest.artifacts.map((a) => a.path).toSorted(),
  )
  expect(html).toContain('Bảo hiểm xã hội tỉnh Khánh Hòa')
  expect(html).toContain('Từ ngày 15/11/2024 đến ngày 15/12/2024')
})

test('headings hold together what is one word, and what would be too long for a line', async () => {
  const { manifest, ...kit } = await galleryKit(tempFolder())
  const { grade } = await openEngine()
  const heading = (name: string): string => {
    const unit = { ...manifest.unit, name }
    const html = galleryHtml({ ...kit, manifest: { ...manifest, unit }, failures: [], grade })
    return /<h1>(.*)<\/h1>/u.exec(html)![1].replaceAll('\u00A0', '_')
  }
  expect(heading('Hội Liên hiệp Phụ nữ tỉnh Khánh Hòa')).toBe('Hội_Liên_hiệp_Phụ_nữ tỉnh_Khánh_Hòa')
  expect(heading('Sở Lao động - Thương binh và Xã hội')).toBe('Sở Lao_động_- Thương_binh và Xã_hội')
  expect(heading('Quận Ninh Kiều Bình Thủy Ô Môn')).toBe('Quận_Ninh_Kiều Bình_Thủy Ô_Môn')
  expect(heading('Hội Phụ nữ thành phố Phan Rang – Tháp Chàm')).toBe('Hội_Phụ_nữ thành_phố_Phan_Rang_– Tháp_Chàm')
  const html = galleryHtml({ ...kit, manifest, failures: [] }).replaceAll('\u00A0', '_')
  expect(html).toContain('Tháng_hành_động vì_bình_đẳng_giới')
})

test('what is written is that page in UTF-8, pictures and all', async () => {
  const kit = await galleryKit(tempFolder())
  const { file } = await writeGallery({ ...kit, fresh: kit.thumbnails, failures })
  expect(readFileSync(file, 'utf8')).toBe(galleryHtml({ ...kit, failures }))
})

test('a piece in two file types is one card; words of data stay words', async () => {
  const html = galleryHtml({ ...(await galleryKit(tempFolder())), failures: [] })
  expect(html.match(/<figure /g)).toHaveLength(5)
  expect(html).toContain('Chữ nhỏ &lt;b&gt;&quot;lắm&quot;&lt;/b&gt; &amp; sát mép.')
  expect(html).toContain('Khổ này không có chỗ cho: chủ đề năm, đường dây nóng.')
  expect(html).toContain('Thông điệp 2')
  expect(html).toContain('tệp vẽ tỉ lệ 1:10')
})

test('the stand-in emblem and failures are said at the top, and only where there are any', async () => {
  const standIn = galleryHtml({ ...(await galleryKit(tempFolder())), failures })
  expect(standIn).toContain('Biểu trưng đang dùng là bản tạm')
  expect(standIn).toContain('chưa làm được 1 sản phẩm')
  const official = galleryHtml({ ...(await galleryKit(tempFolder(), 'official')), failures: [] })
  expect(official).not.toContain('bản tạm')
  expect(official).not.toContain('chưa làm được')
})

test('every picture has its words, a further page its number, and the button that shows it large is described by them', async () => {
  const { manifest, ...kit } = await galleryKit(tempFolder())
  const words = 'Băng rôn: hai người ôm nhau, “yêu thương > bạo lực”.'
  const artifacts = manifest.artifacts.map((artifact) =>
    artifact.path === BANNER ? { ...artifact, alt: words } : artifact,
  )
  const html = galleryHtml({ ...kit, manifest: { ...manifest, artifacts }, failures: [] })
  const alts = [...html.matchAll(/<img class="picture"[^>]* alt="([^"]*)"/g)].map(([, alt]) => unescapeHtml(alt ?? ''))
  expect(alts).toEqual([
    words,
    'Tờ rơi A5 hai mặt: hai người ôm nhau.',
    'Tờ rơi A5 hai mặt, Chủ đề năm, trang 2',
    'Bài đăng Facebook vuông: hai người ôm nhau.',
    'Ảnh bìa Zalo OA: hai người ôm nhau.',
    'Banner ngang 728x90: hai người ôm nhau.',
  ])
  const described = [...html.matchAll(/aria-describedby="(alt-\d+)"/g)].map(([, id]) => id)
  expect(described).toEqual([...html.matchAll(/<p id="(alt-\d+)">/g)].map(([, id]) => id))
  expect([...readPictures(html).keys()]).toHaveLength(5)
})

test('a page gives back the pictures and failures it was made with', async () => {
  const { manifest, thumbnails, ...kit } = await galleryKit(tempFolder())
  const html = galleryHtml({ ...kit, manifest, thumbnails, failures })
  const kept = readPictures(html)
  // one file of each piece is shown
  expect([...kept.keys()]).toHaveLength(5)
  for (const [path, { sha256, pages }] of kept) {
    expect(pages).toEqual(thumbnails.get(path))
    expect(sha256).toBe(manifest.artifacts.find((artifact) => artifact.path === path)?.sha256)
  }
  expect(readFailures(html)).toEqual(failures)
  expect(readFailures('<html></html>')).toEqual([])
})

test('preview keeps a PDF’s picture while the PDF is the same, and reads images again', async () => {
  const folder = tempFolder()
  const kit = await galleryKit(folder)
  const { grade } = await openEngine()
  await writeGallery({ ...kit, frame: galleryFrame({ ...kit, grade }), fresh: kit.thumbnails, failures })
  const file = join(folder, 'xem-truoc.html')
  const first = readFileSync(file, 'utf8')
  const { code, out, err } = await cli(['preview', folder])
  expect(code, err).toBe(0)
  expect(out).toContain('6 tệp')
  expect(readFileSync(file, 'utf8')).toBe(first)

  rmSync(file)
  const again = await cli(['xem', folder])
  expect(again.err).toContain('2 tệp PDF không có ảnh nhỏ')
  // the banner is shown by its image, the leaflet has none
  const pictures = readPictures(readFileSync(file, 'utf8'))
  expect(pictures.get(BANNER)).toBeUndefined()
  expect(pictures.get(BANNER.replace('.pdf', '.png'))?.pages).toHaveLength(1)
  expect(pictures.get(POST)?.pages[0]?.zones).toEqual(
    expect.objectContaining({ trim: { x: 0, y: 0, width: 1, height: 1 } }),
  )
  expect(readFileSync(file, 'utf8')).toContain('Chưa có ảnh nhỏ của tệp này')
})

test('preview tells of files that are gone or changed, and of a folder without a kit', async () => {
  const folder = tempFolder()
  await galleryKit(folder)
  rmSync(join(folder, POST))
  writeFileSync(join(folder, BANNER), 'khác')
  const { code, err } = await cli(['preview', folder])
  expect(code).toBe(0)
  expect(err).toContain(`Thiếu tệp “${POST}”`)
  expect(err).toContain(`Tệp “${BANNER}” đã khác`)
  const none = await cli(['preview', tempFolder()])
  expect(none.code).toBe(2)
  expect(none.err).toContain('chưa có bộ kit nào')
})

test('zones are shares of the picture with its bleed', () => {
  const zones = pageZones({
    width: 100,
    height: 50,
    bleed: 10,
    safe: { x: 10, y: 5, width: 80, height: 40 },
    avoid: [{ x: 0, y: 0, width: 50, height: 10 }],
    circle: { cx: 50, cy: 25, r: 20 },
  })
  expect(zones.trim).toEqual({ x: 0.0833, y: 0.1429, width: 0.8333, height: 0.7143 })
  expect(zones.safe).toEqual({ x: 0.1667, y: 0.2143, width: 0.6667, height: 0.5714 })
  expect(zones.avoid).toEqual([{ x: 0.0833, y: 0.1429, width: 0.4167, height: 0.1429 }])
  expect(zones.circle).toEqual({ cx: 0.5, cy: 0.5, r: 0.1667 })
})

test.each([
  [812, '812 B'],
  [340_400, '340 KB'],
  [999_600, '1 MB'],
  [1_240_000, '1,2 MB'],
  [999_960_000, '1 GB'],
])('%d bytes are written %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words))

test('sizes are written the way print shops and offices do', () => {
  expect(formatSize({ width: 6000, height: 800, unit: 'mm' })).toBe('6 × 0,8 m')
  expect(formatSize({ width: 297, height: 420, unit: 'mm' })).toBe('297 × 420 mm')
  expect(formatSize({ width: 1080, height: 1920, unit: 'px' })).toBe('1080 × 1920 px')
})

test.each([
  [1080, 1080],
  [6000, 800],
  [600, 2000],
  [10_000, 400],
])('a thumbnail of %d × %d keeps its shape and stays small', (width, height) => {
  const size = thumbnailSize(width, height)
  expect(size.width * size.height).toBeLessThanOrEqual(545_000)
  expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(1400)
  expect(size.width / size.height / (width / height)).toBeCloseTo(1, 1)
})
