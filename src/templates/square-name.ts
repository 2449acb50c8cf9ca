import { bandText } from './parts/band.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { coupleAt, coupleScale } from './parts/figure.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { nameHead } from './parts/name-head.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Square with the campaign's name over the couple (reference 08). */
export const squareName: Template = {
  id: 'vuong-ten-thang',
  archetypes: ['vuong'],
  contents: ['ten-thang'],
  draw,
}

/** Height of a unit on two lines over the dates with their tails, in em. */
const BAND_LINES = 0.74 + 1.26 + 0.86 + 0.74 + 0.44

function draw(stage: Stage): Drawing {
  const { width, height, u, words, safe } = stage
  const margin = Math.max(6.6 * u, safe.x)
  const size = 2.5 * u
  // unit on two lines over the dates must end above what the platform may cut off
  const below = height - safe.y - safe.height
  const bandTop = stage.snap(height - Math.max(15.5 * u, BAND_LINES * size + 2 * below))
  const bandHeight = height - bandTop
  const head = nameHead(stage, words.name, {
    x: margin,
    y: margin + 0.4 * u,
    width: width - 2 * margin,
    height: bandTop - margin - 34 * u,
    maxSize: (stage.skin.yearInline ? 7.15 : 10.7) * u,
  })
  const gap = Math.max(5.2 * u, head.fallBelow + 3 * u)
  const k = coupleScale(bandTop - head.bottom - gap, width - 2 * margin)
  const emblemHeight = Math.min(bandHeight * 0.68, bandHeight - 2 * below)
  const text = bandText(stage, {
    x: margin + emblemWidth(emblemHeight) + 3 * u,
    right: width - margin,
    top: bandTop,
    height: bandHeight,
    size,
    second: words.dates,
  })
  return {
    shell: [
      groundFill(stage),
      ...head.items,
      coupleAt(stage, width / 2, bandTop, k),
      whiteBand(stage, bandTop, bandHeight),
      emblemAt(stage, margin - 0.2 * u, bandTop + (bandHeight - emblemHeight) / 2, emblemHeight),
      ...text.shell,
    ],
    imprint: text.imprint,
    imprintRects: [text.rect],
    problems: text.problems,
  }
}
