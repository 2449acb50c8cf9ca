import { eyeletsAlong, type Press, type PressArea } from '../../model/press.js'
import type { Scene } from '../../model/scene.js'
import { round } from '../number.js'

// Lengths in millimeters of a sheet; `area.unit` makes them larger on cloth.
const CROP = { from: 1, to: 6 } as const
const TARGET = { radius: 1.5, arm: 2.5 } as const
const EYELET = { lead: 0.8, center: 3.6, radius: 1.2 } as const
/** A quarter point: what a shop's own marks measure. */
const LINE = 0.25 * (25.4 / 72)

/** Handle of a quarter circle drawn as one curve. */
const ARC = 0.5523

type Point = readonly [x: number, y: number]

const numbers = (...values: number[]): string => values.map((v) => round(v, 4)).join(' ')

const line = (a: Point, b: Point): string => `${numbers(...a)} m ${numbers(...b)} l S`

const circle = ([x, y]: Point, r: number): string => {
  const h = r * ARC
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(x + r, y + h, x + h, y + r, x, y + r)} c`,
    `${numbers(x - h, y + r, x - r, y + h, x - r, y)} c`,
    `${numbers(x - r, y - h, x - h, y - r, x, y - r)} c`,
    `${numbers(x + h, y - r, x + r, y - h, x + r, y)} c s`,
  ].join('\n')
}

/** A side of the piece: a point `along` it and `out` beyond the bleed, in scene coordinates. */
interface Side {
  readonly length: number
  readonly at: (along: number, out: number) => Point
}

const sidesOf = ({ width, height, bleed }: Scene): readonly Side[] => [
  { length: width, at: (along, out) => [along, -bleed - out] },
  { length: width, at: (along, out) => [along, height + bleed + out] },
  { length: height, at: (along, out) => [-bleed - out, along] },
  { length: height, at: (along, out) => [width + bleed + out, along] },
]

/** Eight short lines that lengthen the sides of `rect` outside the bleed. */
const cornerLines = (sides: readonly Side[], overhang: number, unit: number): string[] =>
  sides.flatMap(({ length, at }) =>
    [-overhang, length + overhang].map((along) => line(at(along, CROP.from * unit), at(along, CROP.to * unit))),
  )

/** Short lines outside the bleed at both ends of every further cut. */
const innerLines = (
  [top, bottom, left, right]: readonly Side[],
  { x, y }: NonNullable<Press['cuts']>,
  unit: number,
): string[] => {
  const lines = (sides: readonly (Side | undefined)[], cuts: readonly number[]): string[] =>
    sides.flatMap((side) =>
      cuts.map((along) => (side ? line(side.at(along, CROP.from * unit), side.at(along, CROP.to * unit)) : '')),
    )
  return [...lines([top, bottom], x), ...lines([left, right], y)]
}

const target = ([x, y]: Point, unit: number): string[] => {
  const arm = TARGET.arm * unit
  return [circle([x, y], TARGET.radius * unit), line([x - arm, y], [x + arm, y]), line([x, y - arm], [x, y + arm])]
}

const eyeletMarks = (sides: readonly Side[], press: Press, unit: number): string[] =>
  sides.flatMap(({ length, at }) =>
    eyeletsAlong(length, press.eyelets, press.hem / 2).flatMap((along) => [
      circle(at(along, EYELET.center * unit), EYELET.radius * unit),
      line(at(along, EYELET.lead * unit), at(along, (EYELET.center - EYELET.radius) * unit)),
    ]),
  )

/**
 * Crop marks, registration targets, hem and eyelet marks on every plate, in scene coordinates.
 * A sheet is cut at the trim. Cloth is cut a hem further out and folded at the trim: dashed lines there.
 * `all` is the resource name of Separation All.
 */
export const drawMarks = (scene: Scene, press: Press, area: PressArea, all: string): string => {
  const { unit } = area
  const sides = sidesOf(scene)
  const folds = press.hem > 0
  return [
    `/${all} CS 1 SCN\n${numbers(LINE * unit)} w`,
    ...cornerLines(sides, Math.min(press.hem, scene.bleed), unit),
    ...(press.cuts ? innerLines(sides, press.cuts, unit) : []),
    ...sides.flatMap(({ length, at }) => target(at(length / 2, area.middle), unit)),
    ...eyeletMarks(sides, press, unit),
    ...(folds ? [`[${numbers(1.2 * unit, 0.8 * unit)}] 0 d`, ...cornerLines(sides, 0, unit), '[] 0 d'] : []),
  ].join('\n')
}
