import type { Matrix } from '../../model/geometry.js'
import type { Outline } from '../../model/scene.js'
import type { Brush } from './brush.js'
import { addChords, cutChords, type Field } from './coverage.js'
import { type Change, layOpaque, type LaySpans, layTransparent } from './lay-span.js'
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
    else layPixels(rows, mark, brush, change)
  }
  const a = mod((adler & 0xffff) + change.first)
  const b = mod((adler >>> 16) + change.second)
  return ((b << 16) | a) >>> 0
}

const laySpansOf = ({ channels }: RowBytes): LaySpans => (channels === 3 ? layOpaque : layTransparent)

/** Where a pixel of the picture stands among the bytes. */
const placeOf = ({ top, width, channels }: RowBytes, x: number, y: number): number =>
  (y - top) * (1 + width * channels) + 1 + x * channels

function layPixels(rows: RowBytes, mark: PixelMark, brush: Brush, change: Change): void {
  const lay = laySpansOf(rows)
  const { pixels } = mark
  const fromX = Math.max(mark.x, 0)
  const toX = Math.min(mark.x + mark.width, rows.width)
  const toY = Math.min(mark.y + mark.height, rows.top + rows.rows)
  const spans = brush.spans(Math.max(0, toX - fromX))
  for (let y = Math.max(mark.y, rows.top); y < toY; y += 1) {
    let to = placeOf(rows, fromX, y)
    let from = ((y - mark.y) * mark.width + fromX - mark.x) * 4
    let count = 0
    for (let x = fromX; x < toX; x += 1, to += rows.channels, from += 4) {
      const alpha = pixels[from + 3] as number
      if (alpha === 0) continue
      const [red, green, blue] = [pixels[from] as number, pixels[from + 1] as number, pixels[from + 2] as number]
      spans[3 * count] = to
      spans[3 * count + 1] = to + rows.channels
      spans[3 * count + 2] = red | (green << 8) | (blue << 16) | (alpha << 24)
      count += 1
    }
    lay(rows.bytes, spans, count, change)
  }
}

/** Each pixel takes as much of the color as the letters cover of it. */
function layText(rows: RowBytes, mark: TextMark, brush: Brush, change: Change): void {
  const { x, y, width, height, m } = mark
  const cells = brush.cells((width + 2) * height)
  addOutline({ width, height, cells }, mark.outline, [m[0], m[1], m[2], m[3], m[4] - x, m[5] - y], brush)
  const tints = brush.tintsOf(mark.hex)
  const spans = brush.spans(width)
  const lay = laySpansOf(rows)
  const last = Math.min(height, rows.top + rows.rows - y)
  for (let row = Math.max(0, rows.top - y); row < last; row += 1) {
    const count = coveredSpans(cells, row * (width + 2), width, tints, spans, placeOf(rows, x, y + row), rows.channels)
    lay(rows.bytes, spans, count, change)
  }
  // lent as zeros, given back as zeros
  cells.fill(0, 0, (width + 2) * height)
}

function addOutline(field: Field, outline: Outline, m: Matrix, brush: Brush): void {
  const { chords } = brush
  chords.count = 0
  if (!outline.letters) cutChords(brush.edgesOf(outline), 0, m, chords)
  else for (const { d, shift } of outline.letters) cutChords(brush.letterEdgesOf(d), shift, m, chords)
  addChords(field, chords)
}

/** Fills `spans` with the stretches of a row that are covered alike, and says how many they are; `place` is the row's first byte. */
function coveredSpans(
  cells: Float32Array,
  first: number,
  width: number,
  tints: Int32Array,
  spans: Int32Array,
  place: number,
  channels: number,
): number {
  const end = first + width
  let count = 0
  let sum = 0
  let cell = first
  while (cell < end) {
    const from = cell
    sum += cells[cell] as number
    // as far as nothing changes
    do cell += 1
    while (cell < end && cells[cell] === 0)
    const alpha = Math.min(255, (255 * Math.abs(sum) + 0.5) | 0)
    if (alpha === 0) continue
    spans[3 * count] = place + channels * (from - first)
    spans[3 * count + 1] = place + channels * (cell - first)
    spans[3 * count + 2] = tints[alpha] as number
    count += 1
  }
  return count
}
