import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Outline } from '../src/model/scene.js'
import { createBrush } from '../src/render/png/brush.js'
import { isPicture } from '../src/render/png/check-png.js'
import { isImprinted } from '../src/render/png/check-rows.js'
import { imprintBands, imprintRaster } from '../src/render/png/imprint-bands.js'
import { joinPng } from '../src/render/png/join-png.js'
import type { Mark, TextMark } from '../src/render/png/mark.js'
import { readChunks } from '../src/render/png/png-chunks.js'
import { profileChunk } from '../src/render/png/profile-chunk.js'
import type { Raster } from '../src/render/png/rasterize.js'
import { shellRowsCodec } from '../src/render/png/shell-codec.js'
import { cutRows } from '../src/render/png/shell-rows.js'

const [WIDTH, HEIGHT] = [90, 160]

/** A ground on which no two rows are the same. */
const ground = (channels: 3 | 4): Raster => ({
  data: Uint8Array.from({ length: WIDTH * HEIGHT * channels }, (_, i) => (i * 7 + Math.floor(i / 1000) * 31) % 256),
  width: WIDTH,
  height: HEIGHT,
  channels,
})

const outline = (d: string): Outline => ({ d, advance: 0, ink: { x0: 0, y0: 0, x1: 0, y1: 0 } })
/** A box with a hole, a lens of quadratic curves and a wave of cubic ones, 20 × 10. */
const RING = outline('M0 0L8 0L8 10L0 10ZM2 2L2 8L6 8L6 2ZM10 5Q12 0 14 5Q12 10 10 5Z')
const WAVE = outline('M0 5C4 -1.5 8 11.5 12 5L20 5L20 9L0 9Z')

const line = (y: number, own: Partial<TextMark> = {}): TextMark => {
  const [x, width, height, k] = [10, 40, 20, 2]
  return { kind: 'text', x, y, width, height, outline: RING, m: [k, 0, 0, k, x, y + 0.25], hex: '#3A1650', ...own }
}

const shellOf = (raster: Raster) => cutRows(raster, [{ x: 5, y: 30, width: 80, height: 100 }], new Uint8Array())

const rowsOf = (png: Uint8Array): Buffer => {
  const idat = readChunks(png)?.filter(({ type }) => type === 'IDAT') ?? []
  return inflateSync(Buffer.concat(idat.map(({ data }) => data)))
}

/** Pixels without the byte before each row. */
const pixelsOf = (rows: Uint8Array, channels: number): Buffer => {
  const stride = 1 + WIDTH * channels
  return Buffer.concat(Array.from({ length: HEIGHT }, (_, y) => rows.subarray(y * stride + 1, (y + 1) * stride)))
}

describe.each([3, 4] as const)('an imprint on %i channels', (channels) => {
  it('is the same picture in a PNG, to zlib with its checksum and to another reader, as in plain pixels', async () => {
    const shell = await shellOf(ground(channels))
    const pixels = Uint8Array.from({ length: 30 * 12 * 4 }, (_, i) => (i % 4 === 3 ? (i * 5) % 256 : i % 3))
    const marks: readonly Mark[] = [
      line(40),
      line(52, { outline: WAVE, hex: '#FFFFFF' }),
      { kind: 'pixels', x: 50, y: 70, width: 30, height: 12, pixels },
      line(101, { hex: '#000000' }),
    ]
    const png = joinPng(shell, imprintBands(shell, marks, createBrush()))
    const { data } = imprintRaster(shell, marks, createBrush())
    expect(pixelsOf(rowsOf(png), channels).equals(data)).toBe(true)
    expect((await sharp(png).raw().toBuffer()).equals(data)).toBe(true)
    expect(Buffer.from(data).equals(ground(channels).data)).toBe(false)
  })

  it('gives a pixel as much of the color as the letter covers', async () => {
    const shell = await shellOf({ ...ground(channels), data: new Uint8Array(WIDTH * HEIGHT * channels).fill(255) })
    const box = outline('M0 0L10 0L10 10L0 10Z')
    const mark = line(60, { outline: box, m: [1, 0, 0, 1, 20.25, 60.5], x: 20, width: 11, height: 11 })
    const { data } = imprintRaster(shell, [{ ...mark, hex: '#000000' }], createBrush())
    const red = (x: number, y: number): number | undefined => data[(y * WIDTH + x) * channels]
    expect([19, 20, 21, 29, 30, 31].map((x) => red(x, 65))).toEqual([255, 64, 0, 0, 191, 255])
    expect([59, 60, 61, 69, 70, 71].map((y) => red(25, y))).toEqual([255, 127, 0, 0, 127, 255])
  })
})

