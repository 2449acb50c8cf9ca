import { type Fitted, type FitBox, fit } from '../../src/text/fit.js'
import type { Fonts } from '../../src/text/fonts.js'
import { inCapitals } from '../../src/text/marks.js'
import type { Phrase } from '../../src/text/phrase.js'
import type { BlockStyle } from '../../src/text/pitch.js'
import type { Sample } from './fonts.js'
import { largestAnywhere } from './largest-anywhere.js'

/** The boxes of every comparison, widest first; all are 1000 high. */
export const RATIOS: readonly (readonly [name: string, ratio: number])[] = [
  ['8:1', 8],
  ['7.5:1', 7.5],
  ['4:1', 4],
  ['1.91:1', 1.91],
  ['1:1', 1],
  ['4:5', 0.8],
  ['9:16', 0.5625],
  ['1:3', 1 / 3],
]
/** Capitals of one face at one leading for all, so that only the choice of lines differs. */
export const STYLE: BlockStyle = { face: 'extrabold', tracking: 0, align: 'center' }
export const LEADING = 1.3

/** Counts over layouts; `poorWide` counts poor breaks in boxes of 1.91:1 and wider. */
export interface BreakScore {
  layouts: number
  breaks: number
  compound: number
  silent: number
  poorWide: number
  lonelyLast: number
  flagged: number
  /** Size against the largest with breaks allowed anywhere, by the name of the ratio. */
  readonly fill: Map<string, number[]>
  /** Breaks inside a compound, as `word / word (grade)` with the text's id. */
  readonly broken: string[]
}

export const newScore = (): BreakScore => ({
  layouts: 0,
  breaks: 0,
  compound: 0,
  silent: 0,
  poorWide: 0,
  lonelyLast: 0,
  flagged: 0,
  fill: new Map(),
  broken: [],
})

/** Fits one text in all boxes and adds what came out to the score. */
export function scoreText(score: BreakScore, fonts: Fonts, sample: Sample, phrase: Phrase, pitch?: number): void {
  const drawn = inCapitals(phrase)
  for (const [name, ratio] of RATIOS) {
    const box: FitBox = { width: 1000 * ratio, height: 1000, ...(pitch === undefined ? {} : { pitch }) }
    const fitted = fit(fonts, drawn, box, STYLE)
    addBreaks(score, fitted, sample, name, ratio)
    const best = largestAnywhere(fonts, drawn.syllables, { ...box, pitch: LEADING }, STYLE)
    score.fill.set(name, [...(score.fill.get(name) ?? []), fitted.size / best])
  }
}

function addBreaks(score: BreakScore, fitted: Fitted, sample: Sample, name: string, ratio: number): void {
  score.layouts += 1
  score.breaks += fitted.breaks.length
  score.flagged += fitted.flagged ? 1 : 0
  const words = sample.text.split(' ')
  if (fitted.breaks.some(({ after }) => words.length - after === 2)) score.lonelyLast += 1
  for (const { after, grade } of fitted.breaks) {
    if (sample.gaps[after] === 'poor' && ratio > 1.9) score.poorWide += 1
    if (sample.gaps[after] !== 'never') continue
    score.compound += 1
    if (grade !== 'unverified') score.silent += 1
    score.broken.push(`${sample.id} ${name}: ${words[after]} / ${words[after + 1]} (${grade})`)
  }
}

export const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length
