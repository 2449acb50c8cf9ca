import type { Phrase } from '../../text/fit.js'
import { withoutFullStop } from '../../text/message-parts.js'
import { type Block, shiftBlock } from '../parts/block.js'
import { type HeadlineOptions, fitHeadline } from '../parts/fit-headline.js'
import type { Stage } from '../stage.js'

/** The message as artwork shows it: without its final full stop. */
export function shownMessage(stage: Stage): Phrase {
  const { message } = stage.words
  if (message === null) throw new Error('a message piece without a message')
  return withoutFullStop(message)
}

/** The one phrase that takes the emphasis color. */
export const messageEmphasis = (stage: Stage): readonly string[] => (stage.job.message?.emphasis ?? []).slice(0, 1)

export type MessageHeadOptions = Pick<HeadlineOptions, 'x' | 'y' | 'width' | 'height'> &
  Partial<Pick<HeadlineOptions, 'maxSize' | 'minLines' | 'maxLines' | 'align' | 'fill' | 'emphasis' | 'emphasisFill' | 'hang'>>

/** Words of the message as a headline in a box; accents above the first line stay inside the safe area. */
export function messageHead(stage: Stage, phrase: Phrase, options: MessageHeadOptions): Block {
  const all = { slot: 'message', fill: stage.ground.head, emphasis: messageEmphasis(stage), ...options } as const
  const first = fitHeadline(stage, phrase, all)
  const down = stage.safe.y + 0.2 * stage.u - (first.top - first.riseAbove)
  return down <= 0 ? first : shiftBlock(fitHeadline(stage, phrase, { ...all, height: all.height - down }), 0, down)
}
