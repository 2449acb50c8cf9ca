import type { Skin } from '../../model/color.js'
import type { Face, Scene, SceneItem, TextItem } from '../../model/scene.js'
import { documentInfo } from '../pdf/document-info.js'
import { round } from '../number.js'
import { drawItems } from '../pdf/content.js'
import { fingerprint } from '../pdf/fingerprint.js'
import { createObjectStore, type ObjectStore } from '../pdf/object-store.js'
import { clipRectOperators, matrixOperator } from '../pdf/operators.js'
import type { PdfRef } from '../pdf/pdf-syntax.js'
import { type PrintMeta, xmpPacket } from '../pdf/xmp.js'
import type { PrintImage } from '../print-image.js'
import { pruneItems } from '../prune.js'
import { embedFace, type PageFace } from './page-face.js'
import { readingOrder } from './reading-order.js'
import { addTags, type Tag, tagged, type TaggedPage, untagged } from './tags.js'
import { placedBlock, textBlocks, type TextBlock } from './text-blocks.js'
import { type PageFont, textOperators, type Visibility } from './text-operators.js'

/** A picture with what is drawn over it: operators in the square whose corners are 0 0 and 1 1, y upwards. */
export interface ScreenImage extends PrintImage {
  readonly over?: string | undefined
}

export interface ShareInput {
  /** One scene a page. */
  readonly pages: readonly Scene[]
  /** Points that a scene unit becomes. */
  readonly perUnit: number
  readonly skin: Skin
  /** Pictures by asset id, RGB: samples in `FlateDecode`, or a plain JPEG. */
  readonly images: ReadonlyMap<string, ScreenImage>
  /** Opens a face that a page is written in. */
  readonly openFace: (face: Face) => PageFace
  /** `outlined` draws letters as shapes with hidden text over them; `live` draws them as text, in painting order. */
  readonly text: 'outlined' | 'live'
  /** Whether pages are left as they are: a little longer, and made many times faster. */
  readonly isPlain?: boolean | undefined
  /** Operators of items that stand on other files of the same kind and faces too. */
  readonly drawn?: WeakMap<SceneItem, string> | undefined
  readonly meta: PrintMeta
  /** 32 hex digits that follow from all of the bytes; one that a browser has too unless given. */
  readonly nameOf?: ((drawn: readonly Uint8Array[]) => string) | undefined
}

/** Faces in the order of their names in a file, which are the same in all. */
const FACES: readonly Face[] = ['medium', 'semibold', 'bold', 'extrabold', 'black']

type FontOf = (face: Face) => PageFont

/** A PDF for screens, office printers and readers aloud: RGB, tagged, its words real text in reading order. */
export function renderShare(input: ShareInput): Uint8Array {
  const { pages, images, meta, perUnit, openFace } = input
  const store = createObjectStore(meta.lang, '1.6')
  const names = new Map([...images.keys()].map((id, i) => [id, `Im${i + 1}`]))
  const xobjects = [...images].map(([id, image]) => [names.get(id), addImage(store, image)] as const)
  const fonts = new Map<Face, PageFont>()
  const fontOf: FontOf = (face) => {
    const font = fonts.get(face) ?? { name: `F${FACES.indexOf(face) + 1}`, face: openFace(face) }
    fonts.set(face, font)
    return font
  }
  const contents = pages.map((scene) => pageContent(scene, input, fontOf, names))
  const faces = [...fonts.values()].map(({ name, face }) => [name, embedFace(store, face.pack())] as const)
  const resources = store.add({
    ProcSet: ['PDF', 'Text', 'ImageC'],
    XObject: Object.fromEntries(xobjects),
    Font: Object.fromEntries(faces),
  })
  const streams = contents.map(({ content }) => new TextEncoder().encode(`${content}\n`))
  const taggedPages = pages.map((scene, i): TaggedPage => {
    const box = [0, 0, scene.width * perUnit, scene.height * perUnit].map((v) => Math.round(v * 1e4) / 1e4)
    const page = store.addPage({
      MediaBox: box,
      CropBox: box,
      Resources: resources,
      Contents: store.addStream(streams[i] ?? new Uint8Array(), input.isPlain === true ? { Filter: undefined } : {}),
      StructParents: i,
      Tabs: 'S',
    })
    return { page, tags: contents[i]?.tags ?? [] }
  })
  addTags(store, taggedPages)
  const id = (input.nameOf ?? fingerprint)([
    ...streams,
    ...[...images.values()].map((image) => image.bytes),
    new TextEncoder().encode(JSON.stringify([meta, [...images.values()].map(({ over }) => over)])),
  ])
  // in the open: the stamp of provenance finds its room there
  store.catalog['Metadata'] = store.addStream(new TextEncoder().encode(xmpPacket(meta, id, null)), {
    Type: 'Metadata',
    Subtype: 'XML',
    Filter: undefined,
  })
  return store.finish(documentInfo(meta), id)
}

