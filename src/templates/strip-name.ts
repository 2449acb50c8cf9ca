import type { SceneItem } from '../model/scene.js'
import { type FitBox, type Phrase, fit } from '../text/fit.js'
import { openSpan, placeBand } from './parts/band-place.js'
import { type Block, shiftBlock } from './parts/block.js'
import { type EmblemRow, emblemRow } from './parts/emblem-row.js'
import { COUPLE_VISIBLE, coupleAt } from './parts/figure.js'
import { groundFill } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { lineBandContent, lineBandWords } from './parts/line-band.js'
import { opticalTop } from './parts/optical-top.js'
import { type CommonStage, type Drawing, HEADLINE_TRACKING, type Stage, type Template } from './stage.js'

/** Strips of 2.6:1 to 5:1 and short street banners: the whole name in one size, the couple standing on a bottom band. */
export const stripName: Template = {
  id: 'ngang-dai-ten-thang',
  archetypes: ['ngang-dai'],
  contents: ['ten-thang'],
  draw,
}

/** Below this size in pixels the full name is no longer read; the short one is drawn instead. */
const READABLE = 13
/** Height in pixels under which an emblem is no longer told. */
const LEAST_EMBLEM = 16.5
/** Least size of a printed name against the height: a cap height of 0.09. */
const NAME_SIZE = 0.1218
/** From this share of the width on, an edge that is only seen on wide screens gets a couple of its own, half off it. */
const WIDE_EDGE = 0.15
/** How far it keeps from the words, in heights. */
const EDGE_GAP = 0.12
/** Sizes of the couple that are tried, of the largest. */
const FIGURE_STEPS = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6]
/** Air above and below the name, in heights; the second where the first makes the name too small. */
const AIR = [0.15, 0.095] as const
const STYLE = { face: 'black', tracking: HEADLINE_TRACKING, align: 'left' } as const

function draw(stage: Stage): Drawing {
  const { shell, row } = stage.common(frame)
  return { shell, imprintRects: [row.rect], ...lineBandWords(stage, row) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): { readonly shell: readonly SceneItem[]; readonly row: EmblemRow } {
  const { width, height: h, safe } = stage
  const size = Math.max(0.052 * h, stage.format.minText)
  const content = Math.max(stage.carries('unit') ? lineBandContent(size) : 0, 0.15 * h, LEAST_EMBLEM)
  const band = placeBand(stage, { content, pad: 0.045 * h, minPad: 0.022 * h })
  const top = Math.max(0.085 * h, safe.y)
  const largest = Math.min((band.top - top + 0.01 * h) / COUPLE_VISIBLE, 0.0128 * h)
  const open = openSpan(stage, top, band.top, 0.1 * h)
  const left = Math.max(open.left + 0.009 * h, stage.bleed > 0 ? 0.18 * h : 0.1 * h)
  const middleOf = (k: number): number => Math.min(width - 44 * k, safe.x + safe.width + 6 * k)
  const roomOf = (k: number, air: number): NameRoom => ({
    left,
    right: middleOf(k) - 50 * k - 0.1 * h,
    top,
    least: Math.max(0.03 * h, safe.y),
    bottom: band.top,
    air: air * h,
  })
  // the couple gives way until the name is read from afar
  const tries = AIR.flatMap((air) => FIGURE_STEPS.map((step) => ({ air, k: step * largest })))
  const afar =
    stage.format.medium === 'print'
      ? tries.find(({ k, air }) => nameSize(stage, roomOf(k, air)) >= NAME_SIZE * h)
      : undefined
  const { k, air } = afar ?? { k: largest, air: AIR[0] }
  const name = setNameIn(stage, roomOf(k, air))
  const right = safe.x + safe.width - (stage.bleed > 0 ? 0.08 * h : 0)
  const row = emblemRow(stage, band, { left, right, emblem: Math.max(0.15 * h, LEAST_EMBLEM), size })
  const shell: SceneItem[] = [
    groundFill(stage),
    ...(safe.x > WIDE_EDGE * width ? [coupleAt(stage, safe.x - EDGE_GAP * h - 50 * largest, band.top, largest)] : []),
    coupleAt(stage, middleOf(k), band.top, k),
    ...name.items,
    ...row.shell,
  ]
  return { shell, row }
}

interface NameRoom {
  readonly left: number
  readonly right: number
  readonly top: number
  /** No ink above this. */
  readonly least: number
  readonly bottom: number
  /** Ground left free above and below the name together. */
  readonly air: number
}

const boxOf = (stage: CommonStage, { left, right, top, bottom, air }: NameRoom): FitBox => ({
  width: right - left,
  height: bottom - top - air,
  minLines: 2,
  maxLines: 4,
  maxSize: 0.2 * stage.height,
})

const nameSize = (stage: CommonStage, room: NameRoom): number =>
  fit(stage.fonts, stage.words.nameWithYear, boxOf(stage, room), STYLE).size

/** The name centered between the upper edge and the band. */
function setNameIn(stage: CommonStage, room: NameRoom): Block {
  const { words, theme } = stage
  const phrase =
    stage.format.medium === 'print' || nameSize(stage, room) >= READABLE
      ? words.nameWithYear
      : withYear(stage, words.nameShort)
  const emphasis = theme.nameEmphasis
  const block = nameBlock(stage, phrase, { ...boxOf(stage, room), ...STYLE, x: room.left, y: 0, id: 'name', emphasis })
  return shiftBlock(block, 0, opticalTop(block, room.bottom, room.least))
}

/** A form of the name with the year after it. */
const withYear = (stage: CommonStage, { text, syllables, gaps }: Phrase): Phrase => ({
  text: `${text} ${stage.words.year}`,
  syllables: [...syllables, ...stage.words.year.split(' ')],
  gaps: [...gaps, 'good', 'never'],
})
