import { type Rect, placeAt } from '../model/geometry.js'
import type { SceneItem } from '../model/scene.js'
import { row } from '../motif/row.js'
import { bandWords, bandWordsHeight } from './message/band-words.js'
import type { BandText } from './parts/band.js'
import { openSpan, placeBand } from './parts/band-place.js'
import { setBlock } from './parts/block.js'
import { emblemAt, emblemWidth } from './parts/emblem.js'
import { fitHeadline } from './parts/fit-headline.js'
import { box, groundFill, overrun, whiteBand } from './parts/ground.js'
import { imprintRect } from './parts/unit.js'
import { HEADLINE_TRACKING, type Drawing, type Stage, type Template } from './stage.js'

/** News from a unit: its photo behind a row of people in the ground color, the headline on that ground (reference 17). */
export const newsCard: Template = {
  id: 'tin-hoat-dong',
  archetypes: ['vuong', 'doc-4x5', 'ngang', 'a-series'],
  contents: ['tin-hoat-dong'],
  partners: true,
  draw: (stage) => (stage.width > 1.3 * stage.height ? beside(stage) : above(stage)),
}

/** How much of the people shows below the shoulder line, in motif units. */
const VISIBLE = 30
/** How far the people run on into ground, in motif units. */
const OVERLAP = 2
/** Height of the emblem in the band, in sizes of its words. */
const EMBLEM = 3.7

/** Photo on top, headline under it. */
function above(stage: Stage): Drawing {
  const { width, u, safe } = stage
  const margin = Math.max(7 * u, safe.x)
  const { foot, bandTop } = band(stage, { margin, size: 2.5 * u, pad: 3.4 * u, minPad: 2.6 * u })
  const photo = { x: 0, y: 0, width, height: stage.snap(Math.min(66 * u, bandTop - 34 * u)) }
  const words = headline(stage, {
    x: margin,
    y: photo.height + 6.4 * u,
    width: width - 2 * margin,
    bottom: bandTop - 6 * u,
    size: 8 * u,
  })
  return compose(stage, { photo, people: 6, words, foot, bandTop })
}

/** Photo at the left, headline at the right of it, in wide cards. */
function beside(stage: Stage): Drawing {
  const { width, height: h, safe } = stage
  const margin = Math.max(0.09 * h, safe.x)
  const { foot, bandTop } = band(stage, { margin, size: 0.035 * h, pad: 0.05 * h, minPad: 0.032 * h })
  const photo = { x: 0, y: 0, width: stage.snap(0.5 * width), height: bandTop }
  const x = photo.width + 0.08 * h
  const words = headline(stage, {
    x,
    y: Math.max(0.11 * h, safe.y + 0.03 * h),
    width: width - margin - x,
    bottom: bandTop - 0.09 * h,
    size: 0.115 * h,
  })
  return compose(stage, { photo, people: 5, words, foot, bandTop })
}

interface Parts {
  readonly photo: Rect
  readonly people: number
  readonly words: { shell: readonly SceneItem[]; imprint: readonly SceneItem[]; rect: Rect }
  readonly foot: BandText
  readonly bandTop: number
}

function compose(stage: Stage, { photo, people, words, foot, bandTop }: Parts): Drawing {
  const k = photo.width / (people * 50)
  // on a band the people end with it, on ground of their own color they run on, so that no hairline shows
  const overlap = photo.height < bandTop ? OVERLAP : 0
  const over = overrun(stage)
  // where it meets an edge of the sheet it runs off it
  const right = photo.width < stage.width ? photo.width : photo.width + over
  const full = { x: -over, y: -over, width: right + over, height: photo.height + over }
  // people go on past the edge, so that none of the photo shows beside them in the bleed
  const extra = over > 0 ? 1 : 0
  const beyond = extra * 50 * k
  const front = {
    ...photo,
    x: -beyond,
    y: -over,
    width: photo.width + 2 * beyond,
    height: photo.height + over + overlap * k,
  }
  const picture: SceneItem = stage.art.photo
    ? { kind: 'image', asset: stage.art.photo.id, box: full }
    : box(full, 'photo')
  // the necks are holes in the row, so the photo shows between heads and shoulders
  const figures: SceneItem = {
    kind: 'group',
    transform: placeAt(photo.x, photo.height - VISIBLE * k, k),
    items: stage.draw(row, people, {
      colors: [stage.ground.bg],
      height: VISIBLE + overlap,
      withRibbon: false,
      extra,
    }),
  }
  return {
    shell: [groundFill(stage), whiteBand(stage, bandTop, stage.height - bandTop), ...foot.shell, ...words.shell],
    imprint: [picture, figures, ...words.imprint, ...foot.imprint],
    imprintRects: [imprintRect(stage, front), words.rect, foot.rect],
    problems: foot.problems,
  }
}

/** A label and the headline as large as the room lets it be. */
function headline(
  stage: Stage,
  room: { x: number; y: number; width: number; bottom: number; size: number },
): Parts['words'] {
  const { ground, words } = stage
  const size = Math.max(0.29 * room.size, stage.format.minText)
  const label = setBlock(stage.fonts, ['TIN HOẠT ĐỘNG'], {
    x: room.x,
    y: room.y,
    face: 'extrabold',
    size,
    tracking: 0.12,
    fill: ground.small,
    slot: 'label',
    use: 'label',
  })
  const y = label.bottom + 0.53 * room.size
  const text =
    words.headline &&
    fitHeadline(stage, words.headline, {
      x: room.x,
      y,
      width: room.width,
      height: room.bottom - y,
      maxSize: room.size,
      maxLines: 6,
      tracking: HEADLINE_TRACKING,
      slot: 'headline',
      fill: ground.head,
    })
  const rect = imprintRect(stage, {
    x: room.x - 0.06 * room.size,
    y: label.bottom + 0.1 * room.size,
    width: room.width + 0.1 * room.size,
    height: room.bottom - label.bottom + 0.2 * room.size,
  })
  return { shell: label.items, imprint: text ? text.items : [], rect }
}

interface BandNeeds {
  readonly margin: number
  readonly size: number
  readonly pad: number
  readonly minPad: number
}

/** Emblem, unit and campaign line in a bottom band; its place holds whatever the unit is called. */
function band(stage: Stage, { margin, pad, minPad, ...needs }: BandNeeds): { foot: BandText; bandTop: number } {
  const size = Math.max(needs.size, stage.format.minText)
  const left = margin + emblemWidth(EMBLEM * size) + 0.34 * EMBLEM * size
  const natural = Math.min(stage.width - margin, stage.safe.x + stage.safe.width)
  const height = bandWordsHeight(stage, natural - left, size)
  const content = Math.max(height, EMBLEM * size)
  const place = placeBand(stage, { content, pad, minPad, throughFrom: 1 })
  const middle = place.contentTop + content / 2
  const right = Math.min(natural, openSpan(stage, place.contentTop, place.contentTop + content).right)
  const words = bandWords(stage, { x: left, right, middle, height, size })
  const emblem = emblemAt(stage, margin, middle - (EMBLEM / 2) * size, EMBLEM * size)
  return { foot: { ...words, shell: [emblem, ...words.shell] }, bandTop: place.top }
}