describe('bands', () => {
  it('part lines that no row has in common, and are as long as the picture with what is left of the shell', async () => {
    const shell = await shellOf(ground(3))
    const drawn = (...marks: Mark[]): number[] =>
      imprintBands(shell, marks, createBrush())
        .filter(({ isOpened }) => !isOpened)
        .map(({ rows }) => rows)
    // strips of 16 rows from 30 on: 46, 62, 78 and 94 begin the next ones
    expect(drawn(line(50), line(70))).toEqual([24, 24])
    expect(drawn(line(70), line(50))).toEqual([24, 24])
    expect(drawn(line(50), line(69))).toEqual([48])
    expect(drawn(line(50, { height: 10 }), line(95, { height: 10 }))).toEqual([16, 16])
    const all = imprintBands(shell, [line(50), line(70)], createBrush())
    expect(all.reduce((sum, { rows }) => sum + rows, 0)).toBe(HEIGHT)
  })

  it('that come again are not drawn again, and the file is the same as one that knows nothing', async () => {
    const shell = await shellOf(ground(3))
    const brush = createBrush()
    const dates = line(70, { outline: WAVE })
    const first = imprintBands(shell, [line(50), dates], brush)
    const second = imprintBands(shell, [line(50, { outline: outline(RING.d) }), dates], brush)
    expect(second.filter((band) => !band.isOpened).map((band) => first.includes(band))).toEqual([false, true])
    for (const own of [{ x: 11 }, { hex: '#3A1651' }, { m: [2, 0, 0, 2, 10, 70.5] as const }, { height: 19 }]) {
      const other = imprintBands(shell, [{ ...dates, ...own }], brush)
      expect(other.some((band) => !band.isOpened && first.includes(band))).toBe(false)
    }
    expect(joinPng(shell, second)).toEqual(joinPng(shell, imprintBands(shell, [line(50), dates], createBrush())))
    const kept = shellRowsCodec.read(Buffer.concat(shellRowsCodec.write(shell)))
    expect(joinPng(shell, second)).toEqual(joinPng(kept, imprintBands(kept, [line(50), dates], brush)))
  })

  it('are forgotten when many others have come', async () => {
    const shell = await shellOf(ground(3))
    const brush = createBrush()
    const first = imprintBands(shell, [line(50)], brush).find(({ isOpened }) => !isOpened)
    for (let y = 51; y < 100; y += 1) imprintBands(shell, [line(y)], brush)
    expect(imprintBands(shell, [line(50)], brush)).not.toContain(first)
  })

  it('are opened once each; one that does not hold its rows fails every file that has it', async () => {
    const shell = await shellOf(ground(3))
    const bands = imprintBands(shell, [line(50)], createBrush())
    const png = joinPng(shell, bands)
    expect(isImprinted(png.subarray(0, -1), shell, bands)).toBe(false)
    expect(
      isImprinted(
        png.map((byte, i) => (i === 900 ? byte ^ 1 : byte)),
        shell,
        bands,
      ),
    ).toBe(false)
    expect(isImprinted(png, shell, bands)).toBe(true)
    expect(bands.every(({ isOpened }) => isOpened)).toBe(true)
    const short = bands.map((band, i) => (i === 2 ? { ...band, rows: band.rows + 1, isOpened: false } : band))
    for (const _ of [1, 2]) expect(isImprinted(png, shell, short)).toBe(false)
  })
})

describe('a shell', () => {
  it('is opened whole before it serves: size, every row and the sum over them', async () => {
    for (const channels of [3, 4] as const) {
      const raster = ground(channels)
      const shell = await cutRows(raster, [{ x: 5, y: 30, width: 80, height: 100 }], profileChunk())
      const bands = imprintBands(shell, [], createBrush())
      const png = joinPng(shell, bands)
      expect(isPicture(png, raster)).toBe(true)
      expect((await sharp(png).raw().toBuffer()).equals(raster.data)).toBe(true)
      expect(isPicture(png.subarray(0, -1), raster)).toBe(false)
      expect(isPicture(png, { ...raster, width: HEIGHT, height: WIDTH })).toBe(false)
      expect(isPicture(png, { ...raster, data: raster.data.map((byte, i) => (i === 4000 ? byte ^ 1 : byte)) })).toBe(
        false,
      )
      expect(isPicture(joinPng(shell, bands.slice(1)), raster)).toBe(false)
      const wrongSum = bands.map((band, i) => (i === 1 ? { ...band, adler: band.adler ^ 1 } : band))
      expect(isPicture(joinPng(shell, wrongSum), raster)).toBe(false)
    }
  })

  it('names the colors of the screen by the profile that the other image types carry', async () => {
    const profile = (found: Uint8Array | undefined): Buffer => inflateSync((found ?? new Uint8Array()).subarray(5))
    const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .withIccProfile('srgb')
      .png()
      .toBuffer()
    const theirs = readChunks(png)?.find(({ type }) => type === 'iCCP')?.data
    expect(profile(profileChunk().subarray(8, -4))).toEqual(profile(theirs))
  })
})
