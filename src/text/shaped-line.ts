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
  readonly ink: readonly GlyphInk[]
}
