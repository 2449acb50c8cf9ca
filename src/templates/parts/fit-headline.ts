import type { Role } from '../../model/color.js'
import type { Slot } from '../../model/scene.js'
import { type FitBox, type Phrase, fit } from '../../text/fit.js'
import { type CommonStage, HEADLINE_TRACKING, type TextStyle } from '../stage.js'
import { type Block, setBlock } from './block.js'
import { emphasize } from './emphasis.js'

/** Where a fitted text goes; the box is cap-top to last baseline, `x` its left edge, centre or right edge. */
export interface HeadlineOptions extends FitBox {
  readonly x: number
  readonly y: number
  readonly slot: Slot
  readonly fill: Role
  readonly face?: TextStyle['face']
  readonly tracking?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly emphasis?: readonly string[]
  readonly emphasisFill?: Role
  /** Stems of big Black letters hang this much of an em into the margin so that left edges align (rule 5). */
  readonly hang?: number
}

/** Breaks and sizes a phrase for a box and sets it there, its key phrase in the emphasis color. */
export function fitHeadline(stage: CommonStage, phrase: Phrase, options: HeadlineOptions): Block {
  const { face = 'black', tracking = HEADLINE_TRACKING, align = 'left', hang = align === 'left' ? 0.04 : 0 } = options
  const fitted = fit(stage.fonts, phrase, options, { face, tracking, align })
  const lines = options.emphasis
    ? emphasize(fitted.lines, options.emphasis, options.emphasisFill ?? stage.ground.em)
    : fitted.lines
  return setBlock(stage.fonts, lines, {
    x: options.x - hang * fitted.size,
    y: options.y,
    face,
    tracking,
    align,
    size: fitted.size,
    pitch: fitted.pitch,
    fill: options.fill,
    slot: options.slot,
    use: 'display',
  })
}
