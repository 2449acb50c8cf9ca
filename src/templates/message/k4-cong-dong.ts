import { placeAt } from '../../model/geometry.js'
import { crowd, crowdHeight } from '../../motif/crowd.js'
import { groundFill } from '../parts/ground.js'
import type { Drawing, Stage, Template } from '../stage.js'
import { fitCrew } from './crew.js'
import { inFrame, messageFrame } from './frame.js'
import { messageHead, shownMessage } from './message-head.js'

/** K4 Cộng đồng: the message over rows of people (reference 24). */
export const crowdMessage: Template = {
  id: 'k4-cong-dong',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  draw,
}

const HEADS = 20
/** Headline size, in u, below which the people get smaller. */
const SMALL = 6

function draw(stage: Stage): Drawing {
  const { u, width, ground } = stage
  const frame = messageFrame(stage)
  const { column } = frame
  const rows = ground.crowd.filter((role) => role !== ground.bg)
  const scale = (people: number): number => width / (people * 50)
  const shouldersAt = (people: number): number => frame.bandTop - crowdHeight(rows.length) * scale(people)
  const fewest = frame.portrait ? 6 : 8
  const { people, head } = fitCrew([fewest, fewest + 1, fewest + 2, fewest + 3, fewest + 4], SMALL * u, (count) =>
    messageHead(stage, shownMessage(stage), {
      x: column.left,
      y: frame.top,
      width: column.width,
      height: shouldersAt(count) - HEADS * scale(count) - frame.top - 6 * u,
      maxSize: 10.5 * u,
      minLines: 2,
      maxLines: 7,
    }),
  )
  return inFrame(frame, [
    groundFill(stage),
    {
      kind: 'group',
      transform: placeAt(0, shouldersAt(people), scale(people)),
      items: stage.draw(crowd, people, { rows, bottom: crowdHeight(rows.length) + 8 }),
    },
    ...frame.band,
    ...head.items,
  ])
}
