import type { SceneItem, TextItem } from '../../model/scene.js'
import { type Phrase, fit } from '../../text/fit.js'
import { parseMarked } from '../../text/marks.js'
import { inkOf } from '../../text/measure.js'
import { pairPitch } from '../../text/pitch.js'
import type { GlyphInk } from '../../text/fonts.js'
import { type CommonStage, HEADLINE_TRACKING } from '../stage.js'
import { setBlock, shiftItems } from './block.js'
import type { Column } from './column.js'

/** A stack of giant words in place: its height from the lead's cap-top to the lowest ink, and how to draw it. */
export interface StackedWords {
  readonly height: number
  readonly place: (top: number) => readonly SceneItem[]
}

/** Tighter than other giant type: the cloth is narrow, and letters this large stand apart enough. */
const STACK_TRACKING = -0.05
/** Baseline of the lead to cap-top of the stack, in u. */
const GAP = 7

/** The short name: its first words as a lead, the last ones stacked at the column's full width, `room` high at most. */
export function stackedWords(stage: CommonStage, column: Column, room: number): StackedWords {
  const { u, fonts, theme, ground } = stage
  const { words } = theme.stack
  const lead = leadWords(stage)
  const fitted = fit(fonts, lead, { width: column.width, height: 22 * u, maxSize: 9.6 * u, maxLines: 2 }, LEAD)
  const common = { fill: ground.head, slot: 'name', use: 'display' } as const
  const x = column.left - firstInk(stage, fitted.lines[0] ?? '', LEAD) * fitted.size
  const head = setBlock(fonts, fitted.lines, { ...common, ...LEAD, x, y: 0, size: fitted.size, pitch: fitted.pitch })
  const ink = words.map((word) => fromLeft(inkOf(fonts, word, 'black', STACK_TRACKING)))
  const pitch = Math.max(1, ...ink.slice(1).map((lower, index) => pairPitch(ink[index] ?? [], lower)))
  const widest = Math.max(...ink.flat().map((glyph) => glyph.x1))
  const rise = Math.max(0, ...(ink[0] ?? []).map((glyph) => -glyph.y0 - 0.74))
  const fall = Math.max(0, ...(ink[ink.length - 1] ?? []).map((glyph) => glyph.y1))
  const tall = rise + 0.74 + (words.length - 1) * pitch + fall
  const under = head.bottom + Math.max(GAP * u, head.fallBelow + 3 * u)
  const size = Math.min(column.width / widest, (room - under) / tall)
  const stack = setBlock(fonts, words, {
    ...common,
    face: 'black',
    tracking: STACK_TRACKING,
    x: column.left,
    y: under + rise * size,
    size,
    pitch,
    id: 'stack',
  })
  // Every word starts with its own ink on the column's edge: at this size side bearings show.
  const aligned = stack.items.map((item) => {
    const text = item as TextItem
    return { ...text, x: text.x - firstInk(stage, text.text, { face: 'black', tracking: STACK_TRACKING }) * size }
  })
  const items = [...head.items, ...aligned]
  return { height: stack.bottom + fall * size, place: (top) => shiftItems(items, 0, top) }
}

const LEAD = { face: 'black', tracking: HEADLINE_TRACKING, align: 'left' } as const

/** The words before the stack; with the breaks of the short name where they are its beginning. */
function leadWords(stage: CommonStage): Phrase {
  const { nameShort } = stage.words
  const { pre, words } = stage.theme.stack
  if (nameShort.text !== `${pre} ${words.join(' ')}`) return parseMarked(pre)
  const count = pre.split(' ').length
  return { text: pre, syllables: nameShort.syllables.slice(0, count), gaps: nameShort.gaps.slice(0, count - 1) }
}

const firstInk = (stage: CommonStage, line: string, style: { face: 'black'; tracking: number }): number =>
  Math.min(...inkOf(stage.fonts, line, style.face, style.tracking).map((glyph) => glyph.x0))

const fromLeft = (ink: readonly GlyphInk[]): readonly GlyphInk[] => {
  const left = Math.min(...ink.map((glyph) => glyph.x0))
  return ink.map((glyph) => ({ ...glyph, x0: glyph.x0 - left, x1: glyph.x1 - left }))
}