function addImage(store: ObjectStore, image: ScreenImage): PdfRef {
  const picture = store.addStream(image.bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: image.width,
    Height: image.height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: image.filter,
  })
  if (image.over === undefined) return picture
  return store.addStream(new TextEncoder().encode(`/Im Do\n${image.over}\n`), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 1, 1],
    Resources: { XObject: { Im: picture } },
    Filter: undefined,
  })
}

function pageContent(scene: Scene, input: ShareInput, fontOf: FontOf, names: ReadonlyMap<string, string>) {
  const { perUnit, skin, images, text, drawn } = input
  const area = { x: 0, y: 0, width: scene.width, height: scene.height }
  const all = [...scene.shell, ...scene.imprint]
  const items = pruneItems(text === 'live' ? withoutText(all) : all, area)
  const paint = (role: keyof Skin['roles']): string => screenColor(skin.roles[role].hex)
  const context = { skin, images, paint, imageName: (asset: string) => names.get(asset) ?? '' }
  const once = (item: SceneItem, draw: () => string): string => {
    const before = drawn?.get(item)
    if (before !== undefined) return before
    const operators = draw()
    drawn?.set(item, operators)
    return operators
  }
  // pictures are a file's own
  const picture = items
    .map((item) => (item.kind === 'fill' ? once(item, () => drawItems([item], context)) : drawItems([item], context)))
    .filter((operators) => operators !== '')
    .join('\n')
  const blocks = textBlocks(all)
  const ordered = text === 'live' ? blocks : readingOrder(blocks.map(placedBlock))
  const largest = Math.max(...ordered.map((block) => block.size))
  const tags: Tag[] = []
  const words = ordered.map((block) => {
    const tag: Tag = { role: block.size === largest && !tags.some(({ role }) => role === 'H1') ? 'H1' : 'P' }
    tags.push(tag)
    return tagged(
      tags.length - 1,
      tag,
      blockOperators(block, (run, more) => {
        // asked for here too, so that a file has the faces of what is remembered
        const font = fontOf(run.face)
        return once(run, () => runOperators(run, font, text === 'live' ? 'seen' : 'hidden', paint, more))
      }),
    )
  })
  const body = [clipRectOperators(area, 4), untagged(picture), ...words].join('\n')
  const matrix = matrixOperator([perUnit, 0, 0, -perUnit, 0, scene.height * perUnit])
  return { content: `q\n${matrix}\n${body}\nQ`, tags }
}

const withoutText = (items: readonly SceneItem[]): SceneItem[] =>
  items.flatMap((item): SceneItem[] =>
    item.kind === 'text' ? [] : item.kind === 'group' ? [{ ...item, items: withoutText(item.items) }] : [item],
  )

const blockOperators = ({ runs }: TextBlock, write: (run: TextItem, more: boolean) => string): string =>
  runs.map((run, i) => write(run, i < runs.length - 1)).join('\n')

const runOperators = (
  run: TextItem,
  font: PageFont,
  visibility: Visibility,
  paint: (role: keyof Skin['roles']) => string,
  more: boolean,
): string => `${visibility === 'seen' ? `${paint(run.fill)}\n` : ''}${textOperators(run, font, visibility, more)}`

const screenColor = (hex: string): string =>
  `${[1, 3, 5].map((at) => round(Number.parseInt(hex.slice(at, at + 2), 16) / 255, 4)).join(' ')} rg`
