import sharp from 'sharp'
import type { Asset } from '../../model/job.js'
import type { Scene, SceneItem } from '../../model/scene.js'
import { scaleOf } from '../number.js'

/** Width in scene units each picture needs to cover (photo) or fill its largest box. */
export const imageWidths = (scene: Scene, assets: ReadonlyMap<string, Asset>): Map<string, number> => {
  const widths = new Map<string, number>()
  const visit = (items: readonly SceneItem[], scale: number): void => {
    for (const item of items) {
      if (item.kind === 'group') visit(item.items, scale * scaleOf(item.transform))
      if (item.kind !== 'image') continue
      const aspect = assets.get(item.asset)?.aspect ?? 1
      const across = item.box.width * scale
      const fromHeight = item.box.height * scale * aspect
      const width =
        assets.get(item.asset)?.kind === 'photo' ? Math.max(across, fromHeight) : Math.min(across, fromHeight)
      widths.set(item.asset, Math.max(widths.get(item.asset) ?? 0, width))
    }
  }
  visit([...scene.shell, ...scene.imprint], 1)
  return widths
}

/**
 * The scene's assets with each raster picture no larger than it is drawn (`pxPerUnit` pixels a scene unit):
 * sharp shrinks far better than resvg, and a 20 MB photo does not travel through the SVG.
 */
export const fitAssets = async (
  scene: Scene,
  assets: ReadonlyMap<string, Asset>,
  pxPerUnit: number,
): Promise<Map<string, Asset>> => {
  const fitted = new Map<string, Asset>()
  for (const [id, units] of imageWidths(scene, assets)) {
    const asset = assets.get(id)
    if (asset === undefined) continue
    const width = Math.max(1, Math.ceil(units * pxPerUnit))
    if (asset.pixels === null || asset.pixels.width <= width) {
      fitted.set(id, asset)
      continue
    }
    // Upright and sRGB without tags: resvg reads neither EXIF nor profiles.
    const { data, info } = await sharp(asset.bytes)
      .autoOrient()
      .resize({ width })
      .toColourspace('srgb')
      .png({ compressionLevel: 1, adaptiveFiltering: false })
      .toBuffer({ resolveWithObject: true })
    fitted.set(id, { ...asset, mime: 'image/png', bytes: data, pixels: { width: info.width, height: info.height } })
  }
  return fitted
}
