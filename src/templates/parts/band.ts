import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rect } from '../../model/geometry.js'
import type { Face, SceneItem } from '../../model/scene.js'
import { CAP_HEIGHT } from '../../text/fonts.js'
import type { Stage } from '../stage.js'
import { type Block, type Line, lineWidth, setBlock, shiftBlock } from './block.js'
import { contain, partnerRow, partnersWidth } from './logos.js'
import { imprintRect, setName } from './unit.js'

/** The part of the white band that carries the unit: what varies, centred between `top` and `top + height`. */
export interface BandTextOptions {
  readonly x: number
  readonly right: number
  readonly top: number
  readonly height: number
  /** Font size of the unit's name; the line below it has the same or `secondSize`. */
  readonly size: number
  readonly second: Line | null
  readonly secondSize?: number | undefined
  readonly secondFace?: Face | undefined
  /** Baseline to cap-top between name and second line, in scene units. */
  readonly gap?: number | undefined
  readonly caps?: boolean | undefined
  /** Lines the unit's name may take; 2 unless given. */
  readonly maxLines?: number | undefined
}

/** Share of the height that lines take from cap-top to baseline; marks above and tails below need the rest. */
const TEXT_SHARE = 0.86

/** Heights of the unit's logo against the band's text part, best first. */
const LEAST_LOGO = 0.46
const LOGO_SHARES = [0.66, 0.56, LEAST_LOGO]

/** Shell and imprint of a band's text part. */
export interface BandText {
  readonly shell: readonly SceneItem[]
  readonly imprint: readonly SceneItem[]
  readonly rect: Rect
  readonly problems: readonly Diagnostic[]
}

/** Unit name (one line, or two) over one line of facts, with the unit's logo before and partners after them. */
export function bandText(stage: Stage, options: BandTextOptions): BandText {
  const { top, height, size, gap = options.size * 0.86 } = options
  const middle = top + height / 2
  const marks = partnersWidth(stage, options.right - options.x, 1.3 * LEAST_LOGO * height)
  const partners = partnerRow(stage, options.right, middle, height * 0.5, marks)
  const right = options.right - partners.width
  const { logo } = stage.art
  const under = options.second === null ? 0 : gap + CAP_HEIGHT * 0.8 * size
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
  const second = options.second === null ? null : secondLine(stage, options.second, x, name, width, options)
  const bottom = second ? second.bottom : name.bottom
  const dy = middle - bottom / 2
  const imprint = [...shiftBlock(name, 0, dy).items, ...(second ? shiftBlock(second, 0, dy).items : [])]
  // letters such as a first bracket and a last ư stand out beyond their advance
  const rect = imprintRect(stage, { x: options.x - 0.1 * size, y: top, width: right - options.x + 0.35 * size, height })
  return { shell: partners.items, imprint: logo ? [contain(logo, logoBox), ...imprint] : imprint, rect, problems }
}

function secondLine(stage: Stage, line: Line, x: number, name: Block, width: number, options: BandTextOptions) {
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
