import type { Rect } from '../../model/geometry.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import type { Drawing, Stage } from '../stage.js'
import { setBlock, shiftBlock } from './block.js'
import { emblemWidth } from './emblem.js'
import { orgLines } from './org.js'
import { imprintRect } from './unit.js'

/** Where the line stands: from the emblem at `start` to `right`, in the middle of `height`. */
export interface IssuerBandRoom {
  readonly start: number
  readonly right: number
  readonly height: number
  readonly emblem: number
}

/** Parent over unit beside the emblem, the dates on two lines at the right end; beside the parent where the unit needs all the width. */
export function issuerBand(
  stage: Stage,
  { start, right, height, emblem }: IssuerBandRoom,
): Pick<Drawing, 'problems' | 'imprint'> & { rect: Rect } {
  const { u, words, fonts } = stage
  const middle = height / 2
  const x = start + emblemWidth(emblem) + 2.2 * u
  const rect = imprintRect(stage, {
    x: x - u,
    y: middle - emblem / 2 - 0.3 * u,
    width: right - x + u,
    height: emblem + 0.6 * u,
  })
  const style = {
    x: right,
    y: 0,
    align: 'right',
    face: 'bold',
    size: 1.8 * u,
    tracking: 0,
    pitch: 1.4,
    fill: 'deep',
    slot: 'dates',
    use: 'small',
  } as const
  const org = (width: number) =>
    orgLines(stage, { x, y: middle - 3.05 * u, width, size: 1.88 * u, height: 6.1 * u, fill: 'ink', centered: true })
  const cut = words.dates.indexOf(' đến ')
  const lines = cut > 0 ? [words.dates.slice(0, cut), words.dates.slice(cut + 1)] : [words.dates]
  const date = setBlock(fonts, lines, style)
  const beside = org(date.left - 2.6 * u - x)
  if (beside.problems.length === 0) {
    return { imprint: [...beside.items, ...shiftBlock(date, 0, middle - date.bottom / 2).items], rect, problems: [] }
  }
  const wide = org(right - x)
  const parent = wide.items.find((item) => item.kind === 'text' && item.slot === 'parent')
  if (parent?.kind !== 'text') return { imprint: [...beside.items, ...date.items], rect, problems: beside.problems }
  const short = setBlock(fonts, [words.datesShort], { ...style, y: parent.y - CAP_HEIGHT * style.size })
  return { imprint: [...wide.items, ...short.items], rect, problems: wide.problems }
}
