import { CAP_HEIGHT } from '../text/fonts.js'
import { type Block, setBlock } from './parts/block.js'
import { campaignLines } from './parts/campaign-lines.js'
import { textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { hotlineLine } from './parts/info.js'
import { peopleThatFit, rowHeight, rowOnBand } from './parts/people.js'
import { sloganHead, sloganLabel } from './parts/slogan-head.js'
import { fillThemeSheet, SHEET_LINE, type ThemeSheet } from './parts/theme-sheet.js'
import { imprintRect } from './parts/unit.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** A-series poster of the year's theme: the slogan as headline over a row of people (reference 02). */
export const posterTheme: Template = {
  id: 'ap-phich-chu-de',
  archetypes: ['a-series'],
  contents: ['chu-de'],
  draw,
}

/** How much of a body shows above the band, in motif units. */
const VISIBLE = 60
/** Longest row; shorter slogans leave room for fewer, larger people. */
const MOST_PEOPLE = 5
const LEAST_PEOPLE = 3

function draw(stage: Stage): Drawing {
  return fillThemeSheet(stage, stage.common(frame), { size: 2.1, height: 8 })
}

function frame(stage: CommonStage): ThemeSheet {
  const { height, u, words } = stage
  const column = textColumn(stage, 7 * u)
  const bandTop = stage.snap(height - 26 * u)
  const label = sloganLabel(stage, column.left, 19.6 * u, 2.15 * u)
  const top = label.bottom + 4.4 * u
  const clear = 5 * u
  const slogan = sloganHead(stage, words.slogan ?? words.name, {
    x: column.left,
    y: top,
    width: column.width + 0.5 * u,
    height: bandTop - rowHeight(stage, MOST_PEOPLE, VISIBLE) - clear - top,
    maxSize: 11 * u,
    maxLines: 7,
  })
  const room = bandTop - slogan.bottom - Math.max(clear, slogan.fallBelow + 2.6 * u)
  const people = peopleThatFit(room, LEAST_PEOPLE, MOST_PEOPLE, (n) => rowHeight(stage, n, VISIBLE))
  const band = bandContents(stage, bandTop, column)
  return {
    shell: [
      groundFill(stage),
      ...(words.slogan ? label.items : []),
      ...slogan.items,
      rowOnBand(stage, { bandTop, people, visible: VISIBLE }),
      whiteBand(stage, bandTop, height - bandTop),
      ...band.shell,
    ],
    dates: band.dates,
    rect: band.rect,
  }
}

/** Emblem beside the campaign's name and the hotlines; where the dates between them stand. */
function bandContents(stage: CommonStage, top: number, column: { left: number; right: number }): ThemeSheet {
  const { u, height, fonts } = stage
  const emblemHeight = 17 * u
  const x = column.left + emblemWidth(emblemHeight) + 3.6 * u
  const size = 2.1 * u
  const parts = (y: number): { name: Block; dates: number; below: number; calls: Block } => {
    const name = campaignLines(stage, { x, y, width: column.right - x, size: 3 * u, maxLines: 2 })
    const dates = name.bottom + 3 * u
    const below = dates + CAP_HEIGHT * size
    const calls = setBlock(fonts, [hotlineLine(stage, 'deep')], {
      ...SHEET_LINE,
      x,
      size,
      y: below + 2.4 * u,
      slot: 'hotlines',
    })
    return { name, dates, below, calls }
  }
  const hasCalls = stage.carries('hotlines') && stage.theme.hotlines.length > 0
  const probe = parts(0)
  const middle = (top + height) / 2
  const placed = parts(middle - (hasCalls ? probe.calls.bottom : probe.below) / 2)
  return {
    shell: [
      emblemAt(stage, column.left - 0.2 * u, middle - emblemHeight / 2, emblemHeight),
      ...placed.name.items,
      ...(hasCalls ? placed.calls.items : []),
    ],
    dates: { x, y: placed.dates, size },
    rect: imprintRect(stage, {
      x: x - u,
      y: placed.dates - 1.1 * u,
      width: column.right - x + u,
      height: 1.6 * u + 2.1 * u,
    }),
  }
}
