import { type BandRoom, bandRoom, bandWords } from './parts/band.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { coupleAt, coupleScale } from './parts/figure.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { nameHead } from './parts/name-head.js'
import { imprintRect } from './parts/unit.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Square with the campaign's name over the couple (reference 08). */
export const squareName: Template = {
  id: 'vuong-ten-thang',
  archetypes: ['vuong'],
  contents: ['ten-thang'],
  partners: true,
  draw,
}

/** What stands in the band: a unit on two lines over the dates, marks and tails included; in u. */
const CONTENT = 9.6
/** White above and below it at least, in u; where the platform cuts deeper, above it that share of the cut. */
const PAD = 2.95
const ABOVE = 0.75

function draw(stage: Stage): Drawing {
  const band = stage.common(frame)
  return { shell: band.shell, imprintRects: [band.rect], ...bandWords(stage, band, stage.words.dates) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): BandRoom {
  const { width, height, u, words, safe } = stage
  const margin = Math.max(6.6 * u, safe.x)
  const size = 2.5 * u
  // what the platform may cut off comes below the content; somewhat less white above it keeps the band low
  const below = Math.max(PAD * u, height - safe.y - safe.height)
  const contentTop = height - below - CONTENT * u
  const bandTop = stage.snap(contentTop - Math.max(PAD * u, ABOVE * below))
  const head = nameHead(stage, words.name, {
    x: margin,
    y: margin + 0.4 * u,
    width: width - 2 * margin,
    height: bandTop - margin - 34 * u,
    maxSize: (stage.skin.yearInline ? 7.15 : 10.7) * u,
  })
  const gap = Math.max(5.2 * u, head.fallBelow + 3 * u)
  const k = coupleScale(bandTop - head.bottom - gap, width - 2 * margin)
  const emblemHeight = CONTENT * u
  const band = bandRoom(stage, {
    x: margin + emblemWidth(emblemHeight) + 3 * u,
    right: width - margin,
    top: contentTop,
    height: CONTENT * u,
    size,
  })
  return {
    shell: [
      groundFill(stage),
      ...head.items,
      coupleAt(stage, width / 2, bandTop, k),
      whiteBand(stage, bandTop, height - bandTop),
      emblemAt(stage, margin - 0.2 * u, contentTop, emblemHeight),
      ...band.shell,
    ],
    options: band.options,
    rect: imprintRect(stage, { ...band.rect, y: band.rect.y - 0.3 * u, height: band.rect.height + 0.6 * u }),
  }
}
