import type { Skin } from '../../model/color.js'
import type { PartedScene, ScenePart } from '../../model/parted-scene.js'
import type { Face, SceneItem } from '../../model/scene.js'
import { documentInfo } from '../pdf/document-info.js'
import { drawItems } from '../pdf/content.js'
import { createObjectStore, type ObjectStore, type StoreHead } from '../pdf/object-store.js'
import { clipRectOperators, matrixOperator } from '../pdf/operators.js'
import type { PdfDict, PdfRef } from '../pdf/pdf-syntax.js'
import { type PrintMeta, xmpPacket } from '../pdf/xmp.js'
import type { PrintImage } from '../print-image.js'
import { pruneItems } from '../prune.js'
import { embedFace, type PageFace } from './page-face.js'
import {
  addForm,
  addPixels,
  blockOperators,
  fontName,
  formContent,
  pictureNames,
  runOperators,
  screenContext,
  withoutText,
} from './screen-content.js'
import { addElements, closeStructure, openStructure, type PageElements, type Tag, tagged, untagged } from './tags.js'
import { textBlocks } from './text-blocks.js'

/** A picture with what is drawn over it: operators in the square whose corners are 0 0 and 1 1, y upwards. */
export interface SheetImage extends PrintImage {
  readonly over?: string | undefined
  /** Names its pixels, where sheets of other units show the same; null for a unit's own. */
  readonly key: string | null
}

export interface SheetInput {
  readonly pages: readonly PartedScene[]
  /** Points that a scene unit becomes. */
  readonly perUnit: number
  readonly skin: Skin
  /** Pictures by asset id, which only a unit's own parts show. */
  readonly images: ReadonlyMap<string, SheetImage>
  /** The faces that the pages are written in. */
  readonly faces: ReadonlyMap<Face, PageFace>
  /** Operators of items that stand on other sheets in the same faces too. */
  readonly drawn?: WeakMap<SceneItem, string> | undefined
  readonly meta: PrintMeta
}

/** What a sheet begins with: all that does not follow from its unit. */
export interface SheetHead extends StoreHead {
  /** Pictures by their keys, and faces by their names. */
  readonly pictures: ReadonlyMap<string, PdfRef>
  readonly fonts: PdfDict
  readonly pages: readonly HeadPage[]
  /** Reserved for the element over all texts. */
  readonly root: PdfRef
}

interface HeadPage {
  /** Reserved for the page. */
  readonly page: PdfRef
  /** Parts that units share, by their place on the page; null for a unit's own. */
  readonly parts: readonly (PlacedPart | null)[]
  /** How many texts are marked in them. */
  readonly marked: number
}

interface PlacedPart {
  readonly stream: PdfRef
  readonly elements: readonly PdfRef[]
}

interface DrawnPart {
  readonly bytes: Uint8Array
  readonly tags: readonly Tag[]
}

/** What a sheet's head depends on, pixels per point, skin and language apart. */
export const headKey = ({ pages, images, faces }: Pick<SheetInput, 'pages' | 'images' | 'faces'>): string =>
  JSON.stringify([
    [...faces.keys()],
    [...images.values()].map(({ key }) => key),
    pages.map((page) => [headingOf(page), page.parts.map(({ key }) => key)]),
  ])

/** Puts the beginning of a sheet together: pictures, faces and parts that units share. */
export function packSheetHead(input: SheetInput): SheetHead {
  const { pages, images, faces } = input
  const shared = pages.map((page) => drawParts(page, input, 'shared', 0))
  // a face has the letters that were written in it: all of them must be before it is packed
  for (const page of pages) drawParts(page, input, 'own', 0)
  const store = createObjectStore('', '1.6')
  const pictures = new Map<string, PdfRef>()
  for (const image of images.values()) {
    if (image.key !== null && !pictures.has(image.key)) pictures.set(image.key, addPixels(store, image))
  }
  const fonts = Object.fromEntries([...faces].map(([face, open]) => [fontName(face), embedFace(store, open.pack())]))
  const root = store.reserve()
  const placed = shared.map((parts): HeadPage => {
    const page = store.reserve()
    let marked = 0
    const heads = parts.map((part): PlacedPart | null => {
      if (part === null) return null
      const first = marked
      marked += part.tags.length
      return placePart(store, root, page, part, first)
    })
    return { page, parts: heads, marked }
  })
  return { ...store.head(), pictures, fonts, pages: placed, root }
}

/**
 * An order sheet: RGB, its words real text in the order they are written, tagged; left unpacked to be made many times
 * faster. `nameOf` gives 32 hex digits that follow from the head and the bytes of its own.
 */
