import type { Role, Skin } from '../../model/color.js'
import { grow, type Matrix, type Rect } from '../../model/geometry.js'
import type { Asset } from '../../model/job.js'
import type { ImageItem, Scene, SceneItem } from '../../model/scene.js'
import { digitsAt, matrixNumbers, round, scaleOf } from '../number.js'
import { pruneItems, textMatrix } from '../prune.js'
import { dataUri } from './data-uri.js'

export interface SvgOptions {
  /** How much of the page: up to the cut, or with the bleed around it. */
  readonly area: 'trim' | 'bleed'
  /** One of the two parts alone. */
  readonly part?: 'shell' | 'imprint' | undefined
  /** A part of the page in its place, drawn as this many pixels: a band of a picture too large to be drawn whole. */
  readonly window?: { readonly rect: Rect; readonly width: number; readonly height: number } | undefined
  /** Other values for some roles (`#RRGGBB`), for proofs and separations. */
  readonly overrideHex?: Partial<Record<Role, string>> | undefined
  /** What the picture says, for readers that cannot see it. */
  readonly alt?: string | undefined
}

interface Context {
  readonly hex: (role: Role) => string
  readonly image: (item: ImageItem, scale: number) => string
  /** Writes a clip path among the definitions and gives its id. */
  readonly clip: (d: string) => string
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const roundPath = (d: string, scale: number): string => {
  const digits = digitsAt(scale)
  return d.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => round(Number(number), digits))
}

const isIdentity = (m: Matrix): boolean => m.join() === '1,0,0,1,0,0'

const transformText = (m: Matrix | undefined): string =>
  m === undefined || isIdentity(m) ? '' : ` transform="matrix(${matrixNumbers(m)})"`

const draw = (item: SceneItem, context: Context, scale: number): string => {
  switch (item.kind) {
    case 'fill': {
      const d = roundPath(item.d, scale * scaleOf(item.transform))
      const rule = item.rule === undefined ? '' : ` fill-rule="${item.rule}"`
      return `<path fill="${context.hex(item.fill)}"${rule}${transformText(item.transform)} d="${d}"/>`
    }
    case 'text':
      return `<path fill="${context.hex(item.fill)}"${transformText(textMatrix(item))} d="${item.outline?.d ?? ''}"/>`
    case 'image':
      return context.image(item, scale)
    case 'group': {
      const inner = scale * scaleOf(item.transform)
      const clip = item.clip === undefined ? '' : ` clip-path="url(#${context.clip(roundPath(item.clip, inner))})"`
      const content = item.items.map((child) => draw(child, context, inner)).join('')
      return `<g${transformText(item.transform)}${clip}>${content}</g>`
    }
  }
}

const drawImage = (item: ImageItem, assets: ReadonlyMap<string, Asset>): string => {
  const asset = assets.get(item.asset)
  if (asset === undefined) throw new Error(`scene names an asset that is not there: ${item.asset}`)
  const { x, y, width, height } = item.box
  // A photo covers its box and loses its edges; a logo is never cut.
  const fit = asset.kind === 'photo' ? 'slice' : 'meet'
  const place = `x="${round(x, 3)}" y="${round(y, 3)}" width="${round(width, 3)}" height="${round(height, 3)}"`
  return `<image ${place} preserveAspectRatio="xMidYMid ${fit}" href="${dataUri(asset)}"/>`
}

/** The part of the page that is drawn, in scene units. */
export const drawnArea = (scene: Scene, area: 'trim' | 'bleed'): Rect =>
  grow({ x: 0, y: 0, width: scene.width, height: scene.height }, area === 'bleed' ? scene.bleed : 0)

/** The page as a standalone SVG of paths and pictures; no font, style sheet or gradient in it. */
export const renderSvg = (
  scene: Scene,
  skin: Skin,
  assets: ReadonlyMap<string, Asset>,
  options: SvgOptions,
): string => {
  const { window } = options
  const area = window?.rect ?? drawnArea(scene, options.area)
  const clips = new Map<string, string>()
  const context: Context = {
    hex: (role) => options.overrideHex?.[role] ?? skin.roles[role].hex,
    image: (item) => drawImage(item, assets),
    clip: (d) => {
      const id = clips.get(d) ?? `c${clips.size + 1}`
      clips.set(d, id)
      return id
    },
  }
  const items = options.part === undefined ? [...scene.shell, ...scene.imprint] : scene[options.part]
  const body = pruneItems(items, area)
    .map((item) => draw(item, context, 1))
    .join('\n')
  const defs = [...clips].map(([d, id]) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`).join('')
  // a band's edges must meet its neighbors' to a fraction of a pixel
  const box = [area.x, area.y, area.width, area.height].map((v) => round(v, window ? 6 : 3)).join(' ')
  const unit = scene.unit === 'mm' ? 'mm' : ''
  const size = window
    ? `width="${window.width}" height="${window.height}" preserveAspectRatio="none"`
    : `width="${round(area.width, 3)}${unit}" height="${round(area.height, 3)}${unit}"`
  const label = options.alt === undefined ? '' : ` role="img" aria-label="${escapeXml(options.alt)}"`
  const title = options.alt === undefined ? '' : `<title>${escapeXml(options.alt)}</title>\n`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${box}"${label}>\n${title}` +
    (defs === '' ? '' : `<defs>${defs}</defs>\n`) +
    `${body}\n</svg>\n`
  )
}
