import type { SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { bannerImprint } from '../parts/banner-imprint.js'
import { type Span, shiftBlock } from '../parts/block.js'
import { emblemAt, emblemWidth } from '../parts/emblem.js'
import { box, groundFill, overrun } from '../parts/ground.js'
import type { Drawing, Stage, Template } from '../stage.js'
import { messageHead, shownMessage } from './message-head.js'
import { ROW_HEADS, ROW_VISIBLE, rowAtRight } from './row-at-right.js'

/** Street banner 5:1 and wider with a message: emblem on the white end panel, a row of people at the right (reference 04). */
export const bannerMessage: Template = {
  id: 'bang-ron-thong-diep',
  archetypes: ['sieu-ngang'],
  contents: ['thong-diep'],
  draw,
}

/** Row height as a share of the banner's. */
const ROW_SHARE = 0.93
/** Words get at least this width, in heights, before the row may have more people. */
const LEAST_TEXT = 2.9
const MOST_PEOPLE = 5

function draw(stage: Stage): Drawing {
  const { width, height: h, safe } = stage
  const panel = stage.snap(0.94 * h)
  const emblemHeight = Math.min(0.74 * h, safe.height)
  const k = (ROW_SHARE * h) / (ROW_VISIBLE + ROW_HEADS)
  const x = panel + 0.25 * h
  const people = Math.max(2, Math.min(MOST_PEOPLE, Math.floor((width - x - 0.26 * h - LEAST_TEXT * h) / (50 * k))))
  const rowX = width - people * 50 * k
  const right = rowX - 0.26 * h
  const small = Math.max(0.092 * h, stage.format.minText)
  const gap = 0.094 * h
  const zone = (2 * CAP_HEIGHT + 0.62) * 0.84 * small
  const head = messageHead(stage, shownMessage(stage), {
    x, y: safe.y, width: right - x, height: Math.min(0.6 * h, safe.height - gap - zone - 0.06 * h), minLines: 1, maxLines: 3, hang: 0.03,
  })
  const rest = safe.height - head.riseAbove - head.height - gap - zone
  const placed = shiftBlock(head, 0, safe.y + head.riseAbove + Math.max(0, rest / 2 - 0.01 * h) - head.top)
  const imprint = bannerImprint(stage, {
    x, y: placed.bottom + gap, width: right - x, height: zone, size: small, facts: campaignFacts(stage), factsSlot: 'dates',
  })
  const over = overrun(stage)
  const shell: SceneItem[] = [
    groundFill(stage),
    rowAtRight(stage, { x: rowX, bottom: h, k }),
    box({ x: -over, y: -over, width: panel + over, height: h + 2 * over }, 'white'),
    emblemAt(stage, (panel - emblemWidth(emblemHeight)) / 2, (h - emblemHeight) / 2, emblemHeight),
    ...placed.items,
  ]
  return { shell, imprint: imprint.items, imprintRects: [imprint.rect], problems: imprint.problems }
}

const campaignFacts = (stage: Stage): readonly Span[] => [
  ...(stage.carries('name') ? [{ text: `${stage.words.nameShort.text}   `, slot: 'name' as const }] : []),
  { text: stage.words.datesShort, slot: 'dates' as const },
]
