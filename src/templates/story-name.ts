import { type BandRoom, bandRoom, bandWords } from './parts/band.js'
import { textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { COUPLE_BELOW, COUPLE_VISIBLE, coupleAt, coupleScale } from './parts/figure.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { partnerLine, withoutPartners } from './parts/logos.js'
import { nameHead } from './parts/name-head.js'
import { wavesIn } from './parts/waves-in.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Story 9:16: the name over the whole heart, which the white band crosses (reference 11, 45). */
export const storyName: Template = {
  id: 'story-ten-thang',
  archetypes: ['story'],
  contents: ['ten-thang'],
  partners: true,
  draw,
}

/** The couple keeps at least this scale (in u), less over partners' marks: a short safe area takes it from the name's size. */
const LEAST_SCALE = 0.54
const LEAST_OVER_MARKS = 0.5
/** Height of the partners' marks in u. */
const MARKS = 4.2
/** The wave on the covered ground, in u a motif unit. */
const WAVE_SCALE = 0.333

function draw(stage: Stage): Drawing {
  const band = stage.common(frame)
  return { shell: band.shell, imprintRects: [band.rect], ...bandWords(stage, band, stage.words.dates) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): BandRoom {
  const { width, height, u, safe } = stage
  const column = textColumn(stage, 8 * u)
  // beside unit and dates marks would be too small to tell: they get a row of their own
  const marks = stage.art.partners.length > 0 ? MARKS * u : 0
  const words = (marks > 0 ? 14.6 : 15) * u
  const bandHeight = stage.snap(words + (marks > 0 ? marks + 2 * u : 0))
  // Platforms cover the lower part: the band ends above it, the heart runs on below.
  const bandTop = stage.snap(Math.min(0.8 * height, safe.y + safe.height) - bandHeight - 0.01)
  const top = Math.max(0.14 * height, safe.y) + 1.2 * u
  const head = nameHead(stage, stage.words.name, {
    x: column.left,
    y: top,
    width: column.width,
    height: bandTop - top - COUPLE_VISIBLE * (marks > 0 ? LEAST_OVER_MARKS : LEAST_SCALE) * u - 6 * u,
    maxSize: 13 * u,
    maxLines: 5,
    keySize: 18 * u,
  })
  const gap = Math.max(5.2 * u, head.fallBelow + 2.6 * u)
  const whole = (height - 6 * u - bandTop) / COUPLE_BELOW
  const k = Math.min(whole, coupleScale(bandTop - head.bottom - gap, width - 16 * u))
  const emblemHeight = (marks > 0 ? 12.4 : 10.6) * u
  const x = column.left + emblemWidth(emblemHeight) + 2.8 * u
  const band = bandRoom(withoutPartners(stage), {
    x,
    right: column.right,
    top: bandTop,
    height: words,
    size: 3 * u,
    maxLines: 3,
  })
  return {
    shell: [
      groundFill(stage),
      ...head.items,
      // where the platform lays its buttons nothing is said, but the ground is not left bare
      wavesIn(stage, bandTop + COUPLE_BELOW * k + 4 * u, height, WAVE_SCALE * u),
      coupleAt(stage, width / 2, bandTop, k, bandHeight),
      whiteBand(stage, bandTop, bandHeight),
      emblemAt(stage, column.left - 0.2 * u, bandTop + (bandHeight - emblemHeight) / 2, emblemHeight),
      ...band.shell,
      ...partnerLine(stage, {
        x,
        centerY: bandTop + words + marks / 2,
        height: marks,
        maxWidth: column.right - x,
      }),
    ],
    options: band.options,
    rect: band.rect,
  }
}
