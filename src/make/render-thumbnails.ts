import type { Scene } from '../model/scene.js'
import type { Thumbnail } from '../model/thumbnail.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { fitAssets } from '../render/png/fit-assets.js'
import { rasterize } from '../render/png/rasterize.js'
import { renderSvg } from '../render/svg/render-svg.js'
import { thumbnailSize } from '../report/thumbnail-size.js'
import { thumbnailOfImage, thumbnailOfPixels } from '../report/thumbnails.js'
import { pageZones } from '../report/zones.js'

type Drawn = Pick<RenderResources, 'theme' | 'assets'>

/**
 * Thumbnails of a file just rendered, one a page. A PDF's are drawn from its scenes with the bleed, since nothing here
 * reads PDFs; an image's are made from its own bytes.
 */
export async function renderThumbnails(
  file: Pick<RenderedFile, 'fileType' | 'bytes'>,
  scenes: readonly Scene[],
  resources: Drawn,
): Promise<readonly Thumbnail[]> {
  if (file.fileType === 'pdf') {
    const pages: Thumbnail[] = []
    for (const scene of scenes) pages.push(await drawPage(scene, resources))
    return pages
  }
  const [scene] = scenes
  return scene ? [await thumbnailOfImage(file.bytes, pageZones({ ...scene, bleed: 0 }))] : []
}

async function drawPage(scene: Scene, { theme, assets }: Drawn): Promise<Thumbnail> {
  const drawn = scene.width + 2 * scene.bleed
  const { width } = thumbnailSize(drawn, scene.height + 2 * scene.bleed)
  const svg = renderSvg(scene, theme.skin, await fitAssets(scene, assets, width / drawn), { area: 'bleed' })
  return thumbnailOfPixels(await rasterize(svg, width, scene.transparent), pageZones(scene))
}
