import type { SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { type Fitted, type Phrase, fit } from '../../text/fit.js'
import { measure } from '../../text/measure.js'
import { type CommonStage, HEADLINE_TRACKING } from '../stage.js'
import { type Block, setBlock } from './block.js'
import { lockupHead } from './lockup-head.js'

/** The year beside the campaign's name: this much of its size, on the last baseline. */
const YEAR_SCALE = 0.52
const YEAR_GAP = 0.25
/** Baseline to cap-top where the year gets a line of its own, in em of the name. */
const YEAR_DROP = 0.5

export interface NameHeadOptions {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maxSize: number
  readonly minLines?: number
  readonly maxLines?: number
  /** Largest size of key words in a lockup; without it the name is set evenly. */
  readonly keySize?: number
}

/** The name with its small year: where everything is, and the lowest point of both. */
export interface NameHead {
  readonly block: Block
  readonly items: readonly SceneItem[]
  readonly bottom: number
  readonly fallBelow: number
  readonly size: number
}

/** The campaign's name as a headline with the year small at its end, or under it where the last line is full. */
export function nameHead(stage: CommonStage, phrase: Phrase, options: NameHeadOptions): NameHead {
  const { fonts, ground, words } = stage
  const style = { face: 'black', tracking: HEADLINE_TRACKING, align: 'left' } as const
  const yearWidth = YEAR_SCALE * measure(fonts, words.year, 'black', HEADLINE_TRACKING)
  const full = fit(fonts, phrase, options, style)
  const oneMore = { ...options, minLines: full.lines.length + 1, maxLines: full.lines.length + 1 }
  const candidates = stage.skin.yearInline ? [full, fit(fonts, phrase, oneMore, style)] : []
  // a line more is a small price for a year that stands on the name's own last line
  const inline = candidates.find((c) => inlineSize(stage, c, yearWidth, options.width) > 0.95 * full.size)
  const drop = YEAR_DROP + YEAR_SCALE * CAP_HEIGHT
  const fitted = inline ?? fit(fonts, phrase, { ...options, height: options.height - drop * full.size }, style)
  const size = inline ? inlineSize(stage, inline, yearWidth, options.width) : fitted.size
  const locked = lockedName(stage, options, size)
  if (locked) return locked
  const last = lastLineWidth(stage, fitted)
  const x = options.x - 0.04 * size
  const common = { face: 'black', tracking: HEADLINE_TRACKING, use: 'display' } as const
  const block = setBlock(fonts, fitted.lines, {
    ...common,
    x,
    y: options.y,
    size,
    pitch: fitted.pitch,
    fill: ground.head,
    slot: 'name',
  })
  const yearSize = YEAR_SCALE * size
  const year = setBlock(fonts, [words.year], {
    ...common,
    x: inline ? x + (last + YEAR_GAP) * size : options.x - 0.04 * yearSize,
    y: inline ? block.bottom - CAP_HEIGHT * yearSize : block.bottom + YEAR_DROP * size,
    size: yearSize,
    fill: ground.em,
    slot: 'year',
  })
  return {
    block,
    items: [...block.items, ...year.items],
    bottom: year.bottom,
    fallBelow: inline ? block.fallBelow : year.fallBelow,
    size,
  }
}

/** The name and its year as a lockup where the piece has room for one and it makes the key words louder. */
function lockedName(stage: CommonStage, options: NameHeadOptions, evenSize: number): NameHead | null {
  const { keySize } = options
  if (keySize === undefined) return null
  const room = { ...options, keySize, slot: 'name' } as const
  const block = lockupHead(stage, stage.words.nameWithYear, stage.theme.nameKeys, room, evenSize)
  return block && { block, items: block.items, bottom: block.bottom, fallBelow: block.fallBelow, size: block.size }
}

const lastLineWidth = (stage: CommonStage, fitted: Fitted): number =>
  measure(stage.fonts, fitted.lines[fitted.lines.length - 1] ?? '', 'black', HEADLINE_TRACKING)

/** The size at which the last line and the year beside it fit the width. */
const inlineSize = (stage: CommonStage, fitted: Fitted, yearWidth: number, width: number): number =>
  Math.min(fitted.size, width / (lastLineWidth(stage, fitted) + YEAR_GAP + yearWidth))
