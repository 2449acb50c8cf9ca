import type { Skin } from '../../model/color.js'
import type { Face, Scene, SceneItem } from '../../model/scene.js'
import { round } from '../number.js'
import { drawItems } from '../pdf/content.js'
import { fingerprint } from '../pdf/fingerprint.js'
import { createObjectStore, pdfText, type ObjectStore, type PdfRef } from '../pdf/object-store.js'
import { clipRectOperators, matrixOperator } from '../pdf/operators.js'
import { type PrintMeta, xmpPacket } from '../pdf/xmp.js'
import type { PrintImage } from '../print-image.js'
import { pruneItems } from '../prune.js'
import { readingOrder } from './reading-order.js'
import { addTags, type Tag, tagged, type TaggedPage, untagged } from './tags.js'
import { textBlocks, type TextBlock } from './text-blocks.js'
import { type PageFont, textOperators, type Visibility } from './text-operators.js'

export interface ShareInput {
  /** One scene a page. */
  readonly pages: readonly Scene[]
  /** Points that a scene unit becomes. */
  readonly perUnit: number
  readonly skin: Skin
  /** Pictures by asset id, RGB: samples in `FlateDecode`, or a plain JPEG. */
  readonly images: ReadonlyMap<string, PrintImage>
  readonly fonts: Readonly<Record<Face, Uint8Array>>
  /** `outlined` draws letters as shapes with hidden text over them; `live` draws them as text, in painting order. */
  readonly text: 'outlined' | 'live'
  readonly meta: PrintMeta
}

/** A PDF for screens, office printers and readers aloud: RGB, tagged, its words real text in reading order. */
export function renderShare(input: ShareInput): Uint8Array {
  const { pages, images, meta, perUnit } = input
  const store = createObjectStore(meta.lang, '1.6')
  const names = new Map([...images.keys()].map((id, i) => [id, `Im${i + 1}`]))
  const xobjects = [...images].map(([id, image]) => [names.get(id), addImage(store, image)] as const)
  const fonts = addFonts(store, input)
  const resources = store.add({
    ProcSet: ['PDF', 'Text', 'ImageC'],
    XObject: Object.fromEntries(xobjects),
    Font: Object.fromEntries(Object.values(fonts).map(({ name, font }) => [name, font.ref])),
  })
  const tokens: Uint8Array[] = []
  const taggedPages = pages.map((scene, i): TaggedPage => {
    const { content, tags } = pageContent(scene, input, fonts, names)
    const bytes = new TextEncoder().encode(`${content}\n`)
    tokens.push(bytes)
    const box = [0, 0, scene.width * perUnit, scene.height * perUnit].map((v) => Math.round(v * 1e4) / 1e4)
    const page = store.addPage({
      MediaBox: box,
      CropBox: box,
      Resources: resources,
      Contents: store.addStream(bytes),
      StructParents: i,
      Tabs: 'S',
    })
    return { page, tags }
  })
  addTags(store, taggedPages)
  const date = new Date(`${meta.date}T00:00:00Z`)
  const id = fingerprint([
    ...tokens,
    ...[...images.values()].map((image) => image.bytes),
    new TextEncoder().encode(JSON.stringify(meta)),
  ])
  // in the open: the stamp of provenance finds its room there
  store.catalog['Metadata'] = store.addStream(new TextEncoder().encode(xmpPacket(meta, id, null)), {
    Type: 'Metadata',
    Subtype: 'XML',
    Filter: undefined,
  })
  const info = {
    Title: pdfText(meta.title),
    Subject: pdfText(meta.alts.join(' ')),
    Creator: pdfText('bo-kit'),
    Producer: pdfText('bo-kit'),
    CreationDate: date,
    ModDate: date,
    Trapped: 'False',
  }
  return store.finish(info, id)
}

const addImage = (store: ObjectStore, image: PrintImage): PdfRef =>
  store.addStream(image.bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: image.width,
    Height: image.height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: image.filter,
  })

/** The faces that the pages use, named F1 … in the order of the model. */
function addFonts(store: ObjectStore, { pages, fonts }: ShareInput): Record<Face, PageFont> {
  const used = new Set(
    pages
      .flatMap((page) => textBlocks([...page.shell, ...page.imprint]))
      .flatMap((block) => block.runs.map((run) => run.face)),
  )
  const faces = (Object.keys(fonts) as Face[]).filter((face) => used.has(face))
  return Object.fromEntries(
    faces.map((face, i) => [face, { name: `F${i + 1}`, font: store.addFont(fonts[face]) }]),
  ) as Record<Face, PageFont>
}

function pageContent(
  scene: Scene,
  input: ShareInput,
  fonts: Record<Face, PageFont>,
  names: ReadonlyMap<string, string>,
) {
  const { perUnit, skin, images, text } = input
  const area = { x: 0, y: 0, width: scene.width, height: scene.height }
  const items = pruneItems(
    text === 'live' ? withoutText([...scene.shell, ...scene.imprint]) : [...scene.shell, ...scene.imprint],
    area,
  )
  const paint = (role: keyof Skin['roles']): string => screenColor(skin.roles[role].hex)
  const picture = drawItems(items, { skin, images, paint, imageName: (asset) => names.get(asset) ?? '' })
  const blocks = textBlocks([...scene.shell, ...scene.imprint])
  const ordered = text === 'live' ? blocks : readingOrder(blocks)
  const largest = Math.max(...ordered.map((block) => block.size))
  const tags: Tag[] = []
  const words = ordered.map((block) => {
    const tag: Tag = { role: block.size === largest && !tags.some(({ role }) => role === 'H1') ? 'H1' : 'P' }
    tags.push(tag)
    return tagged(tags.length - 1, tag, blockOperators(block, fonts, text === 'live' ? 'seen' : 'hidden', paint))
  })
  const body = [clipRectOperators(area, 4), untagged(picture), ...words].join('\n')
  const matrix = matrixOperator([perUnit, 0, 0, -perUnit, 0, scene.height * perUnit])
  return { content: `q\n${matrix}\n${body}\nQ`, tags }
}

const withoutText = (items: readonly SceneItem[]): SceneItem[] =>
  items.flatMap((item): SceneItem[] =>
    item.kind === 'text' ? [] : item.kind === 'group' ? [{ ...item, items: withoutText(item.items) }] : [item],
  )

const blockOperators = (
  { runs }: TextBlock,
  fonts: Record<Face, PageFont>,
  visibility: Visibility,
  paint: (role: keyof Skin['roles']) => string,
): string =>
  runs
    .map(
      (run, i) =>
        `${visibility === 'seen' ? `${paint(run.fill)}\n` : ''}${textOperators(run, fonts, visibility, i < runs.length - 1)}`,
    )
    .join('\n')

const screenColor = (hex: string): string =>
  `${[1, 3, 5].map((at) => round(Number.parseInt(hex.slice(at, at + 2), 16) / 255, 4)).join(' ')} rg`