export function renderSheet(
  input: SheetInput,
  head: SheetHead,
  nameOf: (own: readonly Uint8Array[]) => string,
): Uint8Array {
  const { pages, images, meta, perUnit } = input
  const store = createObjectStore(meta.lang, '1.6', head)
  const names = pictureNames(images)
  const streams: Uint8Array[] = []
  const addPicture = (image: SheetImage): PdfRef => {
    const known = image.key === null ? undefined : head.pictures.get(image.key)
    if (!known) streams.push(image.bytes)
    const pixels = known ?? addPixels(store, image)
    if (image.over === undefined) return pixels
    const content = formContent(image.over)
    streams.push(content)
    return addForm(store, content, pixels)
  }
  const resources = store.add({
    ProcSet: ['PDF', 'Text', 'ImageC'],
    XObject: Object.fromEntries([...images].map(([id, image]) => [names.get(id), addPicture(image)])),
    Font: head.fonts,
  })
  const structure = openStructure(store, head.root)
  const elements = pages.map((scene, i): PageElements => {
    const { page, parts, marked } = head.pages[i] as HeadPage
    const own: PdfRef[] = []
    const placed = drawParts(scene, input, 'own', marked).map((part, n): PlacedPart => {
      if (part === null) return parts[n] as PlacedPart
      streams.push(part.bytes)
      const ready = placePart(store, head.root, page, part, marked + own.length)
      own.push(...ready.elements)
      return ready
    })
    const box = [0, 0, scene.width * perUnit, scene.height * perUnit].map((v) => Math.round(v * 1e4) / 1e4)
    const entries = {
      MediaBox: box,
      CropBox: box,
      Resources: resources,
      Contents: placed.map(({ stream }) => stream),
      StructParents: i,
      Tabs: 'S',
    }
    store.addPage(entries, page)
    return {
      read: placed.flatMap((part) => part.elements),
      marked: [...parts.flatMap((part) => part?.elements ?? []), ...own],
    }
  })
  closeStructure(store, structure, elements)
  const id = nameOf([...streams, new TextEncoder().encode(JSON.stringify(meta))])
  // in the open: the stamp of provenance finds its room there
  store.catalog['Metadata'] = store.addStream(new TextEncoder().encode(xmpPacket(meta, id, null)), {
    Type: 'Metadata',
    Subtype: 'XML',
    Filter: undefined,
  })
  return store.finish(documentInfo(meta), id)
}

const placePart = (
  store: ObjectStore,
  root: PdfRef,
  page: PdfRef,
  { bytes, tags }: DrawnPart,
  first: number,
): PlacedPart => ({
  stream: store.addStream(bytes, { Filter: undefined }),
  elements: addElements(store, root, { page, tags }, first),
})

/** The block of a page's first largest text, which is its heading. */
function headingOf({ shell }: PartedScene): string | null {
  let heading: { readonly size: number; readonly block: string } | null = null
  for (const item of shell) {
    if (item.kind === 'text' && item.text !== '' && item.size > (heading?.size ?? 0)) heading = item
  }
  return heading?.block ?? null
}

/** The page's parts of one kind by their places, null for the others; marked content ids count on from `first`. */
function drawParts(
  scene: PartedScene,
  input: SheetInput,
  wanted: 'shared' | 'own',
  first: number,
): readonly (DrawnPart | null)[] {
  const heading = headingOf(scene)
  let id = first
  return scene.parts.map((part) => {
    if ((part.key === null) !== (wanted === 'own')) return null
    const drawn = drawPart(part, scene, input, { heading, first: id })
    id += drawn.tags.length
    return drawn
  })
}

function drawPart(
  { key, items }: ScenePart,
  { width, height }: PartedScene,
  { perUnit, skin, images, faces, drawn }: SheetInput,
  { heading, first }: { readonly heading: string | null; readonly first: number },
): DrawnPart {
  const area = { x: 0, y: 0, width, height }
  const context = screenContext(skin, images)
  const known = key === null ? undefined : drawn
  const picture = drawItems(pruneItems(withoutText(items), area), context)
  const tags: Tag[] = []
  const words = textBlocks(items).map((block) => {
    const tag: Tag = { role: block.id === heading ? 'H1' : 'P' }
    const id = first + tags.push(tag) - 1
    const operators = blockOperators(block, (run, more) => {
      const before = known?.get(run)
      if (before !== undefined) return before
      const face = faces.get(run.face)
      if (!face) throw new Error(`a face that is not there: ${run.face}`)
      const text = runOperators(run, { name: fontName(run.face), face }, 'seen', context.paint, more)
      known?.set(run, text)
      return text
    })
    return tagged(id, tag, operators)
  })
  const body = [clipRectOperators(area, 4), ...(picture === '' ? [] : [untagged(picture)]), ...words].join('\n')
  const matrix = matrixOperator([perUnit, 0, 0, -perUnit, 0, height * perUnit])
  return { bytes: new TextEncoder().encode(`q\n${matrix}\n${body}\nQ\n`), tags }
}
