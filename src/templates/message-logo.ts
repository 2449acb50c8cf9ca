import { emblemAt, emblemWidth } from './parts/emblem.js'
import { box } from './parts/ground.js'
import { imprintRect, setName } from './parts/unit.js'
import { shiftBlock } from './parts/block.js'
import type { Drawing, Stage, Template } from './stage.js'

/** Head of an official account's notice: emblem on its white square, the unit beside it, the rest transparent. */
export const messageLogo: Template = {
  id: 'logo-tin-nhan',
  archetypes: ['logo'],
  contents: ['dai-dien'],
  draw,
}

function draw(stage: Stage): Drawing {
  const { safe, words } = stage
  const side = safe.height
  const emblem = side * 0.86
  const x = safe.x + side + 0.14 * side
  const width = safe.x + safe.width - x - 0.04 * side
  const name = setName(stage, words.unitShort, {
    x,
    y: 0,
    width,
    height: 0.8 * side,
    size: 0.34 * side,
    face: 'extrabold',
    fill: stage.ground.head,
    slot: 'unit',
    maxLines: 3,
    pitch: 1.18,
    shrinkTo: 1,
  })
  const dy = safe.y + (side - name.block.height) / 2
  return {
    shell: [
      box({ x: safe.x, y: safe.y, width: side, height: side }, 'white'),
      emblemAt(stage, safe.x + (side - emblemWidth(emblem)) / 2, safe.y + (side - emblem) / 2, emblem),
    ],
    imprint: shiftBlock(name.block, 0, dy).items,
    imprintRects: [imprintRect(stage, { x, y: safe.y, width: safe.x + safe.width - x, height: side })],
    problems: name.problems,
  }
}
