import type { LaidPage } from './lay-pages.js'
import { isPressFile } from './model/press-file.js'
import type { Scene } from './model/scene.js'
import type { Thumbnail } from './model/thumbnail.js'
import { renderSvg } from './render/svg/render-svg.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { toBase64 } from './report/html.js'
import { thumbnailSize } from './report/thumbnail-size.js'
import { pageZones } from './report/zones.js'

type Drawn = Pick<RenderResources, 'theme' | 'assets' | 'shells'>

/** Pictures of a file's pages for a gallery, `path` being the file's below it. */
export type PictureOf = (file: Pick<RenderedFile, 'fileType' | 'bytes'>, pages: readonly LaidPage[], path: string) => Promise<readonly Thumbnail[]>

/** Pictures that stand in the gallery itself: one unit's page can be sent alone. */
export const embeddedPictures =
  (resources: Drawn): PictureOf =>
  async ({ fileType, bytes }, pages, path) => {
    const { renderThumbnails } = await import('./render-thumbnails.js')
    if (!isPressFile({ path, fileType })) return renderThumbnails({ fileType, bytes }, pages.map((page) => page.imprint), resources)
    return renderThumbnails({ fileType: 'pdf', bytes: new Uint8Array() }, await Promise.all(pages.map((page) => page.whole())), resources)
  }

/**
 * Pictures that cost next to nothing, for many units: an image is shown from its own file, and a print page as the
 * shell's picture, drawn once for all units, with the imprint's outlines over it.
 */
export const linkedPictures =
  (resources: Drawn): PictureOf =>
  async (file, pages, path) => {
    if (isPressFile({ path, fileType: file.fileType })) return Promise.all(pages.map((page) => layered(page, resources)))
    const [page] = pages
    if (!page) return []
    const { imprint: scene } = page
    const zones = pageZones({ ...scene, bleed: 0 })
    return [{ mime: 'image/webp', bytes: new Uint8Array(), ...thumbnailSize(scene.width, scene.height), zones, href: path }]
  }

const pictureCodec = {
  ending: 'webp',
  size: (bytes: Uint8Array): number => bytes.length,
  write: (bytes: Uint8Array): readonly Uint8Array[] => [bytes],
  read: (bytes: Uint8Array): Uint8Array => bytes,
}

async function layered(page: LaidPage, { theme, assets, shells }: Drawn): Promise<Thumbnail> {
  const { imprint: scene } = page
  const shell = await shells.get(`${page.key}-nho`, pictureCodec, async () => {
    const { renderThumbnails } = await import('./render-thumbnails.js')
    const whole: Scene = { ...(await page.whole()), imprint: [] }
    const [drawn] = await renderThumbnails({ fileType: 'pdf', bytes: new Uint8Array() }, [whole], { theme, assets })
    if (!drawn) throw new Error(`shell without a picture: ${page.key}`)
    return drawn.bytes
  })
  const size = { width: scene.width + 2 * scene.bleed, height: scene.height + 2 * scene.bleed }
  const under = `<image x="${-scene.bleed}" y="${-scene.bleed}" width="${size.width}" height="${size.height}" preserveAspectRatio="none" href="data:image/webp;base64,${toBase64(shell)}"/>`
  const svg = renderSvg(scene, theme.skin, assets, { area: 'bleed', part: 'imprint' }).replace('>\n', () => `>\n${under}\n`)
  return { mime: 'image/svg+xml', bytes: new TextEncoder().encode(svg), ...thumbnailSize(size.width, size.height), zones: pageZones(scene) }
}
