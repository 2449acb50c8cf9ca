import { placeAt } from '../../model/geometry.js'
import { CROWD_PITCH, crowd } from '../../motif/crowd.js'
import { shiftBlock } from '../parts/block.js'
import { textColumn } from '../parts/column.js'
import { emblemAt, emblemWidth } from '../parts/emblem.js'
import { partnerLine, withoutPartners } from '../parts/logos.js'
import { groundFill, overrun, whiteBand } from '../parts/ground.js'
import type { CommonStage, Drawing, Stage, Template } from '../stage.js'
import { bandWordsHeight, bandWordsRoom, type BandWordsRoom, unitOverCampaign } from './band-words.js'
import { messageHead, shownMessage } from './message-head.js'

/** Story 9:16 with a message: words and band in the part that stays visible, the crowd below carries the band. */
export const storyMessage: Template = {
  id: 'story-thong-diep',
  archetypes: ['story'],
  contents: ['thong-diep'],
  partners: true,
  draw,
}

/** The band ends here at the lowest, as a share of the height: below it platforms lay their own buttons. */
const FLOOR = 0.65
const SIZE = 2.9
/** Height of the partners' marks, which stand in a row of their own, in u. */
const MARKS = 4.8
/** People in the first row of the crowd. */
const PEOPLE = 5
const HEADS = 20
/** Ground between the band and the heads below it, in u. */
const AIR = 4

function draw(stage: Stage): Drawing {
  const { shell, rect, words } = stage.common(art)
  const text = unitOverCampaign(stage, words)
  return { shell, imprint: text.items, imprintRects: [rect], problems: text.problems }
}

/** All but the unit's words. */
function art(stage: CommonStage): BandWordsRoom {
  const { width, height, u, safe, ground } = stage
  const column = textColumn(stage, 8 * u)
  const size = SIZE * u
  const plain = withoutPartners(stage)
  const words = bandWordsHeight(plain, column.width - 13 * u, size)
  const emblem = Math.max(words, 10 * u)
  const marks = stage.art.partners.length > 0 ? MARKS * u : 0
  const below = marks > 0 ? marks + 2 * u : 0
  const bandBottom = stage.snap(Math.min(FLOOR * height, safe.y + safe.height))
  const bandTop = stage.snap(bandBottom - emblem - 5 * u - below)
  const middle = (bandTop + bandBottom) / 2
  const x = column.left + emblemWidth(emblem) + 3 * u
  const text = bandWordsRoom(plain, {
    x,
    right: column.right,
    middle: middle - below / 2,
    height: words,
    size,
  })
  const top = Math.max(0.1 * height, safe.y) + 0.6 * u
  const head = messageHead(stage, shownMessage(stage), {
    x: column.left,
    y: top,
    width: column.width,
    height: bandTop - top - 6 * u,
    maxSize: 13.5 * u,
    minLines: 3,
    maxLines: 8,
  })
  const down = Math.max(0, (bandTop - top - 3 * u - head.height) / 2)
  const k = width / (PEOPLE * 50)
  const shoulders = bandBottom + AIR * u + HEADS * k
  const rows = ground.crowd.filter((role) => role !== ground.bg)
  return {
    shell: [
      groundFill(stage),
      {
        kind: 'group',
        transform: placeAt(0, shoulders, k),
        items: stage.draw(crowd, PEOPLE, {
          rows,
          bottom: Math.max(rows.length * CROWD_PITCH, (height + overrun(stage) - shoulders) / k + 1),
        }),
      },
      whiteBand(stage, bandTop, bandBottom - bandTop),
      emblemAt(stage, column.left - 0.2 * u, middle - emblem / 2, emblem),
      ...text.shell,
      ...partnerLine(stage, {
        x,
        centerY: bandBottom - below / 2 - 1.6 * u,
        height: marks,
        maxWidth: column.right - x,
      }),
      ...shiftBlock(head, 0, down).items,
    ],
    rect: text.rect,
    words: text.words,
  }
}
