import { parseMarked } from '../../text/marks.js'
import { withoutFullStop } from '../../text/message-parts.js'
import { COUPLE_VISIBLE, coupleAt, coupleScale } from '../parts/figure.js'
import { groundFill } from '../parts/ground.js'
import type { CommonStage, Template } from '../stage.js'
import { framed, type FramedArt, inFrame, messageFrame } from './frame.js'
import { hotlineStack } from './hotline-stack.js'
import { messageHead } from './message-head.js'

/** K9 Đường dây nóng: the numbers to call, as large as they can be (reference 29). */
export const hotlineMessage: Template = {
  id: 'k9-duong-day-nong',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['duong-day-nong'],
  partners: true,
  draw: framed(art),
}

/** Scale of the couple, in u, below which it is left out (DESIGN section 6). */
const LEAST_SCALE = 0.42
const HEADLINE = parseMarked('Cần_giúp_đỡ?|Hãy_gọi_ngay')

function art(stage: CommonStage): FramedArt {
  const { u, width, words } = stage
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
  // a single number leaves room, which the couple takes
  const k = coupleScale(
    bandTop - numbers.bottom - 6.2 * u,
    Math.min(column.width, (0.8 * frame.room * 100) / COUPLE_VISIBLE),
  )
  return inFrame(frame, [
    groundFill(stage),
    ...(k < LEAST_SCALE * u ? [] : [coupleAt(stage, width / 2, bandTop, k)]),
    ...frame.band,
    ...(stage.carries('headline') ? head.items : []),
    ...numbers.items,
  ])
}
