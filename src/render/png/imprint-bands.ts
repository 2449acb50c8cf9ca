import { deflateRawSync } from 'node:zlib'
import type { Brush } from './brush.js'
import { layMarks } from './lay-marks.js'
import type { Mark } from './mark.js'
import { chunk } from './png-chunks.js'
import type { Raster } from './rasterize.js'
import { type Band, type ClosedRows, FLUSH, joinRows, type OpenRows, rowsOf, type ShellRows } from './shell-rows.js'

/** An imprint is compressed for every unit: level 1 takes half the time of 3 for a twentieth more bytes. */
const LEVEL = 1
/** Bands kept of one shell: lines that come again, among lines that do not. */
const KEPT = 8

/** Rows that marks are laid over, and the strips that they are cut from. */
interface Cut {
  readonly kind: 'cut'
  readonly top: number
  readonly rows: number
  readonly strips: readonly OpenRows[]
  readonly marks: readonly Mark[]
}

/** The rows of a shell with its imprint from the top down, each band a chunk of its own. */
export function imprintBands(shell: ShellRows, marks: readonly Mark[], brush: Brush): readonly Band[] {
  const kept = brush.bandsOf(shell)
  return cutBands(shell, marks).map((part) => {
    if (part.kind !== 'cut') return { rows: part.rows, idat: part.idat, adler: part.adler, isOpened: true }
    const key = keyOf(part, brush)
    const band = (key === null ? undefined : kept.get(key)) ?? drawBand(shell, part, brush)
    if (key === null) return band
    // to the end of the row: the longest unused goes first
    kept.delete(key)
    kept.set(key, band)
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
    return band
  })
}

/** The whole picture as pixels, for file types that cannot be spliced. */
export function imprintRaster(shell: ShellRows, marks: readonly Mark[], brush: Brush): Raster {
  const { width, height, channels } = shell
  const line = width * channels
  const data = new Uint8Array(line * height)
  let row = 0
  for (const part of cutBands(shell, marks)) {
    const bytes = part.kind === 'cut' ? layBand(shell, part, brush).bytes : rowsOf(part.idat)
    for (let y = 0; y < part.rows; y += 1, row += 1)
      data.set(bytes.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)), row * line)
  }
  return { data, width, height, channels }
}

/** A shell's parts as they are kept where no mark reaches them; what is reached in a row is cut between its lines. */
function cutBands({ parts }: ShellRows, marks: readonly Mark[]): readonly (ClosedRows | OpenRows | Cut)[] {
  const found: (ClosedRows | OpenRows | Cut)[] = []
  let reached: OpenRows[] = []
  for (const part of parts) {
    if (part.kind === 'open' && marks.some((mark) => reaches(mark, part))) {
      reached.push(part)
      continue
    }
    found.push(...cutLines(reached, marks), part)
    reached = []
  }
  return [...found, ...cutLines(reached, marks)]
}

const reaches = (mark: Mark, { top, rows }: Pick<OpenRows, 'top' | 'rows'>): boolean =>
  mark.y < top + rows && mark.y + mark.height > top

/** Cuts strips in a row where one line of marks ends and the next one has not begun. */
function cutLines(strips: readonly OpenRows[], marks: readonly Mark[]): readonly Cut[] {
  const [first, last] = [strips[0], strips.at(-1)]
  if (!first || !last) return []
  const all = { top: first.top, rows: last.top + last.rows - first.top }
  const own = marks.filter((mark) => reaches(mark, all))
  const tops: number[] = []
  let low = -Infinity
  for (const { y, height } of [...own].sort((a, b) => a.y - b.y)) {
    if (y >= low) tops.push(tops.length === 0 ? all.top : y)
    low = Math.max(low, y + height)
  }
  return tops.map((top, i) => {
    const rows = (tops[i + 1] ?? all.top + all.rows) - top
    return { kind: 'cut', top, rows, strips, marks: own.filter((mark) => reaches(mark, { top, rows })) }
  })
}

/** What a band shows beside its shell, or null where pixels are laid that nobody knows again. */
function keyOf({ top, rows, marks }: Cut, brush: Brush): string | null {
  const words: (string | number)[] = [top, rows]
  for (const mark of marks) {
    if (mark.kind !== 'text') return null
    words.push(brush.idOf(mark.outline), mark.x, mark.y, mark.width, mark.height, ...mark.m, mark.hex)
  }
  return words.join(' ')
}

function drawBand(shell: ShellRows, cut: Cut, brush: Brush): Band {
  const { bytes, adler } = layBand(shell, cut, brush)
  return {
    rows: cut.rows,
    idat: chunk('IDAT', deflateRawSync(bytes, { level: LEVEL, ...FLUSH })),
    adler,
    isOpened: false,
  }
}

/** A band's rows with its marks, lent until the next one's are laid, and their Adler-32. */
function layBand(
  { width, channels }: ShellRows,
  { top, rows, strips, marks }: Cut,
  brush: Brush,
): { readonly bytes: Uint8Array; readonly adler: number } {
  const stride = 1 + width * channels
  const bytes = brush.rows(rows * stride)
  const adlers: number[] = []
  for (const strip of strips) {
    const from = Math.max(top, strip.top)
    const to = Math.min(top + rows, strip.top + strip.rows)
    if (from >= to) continue
    bytes.set(strip.bytes.subarray((from - strip.top) * stride, (to - strip.top) * stride), (from - top) * stride)
    adlers.push(...strip.adlers.slice(from - strip.top, to - strip.top))
  }
  const adler = layMarks({ bytes, top, rows, width, channels }, marks, joinRows(adlers, stride), brush)
  return { bytes, adler }
}
