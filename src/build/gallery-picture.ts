import type { LaidPage } from '../make/lay-pages.js'
import { isPressFile } from '../model/press-file.js'
import type { Format } from '../model/format.js'
import type { Artifact, Asset, Job } from '../model/job.js'
import type { Scene } from '../model/scene.js'
import type { Thumbnail, Zones } from '../model/thumbnail.js'
import { renderSvg } from '../render/svg/render-svg.js'
import type { RenderedFile, RenderResources } from '../make/rendered-file.js'
import { fromBase64, toBase64 } from '../report/html.js'
import { thumbnailSize } from '../report/thumbnail-size.js'
import { formatZones, noZones, pageZones } from '../report/zones.js'

type Drawn = Pick<RenderResources, 'theme' | 'assets' | 'shells'>

/** Pictures of a file's pages for a gallery, `path` being the file's below it; pages are laid out only where they are drawn. */
export type PictureOf = (
  file: Pick<RenderedFile, 'fileType'>,
  job: Job,
  path: string,
  pages: () => Promise<readonly LaidPage[]>,
) => Promise<readonly Thumbnail[]>

/**
 * Pictures that stand in the gallery itself, so that one unit's page can be sent alone: the shell's picture, drawn once
 * for all units, with the imprint's outlines over it. A print page is shown with its bleed, an image as it is.
 */
export const embeddedPictures = (resources: Drawn): PictureOf => {
  const heads: Heads = new WeakMap()
  return async (file, _job, path, pages) => {
    const isPress = isPressFile({ path, fileType: file.fileType })
    const shown = isPress ? await pages() : (await pages()).slice(0, 1)
    return Promise.all(shown.map((page) => layered(page, isPress ? 'bleed' : 'trim', resources, heads)))
  }
}

/** The same for many units, but an image is shown from its own file. */
export const linkedPictures = (resources: Drawn): PictureOf => {
  const embedded = embeddedPictures(resources)
  return async (file, job, path, pages) => {
    if (isPressFile({ path, fileType: file.fileType })) return embedded(file, job, path, pages)
    return [linkedPicture(path, job.format, formatZones(job.format))]
  }
}

/** The picture of an image that an earlier run made for many units: the file itself. A print file is left to the earlier gallery. */
export function earlierPicture(artifact: Artifact, formats: readonly Format[]): readonly Thumbnail[] {
  if (isPressFile(artifact)) return []
  const format = formats.find(({ id }) => id === artifact.format)
  return [linkedPicture(artifact.path, artifact.trim, format ? formatZones(format) : noZones)]
}

const linkedPicture = (href: string, { width, height }: Pick<Format, 'width' | 'height'>, zones: Zones): Thumbnail => ({
  mime: 'image/webp',
  bytes: new Uint8Array(),
  ...thumbnailSize(width, height),
  zones,
  href,
})

const pictureCodec = {
  ending: 'webp',
  size: (bytes: Uint8Array): number => bytes.length,
  write: (bytes: Uint8Array): readonly Uint8Array[] => [bytes],
  read: (bytes: Uint8Array): Uint8Array => bytes,
}

/** What the drawings over one shell begin with, as far as they are alike. */
interface Head {
  /** The tag that opens the SVG, and the end of its line. */
  readonly opening: string
  /** The shell as base64. */
  readonly shell: string
  /** The beginning as base64, but for the bytes at its end that share a group of three with what follows, and those. */
  readonly base64: string
  readonly rest: string
}

/** By the shell's bytes. */
type Heads = WeakMap<Uint8Array, Head>

async function layered(page: LaidPage, area: 'trim' | 'bleed', resources: Drawn, heads: Heads): Promise<Thumbnail> {
  const scene: Scene = area === 'bleed' ? page.imprint : { ...page.imprint, bleed: 0 }
  const { theme, shells } = resources
  const shell = await shells.get(`${page.key}-nho-${area}`, pictureCodec, () => drawShell(page, scene, resources))
  const [width, height] = [scene.width + 2 * scene.bleed, scene.height + 2 * scene.bleed]
  const size = thumbnailSize(width, height)
  const assets = await fitted(scene, resources, size.width / width)
  const svg = renderSvg(scene, theme.skin, assets, { area: 'bleed', part: 'imprint' })
  const line = svg.indexOf('>\n') + 2
  const [opening, own] = [svg.slice(0, line), svg.slice(line)]
  const known = heads.get(shell)
  const head = known?.opening === opening ? known : headOf(opening, shell, { ...scene, width, height })
  if (head !== known) heads.set(shell, head)
  const base64 = head.base64 + toBase64(new TextEncoder().encode(head.rest + own))
  return {
    mime: 'image/svg+xml',
    base64,
    // few ask for them
    get bytes() {
      return fromBase64(base64)
    },
    layers: { shell: head.shell, above: `${opening}\n${own}` },
    ...size,
    zones: pageZones(scene),
  }
}

function headOf(opening: string, shell: Uint8Array, drawn: Pick<Scene, 'width' | 'height' | 'bleed'>): Head {
  const picture = toBase64(shell)
  const place = `x="${-drawn.bleed}" y="${-drawn.bleed}" width="${drawn.width}" height="${drawn.height}"`
  const text = `${opening}<image ${place} preserveAspectRatio="none" href="data:image/webp;base64,${picture}"/>\n`
  const whole = text.length - (text.length % 3)
  return {
    opening,
    shell: picture,
    base64: toBase64(new TextEncoder().encode(text.slice(0, whole))),
    rest: text.slice(whole),
  }
}

/** A page's shell as a small picture. */
async function drawShell(page: LaidPage, { bleed }: Scene, resources: Drawn): Promise<Uint8Array> {
  const { renderThumbnails } = await import('../make/render-thumbnails.js')
  const shell: Scene = { ...(await page.whole()), bleed, imprint: [] }
  const [drawn] = await renderThumbnails({ fileType: 'pdf', bytes: new Uint8Array() }, [shell], resources)
  if (!drawn) throw new Error(`shell without a picture: ${page.key}`)
  return drawn.bytes
}

/** The imprint's pictures no larger than they are shown; what makes them smaller is loaded only where there are any. */
async function fitted(scene: Scene, { assets }: Drawn, k: number): Promise<ReadonlyMap<string, Asset>> {
  if (assets.size === 0) return assets
  const { fitAssets } = await import('../render/png/fit-assets.js')
  return fitAssets({ ...scene, shell: [] }, assets, k)
}
