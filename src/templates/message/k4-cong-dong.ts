import { placeAt } from '../../model/geometry.js'
import { CROWD_PITCH, crowd, crowdHeight } from '../../motif/crowd.js'
import { groundFill } from '../parts/ground.js'
import type { Drawing, Stage, Template } from '../stage.js'
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
  const most = frame.portrait ? 6 : 8
  const tries = [most, most + 1, most + 2, most + 3, most + 4].map((people) => {
    const k = width / (people * 50)
    const shoulders = frame.bandTop - crowdHeight(rows.length, CROWD_PITCH) * k
    const head = messageHead(stage, shownMessage(stage), {
      x: column.left, y: frame.top, width: column.width, height: shoulders - HEADS * k - frame.top - 6 * u, maxSize: 10.5 * u, minLines: 2, maxLines: 7,
    })
    return { people, k, shoulders, head }
  })
  const found = tries.find(({ head }) => head.size >= SMALL * u) ?? tries[tries.length - 1]
  if (!found) throw new Error('no crowd was tried')
  const { people, k, shoulders, head } = found
  return inFrame(frame, [
    groundFill(stage),
    { kind: 'group', transform: placeAt(0, shoulders, k), items: crowd(people, { rows, bottom: crowdHeight(rows.length) + 8 }) },
    ...frame.band,
    ...head.items,
  ])
}
