import { COUPLE_VISIBLE, coupleAt, coupleScale } from '../parts/figure.js'
import { groundFill } from '../parts/ground.js'
import type { CommonStage, Template } from '../stage.js'
import { framed, type FramedArt, inFrame, messageFrame } from './frame.js'
import { messageHead, shownMessage } from './message-head.js'
import { waveArt } from './k8-song.js'

/** K1 Đôi: the message over the couple, which takes what the words leave (reference 20, 30). */
export const coupleMessage: Template = {
  id: 'k1-doi',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  partners: true,
  draw: framed(art),
}

/** Share of the room that the couple gets first, then for a long message; a smaller one is no couple any more. */
const SHARES = { square: [0.42, 0.34], portrait: [0.5, 0.4] } as const
/** Headline size, in u, below which the couple gives way. */
const SMALL = 5.4
/** Scale, in u, below which the couple is left out (DESIGN section 6). */
const LEAST_SCALE = 0.42

function art(stage: CommonStage): FramedArt {
  const { u, width } = stage
  const frame = messageFrame(stage)
  const { column } = frame
  const heads = SHARES[frame.portrait ? 'portrait' : 'square'].map((share) =>
    messageHead(stage, shownMessage(stage), {
      x: column.left,
      y: frame.top,
      width: column.width,
      height: frame.room * (1 - share) - 5 * u,
      maxSize: 12 * u,
      minLines: 2,
      maxLines: 6,
    }),
  )
  const head = heads.find((block) => block.size >= SMALL * u) ?? heads[heads.length - 1]
  if (!head) throw new Error('no headline was tried')
  const gap = Math.max(6.2 * u, head.fallBelow + 4 * u)
  const k = coupleScale(
    frame.bandTop - head.bottom - gap,
    Math.min(column.width, (0.8 * frame.room * 100) / COUPLE_VISIBLE),
  )
  if (k < LEAST_SCALE * u) return waveArt(stage)
  return inFrame(frame, [groundFill(stage), coupleAt(stage, width / 2, frame.bandTop, k), ...frame.band, ...head.items])
}
