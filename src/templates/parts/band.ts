import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { Face, SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import type { CommonStage, Stage } from '../stage.js'
import { type Block, type Line, lineWidth, setBlock, shiftBlock } from './block.js'
import { contain, partnerRow, partnersWidth } from './logos.js'
import { imprintRect, setName } from './unit.js'

/** The part of the white band that carries the unit: what varies, centred between `top` and `top + height`. */
export interface BandOptions {
  readonly x: number
  readonly right: number
  readonly top: number
  readonly height: number
  /** Font size of the unit's name; the line below it has the same or `secondSize`. */
  readonly size: number
  readonly secondSize?: number | undefined
  readonly secondFace?: Face | undefined
  /** Baseline to cap-top between name and second line, in scene units. */
  readonly gap?: number | undefined
  readonly caps?: boolean | undefined
  /** Lines the unit's name may take; 2 unless given. */
  readonly maxLines?: number | undefined
}

/** The same with the line below the name. */
export interface BandTextOptions extends BandOptions {
  readonly second: Line | null
}

/** Share of the height that lines take from cap-top to baseline; marks above and tails below need the rest. */
const TEXT_SHARE = 0.86

/** Heights of the unit's logo against the band's text part, best first. */
const LEAST_LOGO = 0.46
const LOGO_SHARES = [0.66, 0.56, LEAST_LOGO]

/** What stands in a band beside its words, and the room that it leaves them. */
export interface BandRoom {
  readonly shell: readonly SceneItem[]
  /** The room alone, its right end before the partners' marks. */
  readonly options: BandOptions
  readonly rect: Rect
}

/** A unit's words in a band. */
export interface BandWords {
  readonly imprint: readonly SceneItem[]
  readonly problems: readonly Diagnostic[]
}

/** Shell and imprint of a band's text part. */
export interface BandText extends BandWords {
  readonly shell: readonly SceneItem[]
  readonly rect: Rect
}

/** Unit name (one line, or two) over one line of facts, with the unit's logo before and partners after them. */
export function bandText(stage: Stage, { second, ...options }: BandTextOptions): BandText {
  const room = bandRoom(stage, options)
  return { shell: room.shell, rect: room.rect, ...bandWords(stage, room, second) }
}

/** A band with the partners' marks. */
export function bandRoom(stage: CommonStage, options: BandOptions): BandRoom {
  const { x, top, height, size } = options
  const marks = partnersWidth(stage, options.right - x, 1.3 * LEAST_LOGO * height)
  const partners = partnerRow(stage, options.right, top + height / 2, height * 0.5, marks)
  const right = options.right - partners.width
  return {
    shell: partners.items,
    options: { ...options, right },
    // letters such as a first bracket and a last ư stand out beyond their advance
    rect: imprintRect(stage, { x: x - 0.1 * size, y: top, width: right - x + 0.35 * size, height }),
  }
}

/** A unit's words in the room that its band has for them. */
export function bandWords(stage: Stage, { options }: BandRoom, second: Line | null): BandWords {
  const { top, height, size, right, gap = size * 0.86 } = options
  const middle = top + height / 2
  const { logo } = stage.art
  const under = second === null ? 0 : gap + CAP_HEIGHT * 0.8 * size
  const set = (mark: number) => {
    const logoWidth = logo ? Math.min(mark * logo.aspect, mark * 2) : 0
    const x = logo ? options.x + logoWidth + mark * 0.3 : options.x
    const width = right - x
    const name = setName(stage, stage.words.unit, {
      x,
      y: 0,
      width,
      size,
      face: 'extrabold',
      fill: 'ink',
      slot: 'unit',
      caps: options.caps,
      maxLines: options.maxLines,
      height: TEXT_SHARE * height - under,
    })
    return { x, width, name, logoBox: { x: options.x, y: middle - mark / 2, width: logoWidth, height: mark } }
  }
  // a long name takes room from the unit's own logo before it fails
  const tries = (logo ? LOGO_SHARES : [1]).map((share) => set(share * height))
  const chosen = tries.find(({ name }) => name.problems.length === 0) ?? tries[0]
  if (!chosen) throw new Error('a band has no room for a unit')
  const { x, width, logoBox } = chosen
  const { block: name, problems } = chosen.name
  const below = second === null ? null : secondLine(stage, second, x, name, width, options)
  const bottom = below ? below.bottom : name.bottom
  const dy = middle - bottom / 2
  const imprint = [...shiftBlock(name, 0, dy).items, ...(below ? shiftBlock(below, 0, dy).items : [])]
  return { imprint: logo ? [contain(logo, logoBox), ...imprint] : imprint, problems }
}

function secondLine(stage: Stage, line: Line, x: number, name: Block, width: number, options: BandOptions) {
  const face = options.secondFace ?? 'medium'
  const y = name.bottom + (options.gap ?? options.size * 0.86)
  // under a name that had to shrink the line shrinks with it
  const size = Math.min(options.secondSize ?? options.size, name.height > name.size ? name.size : Infinity)
  const style = { face, size, tracking: -0.008, fill: 'ink' } as const
  const sized = (tried: Line): number => Math.min(size, (size * width) / lineWidth(stage.fonts, tried, style))
  // logos may leave too little for the long dates
  const shown = line === stage.words.dates && sized(line) < stage.format.minText ? stage.words.datesShort : line
  const fitted = sized(shown)
  return setBlock(stage.fonts, [shown], { ...style, size: fitted, x, y, slot: 'dates', use: 'small' })
}

/** Height of `lines` lines of `size` at `pitch`, cap-top to baseline. */
export const linesHeight = (lines: number, size: number, pitch: number): number =>
  ((lines - 1) * pitch + CAP_HEIGHT) * size
