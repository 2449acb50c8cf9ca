import type { Role } from '../../model/color.js'
import type { Rect } from '../../model/geometry.js'
import type { ScenePart } from '../../model/parted-scene.js'
import type { Face, SceneItem } from '../../model/scene.js'
import type { Fonts } from '../../text/fonts.js'
import { advancesByTable } from '../../text/glyph-table.js'
import { measure } from '../../text/measure.js'

/** How a text looks; size in mm per em. */
export interface Style {
  readonly face: Face
  readonly size: number
  readonly fill: Role
}

/** Line pitch of running text, in em: the least at which two rows of accents never touch. */
const PITCH = 1.34

export const STYLES = {
  title: { face: 'black', size: 7.6, fill: 'deep' },
  heading: { face: 'bold', size: 4.1, fill: 'ink' },
  strong: { face: 'bold', size: 3.05, fill: 'ink' },
  body: { face: 'medium', size: 3.05, fill: 'ink' },
  label: { face: 'medium', size: 2.75, fill: 'inkTexture' },
  small: { face: 'medium', size: 2.5, fill: 'ink' },
  code: { face: 'medium', size: 2.2, fill: 'inkTexture' },
  alarm: { face: 'bold', size: 3.05, fill: 'deep' },
} as const satisfies Readonly<Record<string, Style>>

/** Draws on one page; every call adds to it, texts are read in the order they are written. Lengths in mm. */
export interface Pen {
  readonly items: readonly SceneItem[]
  /** The same, stamps apart from what is drawn between them. */
  readonly parts: readonly ScenePart[]
  /** Writes within `width`, breaking where it must; `y` is the top of the first line. Gives the height used. */
  readonly write: (text: string, x: number, y: number, width: number, style: Style, options?: WriteOptions) => number
  /** Height of a text that would be written so. */
  readonly heightOf: (text: string, width: number, style: Style) => number
  readonly widthOf: (text: string, style: Style) => number
  readonly box: (rect: Rect, fill: Role) => void
  /** An empty frame, its line inside the rectangle. */
  readonly frame: (rect: Rect, fill: Role, thickness?: number) => void
  readonly rule: (x: number, y: number, width: number, fill?: Role, thickness?: number) => void
  readonly dot: (x: number, y: number, r: number, fill: Role) => void
  /** A picture of which `part` (0 … 1 of it) fills the box exactly. */
  readonly picture: (asset: string, box: Rect, part: Rect) => void
  /** A name for a block that begins here. */
  readonly block: (name: string) => string
  /**
   * Draws a part that `key` tells all of, its place too, and gives the height that `draw` says it used: drawn once, and
   * the very same items on the sheets of all units.
   */
  readonly stamp: (key: string, draw: (pen: Pen) => number) => number
}

export interface WriteOptions {
  readonly align?: 'left' | 'right' | 'center'
  /** Name of the block it belongs to: texts of one name are read as one paragraph. */
  readonly block?: string
  readonly line?: number
}

/** What was broken into lines and drawn for sheets before: most of a sheet stands on the sheets of all units. */
export interface SheetMemory {
  /** By style, width and text. */
  readonly lines: Map<string, readonly string[]>
  readonly stamps: Map<string, { readonly items: readonly SceneItem[]; readonly height: number }>
}

/** Texts and parts that are remembered; digests and names come and go. */
const MOST_LINES = 2000
const MOST_STAMPS = 1000

/** Width in em of a text whose letters all stand alone: codes and file names are read letter by letter. */
function widthIn(fonts: Fonts, text: string, face: Face): number {
  const letters = fonts.tables && advancesByTable(fonts.tables[face], text)
  return letters ? letters.reduce((sum, { moves }) => sum + moves, 0) / 1000 : measure(fonts, text, face)
}

function wrap(
  fonts: Fonts,
  { lines: known }: SheetMemory,
  text: string,
  width: number,
  style: Style,
): readonly string[] {
  const key = `${style.face} ${style.size} ${width} ${text}`
  const before = known.get(key)
  if (before) return before
  if (known.size > MOST_LINES) known.clear()
  const lines = wrapAnew(fonts, text, width, style)
  known.set(key, lines)
  return lines
}

