import type { SceneItem } from '../model/scene.js'
import { placeBand } from './parts/band-place.js'
import { type Block, shiftBlock, shiftItems } from './parts/block.js'
import { type EmblemRow, emblemRow } from './parts/emblem-row.js'
import { COUPLE_VISIBLE, coupleAt, tipClear } from './parts/figure.js'
import { groundFill } from './parts/ground.js'
import { leadBlock, restBlock } from './parts/lead-name.js'
import { nameHead } from './parts/name-head.js'
import { orgBandWords } from './parts/org-band.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/**
 * Page covers, cropped differently on every screen: all words in the middle that is always seen; the couple leans out
 * of it to the right, so that the narrow crop and the whole picture both look meant.
 */
export const coverName: Template = {
  id: 'bia-ten-thang',
  archetypes: ['bia'],
  contents: ['ten-thang'],
  draw,
}

function draw(stage: Stage): Drawing {
  const { shell, row } = stage.common(frame)
  return { shell, imprintRects: [row.rect], ...orgBandWords(stage, row) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): { readonly shell: readonly SceneItem[]; readonly row: EmblemRow } {
  const { safe } = stage
  const tall = safe.height
  const size = Math.max(0.038 * tall, 1.06 * stage.format.minText)
  const band = placeBand(stage, { content: 3.9 * size, pad: 0.035 * tall, minPad: 0.03 * tall })
  const top = safe.y + 0.05 * tall
  const most = Math.min((band.top - safe.y - 0.07 * tall) / COUPLE_VISIBLE, (0.4 * safe.width) / 100)
  const k = band.through ? tipClear(most, stage.height - band.top) : most
  const figureX = safe.x + safe.width - 30 * k
  const left = safe.x + 0.012 * tall
  const width = figureX - 54 * k - left
  const name = setName(stage, { left, width, top, bottom: band.top - 0.05 * tall })
  const row = emblemRow(stage, band, { left, right: safe.x + safe.width, emblem: 3.7 * size, size })
  const shell: SceneItem[] = [
    groundFill(stage),
    coupleAt(stage, figureX, band.top, k, band.height),
    ...name,
    ...row.shell,
  ]
  return { shell, row }
}

/** Both parts of the name, or one and the year, centered as one block between `top` and `bottom`. */
function setName(
  stage: CommonStage,
  room: { left: number; width: number; top: number; bottom: number },
): readonly SceneItem[] {
  const height = room.bottom - room.top
  if (stage.words.isOnePart) {
    const box = {
      x: room.left,
      y: 0,
      width: room.width,
      height: 0.93 * height,
      maxSize: 0.3 * height,
      minLines: 2,
      maxLines: 4,
    }
    const whole = nameHead(stage, stage.words.name, box)
    return shiftItems(whole.items, 0, room.top + (height - whole.bottom) / 2)
  }
  const lead = leadBlock(stage, {
    x: room.left,
    y: 0,
    width: room.width,
    height: 0.5 * height,
    minLines: 2,
    maxLines: 2,
  })
  const gap = Math.max(0.5 * lead.size, lead.fallBelow + 0.22 * lead.size)
  const rest = restBlock(stage, {
    x: room.left,
    y: lead.bottom + gap,
    width: room.width,
    height: height - lead.bottom - gap,
    maxSize: 0.52 * lead.size,
    maxLines: 3,
  })
  const dy = room.top + (height - rest.bottom) / 2
  const place = (block: Block) => shiftBlock(block, 0, dy).items
  return [...place(lead), ...place(rest)]
}
