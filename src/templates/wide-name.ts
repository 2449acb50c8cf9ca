import type { SceneItem } from '../model/scene.js'
import { type BandRoom, bandWords } from './parts/band.js'
import { type LeadOptions, leadBlock, restBlock } from './parts/lead-name.js'
import { nameHead } from './parts/name-head.js'
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

/** Lines of a name of one part. */
const WHOLE = { minLines: 2, maxLines: 4 } as const
/** Heights of the couple beside it that are tried, of the largest. */
const COUPLES = [1, 0.9, 0.8, 0.7, 0.62, 0.55] as const
/** How much of its largest size such a name keeps. */
const KEPT_SIZE = 0.94

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
  const room = { margin, top, bandTop: band.top }
  const { k, name } = words.isOnePart ? wholeName(stage, room) : partedName(stage, room)
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
    ...name,
    coupleAt(stage, width - FIGURE_FROM_RIGHT * k, band.top, k),
    ...base,
    ...foot.shell,
  ]
  return { shell, options: foot.options, rect: foot.rect }
}

/** The ground over the band, between the left margin and the right edge. */
interface NameRoom {
  readonly margin: number
  readonly top: number
  readonly bandTop: number
}

/** The couple's scale and the words beside it. */
interface NameBeside {
  readonly k: number
  readonly name: readonly SceneItem[]
}

/** The first part large, the rest of the name beside a couple that takes what both leave. */
function partedName(stage: CommonStage, { margin, top, bandTop }: NameRoom): NameBeside {
  const { width, height: h } = stage
  const lead = leadBlock(stage, {
    x: margin,
    y: top,
    width: width - 2 * margin,
    height: 0.29 * h,
    maxSize: 0.142 * h,
    minLines: 2,
    maxLines: 2,
  })
  const below = (bandTop - lead.bottom - Math.max(0.055 * h, lead.fallBelow + 2.3 * stage.u)) / 56
  const beside = (width - margin - lead.width - 0.07 * h) / (FIGURE_FROM_RIGHT + 50)
  const k = Math.min(Math.max(below, beside), (bandTop - 0.09 * h) / 56)
  const right = width - (FIGURE_FROM_RIGHT + FIGURE_REACH) * k
  const room = { x: margin, y: lead.bottom, width: right - margin, height: bandTop - lead.bottom }
  return { k, name: [...lead.items, ...setRest(stage, room, h)] }
}

/** A name of one part on lines of one size, its year under it; the largest couple that hardly costs it any size. */
function wholeName(stage: CommonStage, { margin, top, bandTop }: NameRoom): NameBeside {
  const { width, height: h } = stage
  const tries = COUPLES.map((share) => {
    const k = (share * (bandTop - 0.09 * h)) / 56
    const right = width - (FIGURE_FROM_RIGHT + FIGURE_REACH) * k
    const room = { x: margin, width: right - margin, height: bandTop - top - 0.09 * h }
    return { k, room, head: nameHead(stage, stage.words.name, { ...room, ...WHOLE, y: top, maxSize: 0.142 * h }) }
  })
  const largest = Math.max(...tries.map(({ head }) => head.size))
  const chosen = tries.find(({ head }) => head.size > KEPT_SIZE * largest) ?? tries[tries.length - 1]
  if (!chosen) throw new Error('no couple was tried')
  return { k: chosen.k, name: chosen.head.items }
}

/** The rest of the name in the middle of the room between the first part and the band. */
function setRest(stage: CommonStage, room: LeadOptions, h: number): readonly SceneItem[] {
  const gap = 0.085 * h
  const block = restBlock(stage, {
    ...room,
    y: 0,
    height: room.height - gap - 0.06 * h,
    maxSize: 0.078 * h,
    maxLines: 3,
  })
  const y = room.y + Math.max(gap, (room.height - block.height) / 2 - 0.004 * h)
  return restBlock(stage, { ...room, y, height: room.height - gap - 0.06 * h, maxSize: 0.078 * h, maxLines: 3 }).items
}
