import { waveTexture } from '../motif/wave.js'
import { type BandRoom, bandRoom, bandWords } from './parts/band.js'
import { shiftBlock } from './parts/block.js'
import { campaignLines } from './parts/campaign-lines.js'
import { textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { groundFill, overrun, whiteBand } from './parts/ground.js'
import { sloganHead, sloganLabel } from './parts/slogan-head.js'
import { imprintRect } from './parts/unit.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Square with the year's theme: type alone on the tone-on-tone wave (reference 09). */
export const squareTheme: Template = {
  id: 'vuong-chu-de',
  archetypes: ['vuong'],
  contents: ['chu-de'],
  partners: true,
  draw,
}

const WAVE_SCALE = 0.333
/** Room of the unit on two lines and the dates below, in em of their size. */
const BAND_ROOM = 3.63

function draw(stage: Stage): Drawing {
  const band = stage.common(frame)
  return { shell: band.shell, imprintRects: [band.rect], ...bandWords(stage, band, stage.words.datesShort) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): BandRoom {
  const { width, height, u, words, safe, ground } = stage
  const column = textColumn(stage, 6.6 * u)
  const size = 2.35 * u
  // The name on two lines, then a room for the unit on two lines with the dates below.
  const zone = BAND_ROOM * size
  const pad = 3.7 * u
  const floor = Math.min(height - 1.8 * u, safe.y + safe.height)
  const emblemHeight = 13 * u
  const x = column.left + emblemWidth(emblemHeight) + 3 * u
  const name = campaignLines(stage, { x, y: 0, width: column.right - x, size: 2.7 * u, maxLines: 2 })
  const bandTop = stage.snap(floor - zone - 1.5 * u - name.height - pad)
  const bandHeight = height - bandTop
  const band = bandRoom(stage, {
    x,
    right: column.right,
    top: floor - zone,
    height: zone,
    size,
    gap: 0.62 * size,
    secondFace: 'medium',
  })
  const label = sloganLabel(stage, column.left, column.left + 0.4 * u, 2.4 * u)
  const over = overrun(stage)
  const top = label.bottom + 4.4 * u
  const room = { x: column.left, y: 0, width: column.width + 0.6 * u, height: bandTop - top - 6 * u, maxSize: 13 * u }
  const slogan = sloganHead(stage, words.slogan ?? words.name, room)
  const placed = shiftBlock(slogan, 0, label.bottom + (bandTop - label.bottom - slogan.height) / 2 - 0.6 * u)
  return {
    shell: [
      groundFill(stage),
      stage.draw(waveTexture, width, bandTop, { role: ground.texture, k: WAVE_SCALE * u, bleed: over }),
      ...(words.slogan ? label.items : []),
      ...placed.items,
      whiteBand(stage, bandTop, bandHeight),
      emblemAt(
        stage,
        column.left - 0.2 * u,
        Math.min((bandTop + pad + floor - emblemHeight) / 2, floor - emblemHeight),
        emblemHeight,
      ),
      ...shiftBlock(name, 0, bandTop + pad).items,
      ...band.shell,
    ],
    options: band.options,
    rect: imprintRect(stage, { ...band.rect, y: band.rect.y - 0.3 * u, height: band.rect.height + 0.6 * u }),
  }
}
