import type { Diagnostic } from '../model/diagnostic.js'
import type { Asset, Job, LogoInk } from '../model/job.js'
import type { Scene } from '../model/scene.js'
import type { PrintImage } from '../render/print-image.js'
import type { PrintVector } from '../render/print-vector.js'
import { printImages } from '../render/png/print-images.js'
import { knownInks, printVectors, type PrintVectors } from '../render/png/print-vectors.js'
import { imageWidths } from '../render/png/fit-assets.js'
import { ARTWORK_NAMES, buildWords } from '../report/ink-words.js'
import type { RenderResources } from './rendered-file.js'

/** The user's pictures as a press takes them. */
export interface PrintArtwork {
  readonly images: ReadonlyMap<string, PrintImage>
  readonly vectors: ReadonlyMap<string, PrintVector>
  /** What the colors of vector logos are printed in. */
  readonly inks: readonly LogoInk[]
  /** What was converted without anyone having said how. */
  readonly notes: readonly Diagnostic[]
}

/** Pictures that the pages show: flat SVG logos stay curves in stated inks, everything else becomes CMYK pixels. */
export async function printArtwork(
  job: Job,
  scenes: readonly Scene[],
  { assets, theme }: Pick<RenderResources, 'assets' | 'theme'>,
): Promise<PrintArtwork> {
  const shown = new Set(scenes.flatMap((scene) => [...imageWidths(scene, assets).keys()]))
  const used = [...assets.values()].filter(({ id }) => shown.has(id))
  const found = await printVectors(used, knownInks(theme.skin, job.print.inks))
  const pixels = new Map<string, Asset>(
    used.filter(({ id }) => !found.vectors.has(id)).map((asset) => [asset.id, asset]),
  )
  const inks = found.colors.map(({ asset, ...color }): LogoInk => ({ of: asset.kind, ...color }))
  return { images: await printImages(scenes, pixels), vectors: found.vectors, inks, notes: notesOf(found) }
}

function notesOf({ colors, flattened }: PrintVectors): readonly Diagnostic[] {
  return [
    ...colors
      .filter(({ guessed }) => guessed)
      .map(({ asset, hex, build: inks }): Diagnostic => ({
        code: 'mau-chua-co-muc',
        severity: 'warning',
        message: `${ARTWORK_NAMES[asset.kind]}: màu ${hex} chưa có công thức mực in, tạm quy đổi thành ${buildWords(inks)}.`,
        hint: `Xin công thức CMYK trong bộ nhận diện rồi ghi vào kit.yaml: inks: {"${hex}": [${inks.join(', ')}]}`,
      })),
    ...flattened.map(({ asset, why }): Diagnostic => ({
      code: 'logo-thanh-diem-anh',
      severity: 'warning',
      message: `${ARTWORK_NAMES[asset.kind]} ${why} nên được in bằng điểm ảnh, không giữ được dạng nét.`,
      hint: 'Xin tệp SVG chỉ gồm hình phẳng, một màu mỗi hình.',
    })),
  ]
}
