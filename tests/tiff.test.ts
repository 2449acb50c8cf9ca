import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawnArea, renderSvg } from '../src/render/svg/render-svg.js'
import { checkInks } from '../src/render/tiff/check-inks.js'
import { defaultDpi } from '../src/render/tiff/default-dpi.js'
import { inksToJpeg } from '../src/render/tiff/encode-jpeg.js'
import { inkRows, pixelsOf } from '../src/render/tiff/ink-rows.js'
import { memorySink } from '../src/render/tiff/memory-sink.js'
import { passColors } from '../src/render/tiff/separate-colors.js'
import { type InkRows, writeTiff } from '../src/render/tiff/write-tiff.js'
import { root } from './support/kit.js'
import { testScene, testSkin } from './support/scene.js'

const profile = new Uint8Array(readFileSync(join(root, 'assets', 'icc', 'FOGRA39L.icc')))

const tiffOf = async (rows: InkRows, classicLimit?: number): Promise<Uint8Array> => {
  const sink = memorySink()
  await writeTiff(rows, sink, { dpi: 150, profile, description: 'thu', classicLimit })
  return sink.bytes()
}

const inksOf = (file: Uint8Array): Promise<Buffer> =>
  sharp(file, { limitInputPixels: false }).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()

/** Rows handed over in bands of uneven height. */
const rowsOf = (data: Uint8Array, width: number, height: number): InkRows => ({
  width,
  height,
  bands: async function* () {
    for (let y = 0; y < height; y += 7) yield data.slice(y * width * 4, Math.min(height, y + 7) * width * 4)
  },
})

/** Numbers that look random and are the same every time. */
const noise = (length: number, values: number): Uint8Array => {
  let state = 12345
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 16) % values
  })
}

describe('writeTiff', () => {
  it.each([
    ['noise, which no table holds', noise(301 * 97 * 4, 256)],
    ['few values, long codes', noise(301 * 97 * 4, 2)],
    ['one flat color', new Uint8Array(301 * 97 * 4).fill(200)],
  ])('opens elsewhere with every sample as it was: %s', async (_, data) => {
    expect(Buffer.compare(await inksOf(await tiffOf(rowsOf(data, 301, 97))), Buffer.from(data))).toBe(0)
  })

  it('cuts a picture of more than a megabyte into strips and joins them again', async () => {
    const data = noise(900 * 700 * 4, 3)
    expect(Buffer.compare(await inksOf(await tiffOf(rowsOf(data, 900, 700))), Buffer.from(data))).toBe(0)
  })

  it('becomes a BigTIFF past the limit of 32 bits, with the same picture', async () => {
    const data = noise(64 * 48 * 4, 256)
    const [classic, big] = [await tiffOf(rowsOf(data, 64, 48)), await tiffOf(rowsOf(data, 64, 48), 0)]
    expect([classic[2], big[2]]).toEqual([42, 43])
    expect(Buffer.compare(await inksOf(big), Buffer.from(data))).toBe(0)
  })

  it('says what inks, profile and resolution it has', async () => {
    const file = await tiffOf(rowsOf(new Uint8Array(40 * 30 * 4), 40, 30))
    const { space, density, icc, width, height } = await sharp(file).metadata()
    expect({ space, density, width, height, icc: icc?.length }).toEqual({
      space: 'cmyk',
      density: 150,
      width: 40,
      height: 30,
      icc: profile.length,
    })
    expect(await checkInks(file, { fileType: 'tif', width: 40, height: 30, dpi: 150 })).toEqual([])
    const cut = file.slice(0, file.length - 100)
    expect(await checkInks(cut, { fileType: 'tif', width: 40, height: 30, dpi: 150 })).not.toEqual([])
    expect((await checkInks(file, { fileType: 'tif', width: 40, height: 30, dpi: 100 }))[0]?.message).toContain('150')
  })

  it('refuses rows that are missing', async () => {
    await expect(tiffOf({ ...rowsOf(new Uint8Array(40 * 20 * 4), 40, 20), height: 30 })).rejects.toThrow(
      'rows are missing',
    )
  })
})

describe('inkRows', () => {
  const scene = testScene({ unit: 'mm', bleed: 5 })
  const page = {
    area: drawnArea(scene, 'bleed'),
    drawBand: (window: Parameters<typeof renderSvg>[3]['window'], pass: 'cmy' | 'k') =>
      renderSvg(scene, testSkin, new Map(), { area: 'bleed', window, overrideHex: passColors(testSkin, pass) }),
  }
  const draw = async (bandPixels?: number): Promise<Buffer> => inksOf(await tiffOf(inkRows(page, 36, bandPixels)))

  it('gives every role the inks of its build', async () => {
    const { width } = inkRows(page, 36)
    const inks = await draw()
    const at = (x: number, y: number): number[] => {
      const i = (Math.floor(((y + 5) / 25.4) * 36) * width + Math.floor(((x + 5) / 25.4) * 36)) * 4
      return [...inks.subarray(i, i + 4)]
    }
    expect(at(300, 30)).toEqual([0, 153, 255, 0])
    expect(at(-3, 100)).toEqual([0, 153, 255, 0])
    expect(at(120, 80)).toEqual([204, 255, 0, 64])
    expect(at(200, 280)).toEqual([0, 0, 0, 0])
  })

  it('draws the same in one band as in many', async () => {
    const [whole, banded] = [await draw(), await draw(9000)]
    // curves cut by a band's edge are smoothed a quarter pixel differently, no more; a seam would be a whole row
    const apart = whole.map((value, i) => Math.abs(value - (banded[i] ?? 0)))
    expect(whole.length).toBe(banded.length)
    expect(apart.reduce((most, value) => Math.max(most, value), 0)).toBeLessThanOrEqual(64)
    expect(apart.reduce((sum, value) => sum + value, 0) / apart.length).toBeLessThan(0.05)
  })

  it('keeps its inks as a JPEG', async () => {
    const rows = inkRows(page, 36)
    const jpeg = await inksToJpeg(await tiffOf(rows), 150)
    expect(await checkInks(jpeg, { fileType: 'jpg', width: rows.width, height: rows.height, dpi: 150 })).toEqual([])
    const [inks, kept] = [await draw(), await inksOf(jpeg)]
    const i = (Math.floor(rows.height * 0.1) * rows.width + Math.floor(rows.width * 0.8)) * 4
    for (let ink = 0; ink < 4; ink += 1) expect(Math.abs((inks[i + ink] ?? 0) - (kept[i + ink] ?? 0))).toBeLessThan(4)
  })
})

it('asks for as many pixels as the reading distance needs', () => {
  expect([420, 1189, 2500, 6000, 10000].map(defaultDpi)).toEqual([300, 150, 150, 100, 72])
  expect(pixelsOf(25.4, 300)).toBe(300)
})
