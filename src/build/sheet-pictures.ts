import type { PictureLayers, Thumbnail } from '../model/thumbnail.js'
import type { KnownOutlines } from '../render/pdf/outline-operators.js'
import type { SheetImage } from '../render/share/render-sheet.js'
import { svgOperators } from '../render/share/svg-operators.js'
import { fromBase64 } from '../report/html.js'
import { sha256 } from '../write/sha256.js'
import type { Codec, ShellStore } from '../write/shell-store.js'

/** Longest side of a picture on the sheet, in pixels: 54 mm at some 250 to the inch. */
const PICTURE = 540

type Pixels = Pick<SheetImage, 'width' | 'height' | 'bytes'>

const JPEG = { filter: 'DCTDecode', fit: 'contain' } as const

/** Width and height in two bytes each, then the JPEG. */
const jpegCodec: Codec<Pixels> = {
  ending: 'jpg',
  size: ({ bytes }) => bytes.length,
  write: ({ width, height, bytes }) => [Uint8Array.of(width >> 8, width & 255, height >> 8, height & 255), bytes],
  read: (bytes) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes
    return { width: a * 256 + b, height: c * 256 + d, bytes: bytes.subarray(4) }
  },
}

const IMAGE = '<image '
const WEBP = 'href="data:image/webp;base64,'

/** The layers of a drawing that an earlier run made; null where it has none. */
function layersOf(svg: string): PictureLayers | null {
  const start = svg.indexOf(IMAGE)
  const data = start < 0 ? -1 : svg.indexOf(WEBP, start)
  const end = data < 0 ? -1 : svg.indexOf('"/>', data)
  if (end < 0 || svg.lastIndexOf('<', data) !== start) return null
  return { shell: svg.slice(data + WEBP.length, end), above: svg.slice(0, start) + svg.slice(end + 3) }
}

/** Pixels of shells by their base64, so that most pictures are not even hashed. */
export type KnownPictures = Map<string, { readonly key: string; readonly pixels: Promise<Pixels> }>

/** Pictures that are remembered: more than a kit has pages. */
const MOST_PICTURES = 150

export interface PictureTools {
  readonly shells: ShellStore
  readonly operators: KnownOutlines
  readonly pictures: KnownPictures
}

/**
 * A gallery's picture as a sheet shows it: the pixels of its shell, packed once for all units, under the imprint's own
 * outlines. Where the imprint holds pictures too, all of it becomes pixels.
 */
export async function sheetPicture(
  thumbnail: Thumbnail,
  { shells, operators, pictures }: PictureTools,
): Promise<SheetImage> {
  const { mime } = thumbnail
  if (mime === 'image/webp') return { ...(await toJpeg(thumbnail.bytes)), ...JPEG, key: null }
  const layers = thumbnail.layers ?? layersOf(new TextDecoder().decode(thumbnail.bytes))
  const over = layers && svgOperators(layers.above, operators)
  if (!layers || over === null) return { ...(await toJpeg(await flatten(thumbnail, layers))), ...JPEG, key: null }
  const { key, pixels } = shellPicture(layers.shell, { shells, pictures })
  return { ...(await pixels), ...JPEG, key, over }
}

/** The pixels of a shell, given as base64, and their name. */
function shellPicture(shell: string, { shells, pictures }: Pick<PictureTools, 'shells' | 'pictures'>) {
  const known = pictures.get(shell)
  if (known) return known
  if (pictures.size > MOST_PICTURES) pictures.clear()
  const key = sha256(shell).slice(0, 40)
  const made = { key, pixels: shells.get(`${key}-phieu`, jpegCodec, () => toJpeg(fromBase64(shell))) }
  pictures.set(shell, made)
  return made
}

async function toJpeg(picture: Uint8Array): Promise<Pixels> {
  // loaded only where a picture is drawn: those of kept shells are there
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(picture)
    .flatten({ background: '#FFFFFF' })
    .resize({ width: PICTURE, height: PICTURE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, bytes: new Uint8Array(data) }
}

/** A picture in two layers as one: the shell's pixels stand in the drawing as an image that no rasterizer here reads. */
async function flatten(thumbnail: Thumbnail, layers: PictureLayers | null): Promise<Uint8Array> {
  const [{ default: sharp }, { rasterize }] = await Promise.all([import('sharp'), import('../render/png/rasterize.js')])
  const drawn = await rasterize(layers?.above ?? new TextDecoder().decode(thumbnail.bytes), thumbnail.width, true)
  const above = await sharp(drawn.data, { raw: drawn }).png({ compressionLevel: 1 }).toBuffer()
  if (!layers) return above
  return sharp(fromBase64(layers.shell))
    .resize(drawn.width, drawn.height, { fit: 'fill' })
    .composite([{ input: above }])
    .png({ compressionLevel: 1 })
    .toBuffer()
}
