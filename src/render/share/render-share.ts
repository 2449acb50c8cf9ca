import type { Skin } from '../../model/color.js'
import type { Face, Scene } from '../../model/scene.js'
import { documentInfo } from '../pdf/document-info.js'
import { drawItems } from '../pdf/content.js'
import { fingerprint } from '../pdf/fingerprint.js'
import { createObjectStore } from '../pdf/object-store.js'
import { clipRectOperators, matrixOperator } from '../pdf/operators.js'
import { type PrintMeta, xmpPacket } from '../pdf/xmp.js'
import type { PrintImage } from '../print-image.js'
import { pruneItems } from '../prune.js'
import { embedFace, type PageFace } from './page-face.js'
import { readingOrder } from './reading-order.js'
import {
  addPixels,
  blockOperators,
  fontName,
  pictureNames,
  runOperators,
  type ScreenContext,
  screenContext,
  withoutText,
} from './screen-content.js'
import { addTags, type Tag, tagged, type TaggedPage, untagged } from './tags.js'
import { placedBlock, textBlocks } from './text-blocks.js'
import type { PageFont } from './text-operators.js'

export interface ShareInput {
  /** One scene a page. */
  readonly pages: readonly Scene[]
  /** Points that a scene unit becomes. */
  readonly perUnit: number
  readonly skin: Skin
  /** Pictures by asset id, RGB: samples in `FlateDecode`, or a plain JPEG. */
  readonly images: ReadonlyMap<string, PrintImage>
  /** Opens a face that a page is written in. */
  readonly openFace: (face: Face) => PageFace
  /** `outlined` draws letters as shapes with hidden text over them; `live` draws them as text, in painting order. */
  readonly text: 'outlined' | 'live'
  readonly meta: PrintMeta
}

type FontOf = (face: Face) => PageFont

/** A PDF for screens, office printers and readers aloud: RGB, tagged, its words real text in reading order. */
export function renderShare(input: ShareInput): Uint8Array {
  const { pages, skin, images, meta, perUnit, openFace } = input
  const store = createObjectStore(meta.lang, '1.6')
  const names = pictureNames(images)
  const xobjects = [...images].map(([id, image]) => [names.get(id), addPixels(store, image)] as const)
  const fonts = new Map<Face, PageFont>()
  const fontOf: FontOf = (face) => {
    const font = fonts.get(face) ?? { name: fontName(face), face: openFace(face) }
    fonts.set(face, font)
    return font
  }
  const context = screenContext(skin, images)
  const contents = pages.map((scene) => pageContent(scene, input, fontOf, context))
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
      Contents: store.addStream(streams[i] ?? new Uint8Array()),
      StructParents: i,
      Tabs: 'S',
    })
    return { page, tags: contents[i]?.tags ?? [] }
  })
  addTags(store, taggedPages)
  const id = fingerprint([
    ...streams,
    ...[...images.values()].map((image) => image.bytes),
    new TextEncoder().encode(JSON.stringify([meta, Array.from(images, () => null)])),
  ])
  // in the open: the stamp of provenance finds its room there
  store.catalog['Metadata'] = store.addStream(new TextEncoder().encode(xmpPacket(meta, id, null)), {
    Type: 'Metadata',
    Subtype: 'XML',
    Filter: undefined,
  })
  return store.finish(documentInfo(meta), id)
}

function pageContent(scene: Scene, { perUnit, text }: ShareInput, fontOf: FontOf, context: ScreenContext) {
  const area = { x: 0, y: 0, width: scene.width, height: scene.height }
  const all = [...scene.shell, ...scene.imprint]
  const picture = drawItems(pruneItems(text === 'live' ? withoutText(all) : all, area), context)
  const blocks = textBlocks(all)
  const ordered = text === 'live' ? blocks : readingOrder(blocks.map(placedBlock))
  const largest = Math.max(...ordered.map((block) => block.size))
  const tags: Tag[] = []
  const words = ordered.map((block) => {
    const tag: Tag = { role: block.size === largest && !tags.some(({ role }) => role === 'H1') ? 'H1' : 'P' }
    tags.push(tag)
    const visibility = text === 'live' ? 'seen' : 'hidden'
    return tagged(
      tags.length - 1,
      tag,
      blockOperators(block, (run, more) => runOperators(run, fontOf(run.face), visibility, context.paint, more)),
    )
  })
  const body = [clipRectOperators(area, 4), untagged(picture), ...words].join('\n')
  const matrix = matrixOperator([perUnit, 0, 0, -perUnit, 0, scene.height * perUnit])
  return { content: `q\n${matrix}\n${body}\nQ`, tags }
}
