import { parseMarked } from '../../text/marks.js'
import { withoutFullStop } from '../../text/message-parts.js'
import { groundFill } from '../parts/ground.js'
import type { Drawing, Stage, Template } from '../stage.js'
import { inFrame, messageFrame } from './frame.js'
import { hotlineStack } from './hotline-stack.js'
import { messageHead } from './message-head.js'

/** K9 Đường dây nóng: the numbers to call, as large as they can be (reference 29). */
export const hotlineMessage: Template = {
  id: 'k9-duong-day-nong',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['duong-day-nong'],
  partners: true,
  draw,
}

const HEADLINE = parseMarked('Cần_giúp_đỡ?|Hãy_gọi_ngay')

function draw(stage: Stage): Drawing {
  const { u, words } = stage
  const frame = messageFrame(stage)
  const { column, top, bandTop } = frame
  const head = messageHead(stage, withoutFullStop(words.headline ?? HEADLINE), {
    x: column.left,
    y: top,
    width: column.width,
    height: 0.2 * frame.room,
    maxSize: 7 * u,
    maxLines: 2,
    emphasis: [],
    slot: 'headline',
  })
  const start = head.bottom + 8 * u
  const numbers = hotlineStack(stage, {
    x: column.left,
    width: column.width,
    top: start,
    height: bandTop - start - 7.4 * u,
  })
  return inFrame(frame, [
    groundFill(stage),
    ...frame.band,
    ...(stage.carries('headline') ? head.items : []),
    ...numbers,
  ])
}
