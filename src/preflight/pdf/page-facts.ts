import type { Space } from './color-space.js'
import type { PdfStream } from './pdf-object.js'

/** Left, bottom, right, top in user units. */
export type PdfBox = readonly [number, number, number, number]

/** A picture as it is placed on the page. */
export interface PlacedImage {
  /** Null for a picture written into the content itself. */
  readonly stream: PdfStream | null
  /** Null for a stencil, which takes the current color. */
  readonly space: Space | null
  readonly pixels: { readonly width: number; readonly height: number }
  /** Size on the page in user units. */
  readonly size: { readonly width: number; readonly height: number }
}

/** A font that shows text. */
export interface UsedFont {
  readonly name: string
  readonly isEmbedded: boolean
}

/** Everything a page's content does that a print shop looks at. Filled by `walkContent`. */
export interface PageFacts {
  /** Color spaces that painted, by label. */
  readonly spaces: Map<string, Space>
  /** CMYK builds in percent that vector art painted with, by their numbers joined. */
  readonly builds: Map<string, readonly number[]>
  readonly fonts: Map<string, UsedFont>
  readonly images: PlacedImage[]
  /** Kinds of transparency in words a designer knows. */
  readonly transparency: Set<string>
  /** White set to overprint vanishes on the press. */
  whiteOverprint: boolean
  /** Thinnest line in user units; Infinity where no line is drawn. */
  thinnest: number
  /** Boxes in user units of what stands on every plate (Separation All). */
  readonly everyPlate: PdfBox[]
  /** Streams that could not be read, operators that print files must not hold. */
  readonly faults: Set<string>
}

export const createPageFacts = (): PageFacts => ({
  spaces: new Map(),
  builds: new Map(),
  fonts: new Map(),
  images: [],
  transparency: new Set(),
  whiteOverprint: false,
  thinnest: Infinity,
  everyPlate: [],
  faults: new Set(),
})
