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

function draw(stage: Stage): Drawing {
  const { width, height, u, words, safe } = stage
  const margin = Math.max(6.6 * u, safe.x)
  const bandTop = stage.snap(height - 15.5 * u)
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
  const emblemHeight = bandHeight * 0.68
  const text = bandText(stage, {
    x: margin + emblemWidth(emblemHeight) + 3 * u,
    right: width - margin,
    top: bandTop,
    height: bandHeight,
    size: 2.55 * u,
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
