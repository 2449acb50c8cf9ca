import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { SceneItem } from '../../model/scene.js'
import { setBlock, shiftBlock } from '../parts/block.js'
import { type Column, textColumn } from '../parts/column.js'
import { emblemAt, emblemWidth } from '../parts/emblem.js'
import { whiteBand } from '../parts/ground.js'
import { contain, partnerRow } from '../parts/logos.js'
import { imprintRect, setName } from '../parts/unit.js'
import type { Stage } from '../stage.js'
import { campaignLine, widestDates } from './campaign-line.js'

/** What all message pieces share: the column of words, the white band at the bottom, unit and campaign in it. */
export interface Frame {
  readonly column: Column
  /** Highest cap-top of the message, and the room from there to the band. */
  readonly top: number
  readonly room: number
  readonly bandTop: number
  /** The band with emblem and partners; goes over the art. */
  readonly band: readonly SceneItem[]
  readonly imprint: readonly SceneItem[]
  readonly imprintRects: readonly Rect[]
  readonly problems: readonly Diagnostic[]
}

/** Font size of the unit, of the line below it, and the distances, in u. */
const UNIT = 2.5
const TWO_LINE_UNIT = 4.7
const GAP = 1.9
const SECOND = 2.5
const PARTNERS = 6
/** The band is at least so high, in u. */
const LEAST_BAND = 14.5

/** Square and portrait frame: unit over `campaign · dates`; the band's height depends on theme and format only. */
export function messageFrame(stage: Stage): Frame {
  const { u, height, safe } = stage
  const column = textColumn(stage, (height > 1.15 * stage.width ? 7 : 6.6) * u)
  const below = height - safe.y - safe.height
  const partners = partnerRow(stage, column.right, 0, PARTNERS * u).width
  // Room for a logo is planned for whether the unit has one or not.
  const second = campaignLine(stage, { width: column.width - partners - 24 * u, size: SECOND * u, dates: widestDates(stage) })
  const contents = (TWO_LINE_UNIT + GAP) * u + second.height
  const bandTop = stage.snap(height - Math.max(LEAST_BAND * u, contents + 2 * Math.max(below, 2.6 * u)))
  const bandHeight = height - bandTop
  const emblemHeight = Math.min(0.66 * bandHeight, bandHeight - 2 * below)
  const middle = bandTop + bandHeight / 2
  const x = column.left + emblemWidth(emblemHeight) + 3 * u
  const text = bandWords(stage, { x, right: column.right, middle, height: contents })
  const top = Math.max(column.left + 0.4 * u, safe.y + 0.4 * u)
  return {
    column,
    top,
    room: bandTop - top,
    bandTop,
    band: [
      whiteBand(stage, bandTop, bandHeight),
      emblemAt(stage, column.left - 0.2 * u, middle - emblemHeight / 2, emblemHeight),
      ...text.shell,
    ],
    imprint: text.imprint,
    imprintRects: [text.rect],
    problems: text.problems,
  }
}

interface BandWordsOptions {
  readonly x: number
  readonly right: number
  readonly middle: number
  readonly height: number
}

function bandWords(stage: Stage, { x: left, right: end, middle, height }: BandWordsOptions) {
  const { u, words } = stage
  const partners = partnerRow(stage, end, middle, PARTNERS * u)
  const right = end - partners.width
  const logo = stage.art.logo
  const logoWidth = logo ? Math.min(height * logo.aspect, height * 1.25) : 0
  const x = logo ? left + logoWidth + 2 * u : left
  const width = right - x
  const name = setName(stage, words.unit, {
    x, y: 0, width, size: UNIT * u, height: TWO_LINE_UNIT * u, face: 'extrabold', fill: 'ink', slot: 'unit',
    shrinkTo: Math.max(0.8, Math.min(1, (stage.format.minText * 1.001) / (UNIT * u))),
  })
  const line = campaignLine(stage, { width, size: SECOND * u })
  const second = setBlock(stage.fonts, line.lines, { ...line.style, x, y: name.block.bottom + GAP * u })
  const dy = middle - second.bottom / 2
  const mark = logo ? [contain(logo, { x: left, y: middle - height / 2, width: logoWidth, height })] : []
  return {
    shell: partners.items,
    imprint: [...mark, ...shiftBlock(name.block, 0, dy).items, ...shiftBlock(second, 0, dy).items],
    rect: imprintRect(stage, { x: left - 0.4 * u, y: middle - height / 2 - 1.2 * u, width: right - left + 0.8 * u, height: height + 2.4 * u }),
    problems: [...name.problems, ...line.problems],
  }
}
