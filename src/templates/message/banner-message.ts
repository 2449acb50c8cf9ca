import type { SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import { bannerImprint, type BannerImprintOptions } from '../parts/banner-imprint.js'
import { type Span, shiftBlock } from '../parts/block.js'
import { emblemAt, emblemWidth } from '../parts/emblem.js'
import { box, groundFill, overrun } from '../parts/ground.js'
import type { CommonStage, Drawing, Stage, Template } from '../stage.js'
import { messageHead, shownMessage } from './message-head.js'
import { fitCrew } from './crew.js'
import { ROW_HEADS, ROW_VISIBLE, rowAtRight } from './row-at-right.js'
import { waveBehind } from './wave-behind.js'

/** Street banner 5:1 and wider with a message: emblem on the white end panel, a row of people at the right (04). */
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
/** Numbers of people to try; one alone would be no row. */
const COUNTS = [5, 4, 3, 2, 0]
/** Cap height that is read from across the street, as a share of the height. */
const LEAST_CAP = 0.142

function draw(stage: Stage): Drawing {
  const { shell, room } = stage.common(art)
  const imprint = bannerImprint(stage, { ...room, facts: campaignFacts(stage), factsSlot: 'dates' })
  return { shell, imprint: imprint.items, imprintRects: [imprint.rect], problems: imprint.problems }
}

/** All but unit, campaign and dates, and the room that they have. */
function art(stage: CommonStage): {
  readonly shell: readonly SceneItem[]
  readonly room: Omit<BannerImprintOptions, 'facts' | 'factsSlot'>
} {
  const { width, height: h, safe } = stage
  const panel = stage.snap(0.94 * h)
  const emblemHeight = Math.min(0.74 * h, safe.height)
  const k = (ROW_SHARE * h) / (ROW_VISIBLE + ROW_HEADS)
  const x = panel + 0.25 * h
  const small = Math.max(0.084 * h, stage.format.minText)
  const gap = 0.09 * h
  const zone = (2 * CAP_HEIGHT + 0.62) * 0.84 * small
  const rowX = (people: number): number => width - people * 50 * k
  const right = (people: number): number => (people === 0 ? safe.x + safe.width : rowX(people) - 0.26 * h)
  const roomy = COUNTS.filter((people) => people <= 2 || right(people) - x >= LEAST_TEXT * h)
  const { people, head } = fitCrew(roomy, (LEAST_CAP * h) / CAP_HEIGHT, (count) =>
    messageHead(stage, shownMessage(stage), {
      x,
      y: safe.y,
      width: right(count) - x,
      height: Math.min(0.6 * h, safe.height - gap - zone - 0.05 * h),
      minLines: 1,
      maxLines: 3,
      hang: 0.03,
    }),
  )
  // tails of the last line and accents of the unit below it need air between them
  const below = Math.max(gap, head.fallBelow + 0.056 * h)
  const rest = safe.height - head.riseAbove - head.height - below - zone
  const placed = shiftBlock(head, 0, safe.y + head.riseAbove + Math.max(0, rest / 2 - 0.01 * h) - head.top)
  const room = {
    x,
    y: placed.bottom + below,
    // small words may come nearer to the people than large ones
    width: right(people) - x + (people > 0 ? 0.14 * h : 0),
    height: zone,
    size: small,
  }
  const over = overrun(stage)
  const shell: SceneItem[] = [
    groundFill(stage),
    ...(people > 0 ? [rowAtRight(stage, { x: rowX(people), bottom: h, k })] : waveBehind(stage, h, 0.007 * h)),
    box({ x: -over, y: -over, width: panel + over, height: h + 2 * over }, 'white'),
    emblemAt(stage, (panel - emblemWidth(emblemHeight)) / 2, (h - emblemHeight) / 2, emblemHeight),
    ...placed.items,
  ]
  return { shell, room }
}

const campaignFacts = (stage: Stage): readonly Span[] => [
  ...(stage.carries('name') ? [{ text: `${stage.words.nameShort.text}   `, slot: 'name' as const }] : []),
  { text: stage.words.datesShort, slot: 'dates' as const },
]
