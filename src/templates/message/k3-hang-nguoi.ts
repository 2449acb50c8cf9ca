import { placeAt } from '../../model/geometry.js'
import { row } from '../../motif/row.js'
import { groundFill } from '../parts/ground.js'
import type { Drawing, Stage, Template } from '../stage.js'
import { fitCrew } from './crew.js'
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
  const scale = (people: number): number => width / (people * 50)
  const shouldersAt = (people: number): number => frame.bandTop - VISIBLE * scale(people)
  const fewest = frame.portrait ? 4 : 5
  const { people, head } = fitCrew([fewest, fewest + 1, fewest + 2, fewest + 3], SMALL * u, (count) =>
    messageHead(stage, shownMessage(stage), {
      x: column.left,
      y: frame.top,
      width: column.width,
      height: shouldersAt(count) - HEADS * scale(count) - frame.top - 6.4 * u,
      maxSize: 12 * u,
      minLines: 2,
      maxLines: 7,
    }),
  )
  return inFrame(frame, [
    groundFill(stage),
    {
      kind: 'group',
      transform: placeAt(0, shouldersAt(people), scale(people)),
      items: stage.draw(row, people, { colors: ground.row, height: VISIBLE + 6, y0: 41, amplitude: 13 }),
    },
    ...frame.band,
    ...head.items,
  ])
}
