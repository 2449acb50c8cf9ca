import { splitMiddle } from '../../text/message-parts.js'
import { coupleAt, coupleScale } from '../parts/figure.js'
import { groundFill } from '../parts/ground.js'
import type { CommonStage, Template } from '../stage.js'
import { framed, type FramedArt, inFrame, messageFrame } from './frame.js'
import { messageHead, shownMessage } from './message-head.js'
import { waveArt } from './k8-song.js'
import { notSuited } from './not-suited.js'

/** K2 Ghép đôi: two slides side by side; the couple embraces across the swipe (reference 21, 22). */
export const pairMessage: Template = {
  id: 'k2-ghep-doi',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  partners: true,
  draw: framed(art),
}

function art(stage: CommonStage): FramedArt {
  const { u, width } = stage
  const halves = splitMiddle(shownMessage(stage))
  const { half } = stage.job
  if (!halves || half === null)
    return notSuited(waveArt(stage), 'K2', 'cần một chỗ ngắt tốt gần giữa câu, và hai hình trái, phải')
  const frame = messageFrame(stage)
  const { column } = frame
  const box = {
    y: frame.top,
    width: column.width,
    height: frame.room * 0.32,
    maxSize: (frame.portrait ? 11.5 : 9.7) * u,
    minLines: 2,
    maxLines: 3,
  }
  const set = (index: 0 | 1, maxSize: number) =>
    index === 0
      ? messageHead(stage, halves[0], { ...box, maxSize, x: column.left })
      : messageHead(stage, halves[1], { ...box, maxSize, x: column.right, align: 'right' })
  // Both slides share one size and one couple, or the arms would not meet.
  const size = Math.min(set(0, box.maxSize).size, set(1, box.maxSize).size)
  const blocks = [set(0, size), set(1, size)] as const
  const lowest = Math.max(...blocks.map((block) => block.bottom + Math.max(5 * u, block.fallBelow + 2.6 * u)))
  const k = coupleScale(frame.bandTop - lowest, (frame.portrait ? 160 : 112) * u)
  const shown = half === 'trai' ? blocks[0] : blocks[1]
  return inFrame(frame, [
    groundFill(stage),
    coupleAt(stage, half === 'trai' ? width : 0, frame.bandTop, k),
    ...frame.band,
    ...shown.items,
  ])
}
