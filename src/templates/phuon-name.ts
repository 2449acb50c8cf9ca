import { lineWidth, setBlock, shiftBlock } from './parts/block.js'
import { textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { COUPLE_BELOW, COUPLE_VISIBLE, coupleAt } from './parts/figure.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { contain } from './parts/logos.js'
import { stackedWords } from './parts/stacked-words.js'
import { imprintRect, setName } from './parts/unit.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Vertical street banner: emblem and unit on white, words as large as the cloth is wide, the heart (reference 13). */
export const phuonName: Template = {
  id: 'phuon-ten-thang',
  archetypes: ['phuon'],
  contents: ['ten-thang'],
  draw,
}

const FIGURE = COUPLE_VISIBLE + COUPLE_BELOW

function draw(stage: Stage): Drawing {
  const { width, height, u, safe } = stage
  const panel = issuer(stage)
  const band = datesBand(stage)
  const end = Math.min(height - 7 * u, safe.y + safe.height + 4 * u)
  // Words first, then the figure; what is left over goes between them in the proportion of these gaps.
  const gaps = 9.5 + 8.5
  const words = stackedWords(stage, textColumn(stage, 9 * u), end - panel.bottom - gaps * u - FIGURE * 0.6 * u)
  const rest = end - panel.bottom - words.height
  const k = Math.min((width - 12 * u) / 100, (rest - gaps * u) / FIGURE)
  const space = (rest - FIGURE * k) / gaps
  const bandTop = stage.snap(end - COUPLE_BELOW * k)
  const date = band.place(bandTop)
  return {
    shell: [
      groundFill(stage),
      coupleAt(stage, width / 2, bandTop, k, band.height),
      whiteBand(stage, 0, panel.bottom),
      emblemAt(stage, panel.emblem.x, panel.emblem.y, panel.emblem.height),
      ...words.place(panel.bottom + 9.5 * space),
      whiteBand(stage, bandTop, band.height),
    ],
    imprint: [...panel.items, ...date.items],
    imprintRects: [panel.rect, date.rect],
    problems: panel.problems,
  }
}

/** White panel at the top: emblem, below it the unit on up to three lines, its logo beside the emblem. */
function issuer(stage: Stage) {
  const { width, u, safe, art } = stage
  const column = textColumn(stage, 9 * u)
  const top = Math.max(9 * u, safe.y)
  const emblem = { x: (width - emblemWidth(32 * u)) / 2, y: top, height: 32 * u }
  const room = { top: top + emblem.height + 5.6 * u, height: 14 * u }
  const logo = art.logo
  const side = logo ? room.height * 0.9 : 0
  const textLeft = column.left + (logo ? side + 2 * u : 0)
  // a last ư stands out beyond its advance
  const textWidth = column.right - textLeft - 0.6 * u
  const name = setName(stage, stage.words.unit, {
    x: logo ? textLeft : width / 2,
    y: 0,
    width: textWidth,
    size: 5.6 * u,
    height: room.height,
    face: 'extrabold',
    fill: 'ink',
    slot: 'unit',
    align: logo ? 'left' : 'center',
    maxLines: 3,
    pitch: 1.24,
    shrinkTo: 1,
    tracking: -0.01,
  })
  const middle = room.top + room.height / 2
  const mark = logo ? [contain(logo, { x: column.left, y: middle - side / 2, width: side, height: side })] : []
  return {
    emblem,
    bottom: room.top + room.height + 5 * u,
    items: [...mark, ...shiftBlock(name.block, 0, middle - name.block.bottom / 2).items],
    rect: imprintRect(stage, {
      x: column.left - u,
      y: room.top - 2 * u,
      width: column.width + 2 * u,
      height: room.height + 4 * u,
    }),
    problems: name.problems,
  }
}

/** The crossing band with the dates at full width. */
function datesBand(stage: Stage) {
  const { u, words, fonts } = stage
  const column = textColumn(stage, 9 * u)
  const style = {
    face: 'black',
    tracking: -0.02,
    fill: 'ink',
    slot: 'dates',
    use: 'display',
    align: 'center',
    x: (column.left + column.right) / 2,
  } as const
  const widthOf = (text: string): number => lineWidth(fonts, text, { ...style, size: 1 })
  const size = Math.min(9.6 * u, column.width / widthOf(words.datesShort))
  const height = 16 * u
  return {
    height,
    place: (top: number) => ({
      items: setBlock(fonts, [words.datesShort], { ...style, y: top + (height - 0.74 * size) / 2, size }).items,
      rect: imprintRect(stage, {
        x: column.left - u,
        y: top + 2 * u,
        width: column.width + 2 * u,
        height: height - 4 * u,
      }),
    }),
  }
}
