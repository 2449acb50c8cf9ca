import { placeAt } from '../model/geometry.js'
import type { SceneItem } from '../model/scene.js'
import { row, rowWidth } from '../motif/row.js'
import { CAP_HEIGHT } from '../text/fonts.js'
import { inCapitals } from '../text/marks.js'
import { type Block, setBlock, shiftBlock } from './parts/block.js'
import { emblemAt } from './parts/emblem.js'
import { fitHeadline } from './parts/fit-headline.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { issuerBand } from './parts/issuer-band.js'
import { imprintRect } from './parts/unit.js'
import { HEADLINE_TRACKING, type Drawing, type Stage, type Template } from './stage.js'

/** Stage backdrop: band on top, the event's title and name centered, people below where people will stand (reference 15, 42). */
export const backdropEvent: Template = {
  id: 'phong-su-kien',
  archetypes: ['phong'],
  contents: ['su-kien'],
  draw,
}

/** People in the row at a width of 1.6 heights. */
const PEOPLE = 9
/** How much of the row shows below its shoulder line, and above it, in motif units. */
const BODY = 60
const HEADS = 20
/** In hundredths of the width: font size of the place line, its distance from the name. */
const PLACE_SIZE = 2.05
const PLACE_GAP = 3
const TAILS = 0.27
/** Sizes of the name in the same: the one that is read from the last row, and the largest. */
const READ_SIZE = 4.12
const NAME_SIZE = 4.5
/** Marks over the title's capitals and the ground above them, in hundredths of the width. */
const TOP_AIR = 4.1

function draw(stage: Stage): Drawing {
  const { width, height, u, safe, words } = stage
  const left = stage.job.event?.keepLeftFree ? Math.max(width / 4, safe.x) : 0
  const margin = left > 0 ? Math.max(2.6 * u, safe.x) : Math.max(4.6 * u, safe.x)
  const start = left > 0 ? left + u : margin
  const emblem = 7.4 * u
  const pad = Math.max(1.6 * u, safe.y)
  const bandHeight = stage.snap(2 * pad + emblem)
  const people = Math.round((PEOPLE * width) / height / 1.6)
  const k = width / rowWidth(people)
  const rowTop = height - BODY * k
  const middle = (start + width - margin) / 2
  const center = centerWords(stage, {
    middle,
    width: width - margin - start,
    top: bandHeight,
    bottom: rowTop - HEADS * k,
  })
  const placeLine =
    words.placeDate === null || !stage.carries('place')
      ? []
      : setBlock(stage.fonts, [words.placeDate], {
          x: middle,
          y: center.placeY,
          align: 'center',
          face: 'bold',
          size: PLACE_SIZE * u,
          tracking: 0,
          fill: stage.ground.small,
          slot: 'place',
          use: 'small',
        }).items
  const band = issuerBand(stage, { start, right: width - margin, height: bandHeight, emblem })
  const shell: SceneItem[] = [
    groundFill(stage),
    {
      kind: 'group',
      transform: placeAt(0, rowTop, k),
      items: stage.draw(row, people, { colors: stage.ground.row, height: 100, y0: 42, amplitude: 13 }),
    },
    whiteBand(stage, 0, bandHeight),
    emblemAt(stage, start, (bandHeight - emblem) / 2, emblem),
    ...center.items,
  ]
  const placeRect = imprintRect(stage, {
    x: start,
    y: center.placeY - 1.2 * u,
    width: width - margin - start,
    height: 3.6 * u,
  })
  return {
    shell,
    imprint: [...band.imprint, ...placeLine],
    imprintRects: [band.rect, placeRect],
    problems: band.problems,
  }
}

interface Room {
  readonly middle: number
  readonly width: number
  readonly top: number
  readonly bottom: number
}

/** Title in capitals over the campaign's name; where the place line below them goes. */
function centerWords(stage: Stage, room: Room): { items: readonly SceneItem[]; placeY: number } {
  const { u, words, ground, safe, height } = stage
  // words end with the safe area and above the zone in which people stand
  const floor = Math.min(
    room.bottom - 2.2 * u,
    safe.y + safe.height,
    ...stage.avoid.filter((a) => a.y > height / 2).map((a) => a.y),
  )
  const space = floor - room.top - TAILS * PLACE_SIZE * u
  const common = { x: room.middle, y: 0, width: room.width, align: 'center' } as const
  const gap = 3.2 * u
  const under = PLACE_GAP * u + CAP_HEIGHT * PLACE_SIZE * u
  const left = space - under - gap - TOP_AIR * u
  const nameIn = (tall: number, maxSize: number): Block =>
    nameBlock(stage, words.nameWithYear, {
      ...common,
      height: tall,
      maxSize,
      minLines: 2,
      maxLines: 3,
      tracking: HEADLINE_TRACKING,
      face: 'black',
      id: 'name',
      yearFill: ground.head,
    })
  // the name keeps the size that is read from the last row; the title takes what is left
  const title =
    words.eventTitle &&
    fitHeadline(stage, inCapitals(words.eventTitle), {
      ...common,
      height: Math.min(0.34 * space, left - nameIn(left, READ_SIZE * u).height),
      maxSize: 6.9 * u,
      minLines: 1,
      maxLines: 2,
      slot: 'eventTitle',
      fill: ground.em,
      tracking: -0.01,
      hang: 0,
    })
  const titleHeight = title ? title.height + gap : 0
  const name = nameIn(left + gap - titleHeight, NAME_SIZE * u)
  const rise = title ? title.riseAbove : name.riseAbove
  const total = titleHeight + name.height + under
  const top = room.top + (space - total - rise) * 0.72 + rise
  const at = (block: Block, y: number): readonly SceneItem[] => shiftBlock(block, 0, y).items
  const nameTop = top + titleHeight
  return {
    items: [...(title ? at(title, top) : []), ...at(name, nameTop)],
    placeY: nameTop + name.height + PLACE_GAP * u,
  }
}
