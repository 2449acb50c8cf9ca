import { unzlibSync } from 'fflate'
import { problem, UserError } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { ExtraFile } from '../model/press.js'
import type { Scene } from '../model/scene.js'
import { printArtwork } from './print-artwork.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { drawnArea, renderSvg } from '../render/svg/render-svg.js'
import { checkInks } from '../render/tiff/check-inks.js'
import { defaultDpi } from '../render/tiff/default-dpi.js'
import { inksToJpeg, JPEG_LIMIT } from '../render/tiff/encode-jpeg.js'
import { inkRows, type PixelPage } from '../render/tiff/ink-rows.js'
import { memorySink } from '../render/tiff/memory-sink.js'
import { passColors } from '../render/tiff/separate-colors.js'
import { separateImages } from '../render/tiff/separate-images.js'
import { writeTiff } from '../render/tiff/write-tiff.js'
import { letterHeights } from '../report/order-sheet/reading-distance.js'
import { slugify } from '../text/slug.js'

type PixelFile = Extract<ExtraFile, { kind: 'pixels' }>

/** A print piece in pixels at its full size with its bleed, in the inks of its PDF: one file a page, since shops take no multi-page pictures. */
export async function pixelFiles(
  job: Job,
  scenes: readonly Scene[],
  { fileType, dpi: asked }: PixelFile,
  resources: RenderResources,
): Promise<RenderedFile[]> {
  const { theme, assets } = resources
  const { skin } = theme
  const dpi = asked ?? defaultDpi(Math.max(job.format.width, job.format.height))
  const artwork = await printArtwork(job, scenes, resources)
  const images = await separateImages(artwork.images, artwork.vectors, assets)
  const colors = { cmy: passColors(skin, 'cmy'), k: passColors(skin, 'k') }
  const files: RenderedFile[] = []
  for (const [i, scene] of scenes.entries()) {
    const page: PixelPage = {
      area: drawnArea(scene, 'bleed'),
      drawBand: (window, pass) =>
        renderSvg(scene, skin, images[pass], { area: 'bleed', window, overrideHex: colors[pass] }),
    }
    const rows = inkRows(page, dpi)
    const { width, height } = rows
    if (fileType === 'jpg' && Math.max(width, height) > JPEG_LIMIT) throw new UserError([tooLong(job, dpi)])
    const sink = memorySink()
    await writeTiff(rows, sink, {
      dpi,
      profile: unzlibSync(resources.profile),
      description: `${job.format.id} ${slugify(job.unit.name)}`,
    })
    const tiff = sink.bytes()
    files.push({
      fileType,
      bytes: fileType === 'tif' ? tiff : await inksToJpeg(tiff, dpi),
      pixels: { width, height },
      boxes: null,
      scale: 1,
      place: { ending: scenes.length > 1 ? `${dpi}dpi-mat-${i + 1}` : `${dpi}dpi` },
      letters: letterHeights(scenes),
      inks: artwork.inks,
      notes: artwork.notes,
      expectation: { fileType, check: (bytes) => checkInks(bytes, { fileType, width, height, dpi }) },
    })
  }
  return files
}

const tooLong = ({ format }: Job, dpi: number) =>
  problem('jpg-qua-dai', `“${format.vi}” ở ${dpi} dpi dài hơn ${JPEG_LIMIT} điểm ảnh, JPEG không chứa được.`, {
    hint: 'Chọn --dpi thấp hơn, hoặc --type tif.',
  })
