import { row } from '../../motif/row.js'
import type { CommonStage, Template } from '../stage.js'
import { framed, type FramedArt, messageFrame } from './frame.js'
import { overCrew } from './over-crew.js'

/** K3 Hàng người: the message over a row of people, arms woven (reference 23, 31, 43). */
export const rowMessage: Template = {
  id: 'k3-hang-nguoi',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  partners: true,
  draw: framed(art),
}

const VISIBLE = 62

function art(stage: CommonStage): FramedArt {
  const frame = messageFrame(stage)
  const fewest = frame.portrait ? 4 : 5
  return overCrew(stage, frame, {
    counts: [fewest, fewest + 1, fewest + 2, fewest + 3],
    visible: VISIBLE,
    people: (count) => stage.draw(row, count, { colors: stage.ground.row, height: VISIBLE + 6, y0: 41, amplitude: 13 }),
    clear: 6.4,
    maxSize: 12,
    small: 6.4,
  })
}
