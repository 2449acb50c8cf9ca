import type { Phrase } from '../../text/fit.js'
import { inkOf } from '../../text/measure.js'
import { withoutFullStop } from '../../text/message-parts.js'
import { type Block, shiftBlock } from '../parts/block.js'
import { type HeadlineOptions, fitHeadline } from '../parts/fit-headline.js'
import type { CommonStage } from '../stage.js'

/** The message as artwork shows it: without its final full stop. */
export function shownMessage(stage: CommonStage): Phrase {
  const { message } = stage.words
  if (message === null) throw new Error('a message piece without a message')
  return withoutFullStop(message)
}

/** The one phrase that takes the emphasis color. */
const messageEmphasis = (stage: CommonStage): readonly string[] => (stage.job.message?.emphasis ?? []).slice(0, 1)

export type MessageHeadOptions = Pick<HeadlineOptions, 'x' | 'y' | 'width' | 'height'> &
  Partial<Pick<HeadlineOptions, 'slot' | 'maxSize' | 'minLines' | 'maxLines' | 'align' | 'fill' | 'emphasis' | 'hang'>>

/** Words of the message as a headline in a box; accents and horns that overhang it stay inside the safe area. */
export function messageHead(stage: CommonStage, phrase: Phrase, options: MessageHeadOptions): Block {
  const all = { slot: 'message', fill: stage.ground.head, emphasis: messageEmphasis(stage), ...options } as const
  const first = fitHeadline(stage, phrase, all)
  const down = Math.max(0, stage.safe.y + 0.2 * stage.u - (first.top - first.riseAbove))
  const over = Math.max(0, inkRight(stage, first) - stage.safe.x - stage.safe.width)
  if (down === 0 && over === 0) return first
  const block = fitHeadline(stage, phrase, { ...all, width: all.width - over, height: all.height - down })
  return shiftBlock(block, all.align === 'right' ? -over : 0, down)
}

/** The farthest that ink reaches to the right; the horn of ư and some accents pass their letter's own width. */
function inkRight(stage: CommonStage, block: Block): number {
  const ends = block.items.map((item) =>
    item.kind === 'text'
      ? item.x +
        item.size * Math.max(0, ...inkOf(stage.fonts, item.text, item.face, item.tracking).map((glyph) => glyph.x1))
      : block.right,
  )
  return Math.max(block.right, ...ends)
}
