import { setSlug } from '../layout/set-slug.js'
import { slugWords } from '../layout/slug-words.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { PrintFormat } from '../model/format.js'
import type { Job } from '../model/job.js'
import { pressArea, type Press } from '../model/press.js'
import type { Scene } from '../model/scene.js'
import { checkedOnce, keptHead, keptPresses, keptShells, keptStream, type KeptStream } from './kept-shells.js'
import type { LaidPage } from './lay-pages.js'
import { checkSpliced } from '../preflight/pdf/check-spliced.js'
import type { PrintArtwork } from './print-artwork.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { type PageBoxes, pageBoxes } from '../render/pdf/page-boxes.js'
import { packHead, type PrintHead } from '../render/pdf/print-head.js'
import { drawImprint, packShell, renderPdf } from '../render/pdf/render-pdf.js'
import { altText } from '../report/alt.js'
import { letterHeights } from '../report/order-sheet/reading-distance.js'
import { sha256 } from '../write/sha256.js'

/** Pages that hold several pieces: where they are cut apart, and what the slug line says of it. */
export interface Gathering {
  readonly cuts: NonNullable<Press['cuts']>
  readonly words: string
}

export interface PrintFileOptions {
  readonly gathering?: Gathering | undefined
  /** The pages that the scenes were laid out as: their shells are then kept for other units, and the scenes' need not be set. */
  readonly laid?: readonly LaidPage[] | undefined
}

/** A job's pages as one print PDF, with what it must turn out to be; marks and slug line stand around print products only. */
export async function printFile(
  job: Job,
  scenes: readonly Scene[],
  resources: RenderResources,
  { gathering, laid }: PrintFileOptions = {},
): Promise<RenderedFile> {
  const { theme, operators: known } = resources
  const { format, print: settings } = job
  const { images, vectors, inks, notes } = await artworkOf(job, scenes, resources)
  const alts = job.pages.map((piece) => altText(job, theme, piece))
  const around = format.medium === 'print' ? format : null
  const sizes = scenes.map((scene) => pageBoxes({ ...scene, press: around }, settings.large))
  const context = { skin: theme.skin, images, vectors, known }
  const place = scenes.map((scene, i) => [scene, sizes[i] as PageBoxes] as const)
  const kept = laid ? await keptShells(laid, sizes, context, settings, resources) : null
  const shells = kept?.streams ?? place.map(([scene, boxes]) => keptStream(packShell(scene, boxes, context)))
  const imprints = place.map(([scene, boxes]) => drawImprint(scene, boxes, context))
  const meta = { title: `${format.vi}, ${job.unit.name}`, alts, lang: 'vi-VN', date: theme.dates.from }
  const id = idOf(
    [...shells, ...imprints.map(keptStream), ...[...images.values()].map(({ bytes }) => keptStream(bytes))],
    [meta, settings, sizes],
  )
  const press = around
    ? await pressOf(job, around, scenes, { theme, fonts: resources.fonts, id, gathering })
    : undefined
  const presses = press && (await keptPresses(scenes, press, sizes, context, resources))
  // pictures of a unit's own are looked at every time
  const isShared = kept !== null && job.unit.logo === null && job.unit.photo === null
  const keys = [...(kept?.keys ?? []), ...(presses?.keys ?? [])]
  const { profile } = resources
  const pack = async (): Promise<PrintHead> =>
    packHead({
      images,
      profile,
      settings,
      shells: shells.map(({ bytes }) => bytes),
      presses: presses?.streams.map(({ bytes }) => bytes),
    })
  const { head, begun } = isShared ? await keptHead(keys, resources, pack) : { head: await pack() }
  const bytes = renderPdf({ ...context, pages: scenes, profile, meta, settings, head, imprints, id, press })
  const [first] = sizes
  if (!first) throw new Error(`job without pages: ${job.id}`)
  const { scale } = first
  const whole = async (written: Uint8Array): Promise<readonly Diagnostic[]> => {
    const { checkWhole } = await import('./check-whole.js')
    return checkWhole(written, {
      scale,
      pages: sizes,
      standard: settings.pdfx,
      skin: theme.skin,
      vectors,
      verify: resources.verify,
    })
  }
  return {
    fileType: 'pdf',
    bytes,
    begun,
    pixels: null,
    boxes: { media: first.media, bleed: first.bleed, trim: first.trim },
    scale,
    letters: letterHeights(scenes),
    inks,
    notes,
    expectation: {
      fileType: 'pdf',
      check: async (written) => {
        if (!isShared || resources.verify === 'full') return whole(written)
        const found = await checkedOnce(keys, resources, () => whole(written))
        return [...found, ...checkSpliced(written, head.bytes.length)]
      },
    },
  }
}

/** 32 hex digits that follow from all that is drawn. */
const idOf = (drawn: readonly KeptStream[], told: unknown): string =>
  sha256(`${JSON.stringify(told)} ${drawn.map((stream) => stream.sha256).join(' ')}`).slice(0, 32)

/** The pictures on the pages; what converts them is loaded only where there are any. */
async function artworkOf(job: Job, scenes: readonly Scene[], resources: RenderResources): Promise<PrintArtwork> {
  if (resources.assets.size === 0) return { images: new Map(), vectors: new Map(), inks: [], notes: [] }
  const { printArtwork } = await import('./print-artwork.js')
  return printArtwork(job, scenes, resources)
}

/** What stands around each page. */
async function pressOf(
  job: Job,
  format: PrintFormat,
  scenes: readonly Scene[],
  {
    theme,
    fonts,
    id,
    gathering,
  }: Pick<RenderResources, 'theme' | 'fonts'> & { readonly id: string; readonly gathering: Gathering | undefined },
): Promise<Press[]> {
  const { hem, eyelets } = format
  const press: Press[] = []
  for (const [page, scene] of scenes.entries()) {
    const room = pressArea({ ...format, width: scene.width, height: scene.height }).slug
    const { scale, userUnit } = pageBoxes({ ...scene, press: format }, job.print.large)
    const words = slugWords(job, theme, { id, page, scale, userUnit, settings: job.print })
    const all = gathering ? [{ text: gathering.words }, ...words] : words
    press.push({ hem, eyelets, cuts: gathering?.cuts, slug: await setSlug(all, room, fonts) })
  }
  return press
}
