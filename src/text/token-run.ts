import type { Fonts, GlyphInk } from './fonts.js'
import { inkOf, measure, pensOf, shape } from './measure.js'
import { type BlockStyle, INK_CLEARANCE, pairPitch } from './pitch.js'

/** A text whose every stretch of syllables can be measured without shaping it again; lengths in em. */
export interface TokenRun {
  /** Width of the line made of syllables `from` up to but without `to`. */
  readonly width: (from: number, to: number) => number
  /** Ink of that line where the style's alignment puts it. */
  readonly ink: (from: number, to: number) => readonly GlyphInk[]
  /** Least pitch of the lines that end before the syllables `ends`. */
  readonly pitch: (ends: readonly number[]) => number
}

/**
 * Shapes the text once as a whole and each syllable once alone. Kerning looks at neighbours only, so a line is
 * as wide as the stretch from its first syllable's start to the end of its last one.
 */
export function tokenRun(fonts: Fonts, syllables: readonly string[], style: BlockStyle): TokenRun {
  const { face, tracking } = style
  const ink = inkOf(fonts, syllables.join(' '), face, tracking)
  const firstGlyph: number[] = []
  const starts: number[] = []
  let glyph = 0
  const pens = pensOf(fonts, syllables.join(' '), face, tracking)
  for (const syllable of syllables) {
    firstGlyph.push(glyph)
    starts.push(pens[glyph] ?? 0)
    glyph += shape(fonts, syllable, face).letters + 1
  }
  const ends = syllables.map((syllable, i) => (starts[i] ?? 0) + measure(fonts, syllable, face, tracking))
  const width = (from: number, to: number): number => (ends[to - 1] ?? 0) - (starts[from] ?? 0)
  const placed = new Map<number, readonly GlyphInk[]>()
  const pairs = new Map<number, number>()

  const place = (from: number, to: number): readonly GlyphInk[] => {
    const key = from * 1000 + to
    const known = placed.get(key)
    if (known) return known
    const aside = style.align === 'center' ? width(from, to) / 2 : style.align === 'right' ? width(from, to) : 0
    const shift = -(starts[from] ?? 0) - aside
    const line = ink
      .slice(firstGlyph[from], to < syllables.length ? (firstGlyph[to] ?? 0) - 1 : ink.length)
      .map((g) => ({ ...g, x0: g.x0 + shift, x1: g.x1 + shift }))
    placed.set(key, line)
    return line
  }

  const pairAt = (from: number, middle: number, to: number): number => {
    const key = (from * 1000 + middle) * 1000 + to
    const known = pairs.get(key)
    if (known !== undefined) return known
    const pitch = pairPitch(place(from, middle), place(middle, to), INK_CLEARANCE)
    pairs.set(key, pitch)
    return pitch
  }

  return {
    width,
    ink: place,
    pitch: (lineEnds) => {
      let pitch = 1
      for (let i = 0; i + 1 < lineEnds.length; i++) {
        pitch = Math.max(pitch, pairAt(lineEnds[i - 1] ?? 0, lineEnds[i] ?? 0, lineEnds[i + 1] ?? 0))
      }
      return pitch
    },
  }
}
