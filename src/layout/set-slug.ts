import type { Rect } from '../model/geometry.js'
import type { SlugRun } from '../model/press.js'
import type { Face, TextItem } from '../model/scene.js'
import type { Fonts } from '../text/fonts.js'
import { measure } from '../text/measure.js'
import { setText, textItems } from './set-text.js'
import type { SlugWord } from './slug-words.js'

const FACE: Face = 'medium'
/** Seven-point letters where they fit, never above a third of the room. */
const SIZE = 0.31
/** Lines stand this far apart, in em; a capital's two marks reach 1.16 above the baseline, a dot and a tail 0.27 below. */
const PITCH = 1.3
const ASCENT = 1.2
const DESCENT = 0.3
/** Between two stretches, and between a word and its code, in em. */
const GAP = { words: 1.1, code: 0.3 } as const
/** Each attempt is this much smaller than the last. */
const SMALLER = 0.94

interface Placed {
  readonly text: string
  /** In em, from the start of its line. */
  readonly x: number
  readonly line: number
  readonly isOwn: boolean
}

/** The slug's words as outlines within `room` (mm), in as few lines as fit at the largest size that fits. */
export async function setSlug(words: readonly SlugWord[], room: Rect, fonts: Fonts): Promise<readonly SlugRun[]> {
  const pieces = words.map((word) => spell(word, fonts))
  let size = room.height * SIZE
  let placed = wrap(pieces, room.width / size)
  while ((ASCENT + (placed.lines - 1) * PITCH + DESCENT) * size > room.height || placed.widest * size > room.width) {
    size *= SMALLER
    placed = wrap(pieces, room.width / size)
  }
  const items = placed.runs.map((run): TextItem => ({
    kind: 'text',
    text: run.text,
    slot: 'label',
    use: 'label',
    face: FACE,
    size,
    tracking: 0,
    x: run.x * size,
    y: (run.line * PITCH + ASCENT) * size,
    fill: 'ink',
    block: 'slug',
    line: run.line,
  }))
  const set = textItems(await setText(items, fonts))
  return set.flatMap(({ text, outline, x, y }, i) =>
    outline ? [{ text, outline, x, y, size, isOwn: placed.runs[i]?.isOwn ?? false }] : [],
  )
}

/** A stretch in parts, lengths in em. */
interface Spelled {
  readonly parts: readonly { readonly text: string; readonly x: number }[]
  readonly width: number
  readonly isOwn: boolean
}

/** A stretch and where its parts start, in em. A code's letters stand apart, so that they are set once for all files. */
function spell(word: SlugWord, fonts: Fonts): Spelled {
  const parts = [{ text: word.text, x: 0 }]
  let width = measure(fonts, word.text, FACE)
  if (word.code !== undefined) width += GAP.code
  for (const letter of word.code ?? '') {
    parts.push({ text: letter, x: width })
    width += measure(fonts, letter, FACE)
  }
  return { parts, width, isOwn: word.isOwn ?? false }
}

/** Fills lines of `width` em with whole stretches; one that is wider has a line of its own. */
function wrap(pieces: readonly Spelled[], width: number) {
  const runs: Placed[] = []
  let [line, pen, widest] = [0, 0, 0]
  for (const piece of pieces) {
    if (pen > 0 && pen + piece.width > width) [line, pen] = [line + 1, 0]
    const { isOwn } = piece
    runs.push(...piece.parts.map(({ text, x }) => ({ text, x: pen + x, line, isOwn })))
    widest = Math.max(widest, pen + piece.width)
    pen += piece.width + GAP.words
  }
  return { runs, lines: line + 1, widest }
}
