import type { LaidPage } from './lay-pages.js'
import type { PrintSettings } from '../model/press.js'
import type { PageBoxes } from '../render/pdf/page-boxes.js'
import { imageNames, packShell, type ShellContext } from '../render/pdf/render-pdf.js'
import type { RenderResources } from './rendered-file.js'
import { sha256 } from '../write/sha256.js'

/** Packed shells of a print file, and whether one of them was drawn just now: then the whole file is to be checked. */
export interface KeptShells {
  readonly shells: readonly Uint8Array[]
  readonly isNew: boolean
}

const streamCodec = {
  ending: 'pdf-stream',
  size: (bytes: Uint8Array): number => bytes.length,
  write: (bytes: Uint8Array): readonly Uint8Array[] => [bytes],
  read: (bytes: Uint8Array): Uint8Array => bytes,
}

/** The packed shell of every page, drawn and deflated once for all units. */
export async function keptShells(
  pages: readonly LaidPage[],
  boxes: readonly PageBoxes[],
  context: ShellContext,
  settings: PrintSettings,
  { shells }: Pick<RenderResources, 'shells'>,
): Promise<KeptShells> {
  let isNew = false
  const place = [...imageNames(context.images), [...(context.vectors ?? [])].map(([id]) => id), settings.large]
  const packed = pages.map((page, i) => {
    const own = boxes[i]
    if (!own) throw new Error(`page without boxes: ${page.key}`)
    const key = `${page.key}-${sha256(JSON.stringify([place, own])).slice(0, 16)}`
    return shells.get(key, streamCodec, async () => {
      isNew = true
      return packShell(await page.whole(), own, context)
    })
  })
  return { shells: await Promise.all(packed), isNew }
}
