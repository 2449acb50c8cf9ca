import type { Role, Skin } from '../../model/color.js'
import type { Face, SceneItem, TextItem } from '../../model/scene.js'
import { round } from '../number.js'
import type { ContentContext } from '../pdf/content.js'
import type { ObjectStore } from '../pdf/object-store.js'
import type { PdfRef } from '../pdf/pdf-syntax.js'
import type { PrintImage } from '../print-image.js'
import type { TextBlock } from './text-blocks.js'
import { type PageFont, textOperators, type Visibility } from './text-operators.js'

/** Faces in the order of their names in a file, which are the same in all. */
const FACES: readonly Face[] = ['medium', 'semibold', 'bold', 'extrabold', 'black']

/** A face's name among a page's resources. */
export const fontName = (face: Face): string => `F${FACES.indexOf(face) + 1}`

/** Names of pictures among a page's resources, by asset id. */
export const pictureNames = (images: ReadonlyMap<string, PrintImage>): ReadonlyMap<string, string> =>
  new Map([...images.keys()].map((id, i) => [id, `Im${i + 1}`]))

export interface ScreenContext extends ContentContext {
  readonly paint: (role: Role) => string
}

/** What a screen PDF's items are drawn with: the skin's RGB, and pictures by their names. */
export const screenContext = (skin: Skin, images: ReadonlyMap<string, PrintImage>): ScreenContext => {
  const names = pictureNames(images)
  return {
    skin,
    images,
    paint: (role) => screenColor(skin.roles[role].hex),
    imageName: (asset) => names.get(asset) ?? '',
  }
}

const screenColor = (hex: string): string =>
  `${[1, 3, 5].map((at) => round(Number.parseInt(hex.slice(at, at + 2), 16) / 255, 4)).join(' ')} rg`

/** A picture's pixels. */
export const addPixels = (store: ObjectStore, image: PrintImage): PdfRef =>
  store.addStream(image.bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: image.width,
    Height: image.height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: image.filter,
  })

/** Content of a form that shows a picture and what is drawn over it. */
export const formContent = (over: string): Uint8Array => new TextEncoder().encode(`/Im Do\n${over}\n`)

export const addForm = (store: ObjectStore, content: Uint8Array, pixels: PdfRef): PdfRef =>
  store.addStream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 1, 1],
    Resources: { XObject: { Im: pixels } },
    Filter: undefined,
  })

/** Items without the texts among them. */
export const withoutText = (items: readonly SceneItem[]): SceneItem[] =>
  items.flatMap((item): SceneItem[] =>
    item.kind === 'text' ? [] : item.kind === 'group' ? [{ ...item, items: withoutText(item.items) }] : [item],
  )

/** A text's runs one after the other, each by `write`, which is told whether more follow. */
export const blockOperators = ({ runs }: TextBlock, write: (run: TextItem, more: boolean) => string): string =>
  runs.map((run, i) => write(run, i < runs.length - 1)).join('\n')

/** A run of text, in its color where it is seen. */
export const runOperators = (
  run: TextItem,
  font: PageFont,
  visibility: Visibility,
  paint: ScreenContext['paint'],
  more: boolean,
): string => `${visibility === 'seen' ? `${paint(run.fill)}\n` : ''}${textOperators(run, font, visibility, more)}`
