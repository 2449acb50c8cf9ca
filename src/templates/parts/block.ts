import type { Role } from '../../model/color.js'
import type { SceneItem, Slot, TextItem, TextUse } from '../../model/scene.js'
import { CAP_HEIGHT, type Fonts } from '../../text/fonts.js'
import { lineOf, measure } from '../../text/measure.js'
import { type Align, leastPitch } from '../../text/pitch.js'
import type { TextStyle } from '../stage.js'

/** A stretch of a line; `fill` overrides the block's role, `face` its weight, `slot` what it spells. */
export interface Span {
  readonly text: string
  readonly fill?: Role | undefined
  readonly face?: TextStyle['face'] | undefined
  readonly slot?: Slot | undefined
}

export type Line = string | readonly Span[]

/** Where and how a block is set: `x` is the left edge, centre or right edge by `align`; `y` the first cap-top. */
export interface BlockOptions extends TextStyle {
  readonly x: number
  readonly y: number
  readonly slot: Slot
  readonly use: TextUse
  readonly align?: Align | undefined
  /** Fixed pitch in em; without it the least one that keeps ink apart. */
  readonly pitch?: number | undefined
  /** Id that sets two blocks of one slot apart. */
  readonly id?: string | undefined
}

/** Lines in place, with the measures that compositions hang on; all in scene units. */
export interface Block {
  readonly items: readonly SceneItem[]
  readonly top: number
  /** Baseline of the last line. */
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly width: number
  /** Cap-top of the first line to baseline of the last. */
  readonly height: number
  /** How far ink rises above the first cap-top and falls below the last baseline. */
  readonly riseAbove: number
  readonly fallBelow: number
  readonly size: number
  readonly pitch: number
}

const spansOf = (line: Line): readonly Span[] => (typeof line === 'string' ? [{ text: line }] : line)

/** The plain words of a line. */
export const lineText = (line: Line): string =>
  spansOf(line)
    .map((span) => span.text)
    .join('')

/** Sets lines by cap-top and baseline, never by a line box (DESIGN section 5 rule 1). */
export function setBlock(fonts: Fonts, lines: readonly Line[], options: BlockOptions): Block {
  const { face, size, tracking, align = 'left', x, y } = options
  const texts = lines.map(lineText)
  const pitch = options.pitch ?? leastPitch(fonts, texts, { face, tracking, align })
  const widths = lines.map((line) => lineWidth(fonts, line, options))
  const lefts = widths.map((width) => (align === 'center' ? x - width / 2 : align === 'right' ? x - width : x))
  const baseline = (index: number): number => y + CAP_HEIGHT * size + index * pitch * size
  const items = lines.flatMap((line, index) =>
    placeSpans(fonts, line, lefts[index] ?? x, baseline(index), index, options),
  )
  const left = Math.min(...lefts)
  const width = Math.max(0, ...widths)
  const bottom = baseline(lines.length - 1)
  const first = lineOf(fonts, texts[0] ?? '', face, tracking).box
  const last = lineOf(fonts, texts[texts.length - 1] ?? '', face, tracking).box
  return {
    items,
    top: y,
    bottom,
    left,
    right: left + width,
    width,
    height: bottom - y,
    riseAbove: Math.max(0, -first.y0 - CAP_HEIGHT) * size,
    fallBelow: Math.max(0, last.y1) * size,
    size,
    pitch,
  }
}

/** Width of one line in scene units, its spans in their own faces. */
export function lineWidth(fonts: Fonts, line: Line, style: TextStyle): number {
  const spans = spansOf(line)
  let pen = 0
  spans.forEach((span, index) => {
    const face = span.face ?? style.face
    const isLast = index === spans.length - 1
    pen += isLast ? measure(fonts, span.text, face, style.tracking) : penAfter(fonts, span.text, face, style.tracking)
  })
  return pen * style.size
}

/** Where the next letter starts after `text`, in em: its advance with tracking and the gap after a horn. */
export function penAfter(fonts: Fonts, text: string, face: TextStyle['face'], tracking: number): number {
  return measure(fonts, `${text}n`, face, tracking) - measure(fonts, 'n', face, tracking)
}

function placeSpans(
  fonts: Fonts,
  line: Line,
  left: number,
  y: number,
  index: number,
  options: BlockOptions,
): TextItem[] {
  let x = left
  return spansOf(line).flatMap((span, at, spans) => {
    const face = span.face ?? options.face
    const lead = span.text.length - span.text.trimStart().length
    const start = x + (lead > 0 ? penAfter(fonts, span.text.slice(0, lead), face, options.tracking) * options.size : 0)
    if (at + 1 < spans.length) x += penAfter(fonts, span.text, face, options.tracking) * options.size
    const text = span.text.trim()
    if (text === '') return []
    const slot = span.slot ?? options.slot
    return [
      {
        kind: 'text' as const,
        text,
        slot,
        use: options.use,
        face,
        size: options.size,
        tracking: options.tracking,
        x: start,
        y,
        fill: span.fill ?? options.fill,
        block: options.id ?? slot,
        line: index,
      },
    ]
  })
}

/** Moves text items by (`dx`, `dy`) scene units. */
export const shiftItems = (items: readonly SceneItem[], dx: number, dy: number): readonly SceneItem[] =>
  items.map((item) => (item.kind === 'text' ? { ...item, x: item.x + dx, y: item.y + dy } : item))

/** Moves a block and its items by (`dx`, `dy`) scene units. */
export function shiftBlock(block: Block, dx: number, dy: number): Block {
  return {
    ...block,
    items: shiftItems(block.items, dx, dy),
    top: block.top + dy,
    bottom: block.bottom + dy,
    left: block.left + dx,
    right: block.right + dx,
  }
}
