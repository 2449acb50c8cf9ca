import { type BandRoom, bandWords } from './parts/band.js'
import { sideBandRoom } from './parts/side-band.js'
import { shiftBlock } from './parts/block.js'
import { coupleAt } from './parts/figure.js'
import { box, groundFill, strip } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/**
 * Master for a presentation: a strip of ground for the speaker's own title, its couple's ribbon running out into the
 * white sheet, the campaign's words small at the edges; the middle stays empty.
 */
export const slide: Template = {
  id: 'trinh-chieu',
  archetypes: ['ngang'],
  contents: ['trinh-chieu'],
  partners: true,
  draw,
}

function draw(stage: Stage): Drawing {
  const band = stage.common(frame)
  return { shell: band.shell, imprintRects: [band.rect], ...bandWords(stage, band, stage.words.dates) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): BandRoom {
  const { width, height: h, safe } = stage
  const titleBottom = stage.snap(safe.y - 0.03 * h)
  const k = (titleBottom - 0.022 * h) / 56
  const right = safe.x + safe.width
  const name = nameBlock(stage, stage.words.nameWithYear, {
    x: safe.x + 0.004 * h,
    y: 0,
    width: safe.width - 0.004 * h,
    height: 0.07 * h,
    maxSize: 0.029 * h,
    minLines: 1,
    maxLines: 2,
    tracking: -0.008,
    face: 'extrabold',
    id: 'name',
    yearFill: 'deep',
  })
  const inked = shiftBlock(name, 0, safe.y + 0.028 * h).items.map((item) =>
    item.kind === 'text' && item.slot === 'name' ? { ...item, fill: 'ink' as const } : item,
  )
  const floor = safe.y + safe.height
  const content = 0.13 * h
  const base = stage.snap(floor + 0.045 * h)
  const place = {
    top: stage.snap(floor - content),
    height: stage.snap(base) - stage.snap(floor - content),
    contentTop: floor - content,
    content,
    through: false,
  }
  const foot = sideBandRoom(stage, place, {
    left: safe.x,
    right,
    emblem: 0.098 * h,
    size: Math.max(0.031 * h, stage.format.minText),
    gap: 0.022 * h,
  })
  return {
    shell: [
      groundFill(stage, 'white'),
      box(strip(stage, 0, titleBottom), stage.ground.bg),
      coupleAt(stage, width - 52 * k, titleBottom, k),
      box(strip(stage, titleBottom, h - titleBottom), 'white'),
      ...inked,
      ...foot.shell,
      box(strip(stage, base, h - base), stage.ground.bg),
    ],
    options: foot.options,
    rect: foot.rect,
  }
}
