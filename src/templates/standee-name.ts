import type { Rect } from '../model/geometry.js'
import type { SceneItem } from '../model/scene.js'
import { fit } from '../text/fit.js'
import { linesHeight } from './parts/band.js'
import { lineWidth, setBlock, shiftItems } from './parts/block.js'
import { textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { COUPLE_BELOW, COUPLE_VISIBLE, coupleAt } from './parts/figure.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { hotlineLine } from './parts/info.js'
import { issuerPanel, type IssuerPanelOptions } from './parts/issuer-panel.js'
import { nameHead } from './parts/name-head.js'
import { imprintRect } from './parts/unit.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Roll-up standee: issuer on a white panel, name, slogan, the whole heart under a crossing band (reference 12). */
export const standeeName: Template = {
  id: 'standee-ten-thang',
  archetypes: ['standee'],
  contents: ['ten-thang'],
  draw,
}

const SLOGAN_PITCH = 1.36
const FIGURE = COUPLE_VISIBLE + COUPLE_BELOW

function draw(stage: Stage): Drawing {
  const { shell, panel, band } = stage.common(frame)
  const issuer = issuerPanel(stage, panel)
  return {
    shell,
    imprint: [...issuer.items, ...datesIn(stage, band)],
    imprintRects: [issuer.rect, band.rect],
    problems: issuer.problems,
  }
}

/** All but the unit's words, and the rooms that they have. */
function frame(stage: CommonStage): {
  readonly shell: readonly SceneItem[]
  readonly panel: IssuerPanelOptions
  readonly band: CrossingBand
} {
  const { width, u, words, safe, fonts, ground } = stage
  const column = textColumn(stage, 8 * u)
  const panel = 26 * u
  const emblemHeight = 16.6 * u
  const middle = (Math.max(0, safe.y - 2 * u) + panel) / 2
  const foot = safe.y + safe.height
  const slogan = stage.carries('slogan') ? words.slogan : null
  const style = { face: 'bold', tracking: -0.01, align: 'left' } as const
  const fitted = slogan
    ? fit(
        fonts,
        slogan,
        { width: column.width, height: linesHeight(5, 5.2 * u, SLOGAN_PITCH), maxSize: 6.4 * u, pitch: SLOGAN_PITCH },
        style,
      )
    : null
  const sloganHeight = fitted ? linesHeight(fitted.lines.length, fitted.size, SLOGAN_PITCH) : 0
  const gaps = 11 + 8 + 8 + 2
  const head = nameHead(stage, words.name, {
    x: column.left,
    y: 0,
    width: column.width,
    height: foot - panel - sloganHeight - gaps * u - FIGURE * 0.62 * u,
    maxSize: 13 * u,
    maxLines: 5,
  })
  const rest = foot - panel - head.bottom - sloganHeight
  const k = Math.min(column.width / 100, (rest - gaps * u) / FIGURE)
  const space = (rest - FIGURE * k) / gaps
  const top = panel + 11 * space
  const text = setBlock(fonts, fitted?.lines ?? [''], {
    ...style,
    x: column.left,
    y: top + head.bottom + 8 * space,
    size: fitted?.size ?? u,
    fill: ground.head,
    pitch: SLOGAN_PITCH,
    slot: 'slogan',
    use: 'display',
  })
  const bandTop = stage.snap(foot - 2 * space - COUPLE_BELOW * k)
  const band = crossingBand(stage, bandTop)
  return {
    shell: [
      groundFill(stage),
      whiteBand(stage, 0, panel),
      emblemAt(stage, column.left - 0.2 * u, middle - emblemHeight / 2, emblemHeight),
      ...shiftItems(head.items, 0, top),
      ...text.items,
      coupleAt(stage, width / 2, bandTop, k, band.height),
      whiteBand(stage, bandTop, band.height),
      ...band.shell,
    ],
    panel: {
      x: column.left + emblemWidth(emblemHeight) + 3.8 * u,
      right: column.right,
      middle,
      height: 15.6 * u,
      size: 4.6 * u,
    },
    band,
  }
}

const DATES = {
  face: 'extrabold',
  tracking: -0.01,
  fill: 'ink',
  slot: 'dates',
  use: 'small',
  align: 'center',
} as const

/** The band that crosses the heart, and the room of the dates in it. */
interface CrossingBand {
  readonly height: number
  readonly shell: readonly SceneItem[]
  readonly rect: Rect
  /** Cap-top of the dates, and their largest font size. */
  readonly y: number
  readonly size: number
}

/** Dates over hotlines, both set to the full width of the column: all but the dates. */
function crossingBand(stage: CommonStage, top: number): CrossingBand {
  const { u, fonts } = stage
  const { left, right, width } = textColumn(stage, 8 * u)
  const calls = { ...DATES, x: (left + right) / 2, face: 'medium', tracking: -0.005, slot: 'hotlines' } as const
  const line = hotlineLine(stage, 'deep')
  const full = (natural: number, most: number): number => Math.min(most * u, width / natural)
  const callSize = full(lineWidth(fonts, line, { ...calls, size: 1 }), 4.4)
  // The room of the dates is that of a range over two years, whatever the unit's dates are.
  const dateSize = full(lineWidth(fonts, 'Từ ngày 25/11/2024 đến ngày 25/12/2024', { ...DATES, size: 1 }), 4.4)
  const gap = 4.2 * u
  const pad = 5 * u
  const hasCalls = stage.carries('hotlines') && stage.theme.hotlines.length > 0
  const height = stage.snap(2 * pad + 0.74 * dateSize + (hasCalls ? gap + 0.74 * callSize : 0))
  const second = setBlock(fonts, [line], { ...calls, y: top + pad + 0.74 * dateSize + gap, size: callSize })
  const rect = imprintRect(stage, {
    x: left - u,
    y: top + pad - 1.6 * u,
    width: width + 2 * u,
    height: 0.74 * dateSize + 3.2 * u,
  })
  return { height, shell: hasCalls ? second.items : [], rect, y: top + pad, size: dateSize }
}

/** The dates in the middle of their room. */
function datesIn(stage: Stage, { y, size: most }: CrossingBand): readonly SceneItem[] {
  const { u, words, fonts } = stage
  const { left, right, width } = textColumn(stage, 8 * u)
  const size = Math.min(most, width / lineWidth(fonts, words.dates, { ...DATES, size: 1 }))
  return setBlock(fonts, [words.dates], { ...DATES, x: (left + right) / 2, y: y + 0.37 * (most - size), size }).items
}
