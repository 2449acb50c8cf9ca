import type { SceneItem } from '../model/scene.js'
import { type Block, shiftBlock } from './parts/block.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { coupleAt, middlesFrom } from './parts/figure.js'
import { box, groundFill, overrun } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { stackedImprint, type StackedImprintOptions } from './parts/stacked-imprint.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

/** Low web banners of 5:1 and wider: white end panel, the name on two lines, the unit under it (reference 05). */
export const leaderboardName: Template = {
  id: 'leaderboard-ten-thang',
  archetypes: ['leaderboard'],
  contents: ['ten-thang'],
  draw,
}

/** Width that the words keep, in heights, and the height of unit and dates against the whole. */
const ROOMS = { plain: { width: 2.05, zone: 0.34 }, covered: { width: 2.3, zone: 0.28 } } as const

/** Air between the words and the first of several couples, in heights, how wide the words are at least, how many couples at most. */
const BESIDE_NAME = 0.3
const LEAST_WORDS = 4.2
const MOST_COUPLES = 2

function draw(stage: Stage): Drawing {
  const { shell, room } = stage.common(frame)
  const imprint = stackedImprint(stage, room)
  return { shell, imprint: imprint.items, imprintRects: [imprint.rect], problems: imprint.problems }
}

/** All but unit and dates, and the room that they have. */
function frame(stage: CommonStage): { readonly shell: readonly SceneItem[]; readonly room: StackedImprintOptions } {
  const { height: h, safe, words } = stage
  // a zone the platform covers at the left belongs to the white panel
  const from = safe.x > 0.3 * h ? safe.x : 0
  const rooms = from > 0 ? ROOMS.covered : ROOMS.plain
  const panel = stage.snap(from + (from > 0 ? 0.8 : 0.94) * h)
  const emblem = Math.min(0.76 * h, safe.height)
  const x = panel + (from > 0 ? 0.15 : 0.2) * h
  const k = Math.min(0.0167 * h, (stage.width - x - rooms.width * h) / 94)
  const figureX = Math.min(stage.width - 50 * k - 0.14 * h, safe.x + safe.width + 6 * k)
  const room = { x, width: figureX - 50 * k - 0.12 * h - x }
  const zone = rooms.zone * h
  const name = nameBlock(stage, words.nameWithYear, {
    ...room,
    y: 0,
    height: safe.height - zone - 0.185 * h,
    maxSize: 0.245 * h,
    minLines: 2,
    maxLines: 3,
    tracking: -0.018,
    face: 'extrabold',
    id: 'name',
    emphasis: stage.theme.nameEmphasis,
  })
  const total = name.height + 0.115 * h + zone
  const top = safe.y + (safe.height - total + Math.max(0, name.riseAbove)) / 2
  const placed: Block = shiftBlock(name, 0, top)
  const over = overrun(stage)
  const couples = middlesFrom(x + Math.max(name.width, LEAST_WORDS * h) + BESIDE_NAME * h, figureX, k, MOST_COUPLES)
  const shell: SceneItem[] = [
    groundFill(stage),
    ...couples.map((at) => coupleAt(stage, at, h, k)),
    box({ x: -over, y: -over, width: panel + over, height: h + 2 * over }, 'white'),
    emblemAt(stage, from + (panel - from - emblemWidth(emblem)) / 2, (h - emblem) / 2, emblem),
    ...placed.items,
  ]
  const under = { y: placed.bottom + 0.115 * h, height: zone - 0.03 * h, size: Math.min(0.145 * h, 0.82 * name.size) }
  const width = room.width - (figureX - (couples[0] ?? figureX))
  return { shell, room: { ...room, ...under, width, maxLines: 3 } }
}
