import type { Rect } from '../model/geometry.js'
import { openSpan, placeBand } from './parts/band-place.js'
import { type Block, shiftBlock } from './parts/block.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { COUPLE_VISIBLE, coupleAt, tipClear } from './parts/figure.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { leadBlock, restBlock } from './parts/lead-name.js'
import { nameHead } from './parts/name-head.js'
import { imprintRect, setName } from './parts/unit.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Pictures behind something else: a video call with a person in the middle, a desktop with its icons at the left. */
export const background: Template = {
  id: 'nen-ten-thang',
  archetypes: ['nen'],
  contents: ['nen'],
  draw: (stage) => {
    const person = stage.avoid.find((a) => a.x > 0 && a.x + a.width < stage.width && a.y + a.height >= stage.height)
    return person ? behindPerson(stage, person) : behindIcons(stage)
  },
}

/** Band on top, the name under it beside the person's head, the couple in the other lower corner. */
function behindPerson(stage: Stage, person: Rect): Drawing {
  const { width, height: h, safe } = stage
  // the unit's line ends where the person's zone begins
  const content = Math.min(0.12 * h, person.y - safe.y)
  const bandHeight = stage.snap(safe.y + content + 0.04 * h)
  const free = width - person.x - person.width
  const k = Math.min((0.94 * free) / 100, (0.52 * h) / COUPLE_VISIBLE)
  const figureX = person.x + person.width + free / 2
  const x = safe.x + 0.006 * h
  const top = bandHeight + 0.07 * h
  const right = openSpan(stage, top, safe.y + safe.height, 0.004 * h).right
  const name = bothParts(stage, { x, y: top, width: right - x, height: safe.y + safe.height - top - 0.02 * h })
  // a lower line passes left of the person, so the words may hang a little
  const foot = unitLine(stage, { x, right, top: safe.y + 0.045 * content, content, share: 0.945 })
  return {
    shell: [
      groundFill(stage),
      coupleAt(stage, figureX, h, k),
      ...name.items,
      whiteBand(stage, 0, bandHeight),
      ...foot.shell,
    ],
    imprint: foot.imprint,
    imprintRects: foot.imprintRects,
    problems: foot.problems,
  }
}

/** Everything in the safe right part, the couple on a band whose heart runs on below it. */
function behindIcons(stage: Stage): Drawing {
  const { height: h, safe } = stage
  const content = 0.1 * h
  const band = placeBand(stage, { content, pad: 0.03 * h })
  const x = safe.x + 0.006 * h
  const right = safe.x + safe.width
  const alone = stage.words.isOnePart
  const lead = leadBlock(stage, {
    x,
    y: safe.y + 0.02 * h,
    width: right - x,
    height: (alone ? 0.38 : 0.27) * h,
    maxSize: 0.125 * h,
    minLines: 2,
    maxLines: alone ? 3 : 2,
  })
  const most = Math.min((band.top - lead.bottom - lead.fallBelow - 0.03 * h) / COUPLE_VISIBLE, (0.5 * safe.width) / 100)
  const k = tipClear(most, h - band.top)
  const figureX = right - 46 * k
  const rest = restBlock(stage, {
    x,
    y: lead.bottom + 0.075 * h,
    width: figureX - 58 * k - x,
    height: band.top - lead.bottom - 0.14 * h,
    maxSize: 0.062 * h,
    maxLines: 4,
  })
  const foot = unitLine(stage, { x, right, top: band.contentTop, content, share: 0.84 })
  return {
    shell: [
      groundFill(stage),
      coupleAt(stage, figureX, band.top, k, band.height),
      ...lead.items,
      ...rest.items,
      whiteBand(stage, band.top, band.height),
      ...foot.shell,
    ],
    imprint: foot.imprint,
    imprintRects: foot.imprintRects,
    problems: foot.problems,
  }
}

interface TextRoom {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Both parts of the name, or one and the year, from the top of the room down. */
function bothParts(stage: Stage, { x, y, width, height }: TextRoom): { items: Drawing['shell'] } {
  if (stage.words.isOnePart) {
    const box = { x, y, width, height, maxSize: 0.13 * stage.height, minLines: 2, maxLines: 5 }
    return nameHead(stage, stage.words.name, box)
  }
  const lead = leadBlock(stage, {
    x,
    y,
    width,
    height: 0.56 * height,
    maxSize: 0.13 * stage.height,
    minLines: 2,
    maxLines: 3,
  })
  const gap = Math.max(0.55 * lead.size, lead.fallBelow + 0.25 * lead.size)
  const rest = restBlock(stage, {
    x,
    y: lead.bottom + gap,
    width,
    height: y + height - lead.bottom - gap,
    maxSize: 0.56 * lead.size,
    maxLines: 3,
  })
  return { items: [...lead.items, ...rest.items] }
}

/** Emblem and unit in the middle of the band's content. */
function unitLine(
  stage: Stage,
  room: { x: number; right: number; top: number; content: number; share: number },
): Drawing {
  const { top, content } = room
  const emblem = 0.8 * content
  const x = room.x + emblemWidth(emblem) + 0.24 * emblem
  const width = room.right - x
  const unit = setName(stage, stage.words.unit, {
    x,
    y: 0,
    width,
    height: room.share * content,
    size: 0.031 * stage.height,
    face: 'extrabold',
    fill: 'ink',
    slot: 'unit',
    maxLines: 4,
    pitch: 1.22,
  })
  const placed: Block = shiftBlock(unit.block, 0, top + (content - unit.block.height) / 2)
  return {
    shell: [emblemAt(stage, room.x - 0.06 * emblemWidth(emblem), top + 0.1 * content, emblem)],
    imprint: placed.items,
    imprintRects: [
      imprintRect(stage, { x, y: top - 0.07 * content, width: width + 0.1 * content, height: 1.14 * content }),
    ],
    problems: unit.problems,
  }
}
