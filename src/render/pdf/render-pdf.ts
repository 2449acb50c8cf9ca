import { documentInfo } from './document-info.js'
import { zlibSync } from 'fflate'
import type { Skin } from '../../model/color.js'
import { DEFAULT_PRINT, type Press, type PrintSettings } from '../../model/press.js'
import type { Scene } from '../../model/scene.js'
import type { PrintImage } from '../print-image.js'
import type { PrintVector } from '../print-vector.js'
import type { ContentContext } from './content.js'
import { fingerprint } from './fingerprint.js'
import { createObjectStore, type ObjectStore } from './object-store.js'
import { type PageBoxes, pageBoxes } from './page-boxes.js'
import { pictureStream, pressStream, slugStream } from './page-content.js'
import { type PdfDict, type PdfRef, pdfText } from './pdf-syntax.js'
import { type HeadInput, imageNames, packHead, type PrintHead } from './print-head.js'
import { addStructure, type TaggedPage } from './structure.js'
import { xmpPacket, type PrintMeta } from './xmp.js'

export interface PdfInput {
  /** One scene a page, in millimeters. */
  readonly pages: readonly Scene[]
  readonly skin: Skin
  /** Print forms of all assets the pages draw, by asset id. */
  readonly images: ReadonlyMap<string, PrintImage>
  /** Assets that are drawn as curves instead, by asset id. */
  readonly vectors?: ReadonlyMap<string, PrintVector> | undefined
  /** ICC profile of the output intent (FOGRA39), deflated once for all files. */
  readonly profile: Uint8Array
  readonly meta: PrintMeta
  /** PDF/X-4 at 1:10 where too large, unless told otherwise. */
  readonly settings?: PrintSettings | undefined
  /** Marks and slug line of each page; without them the page ends at its bleed. */
  readonly press?: readonly Press[] | undefined
  /** 32 hex digits that name the file and follow from all that is drawn in it; the slug line may show their beginning. */
  readonly id?: string | undefined
  /** What the file begins with, and what `drawImprint` gave for each page, where they are known already. */
  readonly head?: PrintHead | undefined
  readonly imprints?: readonly Uint8Array[] | undefined
  /** Operators of outlines drawn before, for `ContentContext`. */
  readonly known?: ContentContext['known']
}

/** Bytes of a unit's own stream that stay as they are; longer ones are worth the time of packing them. */
const MOST_PLAIN = 65536

/** Everything of a file that its shells' content depends on, pages apart. */
export type ShellContext = Pick<PdfInput, 'skin' | 'images' | 'vectors' | 'known'>

/** A page's shell as a deflated content stream: the same for every unit. */
export const packShell = (scene: Scene, boxes: PageBoxes, context: ShellContext): Uint8Array =>
  zlibSync(pictureStream(scene.shell, 0, scene, boxes, contentContext({ ...context, known: undefined })))

/** A page's imprint as a content stream. */
export const drawImprint = (scene: Scene, boxes: PageBoxes, context: ShellContext): Uint8Array =>
  pictureStream(scene.imprint, 1, scene, boxes, contentContext(context))

/** Marks, color bar and shared words around a page as a deflated content stream. */
export const packPress = (scene: Scene, press: Press, boxes: PageBoxes, context: ShellContext): Uint8Array =>
  zlibSync(pressStream(scene, press, boxes, contentContext(context)))

const contentContext = ({ skin, images, vectors, known }: ShellContext): ContentContext => {
  const names = imageNames(images)
  return { skin, images, vectors, known, imageName: (asset) => names.get(asset) ?? '' }
}

const infoOf = (meta: PrintMeta, { pdfx }: PrintSettings): PdfDict => {
  return {
    ...documentInfo(meta),
    // X-4 needs it in XMP only, but many programs look here.
    GTS_PDFXVersion: pdfText(pdfx === '4' ? 'PDF/X-4' : 'PDF/X-1a:2003'),
    ...(pdfx === '1a' ? { GTS_PDFXConformance: pdfText('PDF/X-1a:2003') } : {}),
  }
}

/** The pages as a vector print PDF (PDF/X-4 or X-1a): outlines only, the skin's own CMYK builds, boxes, marks and tags. */
export const renderPdf = (input: PdfInput): Uint8Array => {
  const { pages, meta, press, settings = DEFAULT_PRINT } = input
  const isX4 = settings.pdfx === '4'
  const sizes = pages.map((scene, i) => pageBoxes({ ...scene, press: press?.[i] ?? null }, settings.large))
  const head = input.head ?? packHead({ ...input, ...packShared(input, sizes), settings })
  const drawn = pages.map((scene, i) => drawOwn(input, scene, i, sizes[i] as PageBoxes))
  const store = createObjectStore(meta.lang, isX4 ? '1.6' : '1.4', head)
  const group = head.group ? { Group: head.group } : {}
  const tagged = head.pages.map(({ shell, around }, i): TaggedPage => {
    const boxes = sizes[i] as PageBoxes
    if (!isX4 && boxes.userUnit !== 1) throw new Error('PDF/X-1a knows no UserUnit')
    // Shell and imprint stay apart, so that the shell's bytes can serve every unit.
    const [imprint, ...slug] = (drawn[i] ?? []).map((bytes) => addOwn(store, bytes))
    const page = store.addPage({
      MediaBox: boxes.media,
      CropBox: boxes.media,
      BleedBox: boxes.bleed,
      TrimBox: boxes.trim,
      Resources: head.resources,
      ...group,
      Contents: [shell, imprint, ...(around ? [around] : []), ...slug],
      StructParents: i,
      ...(isX4 ? { Tabs: 'S' } : {}),
      ...(boxes.userUnit === 1 ? {} : { UserUnit: boxes.userUnit }),
    })
    return { page, alt: meta.alts[i] ?? meta.title, parts: [0, 1], box: boxes.trim }
  })
  addStructure(store, tagged)
  const told = new TextEncoder().encode(JSON.stringify([sizes, meta, settings]))
  const id = input.id ?? fingerprint([told, head.bytes, ...drawn.flat()])
  store.catalog['OutputIntents'] = [head.intent]
  store.catalog['Metadata'] = store.addStream(new TextEncoder().encode(xmpPacket(meta, id, settings.pdfx)), {
    Type: 'Metadata',
    Subtype: 'XML',
    // In the open, as PDF/X readers look for it.
    Filter: undefined,
  })
  return store.finish(infoOf(meta, settings), id)
}

/** The pages' streams that all units share. */
const packShared = (input: PdfInput, sizes: readonly PageBoxes[]): Pick<HeadInput, 'shells' | 'presses'> => ({
  shells: input.pages.map((scene, i) => packShell(scene, sizes[i] as PageBoxes, input)),
  presses: input.press?.map((press, i) => packPress(input.pages[i] as Scene, press, sizes[i] as PageBoxes, input)),
})

/** A page's streams that are the file's own. */
function drawOwn(input: PdfInput, scene: Scene, i: number, boxes: PageBoxes): readonly Uint8Array[] {
  const press = input.press?.[i]
  const imprint = input.imprints?.[i] ?? drawImprint(scene, boxes, input)
  return press ? [imprint, slugStream(scene, press, boxes, contentContext(input))] : [imprint]
}

const addOwn = (store: ObjectStore, bytes: Uint8Array): PdfRef =>
  store.addStream(bytes, bytes.length > MOST_PLAIN ? {} : { Filter: undefined })
