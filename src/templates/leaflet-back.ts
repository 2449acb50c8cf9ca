import type { Message } from '../model/theme.js'
import type { SceneItem } from '../model/scene.js'
import { parseMarked } from '../text/marks.js'
import { withoutFullStop } from '../text/message-parts.js'
import { bandText } from './parts/band.js'
import type { Block } from './parts/block.js'
import { type Column, textColumn } from './parts/column.js'
import { dottedList } from './parts/dotted-list.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { fitHeadline } from './parts/fit-headline.js'
import { box, groundFill, whiteBand } from './parts/ground.js'
import { helpPart } from './parts/help-part.js'
import { peopleThatFit, rowHeight, rowOnBand } from './parts/people.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Back of the leaflet: messages over a row of people; on white, where to report and whom to call. */
export const leafletBack: Template = {
  id: 'to-roi-mat-sau',
  archetypes: ['to-roi'],
  contents: ['noi-bao-tin'],
  partners: true,
  draw,
}

const VISIBLE = 58
const LEAST_PEOPLE = 4
const MOST_PEOPLE = 7
/** The unit on two lines at the foot. */
const UNIT_ROOM = 9.6
const PLAIN_TITLE = 'Khi cần giúp đỡ,|hãy báo tin|hoặc gọi'

function draw(stage: Stage): Drawing {
  const { height, u, safe } = stage
  const column = textColumn(stage, 7 * u)
  const help = helpPart(stage, column)
  const floor = Math.min(height - 4 * u, safe.y + safe.height)
  const rule = floor - UNIT_ROOM * u - 1.4 * u
  const bandTop = stage.snap(rule - 3.2 * u - help.height - 5 * u)
  const words = messagePart(stage, column, bandTop - rowHeight(stage, MOST_PEOPLE, VISIBLE) - 4.6 * u)
  const people = peopleThatFit(bandTop - words.bottom - 4.6 * u, LEAST_PEOPLE, MOST_PEOPLE, (n) =>
    rowHeight(stage, n, VISIBLE),
  )
  const emblem = 9.4 * u
  const unit = bandText(stage, {
    x: column.left + emblemWidth(emblem) + 2.4 * u,
    right: column.right,
    top: floor - UNIT_ROOM * u,
    height: UNIT_ROOM * u,
    size: 2.5 * u,
    second: null,
  })
  return {
    shell: [
      groundFill(stage),
      ...words.items,
      rowOnBand(stage, { bandTop, people, visible: VISIBLE, y0: 39 }),
      whiteBand(stage, bandTop, height - bandTop),
      ...help.place(bandTop + 5 * u),
      box({ x: column.left, y: rule, width: column.width, height: 0.2 * u }, 'deep'),
      emblemAt(stage, column.left, floor - (UNIT_ROOM * u + emblem) / 2, emblem),
      ...unit.shell,
    ],
    imprint: unit.imprint,
    imprintRects: [unit.rect],
    problems: unit.problems,
  }
}

/** The first message large, as many further ones below as the room to `bottom` holds. */
function messagePart(stage: Stage, column: Column, bottom: number): { items: readonly SceneItem[]; bottom: number } {
  const { u, ground } = stage
  const [first, ...more] = stage.carries('message') ? chosenMessages(stage) : []
  const top = Math.max(7.6 * u, stage.safe.y + 3 * u)
  const room = bottom - top
  const headline = { x: column.left, y: top, width: column.width, maxLines: 4, fill: ground.head } as const
  if (!first) {
    return fitHeadline(stage, parseMarked(PLAIN_TITLE), { ...headline, height: room, maxSize: 11 * u, slot: 'label' })
  }
  const head: Block = fitHeadline(stage, withoutFullStop(parseMarked(first.text)), {
    ...headline,
    height: 0.46 * room,
    maxSize: 9 * u,
    slot: 'message',
    emphasis: first.emphasis.slice(0, 1),
  })
  const y = head.bottom + 5.4 * u
  const list = dottedList(
    stage,
    more.map((message) => withoutFullStop(parseMarked(message.text))),
    {
      x: column.left,
      y,
      width: column.width,
      height: bottom - y,
      size: 3.3 * u,
      pitch: 1.3,
      gap: 1.05,
      face: 'bold',
      fill: ground.small,
      dot: ground.em,
      slot: 'message',
    },
  )
  return { items: [...head.items, ...list.items], bottom: list.bottom }
}

/** The kit's messages that say more than that the month is on; at most four. */
function chosenMessages(stage: Stage): readonly Message[] {
  const { job, words } = stage
  const names = [words.name.text, words.nameShort.text]
  return job.messages.filter(({ text }) => !names.some((name) => parseMarked(text).text.includes(name))).slice(0, 4)
}
