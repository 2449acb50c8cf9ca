import type { SceneItem } from '../model/scene.js'
import { type Block, shiftBlock, shiftItems } from './parts/block.js'
import { type EmblemRow, emblemRow } from './parts/emblem-row.js'
import { COUPLE_VISIBLE, coupleAt } from './parts/figure.js'
import { groundFill } from './parts/ground.js'
import { leadBlock, restBlock } from './parts/lead-name.js'
import { nameHead } from './parts/name-head.js'
import { orgBandWords } from './parts/org-band.js'
import { wavesIn } from './parts/waves-in.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/**
 * Channel art: telephones show the safe middle only, televisions everything. The heart goes through the band, two
 * more lean in from the edges, the waves fill what only a television shows (reference 19).
 */
export const youtubeName: Template = {
  id: 'youtube-ten-thang',
  archetypes: ['youtube'],
  contents: ['ten-thang'],
  draw,
}

function draw(stage: Stage): Drawing {
  const { shell, row } = stage.common(frame)
  return { shell, imprintRects: [row.rect], ...orgBandWords(stage, row) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): { readonly shell: readonly SceneItem[]; readonly row: EmblemRow } {
  const { width, height, safe } = stage
  const t = safe.height
  const bandHeight = stage.snap(0.255 * t)
  const top = stage.snap(safe.y + t - bandHeight)
  const k = (top - safe.y - 0.033 * t) / COUPLE_VISIBLE
  const figureX = safe.x + safe.width - 50 * k - 0.06 * t
  const x = safe.x + 0.07 * t
  const name = setName(stage, { left: x, width: figureX - 56 * k - x, top: safe.y, bottom: top })
  const place = { top, height: bandHeight, contentTop: top + 0.015 * t, content: bandHeight - 0.03 * t, through: true }
  const row = emblemRow(stage, place, {
    left: x,
    right: safe.x + safe.width - 0.07 * t,
    emblem: 0.195 * t,
    size: 0.07 * t,
  })
  const shell: SceneItem[] = [
    groundFill(stage),
    wavesIn(stage, 0, safe.y - 0.05 * t, width / 556),
    wavesIn(stage, top + bandHeight + 0.05 * t, height, width / 556),
    ...[-6 * k, figureX, width + 6 * k].map((at) => coupleAt(stage, at, top, k, bandHeight)),
    ...name,
    ...row.shell,
  ]
  return { shell, row }
}

/** Both parts of the name, or one and the year, as one block centered between `top` and `bottom`. */
function setName(
  stage: CommonStage,
  room: { left: number; width: number; top: number; bottom: number },
): readonly SceneItem[] {
  const height = room.bottom - room.top
  const box = { x: room.left, width: room.width }
  if (stage.words.isOnePart) {
    const whole = nameHead(stage, stage.words.name, {
      ...box,
      y: 0,
      height: 0.78 * height,
      maxSize: 0.245 * height,
      minLines: 2,
      maxLines: 4,
    })
    return shiftItems(whole.items, 0, room.top + (height - whole.bottom - whole.fallBelow + whole.block.riseAbove) / 2)
  }
  const lead = leadBlock(stage, {
    ...box,
    y: 0,
    height: 0.52 * height,
    maxSize: 0.245 * height,
    minLines: 2,
    maxLines: 2,
  })
  const gap = Math.max(0.46 * lead.size, lead.fallBelow + 0.2 * lead.size)
  const rest = restBlock(stage, {
    ...box,
    width: Math.min(box.width, 1.03 * lead.width),
    y: lead.bottom + gap,
    height: 0.9 * height - lead.bottom - gap,
    maxSize: 0.43 * lead.size,
    minLines: 2,
    maxLines: 2,
  })
  const dy = room.top + (height - rest.bottom - rest.fallBelow + lead.riseAbove) / 2
  const place = (block: Block) => shiftBlock(block, 0, dy).items
  return [...place(lead), ...place(rest)]
}
