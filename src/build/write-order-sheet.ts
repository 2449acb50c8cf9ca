import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { openShaper } from '../make/load-engine.js'
import type { Format } from '../model/format.js'
import type { Theme } from '../model/theme.js'
import type { Thumbnail } from '../model/thumbnail.js'
import type { PrintImage } from '../render/print-image.js'
import { rasterize } from '../render/png/rasterize.js'
import { renderShare } from '../render/share/render-share.js'
import { GALLERY_FILE, ORDER_SHEET_FILE } from '../report/file-names.js'
import { readPictures } from '../report/read-gallery.js'
import { fromBase64 } from '../report/html.js'
import type { ItemPicture } from '../report/order-sheet/draw-item.js'
import { orderItems, type Quantities } from '../report/order-sheet/order-item.js'
import { drawOrderSheet, sheetSkin } from '../report/order-sheet/order-sheet.js'
import type { Fonts } from '../text/fonts.js'
import { plainText } from '../text/marks.js'
import type { Manifest } from '../write/manifest-schema.js'
import { writeAtomic } from '../write/write-atomic.js'

export interface OrderSheetWork {
  /** Folder of one unit, where its manifest and gallery lie. */
  readonly folder: string
  readonly manifest: Manifest
  readonly theme: Theme
  readonly formats: readonly Format[]
  readonly fonts: Fonts
  readonly quantities: Quantities
}

/** Writes `phieu-in-an.pdf` over every print file the manifest records, with the gallery's pictures; gives its path, null where nothing is printed. */
export async function writeOrderSheet(work: OrderSheetWork): Promise<string | null> {
  const file = join(work.folder, ORDER_SHEET_FILE)
  const gallery = readPictures(await readFile(join(work.folder, GALLERY_FILE), 'utf8').catch(() => ''))
  const thumbnails = new Map([...gallery].map(([path, { pages }]) => [path, pages]))
  const bytes = await orderSheetPdf(work, thumbnails)
  if (bytes === null) {
    // an earlier run's sheet would order files that are gone
    await rm(file, { force: true })
    return null
  }
  await writeAtomic(file, bytes)
  return file
}

/** The sheet as a PDF; null where the manifest records nothing to print. */
export async function orderSheetPdf(
  { manifest, theme, formats, fonts, quantities }: Omit<OrderSheetWork, 'folder'>,
  thumbnails: ReadonlyMap<string, readonly Thumbnail[]>,
): Promise<Uint8Array | null> {
  const items = orderItems(manifest.artifacts, formats, quantities)
  if (items.length === 0) return null
  const images = new Map<string, PrintImage>()
  const pictures = new Map<string, readonly ItemPicture[]>()
  for (const { pictured } of items) {
    const pages: ItemPicture[] = []
    for (const [i, page] of (thumbnails.get(pictured) ?? []).entries()) {
      const asset = `${pictured}#${i}`
      images.set(asset, await toJpeg(page))
      pages.push({ asset, part: page.zones.trim })
    }
    pictures.set(pictured, pages)
  }
  const campaign = `${plainText(theme.name)} năm ${theme.year}`
  // file names and digests hold more letters than those written down beforehand
  await openShaper(fonts)
  const pages = drawOrderSheet({ items, pictures, campaign, year: theme.year, unit: manifest.unit }, fonts)
  return renderShare({
    pages,
    perUnit: 72 / 25.4,
    skin: sheetSkin(theme.skin),
    images,
    fonts: fonts.data,
    text: 'live',
    meta: {
      title: `Phiếu yêu cầu in ấn, ${manifest.unit.name}`,
      alts: [campaign],
      lang: 'vi-VN',
      date: theme.dates.from,
    },
  })
}

/** Longest side of a picture on the sheet, in pixels: 54 mm at some 250 to the inch. */
const PICTURE = 540

async function toJpeg(thumbnail: Thumbnail): Promise<PrintImage> {
  const picture = sharp(thumbnail.mime === 'image/webp' ? thumbnail.bytes : await flattenLayers(thumbnail))
  const { data, info } = await picture
    .flatten({ background: '#FFFFFF' })
    .resize({ width: PICTURE, height: PICTURE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, filter: 'DCTDecode', bytes: new Uint8Array(data), fit: 'contain' }
}

/** A picture in two layers as one: the shell's pixels stand in the drawing as an image that no rasterizer here reads. */
async function flattenLayers({ bytes, width }: Thumbnail): Promise<Uint8Array> {
  const text = new TextDecoder().decode(bytes)
  const shell = /<image [^>]*href="data:image\/webp;base64,([^"]*)"\/>/.exec(text)
  const drawn = await rasterize(text.replace(shell?.[0] ?? '', ''), width, true)
  const above = await sharp(drawn.data, { raw: drawn }).png({ compressionLevel: 1 }).toBuffer()
  if (!shell?.[1]) return above
  return sharp(fromBase64(shell[1]))
    .resize(drawn.width, drawn.height, { fit: 'fill' })
    .composite([{ input: above }])
    .png({ compressionLevel: 1 })
    .toBuffer()
}
