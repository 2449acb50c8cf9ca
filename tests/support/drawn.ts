import { Resvg } from '@resvg/resvg-js'
import type { Role } from '../../src/model/color.js'
import type { Matrix, Rect } from '../../src/model/geometry.js'
import type { FillItem, SceneItem } from '../../src/model/scene.js'
import { pathBounds } from '../../src/motif/path.js'

const COLORS: Partial<Record<Role, string>> = {
  primary: '#FF0000',
  accent: '#00FF00',
  deep: '#0000FF',
  ink: '#FFFF00',
  white: '#FFFFFF',
  blush: '#00FFFF',
}

/** All fills of a display list, groups opened. */
export const fills = (items: readonly SceneItem[]): FillItem[] =>
  items.flatMap((item) => (item.kind === 'fill' ? [item] : item.kind === 'group' ? fills(item.items) : []))

/** True bounds of all fills together. */
export const union = (items: readonly FillItem[]): [x0: number, y0: number, x1: number, y1: number] => {
  const boxes = items.map((item) => pathBounds(item.d))
  return [
    Math.min(...boxes.map((b) => b.x)),
    Math.min(...boxes.map((b) => b.y)),
    Math.max(...boxes.map((b) => b.x + b.width)),
    Math.max(...boxes.map((b) => b.y + b.height)),
  ]
}

const svg = (items: readonly SceneItem[]): string =>
  items
    .map((item) => {
      if (item.kind === 'fill') return `<path d="${item.d}" fill="${COLORS[item.fill]}"/>`
      if (item.kind !== 'group') return ''
      const m: Matrix = item.transform ?? [1, 0, 0, 1, 0, 0]
      return `<g transform="matrix(${m.join(' ')})">${svg(item.items)}</g>`
    })
    .join('')

/** Draws the items on nothing and tells the role at a point: null where nothing is, `edge` where it shines through. */
export const draw = (items: readonly SceneItem[], view: Rect, scale = 6) => {
  const box = `${view.x} ${view.y} ${view.width} ${view.height}`
  const doc = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${svg(items)}</svg>`
  const image = new Resvg(doc, { fitTo: { mode: 'width', value: Math.round(view.width * scale) } }).render()
  const { pixels, width, height } = image
  const roleAt = (x: number, y: number): Role | null | 'mixed' | 'edge' => {
    const i = 4 * (Math.floor((y - view.y) * scale) * width + Math.floor((x - view.x) * scale))
    const [r, g, b, alpha] = pixels.subarray(i, i + 4)
    if (alpha !== 255) return alpha === 0 ? null : 'edge'
    const hex = `#${[r, g, b].map((v) => v.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
    return (Object.entries(COLORS).find(([, v]) => v === hex)?.[0] as Role | undefined) ?? 'mixed'
  }
  return { roleAt, pixels, width, height }
}
