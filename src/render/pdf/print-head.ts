import type { PrintSettings } from '../../model/press.js'
import type { PrintImage } from '../print-image.js'
import { createObjectStore, type ObjectStore, type StoreHead } from './object-store.js'
import { addOutputIntent } from './output-intent.js'
import { RESOURCE } from './page-content.js'
import type { PdfRef } from './pdf-syntax.js'

/** What a print file begins with: all that does not follow from its unit, so that files of many units begin alike. */
export interface PrintHead extends StoreHead {
  readonly resources: PdfRef
  /** The blend space of pages; null where the standard knows no transparency. */
  readonly group: PdfRef | null
  readonly pages: readonly HeadPage[]
  readonly intent: PdfRef
}

/** A page's streams that all units share. */
export interface HeadPage {
  readonly shell: PdfRef
  /** What stands around it; null where the page ends at its bleed. */
  readonly around: PdfRef | null
}

export interface HeadInput {
  /** Print forms of all assets the pages draw, by asset id. */
  readonly images: ReadonlyMap<string, PrintImage>
  /** Deflated, as they are in `PdfInput`. */
  readonly profile: Uint8Array
  readonly shells: readonly Uint8Array[]
  readonly presses?: readonly Uint8Array[] | undefined
  readonly settings: PrintSettings
}

const TINT = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }

/** Puts the beginning of a print file together. */
export function packHead({ images, profile, shells, presses, settings }: HeadInput): PrintHead {
  const isX4 = settings.pdfx === '4'
  const store = createObjectStore('', isX4 ? '1.6' : '1.4')
  const names = imageNames(images)
  const refs = [...images].map(([id, image]) => [names.get(id), addImage(store, image)] as const)
  const resources = store.add({
    ProcSet: ['PDF', 'ImageC'],
    XObject: Object.fromEntries(refs),
    ColorSpace: { [RESOURCE.all]: ['Separation', 'All', 'DeviceCMYK', store.add(TINT)] },
    ExtGState: { [RESOURCE.overprint]: { Type: 'ExtGState', OP: true, op: true, OPM: 1 } },
  })
  // X-1a knows no transparency, not even the word. X-4 wants the blend space said: shops send back a page without it.
  const group = isX4 ? store.add({ Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK', I: true }) : null
  const packed = (bytes: Uint8Array): PdfRef => store.addStream(bytes, { Filter: 'FlateDecode' })
  const pages = shells.map((shell, i): HeadPage => {
    const press = presses?.[i]
    return { shell: packed(shell), around: press ? packed(press) : null }
  })
  const intent = addOutputIntent(store, profile)
  return { ...store.head(), resources, group, pages, intent }
}

/** Names of pictures among a page's resources, by asset id. */
export const imageNames = (images: HeadInput['images']): ReadonlyMap<string, string> =>
  new Map([...images.keys()].map((id, i) => [id, `Im${i + 1}`]))

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
