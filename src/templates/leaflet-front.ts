import type { SceneItem } from '../model/scene.js'
import { type CallsRoom, callColumns, callsHeight } from './parts/call-columns.js'
import { campaignHeight, campaignLines } from './parts/campaign-lines.js'
import { type Column, textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { coupleAt, coupleScale } from './parts/figure.js'
import { box, groundFill, whiteBand } from './parts/ground.js'
import { sloganHead, sloganLabel } from './parts/slogan-head.js'
import { fillThemeSheet, type ThemeSheet } from './parts/theme-sheet.js'
import { imprintRect } from './parts/unit.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Front of the leaflet: the theme over the couple, the hotlines large in the band. */
export const leafletFront: Template = {
  id: 'to-roi-mat-truoc',
  archetypes: ['to-roi'],
  contents: ['chu-de', 'ten-thang'],
  draw,
}

/** The figure that a long slogan leaves at least, in u. */
const LEAST_SCALE = 0.46

function draw(stage: Stage): Drawing {
  return fillThemeSheet(stage, stage.common(frame), { size: 2.2, height: 8.4 })
}

function frame(stage: CommonStage): ThemeSheet {
  const { width, height, u, words } = stage
  const column = textColumn(stage, 7 * u)
  const bandTop = stage.snap(height - bandHeight(stage))
  const label = sloganLabel(stage, column.left, 19 * u, 2.3 * u)
  const top = label.bottom + 4.4 * u
  const slogan = sloganHead(stage, words.slogan ?? words.name, {
    x: column.left,
    y: top,
    width: column.width + 0.5 * u,
    height: bandTop - top - 56 * LEAST_SCALE * u - 4.6 * u,
    maxSize: 9.4 * u,
  })
  const gap = Math.max(4.6 * u, slogan.fallBelow + 2.6 * u)
  const k = coupleScale(bandTop - slogan.bottom - gap, column.width)
  const band = bandContents(stage, bandTop, column)
  return {
    shell: [
      groundFill(stage),
      ...(words.slogan ? label.items : []),
      ...slogan.items,
      coupleAt(stage, width / 2, bandTop, k),
      whiteBand(stage, bandTop, height - bandTop),
      ...band.shell,
    ],
    dates: band.dates,
    rect: band.rect,
  }
}

const EMBLEM = 13.4
const NAME_SIZE = 3
const DATE_GAP = 2.6

const callsRoom = (stage: CommonStage, column: Column, y: number): CallsRoom => {
  const { u } = stage
  return { x: column.left, y, width: column.width, columns: 2, number: 7.6 * u, label: 2.3 * u, gap: 4.4 * u }
}

const callsRoomHeight = (stage: CommonStage): number =>
  stage.carries('hotlines') ? callsHeight(stage, callsRoom(stage, textColumn(stage, 7 * stage.u), 0)) : 0

/** Emblem beside name and dates, below a rule the hotlines. */
function bandHeight(stage: CommonStage): number {
  const calls = callsRoomHeight(stage)
  return (5 + EMBLEM + 5.4) * stage.u + (calls > 0 ? calls + 6.6 * stage.u : 0)
}

function bandContents(stage: CommonStage, top: number, column: Column): ThemeSheet {
  const { u } = stage
  const x = column.left + emblemWidth(EMBLEM * u) + 3.4 * u
  const tall = campaignHeight(2, NAME_SIZE * u) + DATE_GAP * u + 1.7 * u
  const y = top + 5 * u + (EMBLEM * u - tall) / 2
  const name = campaignLines(stage, { x, y, width: column.right - x, size: NAME_SIZE * u, maxLines: 2 })
  const dates = { x, y: name.bottom + DATE_GAP * u, size: 2.3 * u }
  const rule = top + (5 + EMBLEM + 3) * u
  const calls: readonly SceneItem[] =
    callsRoomHeight(stage) > 0
      ? [
          box({ x: column.left, y: rule, width: column.width, height: 0.24 * u }, 'deep'),
          ...callColumns(stage, callsRoom(stage, column, rule + 3.6 * u)),
        ]
      : []
  return {
    shell: [emblemAt(stage, column.left - 0.2 * u, top + 5 * u, EMBLEM * u), ...name.items, ...calls],
    dates,
    rect: imprintRect(stage, {
      x: x - 0.4 * u,
      y: dates.y - 0.9 * u,
      width: column.right - x + 0.8 * u,
      height: 3.5 * u,
    }),
  }
}
