import type { SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { openSpan, placeBand } from '../parts/band-place.js'
import { shiftBlock } from '../parts/block.js'
import { groundFill } from '../parts/ground.js'
import type { CommonStage, Template } from '../stage.js'
import { opticalTop } from '../parts/optical-top.js'
import { messageHead, shownMessage } from './message-head.js'
import { fitCrew } from './crew.js'
import { ROW_HEADS, ROW_VISIBLE, rowAtRight } from './row-at-right.js'
import { waveBehind } from './wave-behind.js'
import { messageWideBand, overWideBand, type WideArt, wideBandContent } from './wide-band.js'

/** Strips of 2.6:1 to 5:1 and short street banners with a message: a row of people at the right, on the bottom band. */
export const stripMessage: Template = {
  id: 'ngang-dai-thong-diep',
  archetypes: ['ngang-dai'],
  contents: ['thong-diep'],
  partners: true,
  draw: overWideBand(art),
}

/** The row takes at most this share of the width, but holds three people. */
const ROW_SHARE = 0.34
const LEAST_PEOPLE = 3
/** Cap height that is read from across the street, as a share of the height. */
const LEAST_CAP = 0.092

function art(stage: CommonStage): WideArt {
  const { width, height: h, safe } = stage
  const size = Math.max(0.05 * h, stage.format.minText)
  const content = Math.max(wideBandContent(stage, size), 0.16 * h)
  const band = placeBand(stage, { content, pad: 0.04 * h, minPad: 0.03 * h })
  const top = Math.max(0.09 * h, safe.y + 0.01 * h)
  const k = (band.top - Math.min(top, 0.1 * h)) / (ROW_VISIBLE + ROW_HEADS)
  const most = Math.max(LEAST_PEOPLE, Math.floor((ROW_SHARE * width) / (50 * k)))
  const rowX = (people: number): number => width - people * 50 * k
  const open = openSpan(stage, top, band.top, 0.1 * h)
  const left = Math.max(open.left + 0.012 * h, (stage.bleed > 0 ? 0.24 : 0.1) * h)
  const { people, head } = fitCrew([most, LEAST_PEOPLE, 2, 0], (LEAST_CAP * h) / CAP_HEIGHT, (count) => {
    const right = Math.min(open.right, count === 0 ? safe.x + safe.width : rowX(count) - 0.14 * h)
    return messageHead(stage, shownMessage(stage), {
      x: left,
      y: top,
      width: right - left,
      height: band.top - top - 0.13 * h,
      maxSize: 0.24 * h,
      minLines: 2,
      maxLines: 5,
    })
  })
  const placed = shiftBlock(head, 0, opticalTop(head, band.top, Math.max(0.04 * h, safe.y)) - head.top)
  const foot = messageWideBand(stage, band, {
    left,
    right: safe.x + safe.width - (stage.bleed > 0 ? 0.04 * h : 0),
    emblem: Math.max(0.15 * h, 0.86 * content, stage.bleed > 0 ? 0 : 16),
    size,
  })
  const shell: SceneItem[] = [
    groundFill(stage),
    ...(people > 0
      ? [rowAtRight(stage, { x: rowX(people), bottom: band.top, k })]
      : waveBehind(stage, band.top, 0.0045 * h)),
    ...foot.shell,
    ...placed.items,
  ]
  return { shell, foot }
}
