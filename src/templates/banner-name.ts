import type { SceneItem } from '../model/scene.js'
import { CAP_HEIGHT } from '../text/fonts.js'
import { bannerImprint } from './parts/banner-imprint.js'
import { shiftBlock } from './parts/block.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { coupleAt } from './parts/figure.js'
import { box, groundFill, overrun } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { type Drawing, HEADLINE_TRACKING, type Stage, type Template } from './stage.js'

/** Street banner 5:1 and wider: emblem on a white end panel, the name on three lines, the couple (reference 03, 41). */
export const bannerName: Template = {
  id: 'bang-ron-ten-thang',
  archetypes: ['sieu-ngang'],
  contents: ['ten-thang'],
  draw,
}

/** Where the couple may stand, best first: whole beside the margin, or smaller and running off the right edge. */
const FIGURES = [
  { scale: 0.0162, whole: true },
  { scale: 0.0145, whole: false },
  { scale: 0.0125, whole: false },
  { scale: 0.011, whole: false },
] as const
/** Room kept for accents over the first line's capitals and air under the last line, per height. */
const RISE = 0.06
/** A couple that runs off the edge has its centre this many of its own units inside it. */
const OFF_EDGE = 34
/** Cap height of the name that a banner must reach, per height (DESIGN section 12, 8), and a little more. */
const READABLE_CAP = 0.1405

/** Largest size of the name per height: two lines of unit and dates with their tails must still end in the safe area. */
const LARGEST = 0.194

function draw(stage: Stage): Drawing {
  const { width, height: h, words, safe } = stage
  const panel = stage.snap(0.94 * h)
  const emblemHeight = 0.74 * h
  const x = panel + 0.24 * h
  const small = 0.078 * h
  const gap = 0.072 * h
  const zone = (2 * CAP_HEIGHT + 0.62) * 0.84 * small
  const room = safe.height - gap - zone - RISE * h
  const tries = FIGURES.map(({ scale, whole }) => {
    const k = scale * h
    const figureX = whole ? Math.min(width - 50 * k - 0.2 * h, safe.x + safe.width - 50 * k) : width - OFF_EDGE * k
    const right = figureX - 50 * k - (whole ? 0.2 : 0.12) * h
    const head = nameBlock(stage, words.nameWithYear, {
      x, y: 0, width: right - x, height: Math.min(0.66 * h, room), maxSize: LARGEST * h, minLines: 2, maxLines: 3,
      tracking: HEADLINE_TRACKING, face: 'black', id: 'name', emphasis: stage.theme.nameEmphasis,
    })
    return { k, figureX, right, head }
  })
  const chosen = tries.find(({ head }) => head.size * CAP_HEIGHT >= READABLE_CAP * h) ?? tries[tries.length - 1]
  if (!chosen) throw new Error('a banner has no place for its figure')
  const { k, figureX, right, head } = chosen
  const top = safe.y + head.riseAbove + Math.max(0, (safe.height - head.riseAbove - head.height - gap - zone - 0.02 * h) / 2)
  const placed = shiftBlock(head, 0, top)
  const imprint = bannerImprint(stage, { x, y: placed.bottom + gap, width: right - x, height: zone, size: small, facts: words.dates, factsSlot: 'dates' })
  const over = overrun(stage)
  const shell: SceneItem[] = [
    groundFill(stage),
    coupleAt(stage, figureX, h, k),
    box({ x: -over, y: -over, width: panel + over, height: h + 2 * over }, 'white'),
    emblemAt(stage, (panel - emblemWidth(emblemHeight)) / 2, (h - emblemHeight) / 2, emblemHeight),
    ...placed.items,
  ]
  return { shell, imprint: imprint.items, imprintRects: [imprint.rect], problems: imprint.problems }
}
