import { problem, UserError } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { SheetSize } from '../model/press.js'
import type { Scene } from '../model/scene.js'
import { printFile } from './print-file.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { imposeScene } from '../render/impose/impose-scene.js'
import { innerCuts, sheetGrid } from '../model/sheet-grid.js'
import { MOST_TILES, tileGrid } from '../model/tile-grid.js'
import { tilePages } from '../render/impose/tile-pages.js'
import { fitAssets } from '../render/png/fit-assets.js'
import type { PrintImage } from '../render/print-image.js'
import { renderShare } from '../render/share/render-share.js'
import { subsetFace } from '../render/share/subset-face.js'
import { opensAsPdf, toScreenImage } from './share-file.js'

const PPI = 200

const millimeters = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',')

/** Several copies of a small piece on one sheet for the press, with marks where it is cut; both sides fall on each other. */
export async function imposedFile(
  job: Job,
  scenes: readonly Scene[],
  sheet: SheetSize,
  resources: RenderResources,
): Promise<RenderedFile> {
  const { format } = job
  const grid = format.medium === 'print' ? sheetGrid(format, sheet) : null
  if (!grid || format.medium !== 'print') throw new Error(`too large to be gathered on ${sheet}: ${job.id}`)
  const count = grid.columns * grid.rows
  const paper = [grid.width, grid.height].map((side) => millimeters(side + 2 * format.bleed)).join(' × ')
  const words = `BÌNH ${count} CON (${grid.columns} × ${grid.rows}), phần in ${paper} mm${scenes.length > 1 ? ', hai mặt lật theo cạnh đứng' : ''}`
  const file = await printFile(
    job,
    scenes.map((scene) => imposeScene(scene, grid)),
    resources,
    { gathering: { cuts: innerCuts(grid, format), words } },
  )
  return { ...file, place: { ending: `binh-${count}-con-${sheet}` } }
}

/** A large piece on sheets of an office printer that are pasted together, with a plan of how. */
export async function tiledFile(
  job: Job,
  scenes: readonly Scene[],
  sheet: SheetSize,
  { theme, assets, fonts }: RenderResources,
): Promise<RenderedFile> {
  const [scene] = scenes
  if (!scene) throw new Error(`job without pages: ${job.id}`)
  const grid = tileGrid(scene, sheet)
  if (grid.tiles.length > MOST_TILES) {
    const hint = `Đặt xưởng in, hoặc chọn khổ nhỏ hơn bằng --only (nhiều nhất ${MOST_TILES} tờ).`
    throw new UserError([
      problem('ghep-qua-nhieu', `Ghép “${job.format.vi}” cần ${grid.tiles.length} tờ ${sheet.toUpperCase()}.`, {
        hint,
      }),
    ])
  }
  const images = new Map<string, PrintImage>()
  for (const [id, asset] of await fitAssets(scene, assets, PPI / 25.4)) images.set(id, await toScreenImage(asset))
  const pages = tilePages(scene, grid, `${job.format.vi}, ${job.unit.short}`)
  const bytes = renderShare({
    pages,
    perUnit: 72 / 25.4,
    skin: theme.skin,
    images,
    openFace: (face) => subsetFace(fonts.data[face]),
    text: 'live',
    meta: {
      title: `${job.format.vi} ghép từ ${grid.tiles.length} tờ ${sheet.toUpperCase()}, ${job.unit.name}`,
      alts: [],
      lang: 'vi-VN',
      date: theme.dates.from,
    },
  })
  return {
    fileType: 'pdf',
    bytes,
    pixels: null,
    boxes: null,
    scale: 1,
    place: { folder: 'in-van-phong', ending: `ghep-${grid.tiles.length}-to-${sheet}` },
    expectation: { fileType: 'pdf', check: (written) => opensAsPdf(written, pages.length) },
  }
}
