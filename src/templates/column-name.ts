import { lineWidth, setBlock, shiftBlock } from './parts/block.js'
import { COUPLE_BELOW, COUPLE_VISIBLE, coupleAt } from './parts/figure.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { imprintRect, setName } from './parts/unit.js'
import { HEADLINE_TRACKING, type Drawing, type Stage, type Template } from './stage.js'

/** Upright web banners: emblem and unit on a white head, the name down the column, the dates across the heart. */
export const columnName: Template = {
  id: 'cot-doc-ten-thang',
  archetypes: ['cot-doc'],
  contents: ['ten-thang'],
  draw,
}

/** Ground under the band that still shows a piece of the heart, in u. */
const LEAST_REST = 14
/** Scale, in u, below which the couple stands on the lower edge's band instead of showing its whole heart. */
const LEAST_WHOLE = 0.7

function draw(stage: Stage): Drawing {
  const { width, height, u, safe, words, fonts } = stage
  const margin = Math.max(6.5 * u, safe.x + u)
  const column = width - 2 * margin
  const emblem = Math.min(36 * u, 0.12 * height)
  const unitTop = safe.y + 3 * u + emblem + 8 * u
  const unitRoom = Math.max(18 * u, 5.8 * stage.format.minText)
  const panel = stage.snap(unitTop + unitRoom + 4 * u)
  const unit = setName(stage, words.unit, {
    x: margin,
    y: unitTop,
    width: column,
    height: unitRoom,
    size: 8 * u,
    face: 'extrabold',
    fill: 'ink',
    slot: 'unit',
    maxLines: 5,
    pitch: 1.2,
    shrinkTo: 1,
  })
  const bandHeight = stage.snap(16 * u)
  const dates = {
    face: 'extrabold',
    tracking: -0.01,
    fill: 'deep',
    align: 'center',
    slot: 'dates',
    use: 'small',
  } as const
  const size = Math.min(8.4 * u, (8.4 * u * column) / lineWidth(fonts, words.datesShort, { ...dates, size: 8.4 * u }))
  const floor = safe.y + safe.height
  const name = nameBlock(stage, words.nameWithYear, {
    x: margin,
    y: panel + 8 * u,
    width: column,
    height: 0.37 * height,
    maxSize: 16 * u,
    minLines: 4,
    maxLines: 8,
    tracking: HEADLINE_TRACKING,
    face: 'black',
    id: 'name',
  })
  const under = name.bottom + Math.max(6 * u, name.fallBelow + 3 * u)
  // the whole heart, where it need not get much smaller for that
  const whole = (height - 8 * u - under) / (COUPLE_VISIBLE + COUPLE_BELOW)
  const k = Math.min(0.94 * u, whole > LEAST_WHOLE * u ? whole : (floor - bandHeight - under) / COUPLE_VISIBLE)
  // the tip of the heart stands on the lower edge's margin where there is room, else it runs off
  const bandTop = stage.snap(
    Math.max(under + COUPLE_VISIBLE * k, Math.min(floor - bandHeight, height - 8 * u - COUPLE_BELOW * k)),
  )
  // a strip of ground too low for the heart's tip is given to the band
  const rest = height - bandTop - bandHeight
  const closes = rest < LEAST_REST * u
  const bandBottom = closes ? height : bandTop + bandHeight
  const dateMiddle = Math.min((bandTop + bandBottom) / 2, floor - size / 2)
  const date = setBlock(fonts, [words.datesShort], {
    ...dates,
    size,
    x: width / 2,
    y: dateMiddle - 0.37 * size,
  })
  return {
    shell: [
      groundFill(stage),
      ...shiftBlock(name, 0, 0.4 * (bandTop - COUPLE_VISIBLE * k - under)).items,
      coupleAt(stage, width / 2, bandTop, k, bandHeight),
      whiteBand(stage, bandTop, bandBottom - bandTop),
      whiteBand(stage, 0, panel),
      emblemAt(stage, margin - 0.03 * emblemWidth(emblem), safe.y + 3 * u, emblem),
    ],
    imprint: [...unit.block.items, ...date.items],
    imprintRects: [
      imprintRect(stage, { x: margin - u, y: unitTop - 3.5 * u, width: column + 2 * u, height: unitRoom + 6 * u }),
      imprintRect(stage, {
        x: margin - u,
        y: dateMiddle - bandHeight / 2 + u,
        width: column + 2 * u,
        height: bandHeight - 2 * u,
      }),
    ],
    problems: unit.problems,
  }
}
