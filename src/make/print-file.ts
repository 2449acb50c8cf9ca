import { setSlug } from '../layout/set-slug.js'
import { slugWords } from '../layout/slug-words.js'
import type { PrintFormat } from '../model/format.js'
import type { Job } from '../model/job.js'
import { pressArea, type Press } from '../model/press.js'
import type { Scene } from '../model/scene.js'
import { printArtwork } from './print-artwork.js'
import { keptShells } from './kept-shells.js'
import type { LaidPage } from './lay-pages.js'
import { checkSpliced } from '../preflight/pdf/check-spliced.js'
import { checkPrintPdf } from '../preflight/pdf/check-print-pdf.js'
import type { RenderedFile, RenderResources } from './rendered-file.js'
import { barBuilds } from '../render/pdf/color-bar.js'
import { pageBoxes } from '../render/pdf/page-boxes.js'
import { contentId, renderPdf, type PdfInput } from '../render/pdf/render-pdf.js'
import type { PrintVector } from '../render/print-vector.js'
import { readJpegInks } from '../render/png/read-jpeg-inks.js'
import { altText } from '../report/alt.js'
import { letterHeights } from '../report/order-sheet/reading-distance.js'

/** Pages that hold several pieces: where they are cut apart, and what the slug line says of it. */
export interface Gathering {
  readonly cuts: NonNullable<Press['cuts']>
  readonly words: string
}

export interface PrintFileOptions {
  readonly gathering?: Gathering | undefined
  /** The pages that the scenes were laid out as: their shells are then kept for other units. */
  readonly laid?: readonly LaidPage[] | undefined
}

/** A job's pages as one print PDF, with what it must turn out to be; marks and slug line stand around print products only. */
export async function printFile(
  job: Job,
  scenes: readonly Scene[],
  resources: RenderResources,
  { gathering, laid }: PrintFileOptions = {},
): Promise<RenderedFile> {
  const { theme, profile } = resources
  const { format, print: settings } = job
  const { images, vectors, notes } = await printArtwork(job, scenes, resources)
  const alts = job.pages.map((piece) => altText(job, theme, piece))
  const around = format.medium === 'print' ? format : null
  const sizes = scenes.map((scene) => pageBoxes({ ...scene, press: around }, settings.large))
  const kept = laid ? await keptShells(laid, sizes, { skin: theme.skin, images, vectors }, settings, resources) : null
  const drawing: Omit<PdfInput, 'profile'> = {
    shells: kept?.shells,
    pages: scenes,
    skin: theme.skin,
    images,
    vectors,
    meta: { title: `${format.vi}, ${job.unit.name}`, alts, lang: 'vi-VN', date: theme.dates.from },
    settings,
  }
  const id = contentId(drawing)
  const press =
    format.medium === 'print' ? await pressOf(job, format, scenes, { ...resources, id, gathering }) : undefined
  const bytes = renderPdf({ ...drawing, profile, id, press })
  const pages = scenes.map((scene, i) => pageBoxes({ ...scene, press: press?.[i] ?? null }, settings.large))
  const [first] = pages
  if (!first) throw new Error(`job without pages: ${job.id}`)
  const builds = [
    ...Object.values(theme.skin.roles).map((color) => color.cmyk),
    ...barBuilds(theme.skin),
    ...vectorBuilds(vectors),
  ]
  const expected = { pages, builds, standard: settings.pdfx }
  // shells were checked with the first unit's file; pictures of a unit's own are looked at every time
  const isKnown =
    resources.verify === 'quick' && kept?.isNew === false && job.unit.logo === null && job.unit.photo === null
  return {
    fileType: 'pdf',
    bytes,
    pixels: null,
    boxes: { media: first.media, bleed: first.bleed, trim: first.trim },
    scale: first.scale,
    letters: letterHeights(scenes),
    notes,
    expectation: {
      fileType: 'pdf',
      check: async (written) =>
        isKnown
          ? checkSpliced(written)
          : checkPrintPdf(written, { scale: first.scale, expected, readJpeg: readJpegInks }),
    },
  }
}

const vectorBuilds = (vectors: ReadonlyMap<string, PrintVector>) =>
  [...vectors.values()]
    .flatMap(({ shapes }) => shapes.flatMap(({ fill, stroke }) => [fill ?? [], stroke?.ink ?? []]))
    .filter((build) => build.length === 4)

/** What stands around each page. */
async function pressOf(
  job: Job,
  format: PrintFormat,
  scenes: readonly Scene[],
  { theme, fonts, id, gathering }: RenderResources & { readonly id: string; readonly gathering: Gathering | undefined },
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
