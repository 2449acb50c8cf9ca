import { beforeAll, describe, expect, test } from 'vitest'
import { layoutJob } from '../src/layout/layout-job.js'
import { setText, textItems } from '../src/layout/set-text.js'
import type { Engine } from '../src/make/load-engine.js'
import { parsePath } from '../src/model/path.js'
import type { Scene, TextItem } from '../src/model/scene.js'
import { boxGap } from '../src/preflight/box-gap.js'
import { dotGap } from '../src/preflight/dots.js'
import { openScene, type PaintedText } from '../src/preflight/page.js'
import { createShapeCache, textSkyline } from '../src/preflight/shape.js'
import { type PlacedSkyline, verticalGap } from '../src/preflight/skyline.js'
import { checkTouchingLines } from '../src/preflight/touching-lines.js'
import { renderPdf } from '../src/render/pdf/render-pdf.js'
import { printImages } from '../src/render/png/print-images.js'
import { rasterize } from '../src/render/png/rasterize.js'
import { renderSvg } from '../src/render/svg/render-svg.js'
import { inCapitals, parseMarked } from '../src/text/marks.js'
import { samples } from './support/fonts.js'
import { inspect, layoutResources, openEngine, planKit, unitNames } from './support/kit.js'
import { contentsOf, openPdf, testMeta } from './support/pdf.js'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const CAMPAIGN = { campaign: 'binh-dang-gioi', year: 2024, unit: 'Bảo hiểm xã hội tỉnh Khánh Hòa' } as const

/** What a writer did with one text: its path's corners and how it was placed. */
interface DrawnPath {
  readonly segments: number
  readonly matrix: readonly number[]
}

const wanted = ({ outline, size, x, y }: TextItem): DrawnPath => ({
  segments: parsePath(outline?.d ?? '').filter(([command]) => command !== 'Z').length,
  matrix: [size / 1000, 0, 0, size / 1000, x, y],
})

const inSvg = (svg: string): DrawnPath[] =>
  [...svg.matchAll(/transform="matrix\(([^)]*)\)" d="([^"]*)"/gu)].map(([, matrix = '', d = '']) => ({
    segments: parsePath(d).filter(([command]) => command !== 'Z').length,
    matrix: matrix.split(/[ ,]/u).map(Number),
  }))

const inPdf = (content: string): DrawnPath[] =>
  [...content.matchAll(/q\n([-\d. ]+) cm\n((?:[-\d. ]+ [mlc]\n|h\n)+)f\nQ/gu)].map(([, matrix = '', path = '']) => ({
    segments: path.split('\n').filter((line) => /[mlc]$/u.test(line)).length,
    matrix: matrix.split(' ').map(Number),
  }))

/** The texts that are not found among what a writer drew, in the order they stand. */
function missing(texts: readonly TextItem[], drawn: readonly DrawnPath[]): string[] {
  let at = 0
  return texts.flatMap((item) => {
    const want = wanted(item)
    const found = drawn.findIndex(
      (path, i) =>
        i >= at &&
        path.segments === want.segments &&
        path.matrix.every((value, k) => Math.abs(value - (want.matrix[k] ?? 0)) < 0.002),
    )
    if (found < 0) return [item.text]
    at = found + 1
    return []
  })
}

describe.each(['bang-ron-6x0.8m', 'ap-phich-a3', 'standee-0.8x1.8m'])('PNG, PDF and SVG of %s', (format) => {
  test('show the same lines in the same places', async () => {
    const { resolved, planned } = await planKit({ ...CAMPAIGN, only: [format] })
    const job = planned.jobs[0]
    if (!job) throw new Error('nothing planned')
    const { scenes } = await inspect(job, layoutResources(engine, planned, resolved))
    const scene = scenes[0]
    if (!scene) throw new Error('nothing drawn')
    const texts = [...textItems(scene.shell), ...textItems(scene.imprint)].filter((item) => !item.arc)
    expect(new Set(texts.map((item) => `${item.block} ${item.line}`)).size).toBeGreaterThanOrEqual(4)

    const { skin } = planned.theme
    const svg = renderSvg(scene, skin, resolved.assets, { area: 'trim' })
    expect(missing(texts, inSvg(svg))).toEqual([])

    const bytes = renderPdf({
      pages: [scene],
      skin,
      images: await printImages([scene], resolved.assets),
      profile: engine.profile,
      meta: testMeta(1),
    })
    const content = contentsOf((await openPdf(bytes)).getPage(0)).join('\n')
    expect(missing(texts, inPdf(content))).toEqual([])

    const raster = await rasterize(svg, 2000)
    const pixels = raster.width / scene.width
    for (const item of texts) {
      const ink = item.outline?.ink
      if (!ink) throw new Error(`not set: ${item.text}`)
      // the first and the last letters of every run stand where the scene has them
      for (const [from, to] of [
        [ink.x0, ink.x0 + 0.4],
        [ink.x1 - 0.4, ink.x1],
      ] as const) {
        const box = [
          item.x + from * item.size,
          item.y + ink.y0 * item.size,
          item.x + to * item.size,
          item.y + ink.y1 * item.size,
        ]
        expect(
          hasColor(
            raster,
            box.map((v) => v * pixels),
            skin.roles[item.fill].hex,
          ),
          item.text,
        ).toBe(true)
      }
    }
  })
})

