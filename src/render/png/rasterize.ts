import { Resvg } from '@resvg/resvg-js'

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

/** Draws an SVG `width` pixels wide; opaque pictures stand on white and carry no alpha channel. */
export const rasterize = async (svg: string, width: number, transparent = false): Promise<Raster> => {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
    ...(transparent ? {} : { background: '#FFFFFF' }),
  })
  const image = resvg.render()
  const pixels = image.pixels
  const raster: Raster = {
    data: transparent ? straighten(pixels) : dropAlpha(pixels),
    width: image.width,
    height: image.height,
    channels: transparent ? 4 : 3,
  }
  // resvg frees its native pixels only on a turn of the event loop; without one memory grows by every image.
  await new Promise<void>((resolve) => setImmediate(resolve))
  return raster
}
