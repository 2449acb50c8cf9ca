import { crowd, crowdHeight } from '../../motif/crowd.js'
import type { CommonStage, Template } from '../stage.js'
import { framed, type FramedArt, messageFrame } from './frame.js'
import { overCrew } from './over-crew.js'

/** K4 Cộng đồng: the message over rows of people (reference 24). */
export const crowdMessage: Template = {
  id: 'k4-cong-dong',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  partners: true,
  draw: framed(art),
}

function art(stage: CommonStage): FramedArt {
  const { ground } = stage
  const frame = messageFrame(stage)
  const rows = ground.crowd.filter((role) => role !== ground.bg)
  const visible = crowdHeight(rows.length)
  const fewest = frame.portrait ? 6 : 8
  return overCrew(stage, frame, {
    counts: [fewest, fewest + 1, fewest + 2, fewest + 3, fewest + 4],
    visible,
    people: (count) => stage.draw(crowd, count, { rows, bottom: visible + 8 }),
    clear: 6,
    maxSize: 10.5,
    small: 6,
  })
}
