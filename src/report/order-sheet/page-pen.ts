import type { Role } from '../../model/color.js'
import type { Rect } from '../../model/geometry.js'
import type { Face, SceneItem } from '../../model/scene.js'
import type { Fonts } from '../../text/fonts.js'
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
  readonly items: SceneItem[]
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
}

export interface WriteOptions {
  readonly align?: 'left' | 'right' | 'center'
  /** Name of the block it belongs to: texts of one name are read as one paragraph. */
  readonly block?: string
  readonly line?: number
}

/** Lines of at most `width`; a word too long for a line is cut after a slash or a hyphen, or anywhere. */
function wrap(fonts: Fonts, text: string, width: number, { face, size }: Style): string[] {
  const wide = (line: string): number => measure(fonts, line, face) * size
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

/** A pen on an empty page. */
export function createPen(fonts: Fonts): Pen {
  const items: SceneItem[] = []
  const fill = (d: string, role: Role): void => void items.push({ kind: 'fill', d, fill: role, rule: 'evenodd' })
  return {
    items,
    write: (text, x, y, width, style, { align = 'left', block = `chu-${items.length}`, line: first = 0 } = {}) => {
      const lines = wrap(fonts, text, width, style)
      for (const [i, line] of lines.entries()) {
        const free = width - measure(fonts, line, style.face) * style.size
        items.push({
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
    heightOf: (text, width, style) => wrap(fonts, text, width, style).length * PITCH * style.size,
    widthOf: (text, style) => measure(fonts, text, style.face) * style.size,
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
      items.push({ kind: 'group', clip: rectPath(box), items: [{ kind: 'image', asset, box: whole }] })
    },
  }
}
