import type { Rect } from '../model/geometry.js'
import type { SceneItem, Slot } from '../model/scene.js'
import { fit } from '../text/fit.js'
import { linesHeight } from './parts/band.js'
import { setBlock } from './parts/block.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { eventTimeLines } from './parts/event-facts.js'
import { fitHeadline } from './parts/fit-headline.js'
import { box, groundFill, whiteBand } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { orgRow } from './parts/org-row.js'
import { peopleThatFit, rowHeight, rowOnBand } from './parts/people.js'
import { imprintRect } from './parts/unit.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Invitation to an event: its title over the campaign's name, a row of people, time and place below (reference 16). */
export const invitation: Template = {
  id: 'giay-moi',
  archetypes: ['doc-4x5'],
  contents: ['giay-moi'],
  draw,
}

/** How much of the people shows above the band, in motif units. */
const VISIBLE = 59
const FACT_PITCH = 1.34

function draw(stage: Stage): Drawing {
  const { width, height, u, words, ground, safe, fonts } = stage
  const margin = Math.max(7 * u, safe.x)
  const column = width - 2 * margin
  const label = { face: 'extrabold', tracking: 0.12, slot: 'label', use: 'label' } as const
  const small = Math.max(1.9 * u, stage.format.minText)
  const head = setBlock(fonts, ['GIẤY MỜI'], { ...label, x: margin, y: Math.max(margin + 0.4 * u, safe.y + 1.6 * u), size: 2.6 * u, fill: ground.em })
  const title = words.eventTitle && fitHeadline(stage, words.eventTitle, {
    x: margin, y: head.bottom + 5.6 * u, width: column + u, height: 14.5 * u, maxSize: 17 * u, maxLines: 2, tracking: -0.03,
    slot: 'eventTitle', fill: ground.head, hang: 0.04,
  })
  const nameTop = (title ? title.bottom + Math.max(5.8 * u, title.fallBelow + 3.2 * u) : head.bottom + 6 * u)
  const name = nameBlock(stage, words.nameWithYear, {
    x: margin + 0.2 * u, y: nameTop, width: column, height: 16.5 * u, maxSize: 6 * u, minLines: 2, maxLines: 3, tracking: -0.02, face: 'extrabold',
    id: 'name', yearFill: ground.head,
  })
  const foot = bandParts(stage, { margin, column, small })
  const bandTop = stage.snap(Math.min(height, safe.y + safe.height + 2.4 * u) - foot.height)
  const free = bandTop - name.bottom - Math.max(4 * u, name.fallBelow + 2.2 * u)
  const people = peopleThatFit(free, 4, 9, (n) => rowHeight(stage, n, VISIBLE))
  const placed = foot.place(bandTop)
  return {
    shell: [
      groundFill(stage),
      rowOnBand(stage, { bandTop, people, visible: VISIBLE, y0: 38.5, amplitude: 12 }),
      whiteBand(stage, bandTop, height - bandTop),
      ...head.items, ...(title ? title.items : []), ...name.items, ...placed.shell,
    ],
    imprint: placed.imprint,
    imprintRects: placed.rects,
    problems: placed.problems,
  }
}

interface BandParts {
  readonly height: number
  readonly place: (top: number) => { shell: readonly SceneItem[]; imprint: readonly SceneItem[]; rects: readonly Rect[]; problems: Drawing['problems'] }
}

/** Time and place side by side over a rule, the issuer under it; room for two lines each. */
function bandParts(stage: Stage, { margin, column, small }: { margin: number; column: number; small: number }): BandParts {
  const { u, words, fonts } = stage
  const size = 2.9 * u
  const split = margin + 0.42 * column
  const facts = linesHeight(2, size, FACT_PITCH)
  // printed emblems are at least 12 mm high
  const emblem = Math.max(7.6 * u, stage.format.medium === 'print' ? 12.2 : 0)
  const issuer = Math.max(9.4 * u, emblem + 0.6 * u)
  const factsTop = 5.2 * u + 0.74 * small + 2.5 * u
  const ruleAt = factsTop + facts + 3.4 * u
  const place: BandParts['place'] = (top) => {
    const fact = (x: number, title: string, lines: readonly string[], slot: Slot, fontSize: number): readonly SceneItem[] => {
      if (lines.length === 0) return []
      const heading = setBlock(fonts, [title], { x, y: top + 5.2 * u, face: 'extrabold', size: small, tracking: 0.1, fill: 'deep', slot: 'label', use: 'label', id: title })
      const body = setBlock(fonts, lines, { x, y: top + factsTop, face: 'bold', size: fontSize, tracking: -0.012, fill: 'ink', pitch: FACT_PITCH, slot, use: 'small' })
      return [...heading.items, ...body.items]
    }
    const venue = stage.carries('place') ? words.eventPlace : null
    const room = { width: margin + column - split, height: facts, maxSize: size, maxLines: 3, pitch: FACT_PITCH }
    const where = venue && fit(fonts, venue, room, { face: 'bold', tracking: -0.012, align: 'left' })
    const issuerTop = top + ruleAt + 1.9 * u
    const x = margin + emblemWidth(emblem) + 2 * u
    const row = orgRow(stage, { x, right: margin + column, middle: issuerTop + issuer / 2, height: issuer, size: Math.max(2.3 * u, stage.format.minText), oneLine: true })
    return {
      shell: [
        box({ x: margin, y: top + ruleAt, width: column, height: 0.2 * u }, 'deep'),
        emblemAt(stage, margin - 0.2 * u, issuerTop + (issuer - emblem) / 2, emblem),
      ],
      imprint: [
        ...fact(margin, 'THỜI GIAN', stage.carries('eventTime') ? eventTimeLines(stage) : [], 'eventTime', size),
        ...(where ? fact(split, 'ĐỊA ĐIỂM', where.lines, 'place', where.size) : []),
        ...row.items,
      ],
      rects: [
        imprintRect(stage, { x: margin - u, y: top + 3.6 * u, width: column + 2 * u, height: ruleAt - 4.4 * u }),
        imprintRect(stage, { x: x - u, y: issuerTop, width: margin + column - x + 2 * u, height: issuer }),
      ],
      problems: row.problems,
    }
  }
  return { height: ruleAt + 1.9 * u + issuer + 2.4 * u, place }
}
