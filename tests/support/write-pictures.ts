import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import sharp, { type OverlayOptions } from 'sharp'
import type { Job } from '../../src/model/job.js'
import { rasterize } from '../../src/render/png/rasterize.js'
import { renderSvg } from '../../src/render/svg/render-svg.js'
import { launchBrowser } from './browser.js'
import { inspect, layoutResources, openEngine, planKit, root } from './kit.js'

// Draws the README's pictures anew from real output (npm run readme:pictures).

const FOLDER = join(root, 'assets', 'readme')
const PAPER = '#E7E2DC'
const GAP = 14
const ORIGIN = { unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa', year: 2024 } as const

interface Sheet {
  readonly campaign: string
  /** Ends of the pieces' paths, row by row. */
  readonly rows: readonly (readonly string[])[]
}

const series = (...messages: readonly string[]): readonly string[] =>
  messages.map((message) => `fb-bai-vuong-1080x1080-thong-diep-${message}`)

const SHEETS: Readonly<Record<string, Sheet>> = {
  kit: {
    campaign: 'binh-dang-gioi',
    rows: [
      ['bang-ron-6x0.8m-ten-thang-ti-le-1-10', 'bang-ron-8x0.9m-thong-diep-02-dau-tu-cho-binh-dang-gioi-ti-le-1-10'],
      [
        'ap-phich-a3-ten-thang',
        'ap-phich-a2-chu-de',
        'standee-0.8x1.8m-ten-thang',
        'phuon-0.8x2.4m-ten-thang',
        'phong-4x2.5m-su-kien',
        'pano-3x4m-thong-diep-02-dau-tu-cho-binh-dang-gioi',
      ],
      [
        'fb-lien-ket-1200x630-ten-thang',
        'fb-bai-vuong-1080x1080-ten-thang',
        'fb-story-1080x1920-ten-thang',
        'fb-bai-doc-1080x1350-ten-thang',
        'giay-moi-120x150mm',
        'giay-chung-nhan-a4',
      ],
    ],
  },
  banner: { campaign: 'binh-dang-gioi', rows: [['bang-ron-6x0.8m-ten-thang-ti-le-1-10']] },
  poster: { campaign: 'binh-dang-gioi', rows: [['ap-phich-a3-ten-thang', 'ap-phich-a2-chu-de', 'to-roi-a5-chu-de']] },
  social: {
    campaign: 'binh-dang-gioi',
    rows: [
      series('01-huong-ung-thang-hanh-dong-vi-binh', '02-dau-tu-cho-binh-dang-gioi', '03-binh-dang-gioi-la-thuoc-do', '04-tang-quyen-nang-cho-phu-nu'),
      [
        ...series('05-gioi-tinh-khong-quyet-dinh-nang', '07-binh-dang-gioi-la-chia-khoa', '09-nam-nu-binh-quyen-xa-hoi'),
        'fb-bai-vuong-1080x1080-duong-day-nong',
      ],
    ],
  },
  june: {
    campaign: 'phong-chong-bao-luc-gia-dinh',
    rows: [['bang-ron-6x0.8m-ten-thang-ti-le-1-10'], ['ap-phich-a3-ten-thang', 'fb-bai-vuong-1080x1080-ten-thang', 'fb-bai-doc-1080x1350-ten-thang']],
  },
}

const { resolved, planned } = await planKit(UNIT)
const resources = layoutResources(await openEngine(), planned, resolved)

await mkdir(FOLDER, { recursive: true })
for (const [name, rows] of Object.entries(SHEETS)) {
  const width = name === 'banner' ? 1200 : 1600
  const strips = await Promise.all(rows.map((ids) => strip(ids.map(jobOf), width)))
  const height = strips.reduce((sum, s) => sum + s.height + GAP, GAP)
  let top = GAP
  const overlays = strips.flatMap((s): OverlayOptions[] => {
    const placed = s.pieces.map((piece) => ({ ...piece, top }))
    top += s.height + GAP
    return placed
  })
  await sharp({ create: { width: width + 2 * GAP, height, channels: 3, background: PAPER } })
    .composite(overlays)
    .webp({ quality: 82, effort: 6 })
    .toFile(join(FOLDER, `${name}.webp`))
}
await gallery()

function jobOf(end: string): Job {
  const job = planned.jobs.find((j) => j.path.endsWith(end))
  if (!job) throw new Error(`no piece ${end} in the kit`)
  return job
}

/** Pieces side by side, scaled to one height that fills `width`. */
async function strip(jobs: readonly Job[], width: number): Promise<{ height: number; pieces: OverlayOptions[] }> {
  const ratios = jobs.map((job) => job.format.width / job.format.height)
  const height = Math.round((width - GAP * (jobs.length - 1)) / ratios.reduce((a, b) => a + b))
  let left = GAP
  const pieces: OverlayOptions[] = []
  for (const [index, job] of jobs.entries()) {
    const { scenes } = await inspect(job, resources)
    const scene = scenes[0]
    if (!scene) throw new Error(`no page: ${job.path}`)
    const wide = Math.max(1, Math.floor(height * (ratios[index] ?? 1)))
    const raster = await rasterize(renderSvg(scene, planned.theme.skin, new Map(), { area: 'trim' }), 2 * wide)
    const picture = sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: raster.channels } })
    pieces.push({ input: await picture.resize(wide, height, { fit: 'fill' }).png().toBuffer(), left })
    left += wide + GAP
  }
  return { height, pieces: pieces.map((piece) => ({ top: 0, ...piece })) }
}

/** A screenshot of the preview page of a real kit. */
async function gallery(): Promise<void> {
  const output = await mkdtemp(join(tmpdir(), 'bo-kit-'))
  try {
    await promisify(execFile)(process.execPath, [join(root, 'bin', 'bo-kit.js'), 'build', '--unit', UNIT.unit, '--year', String(UNIT.year), '-o', output])
    const campaign = join(output, `binh-dang-gioi-${UNIT.year}`)
    const [unit = ''] = (await readdir(campaign)).filter((entry) => !entry.includes('.'))
    const browser = await launchBrowser()
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
    await page.goto(pathToFileURL(join(campaign, unit, 'xem-truoc.html')).href)
    const shot = await page.screenshot()
    await browser.close()
    await sharp(shot).webp({ quality: 80, effort: 6 }).toFile(join(FOLDER, 'gallery.webp'))
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}
