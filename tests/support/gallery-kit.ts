import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { loadFormats } from '../../src/input/formats.js'
import { loadTheme } from '../../src/input/themes.js'
import type { Artifact } from '../../src/model/job.js'
import type { Thumbnail } from '../../src/model/thumbnail.js'
import { renderThumbnails } from '../../src/make/render-thumbnails.js'
import { buildManifest, manifestText } from '../../src/write/manifest.js'
import { sha256 } from '../../src/write/sha256.js'
import { root } from './kit.js'
import { testScene } from './scene.js'

const artifact = (change: Partial<Artifact> & Pick<Artifact, 'path' | 'product' | 'format'>): Artifact => ({
  sha256: '0'.repeat(64),
  bytes: 1,
  content: 'ten-thang',
  template: 'thu',
  composition: null,
  ground: 'cam',
  message: null,
  medium: 'screen',
  fileType: 'png',
  trim: { width: 1080, height: 1080, unit: 'px' },
  pixels: null,
  boxes: null,
  scale: 1,
  alt: `${change.product}: hai người ôm nhau.`,
  omitted: [],
  standIn: true,
  warnings: [],
  ...change,
})

const banner = {
  product: 'Băng rôn 6 × 0,8 m',
  format: 'bang-ron-6x0.8m',
  medium: 'print',
  trim: { width: 6000, height: 800, unit: 'mm' },
} as const

/** Six files of five pieces: a banner as PDF and PNG, a leaflet of two sides, two posts and a web banner with a warning. */
const ARTIFACTS: readonly Artifact[] = [
  artifact({ ...banner, path: 'in/bang-ron-6x0.8m-ten-thang-ti-le-1-10.pdf', fileType: 'pdf', scale: 0.1 }),
  artifact({ ...banner, path: 'in/bang-ron-6x0.8m-ten-thang-ti-le-1-10.png' }),
  artifact({
    path: 'in/to-roi-a5-chu-de.pdf',
    product: 'Tờ rơi A5 hai mặt',
    format: 'to-roi-a5',
    content: 'chu-de',
    medium: 'print',
    fileType: 'pdf',
    trim: { width: 148, height: 210, unit: 'mm' },
  }),
  artifact({
    path: 'mang-xa-hoi/fb-bai-vuong-1080x1080-thong-diep-02.png',
    product: 'Bài đăng Facebook vuông',
    format: 'fb-bai-vuong',
    content: 'thong-diep',
    message: 'td-02',
  }),
  artifact({
    path: 'mang-xa-hoi/zalo-bia-oa-1920x1080-ten-thang.png',
    product: 'Ảnh bìa Zalo OA',
    format: 'zalo-bia-oa',
    trim: { width: 1920, height: 1080, unit: 'px' },
  }),
  artifact({
    path: 'man-hinh/web-leaderboard-728x90-ten-thang.png',
    product: 'Banner ngang 728x90',
    format: 'web-leaderboard',
    trim: { width: 728, height: 90, unit: 'px' },
    omitted: ['slogan', 'hotlines'],
    warnings: ['Chữ nhỏ <b>"lắm"</b> & sát mép.'],
  }),
]

/** The files of the kit on disk, with manifest and thumbnails, made by the same code as a build. */
export async function galleryKit(folder: string, emblem: 'stand-in' | 'official' = 'stand-in') {
  const theme = await loadTheme(root, 'binh-dang-gioi', 2024)
  const formats = await loadFormats(root)
  const thumbnails = new Map<string, readonly Thumbnail[]>()
  const artifacts: Artifact[] = []
  for (const [index, plain] of ARTIFACTS.entries()) {
    const { width, height } = plain.trim
    const print = plain.medium === 'print'
    const scene = testScene({
      width,
      height,
      unit: plain.trim.unit,
      bleed: print ? width / 100 : 0,
      avoid: print ? [] : [{ x: 0, y: 0, width: width / 5, height: height / 5 }],
    })
    const color = { r: 40 * index, g: 90, b: 60 }
    const bytes =
      plain.fileType === 'pdf'
        ? new TextEncoder().encode(`%PDF ${plain.path}`)
        : new Uint8Array(
            await sharp({
              create: {
                width: Math.min(width, 1200),
                height: Math.round((Math.min(width, 1200) * height) / width),
                channels: 3,
                background: color,
              },
            })
              .png()
              .toBuffer(),
          )
    const made = { ...plain, bytes: bytes.length, sha256: sha256(bytes), standIn: emblem === 'stand-in' }
    artifacts.push(made)
    const target = join(folder, plain.path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    const scenes = plain.format === 'to-roi-a5' ? [scene, scene] : [scene]
    thumbnails.set(
      plain.path,
      await renderThumbnails({ fileType: plain.fileType, bytes }, scenes, { theme, assets: new Map() }),
    )
  }
  const unit = {
    name: 'Bảo hiểm xã hội tỉnh Khánh Hòa',
    short: 'BHXH tỉnh Khánh Hòa',
    parent: 'Bảo hiểm xã hội Việt Nam',
    dates: theme.dates,
  }
  const manifest = buildManifest({ theme, unit, emblem, artifacts })
  writeFileSync(join(folder, 'manifest.json'), manifestText(manifest))
  return { folder, theme, formats, manifest, thumbnails }
}
