import type { Role } from '../../model/color.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { problem } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { Face, Slot } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { BREAK_COST } from '../../text/break-cost.js'
import { type FitBox, type Fitted, type Phrase, fit, sizeIn } from '../../text/fit.js'
import { inCapitals } from '../../text/marks.js'
import { measure } from '../../text/measure.js'
import { type BlockStyle, leastPitch } from '../../text/pitch.js'
import type { CommonStage, Stage } from '../stage.js'
import { type Block, setBlock } from './block.js'

/** A name gets this much smaller before it is wrapped (DESIGN section 6). */
const SHRINK_BEFORE_WRAP = 0.8
/** Pitch of a unit name on two lines, in em. */
const UNIT_PITCH = 1.26
/** How far the horn of ư stands out, in em. */
const HORN = 0.1
const HORN_END = /[ưừứửữự]$/iu

/** How a unit's or parent's name may be set. */
export interface NameOptions {
  readonly x: number
  /** Cap-top of the first line. */
  readonly y: number
  readonly width: number
  /** Cap-top to last baseline; without it, as much as `maxLines` take. */
  readonly height?: number | undefined
  readonly size: number
  readonly face: Face
  readonly fill: Role
  readonly slot: Slot
  readonly tracking?: number | undefined
  readonly caps?: boolean | undefined
  readonly align?: 'left' | 'center' | 'right' | undefined
  readonly maxLines?: number | undefined
  readonly pitch?: number | undefined
  /** How small the name may get before it is wrapped, as a share of `size`; 0.8 unless given, 1 wraps at once. */
  readonly shrinkTo?: number | undefined
}

/** A name set as large as allowed, and what is wrong where it does not fit even at the minimum size. */
export interface NameBlock {
  readonly block: Block
  readonly problems: readonly Diagnostic[]
}

/** Sets a name on one line, down to 80 % of `size`; then on two or more lines; never under the format's minimum. */
export function setName(stage: Stage, phrase: Phrase, options: NameOptions): NameBlock {
  const { fonts } = stage
  const { face, tracking = -0.008, align = 'left', maxLines = 2, size } = options
  const shown = options.caps ? inCapitals(phrase) : phrase
  // the horn of a last ư stands out of its measured width
  const width = shown.syllables.some((syllable) => HORN_END.test(syllable))
    ? options.width - HORN * size
    : options.width
  const oneLine = Math.min(size, width / measure(fonts, shown.text, face, tracking))
  const style = { face, tracking, align } as const
  const wide =
    oneLine >= Math.max(size * (options.shrinkTo ?? SHRINK_BEFORE_WRAP), stage.format.minText) || maxLines === 1
  const pitch = options.pitch ?? UNIT_PITCH
  const height = options.height ?? ((maxLines - 1) * pitch + CAP_HEIGHT) * size
  const box = { width, height, maxSize: size, minLines: 2, maxLines, pitch }
  const kept = wide ? null : fit(fonts, shown, box, style)
  // a name torn inside a phrase can still be read, one that is too small cannot
  const wrapped = kept && kept.size < stage.format.minText ? torn(stage, shown, box, style) : kept
  const best =
    wrapped && wrapped.size > oneLine
      ? wrapped
      : { lines: [shown.text], size: Math.min(oneLine, height / CAP_HEIGHT), pitch }
  // capitals carry their marks high: two lines of them may need more than the usual pitch
  const apart = best.lines.length > 1 ? Math.max(best.pitch, leastPitch(fonts, best.lines, style)) : best.pitch
  const fitting =
    options.height === undefined
      ? best.size
      : Math.min(best.size, height / ((best.lines.length - 1) * apart + CAP_HEIGHT))
  const block = setBlock(fonts, best.lines, {
    ...options,
    face,
    tracking,
    align,
    size: fitting,
    pitch: apart,
    use: 'small',
  })
  const problems = fitting < stage.format.minText ? [tooSmall(stage, phrase.text)] : []
  return { block, problems }
}

/** What it costs in ln(size) to tear a phrase: more than any other break. */
const TORN = 0.4

/** The name with every gap open to a break: the best breaks that reach the minimum size, else the largest. */
function torn(stage: Stage, phrase: Phrase, box: FitBox, style: BlockStyle): Fitted {
  const { fonts, format } = stage
  const costs = phrase.gaps.map((gap, i) => (gap === 'never' ? TORN : (phrase.costs?.[i] ?? BREAK_COST[gap])))
  const open = { ...phrase, gaps: phrase.gaps.map((gap) => (gap === 'never' ? 'poor' : gap)) }
  const best = fit(fonts, { ...open, costs }, { ...box, maxSize: format.minText }, style)
  const longest = Math.max(...best.lines.map((line) => measure(fonts, line, style.face, style.tracking)))
  const size = sizeIn(box, longest, best.lines.length, best.pitch)
  return size >= format.minText ? { ...best, size } : fit(fonts, { ...open, costs: undefined }, box, style)
}

/** What is said where a name would have to be set below the format's smallest size. */
export const tooSmall = (stage: Stage, text: string): Diagnostic =>
  problem('chu-qua-nho', `“${text}” quá dài cho ${stage.format.vi}: chữ sẽ nhỏ hơn mức đọc được.`, {
    hint: 'Dùng tên viết tắt chính thức của đơn vị, hoặc bỏ sản phẩm này cho đơn vị đó.',
  })

/** An imprint rectangle on whole pixels that covers `rect`. */
export function imprintRect(stage: CommonStage, rect: Rect): Rect {
  if (stage.format.medium === 'print') return rect
  const x = Math.floor(rect.x)
  const y = Math.floor(rect.y)
  return { x, y, width: Math.ceil(rect.x + rect.width) - x, height: Math.ceil(rect.y + rect.height) - y }
}
