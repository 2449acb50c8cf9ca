import type { Scene, SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { comma } from './finishing.js'

/** Millimeters of cap height a reader needs for each meter: at most (USSC chart), and in comfort (one inch for ten feet). */
const PER_METER = { farthest: 3.3, comfortable: 8.3 } as const

function sizesOf(items: readonly SceneItem[], scale: number): number[] {
  return items.flatMap((item): number[] => {
    if (item.kind === 'text') return [item.size * scale]
    return item.kind === 'group'
      ? sizesOf(item.items, item.transform ? scale * Math.abs(item.transform[3]) : scale)
      : []
  })
}

/** Cap heights of the largest and the smallest letters of a piece in scene units, to a tenth; null without text. */
export function letterHeights(
  scenes: readonly Scene[],
): { readonly largest: number; readonly smallest: number } | null {
  const sizes = scenes.flatMap((scene) => sizesOf([...scene.shell, ...scene.imprint], 1))
  if (sizes.length === 0) return null
  const tenth = (size: number): number => Math.round(size * CAP_HEIGHT * 10) / 10
  return { largest: tenth(Math.max(...sizes)), smallest: tenth(Math.min(...sizes)) }
}

const meters = (value: number): string => `${value < 3 ? comma(value) : Math.floor(value)} m`

/** From how far the letters are read. */
export function distanceWords({ largest, smallest }: { readonly largest: number; readonly smallest: number }): string {
  const main = `Chữ lớn nhất cao ${comma(largest, 0)} mm: đọc thoải mái ở ${meters(largest / PER_METER.comfortable)}, xa nhất ${meters(largest / PER_METER.farthest)}`
  if (smallest > largest * 0.8) return `${main}.`
  return `${main}; chữ nhỏ nhất ${comma(smallest)} mm: ở ${meters(smallest / PER_METER.comfortable)}, xa nhất ${meters(smallest / PER_METER.farthest)}.`
}
