import type { SceneItem } from '../model/scene.js'
import { type Phrase, fit } from '../text/fit.js'
import { type BandPlace, openSpan, placeBand } from './parts/band-place.js'
import { type Block, shiftBlock } from './parts/block.js'
import { coupleAt } from './parts/figure.js'
import { groundFill } from './parts/ground.js'
import { nameBlock } from './parts/lead-name.js'
import { lineBand, lineBandContent } from './parts/line-band.js'
import { HEADLINE_TRACKING, type Drawing, type Stage, type Template } from './stage.js'

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

function draw(stage: Stage): Drawing {
  const { height: h, safe } = stage
  const size = Math.max(0.052 * h, stage.format.minText)
  const content = Math.max(stage.carries('unit') ? lineBandContent(size) : 0, 0.15 * h, LEAST_EMBLEM)
  const band = placeBand(stage, { content, pad: 0.05 * h, minPad: 0.03 * h })
  const top = Math.max(0.085 * h, safe.y)
  const k = Math.min((band.top - top + 0.01 * h) / 56, 0.0128 * h)
  const figureX = Math.min(stage.width - 44 * k, safe.x + safe.width + 6 * k)
  const open = openSpan(stage, top, band.top, 0.1 * h)
  const left = Math.max(open.left + 0.009 * h, stage.bleed > 0 ? 0.24 * h : 0.1 * h)
  const name = setNameIn(stage, band, { left, right: figureX - 50 * k - 0.1 * h, top })
  const foot = lineBand(stage, band, { left, right: safe.x + safe.width - (stage.bleed > 0 ? 0.14 * h : 0), emblem: Math.max(0.15 * h, LEAST_EMBLEM), size })
  const shell: SceneItem[] = [groundFill(stage), coupleAt(stage, figureX, band.top, k), ...name.items, ...foot.shell]
  return { shell, imprint: foot.imprint, imprintRects: [foot.rect], problems: foot.problems }
}

/** The name centered in the room above the band. */
function setNameIn(stage: Stage, band: BandPlace, room: { left: number; right: number; top: number }): Block {
  const { words, height: h, skin } = stage
  const box = { width: room.right - room.left, height: band.top - room.top - 0.055 * h, minLines: 2, maxLines: 4, maxSize: 0.2 * h }
  const phrase = readable(stage, words.nameWithYear, box) ? words.nameWithYear : withYear(stage, words.nameShort)
  const options = { ...box, x: room.left, tracking: HEADLINE_TRACKING, face: 'black', id: 'name' } as const
  const block = nameBlock(stage, phrase, { ...options, y: 0, emphasis: skin.yearInline ? stage.theme.nameEmphasis : [] })
  const free = band.top - room.top - block.height - Math.max(0, block.fallBelow - 0.02 * h)
  return shiftBlock(block, 0, room.top + free / 2)
}

const readable = (stage: Stage, phrase: Phrase, box: Parameters<typeof fit>[2]): boolean =>
  stage.format.medium === 'print' || fit(stage.fonts, phrase, box, { face: 'black', tracking: HEADLINE_TRACKING, align: 'left' }).size >= READABLE

/** A form of the name with the year after it. */
const withYear = (stage: Stage, { text, syllables, gaps }: Phrase): Phrase => ({
  text: `${text} ${stage.words.year}`,
  syllables: [...syllables, ...stage.words.year.split(' ')],
  gaps: [...gaps, 'good', 'never'],
})
