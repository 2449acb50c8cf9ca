import { bestLayouts, type Layout } from './breaks.js'
import { CAP_HEIGHT, type Fonts } from './fonts.js'
import { measure } from './measure.js'
import type { Break, FitBox, Fitted, Phrase } from './phrase.js'
import { type BlockStyle, leastPitch } from './pitch.js'
import { tokenRun } from './token-run.js'

export type { Break, FitBox, Fitted, Grade, Phrase } from './phrase.js'

/** Layouts that are measured again on true ink. */
const CANDIDATES = 32

/**
 * Breaks and size chosen together: of all layouts the one with the highest ln(size) - cost, where cost is what an
 * editor gives in size to be spared the breaks (see break-cost.ts). Kept by text, grades, box and style.
 */
export function fit(fonts: Fonts, phrase: Phrase, box: FitBox, style: BlockStyle): Fitted {
  const key = fitKey(phrase, box, style)
  const known = fonts.fits.get(key)
  if (known) return known
  const fitted = fitAnew(fonts, phrase, box, style)
  fonts.fits.set(key, fitted)
  return fitted
}

function fitAnew(fonts: Fonts, phrase: Phrase, box: FitBox, style: BlockStyle): Fitted {
  if (phrase.syllables.length === 0) return { lines: [], size: box.maxSize ?? 0, pitch: 1, breaks: [], flagged: false }
  const run = tokenRun(fonts, phrase.syllables, style)
  const layouts = bestLayouts(phrase, run, box, CANDIDATES)
  let best: { layout: Layout; score: number } | undefined
  for (const layout of layouts) {
    const pitch = box.pitch ?? run.pitch(layout.ends)
    const score = layout.score(pitch)
    if (!best || score > best.score) best = { layout, score }
  }
  if (!best) throw new Error(`no layout for: ${phrase.text}`)
  const lines = cut(phrase.syllables, best.layout.ends)
  const pitch = box.pitch ?? leastPitch(fonts, lines, style)
  const longest = Math.max(...lines.map((line) => measure(fonts, line, style.face, style.tracking)))
  const breaks = best.layout.ends
    .slice(0, -1)
    .map((end): Break => ({ after: end - 1, grade: phrase.gaps[end - 1] ?? 'ok' }))
  return {
    lines,
    size: sizeIn(box, longest, lines.length, pitch),
    pitch,
    breaks,
    flagged: breaks.some((b) => b.grade === 'unverified'),
  }
}

/** The largest size at which `count` lines, the longest of `longest` em, stand in the box. */
export function sizeIn(box: FitBox, longest: number, count: number, pitch: number): number {
  return Math.min(box.width / longest, box.height / ((count - 1) * pitch + CAP_HEIGHT), box.maxSize ?? Infinity)
}

function cut(syllables: readonly string[], ends: readonly number[]): string[] {
  return ends.map((end, i) => syllables.slice(i === 0 ? 0 : ends[i - 1], end).join(' '))
}

function fitKey(phrase: Phrase, box: FitBox, style: BlockStyle): string {
  const { width, height, maxSize, minLines, maxLines, pitch } = box
  return JSON.stringify([
    phrase.syllables,
    phrase.gaps,
    width,
    height,
    maxSize,
    minLines,
    maxLines,
    pitch,
    style,
    phrase.costs,
  ])
}
