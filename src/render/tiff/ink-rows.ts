import { Resvg } from '@resvg/resvg-js'
import type { Rect } from '../../model/geometry.js'
import type { Pass } from './separate-colors.js'
import type { InkRows } from './write-tiff.js'

/** A part of the page, and the pixels it becomes. */
export interface Band {
  readonly rect: Rect
  readonly width: number
  readonly height: number
}

/** What is drawn: `area` in mm, and the SVG of a band in the colors of a pass. */
export interface PixelPage {
  readonly area: Rect
  readonly drawBand: (band: Band, pass: Pass) => string
}

/** Pixels drawn in one go: two passes of it, four bytes each, are all that is ever held. */
const BAND_PIXELS = 3_000_000

/** Pixels of a length in mm, whole ones only: what is left over is less than a pixel of bleed. */
export const pixelsOf = (mm: number, dpi: number): number => Math.max(1, Math.floor((mm / 25.4) * dpi + 1e-6))

/** The page as rows of ink at `dpi`, drawn band by band in two passes, so that memory does not grow with the page. */
export function inkRows({ area, drawBand }: PixelPage, dpi: number, bandPixels = BAND_PIXELS): InkRows {
  const [width, height] = [pixelsOf(area.width, dpi), pixelsOf(area.height, dpi)]
  const pixel = 25.4 / dpi
  const rows = Math.max(1, Math.min(height, Math.floor(bandPixels / width)))
  return {
    width,
    height,
    bands: async function* () {
      for (let y = 0; y < height; y += rows) {
        const count = Math.min(rows, height - y)
        const rect = { x: area.x, y: area.y + y * pixel, width: width * pixel, height: count * pixel }
        const band = { rect, width, height: count }
        const inks = new Uint8Array(width * count * 4)
        await drawPass(drawBand(band, 'cmy'), band, (pixels) => takeColors(pixels, inks))
        await drawPass(drawBand(band, 'k'), band, (pixels) => takeBlack(pixels, inks))
        yield inks
      }
    },
  }
}

async function drawPass(svg: string, { width, height }: Band, take: (pixels: Uint8Array) => void): Promise<void> {
  const image = new Resvg(svg, {
    fitTo: { mode: 'original' },
    font: { loadSystemFonts: false },
    background: '#FFFFFF',
  }).render()
  if (image.width !== width || image.height !== height)
    throw new Error(`drew ${image.width}×${image.height} instead of ${width}×${height}`)
  take(image.pixels)
  // resvg frees its native pixels only on a turn of the event loop
  await new Promise<void>((resolve) => setImmediate(resolve))
}

function takeColors(pixels: Uint8Array, inks: Uint8Array): void {
  for (let i = 0; i < inks.length; i += 4) {
    inks[i] = 255 - (pixels[i] as number)
    inks[i + 1] = 255 - (pixels[i + 1] as number)
    inks[i + 2] = 255 - (pixels[i + 2] as number)
  }
}

function takeBlack(pixels: Uint8Array, inks: Uint8Array): void {
  for (let i = 0; i < inks.length; i += 4) inks[i + 3] = 255 - (pixels[i] as number)
}
