import { renderAsync } from '@resvg/resvg-js'

/** Pixels in rows from the top: 3 bytes each where opaque, else 4 with straight (not premultiplied) alpha. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

/** resvg hands out color multiplied by alpha; files hold it straight. */
const straighten = (pixels: Uint8Array): Uint8Array => {
  const out = new Uint8Array(pixels.length)
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3] as number
    if (alpha === 0) continue
    for (let k = 0; k < 3; k += 1) {
      out[i + k] =
        alpha === 255 ? (pixels[i + k] as number) : Math.min(255, Math.round(((pixels[i + k] as number) * 255) / alpha))
    }
    out[i + 3] = alpha
  }
  return out
}

const dropAlpha = (pixels: Uint8Array): Uint8Array => {
  const count = pixels.length / 4
  const out = new Uint8Array(count * 3)
  for (let i = 0, from = 0, to = 0; i < count; i += 1, from += 4, to += 3) {
    out[to] = pixels[from] as number
    out[to + 1] = pixels[from + 1] as number
    out[to + 2] = pixels[from + 2] as number
  }
  return out
}

/** Pixels as resvg hands them out: 4 bytes each, color multiplied by alpha. */
export interface DrawnPixels {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** Draws an SVG `width` pixels wide on a transparent ground, or on white. */
export const drawPixels = async (svg: string, width: number, ground: 'white' | 'none'): Promise<DrawnPixels> => {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
    ...(ground === 'none' ? {} : { background: '#FFFFFF' }),
  })
  return { pixels: image.pixels, width: image.width, height: image.height }
}

/** Draws an SVG `width` pixels wide; opaque pictures stand on white and carry no alpha channel. */
export const rasterize = async (svg: string, width: number, transparent = false): Promise<Raster> => {
  const { pixels, ...size } = await drawPixels(svg, width, transparent ? 'none' : 'white')
  return { ...size, data: transparent ? straighten(pixels) : dropAlpha(pixels), channels: transparent ? 4 : 3 }
}
