/** How good a line break at one gap between syllables is. */
export type Grade = 'good' | 'ok' | 'poor' | 'never' | 'unverified'

/** Text cut into syllables with a grade for each gap: `gaps[i]` stands between syllable i and i + 1. */
export interface Phrase {
  readonly text: string
  readonly syllables: readonly string[]
  readonly gaps: readonly Grade[]
  /** What breaking at each gap costs in ln(size), where more is known than the grade tells. */
  readonly costs?: readonly number[] | undefined
}

/** The box to fill, in scene units; its height runs from the first line's cap top to the last line's baseline. */
export interface FitBox {
  readonly width: number
  readonly height: number
  /** Largest font size allowed, in scene units. */
  readonly maxSize?: number
  readonly minLines?: number
  readonly maxLines?: number
  /** Fixed pitch in em instead of the least one that keeps ink apart. */
  readonly pitch?: number
}

/** A break taken: after which syllable (from 0) and its grade. */
export interface Break {
  readonly after: number
  readonly grade: Grade
}

/** Lines with the size at which they fill the box: size in scene units, pitch in em. */
export interface Fitted {
  readonly lines: readonly string[]
  readonly size: number
  readonly pitch: number
  readonly breaks: readonly Break[]
  /** Whether any break stands on a gap nobody has judged. */
  readonly flagged: boolean
}

/** One line of a lockup; `down` is its baseline below the first line's cap-top, in em of the key words. */
export interface LockupLine {
  readonly text: string
  readonly key: boolean
  readonly down: number
}

/** A text in two sizes, key words on large lines of their own; `size` is theirs, in scene units. */
export interface Lockup {
  readonly lines: readonly LockupLine[]
  readonly size: number
}