function hasColor(raster: Awaited<ReturnType<typeof rasterize>>, box: readonly number[], hex: string): boolean {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.map(Math.round)
  const color = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
  for (let y = Math.max(0, y0); y <= y1; y++) {
    for (let x = Math.max(0, x0); x <= x1; x++) {
      const at = (y * raster.width + x) * raster.channels
      if (color.every((value, k) => Math.abs(value - (raster.data[at + k] ?? 0)) < 40)) return true
    }
  }
  return false
}

test('computed ink is the ink that is drawn, to a quarter of a pixel', async () => {
  const size = 120
  const words = samples
    .filter((_, i) => i % 5 === 0)
    .flatMap(({ marked }) => [parseMarked(marked).text, inCapitals(parseMarked(marked)).text])
  expect(words.length).toBeGreaterThanOrEqual(20)
  for (const [i, text] of words.entries()) {
    const style = i % 4 < 2 ? ({ face: 'black', tracking: -0.026 } as const) : ({ face: 'bold', tracking: 0 } as const)
    const line = text.split(' ').slice(0, 4).join(' ')
    const plain: TextItem = {
      kind: 'text',
      text: line,
      slot: 'slogan',
      use: 'display',
      ...style,
      size,
      x: 40,
      y: 180,
      fill: 'ink',
      block: 'a',
      line: 0,
    }
    const [item] = await setText([plain], engine.fonts)
    if (item?.kind !== 'text' || !item.outline) throw new Error(`not set: ${line}`)
    const width = Math.ceil(item.outline.advance * size + 80)
    const k = size / 1000
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="240" viewBox="0 0 ${width} 240"><path transform="matrix(${k} 0 0 ${k} 40 180)" d="${item.outline.d}"/></svg>`
    const drawn = inkBox(await rasterize(svg, width * 4, true), 4)
    const { ink } = item.outline
    const computed = [40 + ink.x0 * size, 180 + ink.y0 * size, 40 + ink.x1 * size, 180 + ink.y1 * size]
    computed.forEach((edge, side) =>
      expect(Math.abs(edge - (drawn[side] ?? 0)), `${line} side ${side}`).toBeLessThanOrEqual(0.25),
    )
  }
})

/** Box of all pixels with any ink, in pixels of the size before it was drawn `zoom` times larger. */
function inkBox({ data, width, height, channels }: Awaited<ReturnType<typeof rasterize>>, zoom: number): number[] {
  let [x0, y0, x1, y1] = [width, height, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * channels + 3] ?? 0) < 26) continue
      x0 = Math.min(x0, x)
      x1 = Math.max(x1, x + 1)
      y0 = Math.min(y0, y)
      y1 = Math.max(y1, y + 1)
    }
  }
  return [x0, y0, x1, y1].map((value) => value / zoom)
}

test('no ink of two lines is closer than the boxes of their letters', async () => {
  const [names, shapes] = [unitNames('hard-unit-names.csv'), createShapeCache()]
  const line = (text: string, y: number, size: number, face: TextItem['face']): TextItem => ({
    kind: 'text',
    slot: 'unit',
    use: 'small',
    tracking: -0.008,
    fill: 'ink',
    block: `${y}`,
    line: 0,
    x: 100,
    text,
    y,
    size,
    face,
  })
  const items = names.flatMap((name, n) => [
    line(name, 500 * n, 40, 'extrabold'),
    line(names[(n * 7 + 3) % names.length] ?? '', 500 * n + 50, n % 2 === 0 ? 40 : 27, 'medium'),
  ])
  const set = await setText(items, engine.fonts)
  const { texts } = openScene({ ...EMPTY, shell: set }, shapes)
  const placed = ({ shape, em, matrix }: PaintedText): PlacedSkyline => ({
    skyline: textSkyline(shapes, shape, em),
    scale: matrix[0],
    x: matrix[4],
    y: matrix[5],
  })
  let tight = 0
  for (let i = 0; i + 1 < texts.length; i += 2) {
    const [upper, lower] = [texts[i], texts[i + 1]]
    const least = boxGap(upper, lower, engine.fonts, Infinity)
    const gap = Math.min(verticalGap(placed(upper), placed(lower)), dotGap(upper, lower, engine.fonts))
    expect(gap, `${upper.item.text} over ${lower.item.text}`).toBeGreaterThan(least - 0.01)
    if (gap < least + 3) tight += 1
  }
  // a bound that is never met would be none
  expect(tight).toBeGreaterThan(5)
})

const EMPTY: Scene = {
  width: 1000,
  height: 1000,
  unit: 'px',
  bleed: 0,
  avoid: [],
  transparent: false,
  safe: { x: 0, y: 0, width: 1000, height: 1000 },
  shell: [],
  imprint: [],
  imprintRects: [],
}

test('no ink of neighboring lines comes closer than the limits, on the outlines of every piece of a kit', async () => {
  const { resolved, planned } = await planKit({ ...CAMPAIGN, unit: unitNames('hard-unit-names.csv')[10] ?? '' }, 'full')
  const resources = layoutResources(engine, planned, resolved)
  const shapes = createShapeCache()
  const faults: string[] = []
  let lines = 0
  for (const job of planned.jobs) {
    const { scenes } = await layoutJob(job, resources)
    for (const [index, scene] of scenes.entries()) {
      const piece = job.pages[index]
      if (!piece) continue
      const page = openScene(scene, shapes)
      lines += page.texts.length
      const context = { job, theme: planned.theme, piece, fonts: engine.fonts, assets: resolved.assets, shapes }
      faults.push(...checkTouchingLines(page, context).map((fault) => `${job.path}: ${fault.message}`))
    }
  }
  expect(lines).toBeGreaterThan(500)
  expect(faults).toEqual([])
})
