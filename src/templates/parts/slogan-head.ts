import type { Phrase } from '../../text/fit.js'
import type { CommonStage } from '../stage.js'
import { type Block, setBlock } from './block.js'
import { fitHeadline } from './fit-headline.js'
import { lockupHead } from './lockup-head.js'

/** Room for a theme's slogan as a headline, cap-top to last baseline; lengths in scene units. */
export interface SloganHeadOptions {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maxSize: number
  readonly maxLines?: number
}

/** How much larger than the largest even line key words may be. */
const KEY_SIZE = 1.35

/** The slogan in Black with its key phrases in the ground's emphasis color, as a lockup where that makes them louder. */
export function sloganHead(stage: CommonStage, slogan: Phrase, options: SloganHeadOptions): Block {
  const even = fitHeadline(stage, slogan, {
    ...options,
    maxLines: Math.min(options.maxLines ?? Infinity, linesByGoodBreaks(slogan)),
    slot: 'slogan',
    fill: stage.ground.head,
    tracking: -0.024,
    emphasis: stage.theme.sloganEmphasis,
  })
  const room = { ...options, keySize: KEY_SIZE * options.maxSize, slot: 'slogan' } as const
  return lockupHead(stage, slogan, stage.theme.sloganKeys, room, even.size) ?? even
}

/** The label over the slogan (`CHỦ ĐỀ NĂM 2024`), wide-spaced capitals. */
export function sloganLabel(stage: CommonStage, x: number, y: number, size: number): Block {
  return setBlock(stage.fonts, [stage.theme.sloganLabel.toLocaleUpperCase('vi')], {
    x,
    y,
    size,
    face: 'extrabold',
    tracking: 0.1,
    fill: stage.ground.em,
    slot: 'sloganLabel',
    use: 'label',
  })
}

/**
 * Lines that a phrase breaks into at good gaps alone. More would cut its parts for the sake of size: a short slogan
 * stays two large lines and leaves the room to the figure.
 */
export function linesByGoodBreaks(phrase: Phrase): number {
  const good = phrase.gaps.filter((grade) => grade === 'good').length
  return good === 0 ? Infinity : good + 1
}
