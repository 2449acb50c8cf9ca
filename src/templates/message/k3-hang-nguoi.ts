import { placeAt } from '../../model/geometry.js'
import { row } from '../../motif/row.js'
import { groundFill } from '../parts/ground.js'
import type { Drawing, Stage, Template } from '../stage.js'
import { inFrame, messageFrame } from './frame.js'
import { messageHead, shownMessage } from './message-head.js'

/** K3 Hàng người: the message over a row of people, arms woven (reference 23, 31, 43). */
export const rowMessage: Template = {
  id: 'k3-hang-nguoi',
  archetypes: ['vuong', 'doc-4x5'],
  contents: ['thong-diep'],
  draw,
}

/** How much of the people shows, in motif units: below the shoulders, and the heads above them. */
const VISIBLE = 62
const HEADS = 20
/** Headline size, in u, below which the row gets more and smaller people. */
const SMALL = 6.4

function draw(stage: Stage): Drawing {
  const { u, width, ground } = stage
  const frame = messageFrame(stage)
  const { column } = frame
  const fewest = frame.portrait ? 4 : 5
  const tries = [fewest, fewest + 1, fewest + 2, fewest + 3].map((people) => {
    const k = width / (people * 50)
    const shoulders = frame.bandTop - VISIBLE * k
    const head = messageHead(stage, shownMessage(stage), {
      x: column.left, y: frame.top, width: column.width, height: shoulders - HEADS * k - frame.top - 6.4 * u, maxSize: 12 * u, minLines: 2, maxLines: 7,
    })
    return { people, k, shoulders, head }
  })
  const found = tries.find(({ head }) => head.size >= SMALL * u) ?? tries[tries.length - 1]
  if (!found) throw new Error('no row was tried')
  const { people, k, shoulders, head } = found
  return inFrame(frame, [
    groundFill(stage),
    { kind: 'group', transform: placeAt(0, shoulders, k), items: row(people, { colors: ground.row, height: VISIBLE + 6, y0: 41, amplitude: 13 }) },
    ...frame.band,
    ...head.items,
  ])
}
