import type { Brush } from './brush.js'
import { addEdges } from './coverage.js'
import { type Change, type LaySpan, layOpaque, layTransparent } from './lay-span.js'
import type { Mark, PixelMark, TextMark } from './mark.js'

/** Rows of a picture as PNG filters them: one byte before the pixels of each; `top` is the first row's place. */
export interface RowBytes {
  readonly bytes: Uint8Array
  readonly top: number
  readonly rows: number
  readonly width: number
  readonly channels: 3 | 4
}

const MOD = 65521
const mod = (n: number): number => ((n % MOD) + MOD) % MOD

/** Lays marks over rows in place and gives the Adler-32 that they then have; what lies outside the rows is left out. */
export function layMarks(rows: RowBytes, marks: readonly Mark[], adler: number, brush: Brush): number {
  const change: Change = { first: 0, second: 0 }
  for (const mark of marks) {
    if (mark.kind === 'text') layText(rows, mark, brush, change)
    else layPixels(rows, mark, change)
  }
  const a = mod((adler & 0xffff) + change.first)
  const b = mod((adler >>> 16) + change.second)
  return ((b << 16) | a) >>> 0
}

const laySpanOf = ({ channels }: RowBytes): LaySpan => (channels === 3 ? layOpaque : layTransparent)

/** Where a pixel of the picture stands among the bytes. */
const placeOf = ({ top, width, channels }: RowBytes, x: number, y: number): number =>
  (y - top) * (1 + width * channels) + 1 + x * channels

function layPixels(rows: RowBytes, mark: PixelMark, change: Change): void {
  const lay = laySpanOf(rows)
  const { pixels } = mark
  const fromX = Math.max(mark.x, 0)
  const toX = Math.min(mark.x + mark.width, rows.width)
  const toY = Math.min(mark.y + mark.height, rows.top + rows.rows)
  for (let y = Math.max(mark.y, rows.top); y < toY; y += 1) {
    let to = placeOf(rows, fromX, y)
    let from = ((y - mark.y) * mark.width + fromX - mark.x) * 4
    for (let x = fromX; x < toX; x += 1, to += rows.channels, from += 4) {
      const alpha = pixels[from + 3] as number
      if (alpha === 0) continue
      const [red, green, blue] = [pixels[from] as number, pixels[from + 1] as number, pixels[from + 2] as number]
      lay(rows.bytes, to, to + rows.channels, red | (green << 8) | (blue << 16) | (alpha << 24), change)
    }
  }
}

/** Each pixel takes as much of the color as the letters cover of it. */
function layText(rows: RowBytes, mark: TextMark, brush: Brush, change: Change): void {
  const { x, y, width, height, m } = mark
  const cells = brush.cells((width + 2) * height)
  addEdges({ width, height, cells }, brush.edgesOf(mark.outline), [m[0], m[1], m[2], m[3], m[4] - x, m[5] - y])
  const tints = brush.tintsOf(mark.hex)
  const lay = laySpanOf(rows)
  for (let row = 0; row < height; row += 1) {
    const isInside = y + row >= rows.top && y + row < rows.top + rows.rows
    let to = placeOf(rows, x, y + row)
    let cell = row * (width + 2)
    const end = cell + width
    let sum = 0
    while (cell < end) {
      sum += cells[cell] as number
      // lent as zeros, given back as zeros
      cells[cell] = 0
      const from = to
      // as far as nothing changes
      do {
        cell += 1
        to += rows.channels
      } while (cell < end && cells[cell] === 0)
      const covered = sum < 0 ? -sum : sum
      const alpha = covered >= 1 ? 255 : Math.round(255 * covered)
      if (alpha > 0 && isInside) lay(rows.bytes, from, to, tints[alpha] as number, change)
    }
    cells[end] = 0
    cells[end + 1] = 0
  }
}
