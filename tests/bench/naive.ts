import { Resvg } from '@resvg/resvg-js'
import satori, { type Font } from 'satori'
import sharp from 'sharp'
import { renderSvg } from '../../src/render/svg/render-svg.js'
import type { Skin } from '../../src/model/color.js'
import type { Face, Scene, SceneItem, TextItem } from '../../src/model/scene.js'
import { FACE_WEIGHT, type Fonts } from '../../src/text/fonts.js'

/** An element as satori takes it without React. */
type Element = { readonly type: string; readonly props: Readonly<Record<string, unknown>> }

/** The faces as satori wants them. */
export const satoriFonts = ({ data }: Fonts): Font[] =>
  (Object.keys(data) as Face[]).map((face) => ({
    name: 'Be Vietnam Pro',
    data: data[face] as Buffer,
    weight: FACE_WEIGHT[face] as Font['weight'] & number,
    style: 'normal',
  }))

/** Baseline below the top of a line of height 1, from the ascent 1000 and descent 265 of the font. */
const BASELINE = 0.8675

const textItems = (items: readonly SceneItem[]): TextItem[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'group' ? textItems(item.items) : []))

const withoutText = (items: readonly SceneItem[]): SceneItem[] =>
  items
    .filter((item) => item.kind !== 'text')
    .map((item) => (item.kind === 'group' ? { ...item, items: withoutText(item.items) } : item))

/** A piece as the usual way writes it: the drawing as one SVG picture, the words as positioned elements. */
export function naiveElement(scene: Scene, skin: Skin): Element {
  const drawing = { ...scene, shell: withoutText(scene.shell), imprint: withoutText(scene.imprint) }
  const svg = renderSvg(drawing, skin, new Map(), { area: 'trim' })
  const { width, height } = scene
  const words = textItems([...scene.shell, ...scene.imprint]).map((item) => ({
    type: 'div',
    props: {
      style: {
        position: 'absolute',
        left: item.x,
        top: item.y - BASELINE * item.size,
        fontSize: item.size,
        lineHeight: 1,
        fontWeight: FACE_WEIGHT[item.face],
        letterSpacing: item.tracking * item.size,
        whiteSpace: 'pre',
        color: skin.roles[item.fill].hex,
      },
      children: item.text,
    },
  }))
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const picture = { type: 'img', props: { src, width, height, style: { position: 'absolute', left: 0, top: 0 } } }
  return {
    type: 'div',
    props: { style: { display: 'flex', width, height, boxSizing: 'border-box' }, children: [picture, ...words] },
  }
}

/** satori → resvg → sharp, everything anew for every piece. */
export async function naivePng(element: Element, { width, height }: Scene, fonts: Font[]): Promise<Uint8Array> {
  const svg = await satori(element, { width, height, fonts })
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
  // resvg frees its pixels on a turn of the event loop only
  await new Promise<void>((resolve) => setImmediate(resolve))
  return sharp(png).removeAlpha().png().toBuffer()
}
