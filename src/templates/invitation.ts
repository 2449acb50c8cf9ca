import { setBlock } from './parts/block.js'
import { eventPanel } from './parts/event-panel.js'
import { fitHeadline } from './parts/fit-headline.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { peopleThatFit, rowHeight, rowOnBand } from './parts/people.js'
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

function draw(stage: Stage): Drawing {
  const { width, height, u, words, ground, safe, fonts } = stage
  const margin = Math.max(7 * u, safe.x)
  const column = width - 2 * margin
  const label = { face: 'extrabold', tracking: 0.12, slot: 'label', use: 'label' } as const
  const small = Math.max(1.9 * u, stage.format.minText)
  const head = setBlock(fonts, ['GIẤY MỜI'], {
    ...label,
    x: margin,
    y: Math.max(margin + 0.4 * u, safe.y + 1.6 * u),
    size: 2.6 * u,
    fill: ground.em,
  })
  const title =
    words.eventTitle &&
    fitHeadline(stage, words.eventTitle, {
      x: margin,
      y: head.bottom + 5.6 * u,
      width: column + u,
      height: 14.5 * u,
      maxSize: 17 * u,
      maxLines: 2,
      tracking: -0.03,
      slot: 'eventTitle',
      fill: ground.head,
      hang: 0.04,
    })
  const nameTop = title ? title.bottom + Math.max(5.8 * u, title.fallBelow + 3.2 * u) : head.bottom + 6 * u
  const name = nameBlock(stage, words.nameWithYear, {
    x: margin + 0.2 * u,
    y: nameTop,
    width: column,
    height: 16.5 * u,
    maxSize: 6 * u,
    minLines: 2,
    maxLines: 3,
    tracking: -0.02,
    face: 'extrabold',
    id: 'name',
    yearFill: ground.head,
  })
  const foot = eventPanel(stage, { margin, column, small })
  const bandTop = stage.snap(Math.min(height, safe.y + safe.height + 2.4 * u) - foot.height)
  const free = bandTop - name.bottom - Math.max(4 * u, name.fallBelow + 2.2 * u)
  const people = peopleThatFit(free, 4, 9, (n) => rowHeight(stage, n, VISIBLE))
  const placed = foot.place(bandTop)
  return {
    shell: [
      groundFill(stage),
      rowOnBand(stage, { bandTop, people, visible: VISIBLE, y0: 38.5, amplitude: 12 }),
      whiteBand(stage, bandTop, height - bandTop),
      ...head.items,
      ...(title ? title.items : []),
      ...name.items,
      ...placed.shell,
    ],
    imprint: placed.imprint,
    imprintRects: placed.rects,
    problems: placed.problems,
  }
}
