import type { Matrix, Rect } from '../../model/geometry.js'
import type { Outline } from '../../model/scene.js'

/** Pixels to lay over a picture: 4 bytes each, color multiplied by alpha; the box is in the picture's pixels. */
export interface PixelMark extends Rect {
  readonly kind: 'pixels'
  readonly pixels: Uint8Array
}

/** A text in one color; the box holds the whole pixels it touches of the picture, `m` brings its outline into them. */
export interface TextMark extends Rect {
  readonly kind: 'text'
  readonly outline: Outline
  readonly m: Matrix
  /** `#RRGGBB`. */
  readonly hex: string
}

/** What an imprint lays over a picture. */
export type Mark = PixelMark | TextMark
