import type { Skin } from '../../model/color.js'
import { grow } from '../../model/geometry.js'
import type { Scene, SceneItem } from '../../model/scene.js'
import type { PrintImage } from '../print-image.js'
import { pruneItems } from '../prune.js'
import { drawItems, type ContentContext } from './content.js'
import { fingerprint } from './fingerprint.js'
import { createObjectStore, pdfText, type ObjectStore, type PdfRef } from './object-store.js'
import { clipRectOperators, matrixOperator } from './operators.js'
import { pageBoxes } from './page-boxes.js'
import { xmpPacket, type PrintMeta } from './xmp.js'

export interface PdfInput {
  /** One scene a page, in millimeters. */
  readonly pages: readonly Scene[]
  readonly skin: Skin
  /** Print forms of all assets the pages draw, by asset id. */
  readonly images: ReadonlyMap<string, PrintImage>
  /** ICC profile of the output intent (FOGRA39), deflated once for all files. */
  readonly profile: Uint8Array
  readonly meta: PrintMeta
}

const addImage = (store: ObjectStore, image: PrintImage): PdfRef =>
  store.addStream(image.bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: image.width,
    Height: image.height,
    ColorSpace: 'DeviceCMYK',
    BitsPerComponent: 8,
    Filter: image.filter,
    ...(image.filter === 'DCTDecode' ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  })

/** One stream that stands alone: its own coordinates (scene units, y downwards) and its own cut at the bleed. */
const contentOf = (items: readonly SceneItem[], scene: Scene, context: ContentContext): Uint8Array => {
  const { perUnit, trim } = pageBoxes(scene)
  const area = grow({ x: 0, y: 0, width: scene.width, height: scene.height }, scene.bleed)
  const body = drawItems(pruneItems(items, area), context)
  const setUp = `${matrixOperator([perUnit, 0, 0, -perUnit, trim[0], trim[3]])}\n${clipRectOperators(area, 4)}`
  return new TextEncoder().encode(`q\n${setUp}\n${body}\nQ\n`)
}

const addOutputIntent = (store: ObjectStore, profile: Uint8Array): PdfRef =>
  store.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText('FOGRA39'),
    OutputCondition: pdfText('Offset, coated paper, ISO 12647-2:2004'),
    RegistryName: pdfText('http://www.color.org'),
    Info: pdfText('Coated FOGRA39 (ISO 12647-2:2004)'),
    DestOutputProfile: store.addStream(profile, { N: 4, Filter: 'FlateDecode' }),
  })

/** The pages as a vector print PDF (PDF/X-4): outlines only, the skin's own CMYK builds, trim and bleed boxes. */
export const renderPdf = ({ pages, skin, images, profile, meta }: PdfInput): Uint8Array => {
  const store = createObjectStore(meta.lang)
  const names = new Map([...images.keys()].map((id, i) => [id, `Im${i + 1}`]))
  const context: ContentContext = { skin, images, imageName: (asset) => names.get(asset) ?? '' }
  const refs = [...images].map(([id, image]) => [names.get(id), addImage(store, image)] as const)
  const resources = store.add({ ProcSet: ['PDF', 'ImageC'], XObject: Object.fromEntries(refs) })
  const group = store.add({ Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK', I: true })
  const hashed: Uint8Array[] = [new TextEncoder().encode(JSON.stringify([meta, pages.map(pageBoxes)]))]
  for (const scene of pages) {
    const { media, bleed, trim } = pageBoxes(scene)
    // Shell and imprint stay apart, so that the shell's bytes can serve every unit.
    const streams = [scene.shell, scene.imprint].map((items) => contentOf(items, scene, context))
    hashed.push(...streams)
    const contents = streams.map((bytes) => store.addStream(bytes))
    store.addPage({
      MediaBox: media,
      CropBox: media,
      BleedBox: bleed,
      TrimBox: trim,
      Resources: resources,
      Group: group,
      Contents: contents,
    })
  }
  const id = fingerprint([...hashed, ...[...images.values()].map((image) => image.bytes)])
  store.catalog['OutputIntents'] = [addOutputIntent(store, profile)]
  store.catalog['Metadata'] = store.addStream(new TextEncoder().encode(xmpPacket(meta, id)), {
    Type: 'Metadata',
    Subtype: 'XML',
    // In the open, as PDF/X readers look for it.
    Filter: undefined,
  })
  const date = new Date(`${meta.date}T00:00:00Z`)
  const info = {
    Title: pdfText(meta.title),
    Subject: pdfText(meta.alt),
    Creator: pdfText('bo-kit'),
    Producer: pdfText('bo-kit'),
    CreationDate: date,
    ModDate: date,
    Trapped: 'False',
  }
  return store.finish(info, id)
}
