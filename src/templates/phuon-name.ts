import type { SceneItem } from '../model/scene.js'
import { lineWidth, setBlock, shiftBlock } from './parts/block.js'
import { textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { COUPLE_BELOW, COUPLE_VISIBLE, coupleAt } from './parts/figure.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { contain } from './parts/logos.js'
import { stackedWords } from './parts/stacked-words.js'
import { imprintRect, setName } from './parts/unit.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Vertical street banner: emblem and unit on white, words as large as the cloth is wide, the heart (reference 13). */
export const phuonName: Template = {
  id: 'phuon-ten-thang',
  archetypes: ['phuon'],
  contents: ['ten-thang'],
  draw,
}

const FIGURE = COUPLE_VISIBLE + COUPLE_BELOW

/** Height of the band that crosses the heart, in u. */
const BAND = 16

function draw(stage: Stage): Drawing {
  const { shell, panel, bandTop } = stage.common(frame)
  const unit = issuer(stage, panel)
  const date = datesIn(stage, bandTop)
  return {
    shell,
    imprint: [...unit.items, ...date.items],
    imprintRects: [unit.rect, date.rect],
    problems: unit.problems,
  }
}

/** All but the unit's words, and where they stand. */
function frame(stage: CommonStage): {
  readonly shell: readonly SceneItem[]
  readonly panel: Panel
  readonly bandTop: number
} {
  const { width, height, u, safe } = stage
  const panel = panelOf(stage)
  const bandHeight = BAND * u
  const end = Math.min(height - 7 * u, safe.y + safe.height + 4 * u)
  // Words first, then the figure; what is left over goes between them in the proportion of these gaps.
  const gaps = 9.5 + 8.5
  const words = stackedWords(stage, textColumn(stage, 9 * u), end - panel.bottom - gaps * u - FIGURE * 0.6 * u)
  const rest = end - panel.bottom - words.height
  const k = Math.min((width - 12 * u) / 100, (rest - gaps * u) / FIGURE)
  const space = (rest - FIGURE * k) / gaps
  const bandTop = stage.snap(end - COUPLE_BELOW * k)
  return {
    shell: [
      groundFill(stage),
      coupleAt(stage, width / 2, bandTop, k, bandHeight),
      whiteBand(stage, 0, panel.bottom),
      emblemAt(stage, panel.emblem.x, panel.emblem.y, panel.emblem.height),
      ...words.place(panel.bottom + 9.5 * space),
      whiteBand(stage, bandTop, bandHeight),
    ],
    panel,
    bandTop,
  }
}

/** White panel at the top down to `bottom`: emblem, below it the room of the unit. */
interface Panel {
  readonly emblem: { readonly x: number; readonly y: number; readonly height: number }
  readonly room: { readonly top: number; readonly height: number }
  readonly bottom: number
}

function panelOf({ width, u, safe }: CommonStage): Panel {
  const top = Math.max(9 * u, safe.y)
  const emblem = { x: (width - emblemWidth(32 * u)) / 2, y: top, height: 32 * u }
  const room = { top: top + emblem.height + 5.6 * u, height: 14 * u }
  return { emblem, room, bottom: room.top + room.height + 5 * u }
}

/** The unit on up to three lines, its logo beside it. */
function issuer(stage: Stage, { room }: Panel) {
  const { width, u, art } = stage
  const column = textColumn(stage, 9 * u)
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

/** The dates at the column's full width in the band that crosses the heart. */
function datesIn(stage: Stage, top: number) {
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
  const height = BAND * u
  return {
    items: setBlock(fonts, [words.datesShort], { ...style, y: top + (height - 0.74 * size) / 2, size }).items,
    rect: imprintRect(stage, {
      x: column.left - u,
      y: top + 2 * u,
      width: column.width + 2 * u,
      height: height - 4 * u,
    }),
  }
}
