import type { SceneItem } from '../model/scene.js'
import { type BandRoom, bandWords } from './parts/band.js'
import { type LeadOptions, leadBlock, restBlock } from './parts/lead-name.js'
import { placeBand } from './parts/band-place.js'
import { coupleAt } from './parts/figure.js'
import { box, groundFill, strip } from './parts/ground.js'
import { sideBandRoom } from './parts/side-band.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Link cards, slides, televisions: the name's first part large, the rest beside the couple (reference 06, 07). */
export const wideName: Template = {
  id: 'ngang-ten-thang',
  archetypes: ['ngang'],
  contents: ['ten-thang'],
  partners: true,
  draw,
}

/** The couple's middle from the right edge, in its own units: the outer person leans out of the picture. */
const FIGURE_FROM_RIGHT = 44
/** How much room the body takes left of the middle, clear space included. */
const FIGURE_REACH = 58

function draw(stage: Stage): Drawing {
  const band = stage.common(frame)
  return { shell: band.shell, imprintRects: [band.rect], ...bandWords(stage, band, stage.words.dates) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): BandRoom {
  const { width, height: h, safe, words } = stage
  const margin = Math.max(0.09 * h, safe.x + 0.006 * h)
  const top = Math.max(0.09 * h, safe.y + 0.03 * h)
  const band = placeBand(stage, { content: 0.119 * h, pad: 0.042 * h, minPad: 0.032 * h })
  const alone = words.nameRest.text === ''
  const lead = leadBlock(stage, {
    x: margin,
    y: top,
    width: (alone ? 0.7 * width : width - margin) - margin,
    height: (alone ? 0.46 : 0.29) * h,
    maxSize: 0.142 * h,
    minLines: 2,
    maxLines: alone ? 4 : 2,
  })
  const below = (band.top - lead.bottom - Math.max(0.055 * h, lead.fallBelow + 2.3 * stage.u)) / 56
  const beside = (width - margin - lead.width - 0.07 * h) / (FIGURE_FROM_RIGHT + 50)
  const k = Math.min(Math.max(below, beside), (band.top - 0.09 * h) / 56)
  const figureX = width - FIGURE_FROM_RIGHT * k
  const rest = setRest(
    stage,
    { x: margin, y: lead.bottom, width: figureX - FIGURE_REACH * k - margin, height: band.top - lead.bottom },
    h,
  )
  const foot = sideBandRoom(stage, band, {
    left: margin,
    right: safe.x + safe.width,
    emblem: 0.112 * h,
    size: Math.max(0.035 * h, stage.format.minText),
    gap: 0.0195 * h,
  })
  // where the safe area ends well above the edge, the ground closes the picture under the band
  const bottom = band.top + band.height
  const base = band.through ? [box(strip(stage, bottom, h - bottom), stage.ground.bg)] : []
  const shell: SceneItem[] = [
    groundFill(stage),
    ...lead.items,
    ...rest,
    coupleAt(stage, figureX, band.top, k),
    ...base,
    ...foot.shell,
  ]
  return { shell, options: foot.options, rect: foot.rect }
}

/** The rest of the name in the middle of the room between the first part and the band, a mere year under the name. */
function setRest(stage: CommonStage, room: LeadOptions, h: number): readonly SceneItem[] {
  const gap = 0.085 * h
  const block = restBlock(stage, {
    ...room,
    y: 0,
    height: room.height - gap - 0.06 * h,
    maxSize: 0.078 * h,
    maxLines: 3,
  })
  // a year alone belongs to the name above it
  const middle = stage.words.nameRest.text === '' ? 0 : (room.height - block.height) / 2 - 0.004 * h
  const y = room.y + Math.max(gap, middle)
  return restBlock(stage, { ...room, y, height: room.height - gap - 0.06 * h, maxSize: 0.078 * h, maxLines: 3 }).items
}
