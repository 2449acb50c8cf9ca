import type { Role } from '../../model/color.js'
import { type FitBox, type Phrase, fit } from '../../text/fit.js'
import type { CommonStage } from '../stage.js'
import { type Block, type Span, setBlock } from './block.js'
import { emphasize } from './emphasis.js'

/** Lines of a text that ends in the year, the year in its own slot and in `fill`; it never breaks within. */
export function yearLines(
  stage: CommonStage,
  lines: readonly string[],
  fill: Role | undefined,
): readonly (readonly Span[])[] {
  const { year } = stage.words
  return lines.map((line, index): Span[] => {
    if (index < lines.length - 1 || !line.endsWith(year)) return [{ text: line }]
    const before = line.slice(0, line.length - year.length)
    const tail: Span = { text: year, slot: 'year', fill }
    return before === '' ? [tail] : [{ text: before }, tail]
  })
}

export interface LeadOptions extends FitBox {
  readonly x: number
  readonly y: number
  readonly tracking?: number | undefined
}

/** First part of the campaign's name, set large. */
export function leadBlock(stage: CommonStage, options: LeadOptions): Block {
  const { tracking = -0.03 } = options
  return nameBlock(stage, stage.words.nameLead, { ...options, tracking, face: 'black', id: 'name-lead' })
}

/** The rest of the name with the year at its end in the emphasis color: the smaller lines under the first part. */
export function restBlock(stage: CommonStage, options: LeadOptions): Block {
  const { tracking = -0.02 } = options
  return nameBlock(stage, stage.words.nameRestWithYear, { ...options, tracking, face: 'extrabold', id: 'name-rest' })
}

interface NameBlockOptions extends LeadOptions {
  readonly tracking: number
  readonly face: 'black' | 'extrabold'
  readonly id: string
  readonly align?: 'left' | 'center' | undefined
  readonly emphasis?: readonly string[] | undefined
  /** Color of a year at the end; the emphasis color unless given or spent on a phrase. */
  readonly yearFill?: Role | undefined
}

/** A form of the campaign's name, broken and sized for its box; a year at its end takes the emphasis color. */
export function nameBlock(stage: CommonStage, phrase: Phrase, options: NameBlockOptions): Block {
  const { face, tracking, align = 'left', emphasis = [], id } = options
  const fitted = fit(stage.fonts, phrase, options, { face, tracking, align })
  const spans = yearLines(stage, fitted.lines, emphasis.length > 0 ? undefined : (options.yearFill ?? stage.ground.em))
  const lines = emphasis.length > 0 ? withEmphasis(spans, emphasize(fitted.lines, emphasis, stage.ground.em)) : spans
  return setBlock(stage.fonts, lines, {
    face,
    tracking,
    align,
    size: fitted.size,
    pitch: fitted.pitch,
    x: align === 'left' ? options.x - 0.04 * fitted.size : options.x,
    y: options.y,
    fill: stage.ground.head,
    slot: 'name',
    use: 'display',
    id,
  })
}

/** The year's spans where a line ends in the year, the emphasis elsewhere: an official name is no year. */
const withEmphasis = (
  years: readonly (readonly Span[])[],
  marked: readonly (readonly Span[])[],
): readonly (readonly Span[])[] =>
  years.map((spans, index) => {
    const emphasized = marked[index] ?? spans
    const tail = spans[spans.length - 1]
    if (tail?.slot !== 'year') return emphasized
    const last = emphasized[emphasized.length - 1]
    if (!last || last.fill !== undefined) return spans
    const rest = last.text.slice(0, last.text.length - tail.text.length)
    return [...emphasized.slice(0, -1), ...(rest === '' ? [] : [{ ...last, text: rest }]), tail]
  })
