import { shiftBlock } from '../parts/block.js'
import { groundFill } from '../parts/ground.js'
import type { CommonStage, Template } from '../stage.js'
import { framed, type FramedArt, inFrame, messageFrame } from './frame.js'
import { messageHead, shownMessage } from './message-head.js'
import { waveBehind } from './wave-behind.js'

/** K8 Sóng: type alone, large, on the tone-in-tone wave (reference 28). */
export const waveMessage: Template = {
  id: 'k8-song',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  partners: true,
  draw: framed(waveArt),
}

/** The composition that takes any message; others fall back on it where words leave no room for figures. */
export function waveArt(stage: CommonStage): FramedArt {
  const { u } = stage
  const frame = messageFrame(stage)
  const { column, top, room } = frame
  const head = messageHead(stage, shownMessage(stage), {
    x: column.left,
    y: top,
    width: column.width,
    height: room - column.left,
    maxSize: (frame.portrait ? 13.4 : 12.6) * u,
    minLines: 3,
    maxLines: 9,
  })
  // A square carries its words in the middle of the ground, a portrait stands them on the band.
  const rest = room - column.left - head.height
  const placed = shiftBlock(head, 0, Math.max(0, frame.portrait ? rest : (rest - u) / 2))
  const k = (frame.portrait ? 0.5 : 0.333) * u
  return inFrame(frame, [groundFill(stage), ...waveBehind(stage, frame.bandTop, k), ...frame.band, ...placed.items])
}
