import type { Color, Skin } from '../../model/color.js'
import type { PressArea } from '../../model/press.js'
import type { Scene } from '../../model/scene.js'
import { round } from '../number.js'
import { inkOperator } from './operators.js'

type Build = Color['cmyk']

/** The four inks, and a gray of three inks beside one of black, which shows a color cast at a glance. */
const CONTROL: readonly Build[] = [
  [100, 0, 0, 0],
  [0, 100, 0, 0],
  [0, 0, 100, 0],
  [0, 0, 0, 100],
  [50, 40, 40, 0],
  [0, 0, 0, 50],
]

/** Side of a patch, distance from the corner and from the mark in the middle, in mm of a sheet. */
const PATCH = 5
const CORNER = 3
const MIDDLE = 4

/** The builds of the color bar in order: control patches, then every plain color of the skin, each once. */
export const barBuilds = (skin: Skin): readonly Build[] => {
  const own = Object.entries(skin.roles).flatMap(([role, color]) =>
    role === 'photo' || /Raised$|Texture$/.test(role) || color.cmyk.every((ink) => ink === 0) ? [] : [color.cmyk],
  )
  return [...new Map([...CONTROL, ...own].map((build) => [build.join(), build])).values()]
}

/** Squares above the bleed, left and right of the middle mark, in scene coordinates. */
export const drawColorBar = (scene: Scene, area: PressArea, skin: Skin): string => {
  const builds = barBuilds(skin)
  const half = scene.width / 2 - (CORNER + MIDDLE) * area.unit
  const across = Math.ceil(builds.length / 2)
  // On a small piece patches become narrower, never fewer.
  const width = Math.min(PATCH * area.unit, Math.max(half, area.unit) / across)
  const height = PATCH * area.unit
  const y = -scene.bleed - area.middle - height / 2
  return builds
    .map((build, i) => {
      const start = i < across ? CORNER * area.unit : scene.width / 2 + MIDDLE * area.unit
      const box = [start + (i % across) * width, y, width, height].map((v) => round(v, 4)).join(' ')
      return `${inkOperator({ cmyk: build })}\n${box} re f`
    })
    .join('\n')
}
