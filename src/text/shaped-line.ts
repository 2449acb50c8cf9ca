/** The ink of one letter of a line, in em; y grows downwards from the baseline. */
export interface GlyphInk {
  readonly char: string
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** A line shaped once, without tracking. */
export interface ShapedLine {
  readonly advance: number
  readonly letters: number
  /** Pen start of each letter in em, blanks included. */
  readonly pens: readonly number[]
  /** Put together when first asked for. */
  readonly ink: readonly GlyphInk[]
  /** Places of the letters in the face's glyph table; null where a shaper has set them. */
  readonly places: readonly number[] | null
  /** The ink of the table's letters by their places, each from its own pen start (x0, x1, y0, y1 in 1/1000 em). */
  readonly inks: readonly (readonly [number, number, number, number] | null)[] | null
}

/** A stretch of a line that is shaped in one go; `x` is its pen start in em from the line's start. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly shaped: ShapedLine
}

/** A line with its tracking; lengths in em from its pen start and baseline. */
export interface MeasuredLine {
  readonly segments: readonly Segment[]
  /** Advance width. */
  readonly width: number
  readonly ink: readonly GlyphInk[]
  /** The box of all ink; without ink its ends lie at infinity, the wrong way round. */
  readonly box: Omit<GlyphInk, 'char'>
}
