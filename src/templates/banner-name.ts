import type { SceneItem } from '../model/scene.js'
import { CAP_HEIGHT } from '../text/fonts.js'
import { bannerImprint, type BannerImprintOptions } from './parts/banner-imprint.js'
import { type Block, shiftBlock } from './parts/block.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { coupleAt, middlesFrom } from './parts/figure.js'
import { box, groundFill, overrun } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { type CommonStage, type Drawing, HEADLINE_TRACKING, type Stage, type Template } from './stage.js'

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
  { scale: 0.0162, whole: false },
  { scale: 0.0145, whole: false },
  { scale: 0.0125, whole: false },
  { scale: 0.011, whole: false },
] as const
/** Room kept for accents over the first line's capitals and air under the last line, per height. */
const RISE = 0.06
/** Room for the tails of the last line of unit and dates, per height. */
const TAILS = 0.018
/** Least air under the name, in its own capitals: a name on two lines is larger and needs more. */
const AIR = 0.4
/** Share of the height left over that goes between the name and the words below it, and the most of it, per height. */
const SPREAD = 0.25
const MOST_SPREAD = 0.035
/** Largest size of a name of few letters, per height: more would leave it no air. */
const LARGEST = 0.28
/** Air between the name and the first of several couples, per height, and how many there are at most. */
const BESIDE_NAME = 0.5
const MOST_COUPLES = 3
/** A couple that runs off the edge has its centre this many of its own units inside it. */
const OFF_EDGE = 34
/** Cap height of the name that a banner must reach, per height (DESIGN section 12, 8), and a little more. */
const READABLE_CAP = 0.1405

/** A couple makes way where the name comes out so many times as large beside the next. */
const BIGGER = 1.12

function draw(stage: Stage): Drawing {
  const { shell, room } = stage.common(frame)
  const { dates: facts, datesShort: shortFacts } = stage.words
  const imprint = bannerImprint(stage, { ...room, facts, shortFacts, factsSlot: 'dates' })
  return { shell, imprint: imprint.items, imprintRects: [imprint.rect], problems: imprint.problems }
}

/** All but unit and dates, and the room that they have. */
function frame(stage: CommonStage): {
  readonly shell: readonly SceneItem[]
  readonly room: Omit<BannerImprintOptions, 'facts' | 'shortFacts' | 'factsSlot'>
} {
  const { width, height: h, words, safe } = stage
  const panel = stage.snap(0.94 * h)
  const emblemHeight = 0.74 * h
  const x = panel + 0.24 * h
  const small = 0.076 * h
  const gap = 0.069 * h
  const zone = (2 * CAP_HEIGHT + 0.62) * 0.84 * small
  const room = safe.height - gap - zone - RISE * h
  // tails of the name and marks of a long unit below it stay apart
  const below = ({ fallBelow, size }: Block): number => Math.max(gap, fallBelow + 0.034 * h, AIR * CAP_HEIGHT * size)
  const tries = FIGURES.map(({ scale, whole }) => {
    const k = scale * h
    const figureX = whole ? Math.min(width - 50 * k - 0.2 * h, safe.x + safe.width - 50 * k) : width - OFF_EDGE * k
    const right = figureX - 50 * k - (whole ? 0.2 : 0.12) * h
    const options = {
      x,
      y: 0,
      width: right - x,
      height: Math.min(0.66 * h, room),
      maxSize: LARGEST * h,
      minLines: 2,
      maxLines: 3,
      tracking: HEADLINE_TRACKING,
      face: 'black',
      id: 'name',
      emphasis: stage.theme.nameEmphasis,
    } as const
    const widest = nameBlock(stage, words.nameWithYear, options)
    // marks over the first line take room too: two lines of unit and dates must still end in the safe area
    const share = (safe.height - below(widest) - zone - TAILS * h) / (widest.riseAbove + widest.height)
    const head = share < 1 ? nameBlock(stage, words.nameWithYear, { ...options, maxSize: share * widest.size }) : widest
    return { k, figureX, right, head }
  })
  const readable = tries.filter(({ head }) => head.size * CAP_HEIGHT >= READABLE_CAP * h)
  const chosen =
    readable.find(({ head }) => readable.every((other) => other.head.size < BIGGER * head.size)) ??
    tries[tries.length - 1]
  if (!chosen) throw new Error('a banner has no place for its figure')
  const { k, figureX, right, head } = chosen
  const spare = Math.max(0, safe.height - head.riseAbove - head.height - below(head) - zone - TAILS * h)
  const apart = Math.min(SPREAD * spare, MOST_SPREAD * h)
  const placed = shiftBlock(head, 0, safe.y + head.riseAbove + (spare - apart) / 2)
  const over = overrun(stage)
  // a banner much longer than its name shows more couples instead of bare ground
  const couples = middlesFrom(placed.right + BESIDE_NAME * h, figureX, k, MOST_COUPLES)
  const shell: SceneItem[] = [
    groundFill(stage),
    ...couples.map((at) => coupleAt(stage, at, h, k)),
    box({ x: -over, y: -over, width: panel + over, height: h + 2 * over }, 'white'),
    emblemAt(stage, (panel - emblemWidth(emblemHeight)) / 2, (h - emblemHeight) / 2, emblemHeight),
    ...placed.items,
  ]
  return {
    shell,
    room: {
      x,
      y: placed.bottom + below(head) + apart,
      width: right - x - (figureX - (couples[0] ?? figureX)),
      height: zone,
      size: small,
    },
  }
}
