import type { Color } from '../model/color.js'
import type { Matrix } from '../model/geometry.js'

type Build = Color['cmyk']

/** One shape of a logo in the inks it is printed with; `d` is absolute M L C Q Z path data before `transform`. */
export interface VectorShape {
  readonly d: string
  readonly transform: Matrix
  readonly fill: Build | null
  readonly rule: 'nonzero' | 'evenodd'
  readonly stroke: {
    readonly ink: Build
    readonly width: number
    readonly cap: 'butt' | 'round' | 'square'
    readonly join: 'miter' | 'round' | 'bevel'
    readonly miterLimit: number
    readonly dash: readonly number[]
  } | null
}

/** A logo that stays made of curves in print; it is set whole into the middle of its box. */
export interface PrintVector {
  /** Size in its own units; the origin is the top left corner. */
  readonly width: number
  readonly height: number
  readonly shapes: readonly VectorShape[]
}
