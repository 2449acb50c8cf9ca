import type { Matrix, Rect } from '../model/geometry.js'
import type { FillItem, ImageItem, Outline, TextItem } from '../model/scene.js'
import type { Shape } from './flatten.js'

/** What cuts a painted item: a path with the matrix that leads from the scene into its units. */
export interface Clip {
  readonly shape: Shape
  readonly box: Rect
  readonly inverse: Matrix
}

/** A painted item, whatever it is. */
export interface Placed {
  /** From the item's own units to the scene's. */
  readonly matrix: Matrix
  readonly box: Rect
  readonly clips: readonly Clip[]
  readonly layer: 'shell' | 'imprint'
  /** Painting order: later ones cover earlier ones. */
  readonly order: number
}

export interface PaintedFill extends Placed {
  readonly item: FillItem
  readonly shape: Shape
  readonly inverse: Matrix
}

export interface PaintedText extends Placed {
  readonly item: TextItem
  readonly outline: Outline
  /** The polylines of its ink, made when a check looks at them. */
  readonly shape: Shape
  /** Font size in scene units, groups' scales included. */
  readonly size: number
  /** Length of one em in the outline's units. */
  readonly em: number
}

export interface PaintedImage extends Placed {
  readonly item: ImageItem
}

/** How much a matrix enlarges lengths: the square root of what it does to areas. */
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]))
