import type { Rect } from './geometry.js'

/** What happens to parts of a page: every length is relative to the drawn picture, 0 … 1 across and down. */
export interface Zones {
  /** Where it is cut; the whole picture where nothing is. */
  readonly trim: Rect
  readonly safe: Rect
  readonly avoid: readonly Rect[]
  /** A round crop; `r` is relative to the width, as `cx` is. */
  readonly circle: { readonly cx: number; readonly cy: number; readonly r: number } | null
}

/** A drawing over a picture: the picture, which is a WebP, as base64, and the SVG without it. */
export interface PictureLayers {
  readonly shell: string
  readonly above: string
}

/** A small picture of one page for the gallery; print pages are drawn with their bleed. */
export interface Thumbnail {
  readonly mime: 'image/webp' | 'image/svg+xml'
  readonly bytes: Uint8Array
  /** `bytes` as base64, where that is at hand. */
  readonly base64?: string | undefined
  /** The two layers of a drawing over a picture, where they are at hand. */
  readonly layers?: PictureLayers | undefined
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly zones: Zones
  /** Path of a file to show instead, below the gallery; `bytes` is empty then. */
  readonly href?: string | undefined
}
