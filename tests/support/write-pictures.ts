import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import sharp, { type OverlayOptions } from 'sharp'
import { rasterize } from '../../src/render/png/rasterize.js'
import { renderSvg } from '../../src/render/svg/render-svg.js'
import { launchBrowser } from './browser.js'
import { inspect, layoutResources, openEngine, planKit, root } from './kit.js'

// Draws the README's pictures anew from real output (npm run readme:pictures).

const FOLDER = join(root, 'assets', 'readme')
const PAPER = '#E7E2DC'
const GAP = 14
const WIDTH = 1400
const ORIGIN = { unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa', year: 2024 } as const

interface Sheet {
  readonly name: string
  readonly campaign: string
  /** How the pieces' file names begin, row by row. */
  readonly rows: readonly (readonly string[])[]
}

const series = (...numbers: readonly string[]): readonly string[] =>
  numbers.map((number) => `fb-bai-vuong-1080x1080-thong-diep-${number}`)

const SHEETS: readonly Sheet[] = [
  {
    name: 'kit',
    campaign: 'binh-dang-gioi',
    rows: [
      ['bang-ron-6x0.8m-ten-thang', 'bang-ron-8x0.9m-thong-diep'],
      [
        'ap-phich-a3-ten-thang',
        'ap-phich-a2-chu-de',
        'standee-0.8x1.8m',
        'phuon-0.8x2.4m',
        'phong-4x2.5m',
        'pano-3x4m',
      ],
      ['fb-lien-ket', 'fb-bai-vuong-1080x1080-ten-thang', 'fb-story', 'fb-bai-doc', 'giay-moi', 'giay-chung-nhan'],
    ],
  },
  { name: 'banner', campaign: 'binh-dang-gioi', rows: [['bang-ron-6x0.8m-ten-thang']] },
  {
    name: 'poster',
    campaign: 'binh-dang-gioi',
    rows: [['ap-phich-a3-ten-thang', 'ap-phich-a2-chu-de', 'to-roi-a5']],
  },
  {
    name: 'social',
    campaign: 'binh-dang-gioi',
    rows: [series('01', '03', '04', '05'), [...series('07', '08', '09'), 'fb-bai-vuong-1080x1080-duong-day-nong']],
  },
  {
    name: 'june',
    campaign: 'phong-chong-bao-luc-gia-dinh',
    rows: [
      ['bang-ron-6x0.8m-ten-thang'],
      [
        'ap-phich-a3-ten-thang',
        'fb-bai-vuong-1080x1080-ten-thang',
        'fb-bai-vuong-1080x1080-thong-diep-06',
        'phong-4x2.5m',
      ],
    ],
  },
]

const engine = await openEngine()
await mkdir(FOLDER, { recursive: true })
for (const sheet of SHEETS) await write(sheet)
await writeGallery()

/** All pieces of a sheet, row under row. */
async function write({ name, campaign, rows }: Sheet): Promise<void> {
  const draw = await openKit(campaign)
  const overlays: OverlayOptions[] = []
  let top = GAP
  for (const names of rows) {
    const strip = await drawStrip(names, draw)
    overlays.push(...strip.pieces.map((piece) => ({ ...piece, top })))
    top += strip.height + GAP
  }
  await sharp({ create: { width: WIDTH + 2 * GAP, height: top, channels: 3, background: PAPER } })
    .composite(overlays)
    .webp({ quality: 80, effort: 6 })
    .toFile(join(FOLDER, `${name}.webp`))
}

/** Draws a piece of a campaign's kit, found by how its file name begins. */
type Draw = (name: string) => Promise<{ readonly svg: string; readonly ratio: number }>

async function openKit(campaign: string): Promise<Draw> {
  const { resolved, planned } = await planKit({ ...ORIGIN, campaign })
  const resources = layoutResources(engine, planned, resolved)
  return async (name) => {
    const job = planned.jobs.find(({ path }) => path.slice(path.indexOf('/') + 1).startsWith(name))
    const scene = job && (await inspect(job, resources)).scenes[0]
    if (!scene) throw new Error(`no piece ${name} in the kit of ${campaign}`)
    const svg = renderSvg(scene, planned.theme.skin, new Map(), { area: 'trim' })
    return { svg, ratio: job.format.width / job.format.height }
  }
}

/** Pieces side by side, scaled to the one height at which they fill the width. */
async function drawStrip(
  names: readonly string[],
  draw: Draw,
): Promise<{ readonly height: number; readonly pieces: readonly OverlayOptions[] }> {
  const drawn = await Promise.all(names.map(draw))
  const room = WIDTH - GAP * (drawn.length - 1)
  const exact = room / drawn.reduce((sum, { ratio }) => sum + ratio, 0)
  const height = Math.round(exact)
  const pieces: OverlayOptions[] = []
  let start = 0
  for (const [index, { svg, ratio }] of drawn.entries()) {
    const end = start + exact * ratio
    const left = Math.round(start)
    pieces.push({ input: await toPng(svg, Math.round(end) - left, height), left: left + GAP * (index + 1) })
    start = end
  }
  return { height, pieces }
}

async function toPng(svg: string, width: number, height: number): Promise<Buffer> {
  const { data, ...raw } = await rasterize(svg, 2 * width)
  // the outermost pixels may be half covered, and would be seen as a hairline on paper
  const inner = { left: 1, top: 1, width: raw.width - 2, height: raw.height - 2 }
  return sharp(data, { raw }).extract(inner).resize(width, height, { fit: 'fill' }).png().toBuffer()
}

/** A screenshot of the preview page of a real kit. */
async function writeGallery(): Promise<void> {
  const output = await mkdtemp(join(tmpdir(), 'bo-kit-'))
  try {
    const { unit, year } = ORIGIN
    const args = [join(root, 'bin', 'bo-kit.js'), 'build', '--unit', unit, '--year', String(year), '-o', output]
    await promisify(execFile)(process.execPath, args, { cwd: output })
    const folder = join(output, `binh-dang-gioi-${year}`)
    const name = (await readdir(folder)).find((entry) => !entry.includes('.')) ?? ''
    const browser = await launchBrowser()
    const page = await browser.newPage({ viewport: { width: 1400, height: 690 } })
    await page.goto(pathToFileURL(join(folder, name, 'xem-truoc.html')).href)
    await page
      .locator('h3')
      .first()
      .evaluate((heading) => heading.scrollIntoView())
    await page.mouse.wheel(0, -190)
    await page.waitForTimeout(500)
    const shot = await page.screenshot()
    await browser.close()
    await sharp(shot).webp({ quality: 80, effort: 6 }).toFile(join(FOLDER, 'gallery.webp'))
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}