/** Lines of at most `width`; a word too long for a line is cut after a slash or a hyphen, or anywhere. */
function wrapAnew(fonts: Fonts, text: string, width: number, { face, size }: Style): readonly string[] {
  const wide = (line: string): number => widthIn(fonts, line, face) * size
  if (wide(text) <= width) return text === '' ? [] : [text]
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(' ')
    .flatMap((part) =>
      wide(part) > width ? part.split(/(?<=[/-])/u).map((bit, i) => (i > 0 ? `\u2060${bit}` : bit)) : [part],
    )) {
    // a word joiner stands for "no space before me"
    const joined = word.startsWith('\u2060') ? `${line}${word.slice(1)}` : line === '' ? word : `${line} ${word}`
    if (line !== '' && wide(joined) > width) {
      lines.push(line)
      line = word.replace('\u2060', '')
    } else line = joined
    while (wide(line) > width && line.length > 1) {
      let cut = line.length - 1
      while (cut > 1 && wide(line.slice(0, cut)) > width) cut -= 1
      lines.push(line.slice(0, cut))
      line = line.slice(cut)
    }
  }
  return line === '' ? lines : [...lines, line]
}

const n = (value: number): string => String(Math.round(value * 1000) / 1000)

const rectPath = ({ x, y, width, height }: Rect): string =>
  `M${n(x)} ${n(y)}L${n(x + width)} ${n(y)}L${n(x + width)} ${n(y + height)}L${n(x)} ${n(y + height)}Z`

function circlePath(x: number, y: number, r: number): string {
  const h = r * 0.5523
  const curve = (...points: number[]): string => `C${points.map(n).join(' ')}`
  return [
    `M${n(x + r)} ${n(y)}`,
    curve(x + r, y + h, x + h, y + r, x, y + r),
    curve(x - h, y + r, x - r, y + h, x - r, y),
    curve(x - r, y - h, x - h, y - r, x, y - r),
    curve(x + h, y - r, x + r, y - h, x + r, y),
    'Z',
  ].join('')
}

/** A pen on an empty page; `name` is that of a part which is no page. */
export function createPen(fonts: Fonts, memory: SheetMemory, name = ''): Pen {
  const items: SceneItem[] = []
  const parts: ScenePart[] = []
  let own: SceneItem[] | null = null
  const put = (item: SceneItem): void => {
    items.push(item)
    if (own === null) parts.push({ key: null, items: (own = []) })
    own.push(item)
  }
  const fill = (d: string, role: Role): void => put({ kind: 'fill', d, fill: role, rule: 'evenodd' })
  const blockOf = (kind: string): string => `${name}${kind}-${items.length}`
  return {
    items,
    parts,
    block: blockOf,
    stamp: (key, draw) => {
      const { stamps } = memory
      let stamp = stamps.get(key)
      if (!stamp) {
        if (stamps.size > MOST_STAMPS) stamps.clear()
        const pen = createPen(fonts, memory, `${key} `)
        stamp = { height: draw(pen), items: pen.items }
        stamps.set(key, stamp)
      }
      if (stamp.items.length > 0) {
        items.push(...stamp.items)
        parts.push({ key, items: stamp.items })
        own = null
      }
      return stamp.height
    },
    write: (text, x, y, width, style, { align = 'left', block = blockOf('chu'), line: first = 0 } = {}) => {
      const lines = wrap(fonts, memory, text, width, style)
      for (const [i, line] of lines.entries()) {
        const free = align === 'left' ? 0 : width - widthIn(fonts, line, style.face) * style.size
        put({
          kind: 'text',
          text: line,
          slot: 'label',
          use: 'small',
          tracking: 0,
          ...style,
          x: x + (align === 'right' ? free : align === 'center' ? free / 2 : 0),
          y: y + (i * PITCH + 1.02) * style.size,
          block,
          line: first + i,
        })
      }
      return lines.length * PITCH * style.size
    },
    heightOf: (text, width, style) => wrap(fonts, memory, text, width, style).length * PITCH * style.size,
    widthOf: (text, style) => widthIn(fonts, text, style.face) * style.size,
    box: (rect, role) => fill(rectPath(rect), role),
    frame: (rect, role, t = 0.2) =>
      fill(
        rectPath(rect) +
          rectPath({ x: rect.x + t, y: rect.y + t, width: rect.width - 2 * t, height: rect.height - 2 * t }),
        role,
      ),
    rule: (x, y, width, role = 'paperTexture', thickness = 0.2) =>
      fill(rectPath({ x, y: y - thickness / 2, width, height: thickness }), role),
    dot: (x, y, r, role) => fill(circlePath(x, y, r), role),
    picture: (asset, box, part) => {
      const [width, height] = [box.width / part.width, box.height / part.height]
      const whole = { x: box.x - part.x * width, y: box.y - part.y * height, width, height }
      put({ kind: 'group', clip: rectPath(box), items: [{ kind: 'image', asset, box: whole }] })
    },
  }
}
