import type { Content } from '../model/format.js'
import type { Slot } from '../model/scene.js'
import type { Phrase } from '../text/fit.js'
import { withoutFullStop } from '../text/message-parts.js'
import { type BandRoom, bandRoom, bandWords } from './parts/band.js'
import { type Block, shiftBlock } from './parts/block.js'
import { campaignLines } from './parts/campaign-lines.js'
import { textColumn } from './parts/column.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { fitHeadline } from './parts/fit-headline.js'
import { groundFill, whiteBand } from './parts/ground.js'
import { crowdOnBand, crowdOnBandHeight, peopleThatFit } from './parts/people.js'
import { lockupHead } from './parts/lockup-head.js'
import { linesByGoodBreaks, sloganLabel } from './parts/slogan-head.js'
import type { CommonStage, Drawing, Stage, Template } from './stage.js'

const contents: readonly Content[] = ['thong-diep', 'chu-de']

/** Upright hoarding: a message, the theme or the name over the crowd (reference 14). */
export const pano: Template = { id: 'pano', archetypes: ['pano'], contents, partners: true, draw }

/** Room of the unit on two lines and the dates below, in em of their size. */
const BAND_ROOM = 4.35
/** People in a row of the crowd: a short text leaves room for fewer, larger ones. */
const MOST_PEOPLE = 6
const LEAST_PEOPLE = 4

function draw(stage: Stage): Drawing {
  const band = stage.common(frame)
  return { shell: band.shell, imprintRects: [band.rect], ...bandWords(stage, band, stage.words.datesShort) }
}

/** All but the unit's words. */
function frame(stage: CommonStage): BandRoom {
  const { height, u, safe, ground } = stage
  const column = textColumn(stage, 7 * u)
  const size = 2.6 * u
  const zone = BAND_ROOM * size
  const pad = 3.6 * u
  const floor = safe.y + safe.height
  const text = headline(stage)
  const emblemHeight = (text.slot === 'name' ? 10 : 15) * u
  const x = column.left + emblemWidth(emblemHeight) + 3.4 * u
  const name =
    text.slot === 'name' ? null : campaignLines(stage, { x, y: 0, width: column.right - x, size: 3.8 * u, maxLines: 2 })
  const bandTop = stage.snap(Math.min(floor - zone - (name ? name.height + 1.5 * u : 0) - pad, height - 19 * u))
  const bandHeight = height - bandTop
  const band = bandRoom(stage, {
    x,
    right: column.right,
    top: floor - zone,
    height: zone,
    size,
    secondFace: 'extrabold',
  })
  const label = text.slot === 'slogan' ? sloganLabel(stage, column.left, Math.max(7.6 * u, safe.y), 2.6 * u) : null
  const top = label ? label.bottom + 5 * u : Math.max(8 * u, safe.y)
  const rows = ground.crowd
  const crowdHeight = (people: number): number => crowdOnBandHeight(stage, people, rows.length)
  const block = fitted(stage, text, column.left, column.width, top, bandTop - top - crowdHeight(MOST_PEOPLE) - 6.5 * u)
  const room = bandTop - block.bottom - Math.max(6.5 * u, block.fallBelow + 4 * u)
  const people = peopleThatFit(room, LEAST_PEOPLE, MOST_PEOPLE + 2, crowdHeight)
  return {
    shell: [
      groundFill(stage),
      ...(label?.items ?? []),
      ...block.items,
      crowdOnBand(stage, { bandTop, people, rows }),
      whiteBand(stage, bandTop, bandHeight),
      emblemAt(stage, column.left - 0.2 * u, (bandTop + pad + floor - emblemHeight) / 2, emblemHeight),
      ...(name ? shiftBlock(name, 0, bandTop + pad).items : []),
      ...band.shell,
    ],
    options: band.options,
    rect: band.rect,
  }
}

interface Headline {
  readonly phrase: Phrase
  readonly slot: Slot
  readonly emphasis: readonly string[]
}

/** What the piece says large: the message, the slogan, or the name where there is neither. */
function headline(stage: CommonStage): Headline {
  const { words, theme, job } = stage
  if (stage.carries('message') && words.message)
    return {
      phrase: withoutFullStop(words.message),
      slot: 'message',
      emphasis: (job.message?.emphasis ?? []).slice(0, 1),
    }
  if (stage.carries('slogan') && words.slogan)
    return { phrase: words.slogan, slot: 'slogan', emphasis: theme.sloganEmphasis }
  return { phrase: words.nameWithYear, slot: 'name', emphasis: theme.nameEmphasis }
}

/** The headline with its ink under `top`, even where its first capitals carry accents. */
function fitted(stage: CommonStage, text: Headline, x: number, width: number, top: number, height: number): Block {
  const { u, ground, safe } = stage
  const box = {
    x,
    width: width + 0.5 * u,
    height,
    maxSize: 14 * u,
    maxLines: text.slot === 'slogan' ? Math.min(7, linesByGoodBreaks(text.phrase)) : 7,
    slot: text.slot,
    fill: ground.head,
    emphasis: text.emphasis,
  }
  const even = fitHeadline(stage, text.phrase, { ...box, y: top })
  const room = { ...box, y: top, keySize: 18 * u }
  const keys = text.slot === 'slogan' ? stage.theme.sloganKeys : []
  const block = lockupHead(stage, text.phrase, keys, room, even.size) ?? even
  return shiftBlock(block, 0, Math.max(0, safe.y + block.riseAbove - top))
}
