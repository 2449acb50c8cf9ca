import { promisify } from 'node:util'
import { constants, deflateRaw, inflateRawSync } from 'node:zlib'
import type { Rect } from '../../model/geometry.js'
import { adler32, joinAdler } from './checksums.js'
import { chunk } from './png-chunks.js'
import type { Raster } from './rasterize.js'

/** Rows that no unit reaches: one finished IDAT chunk. */
export interface ClosedRows {
  readonly kind: 'closed'
  readonly rows: number
  readonly idat: Uint8Array
  readonly adler: number
}

/** A strip of rows that imprints reach: as PNG filters them, a zero before the pixels of each, and finished as it is. */
export interface OpenRows {
  readonly kind: 'open'
  readonly top: number
  readonly rows: number
  readonly bytes: Uint8Array
  /** Adler-32 of each row. */
  readonly adlers: readonly number[]
  readonly idat: Uint8Array
  readonly adler: number
}

/** A shell's picture, compressed but for the rows of its imprint. */
export interface ShellRows {
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  /** Chunks between the header and the pixels: the color profile. */
  readonly before: Uint8Array
  /** From the top down. */
  readonly parts: readonly (ClosedRows | OpenRows)[]
}

/** Rows of a picture as one finished chunk. */
export interface Band {
  readonly rows: number
  readonly idat: Uint8Array
  readonly adler: number
  /** Whether its rows have been opened once and were all there. */
  isOpened: boolean
}

/** What a full flush leaves behind can be followed by any other stretch: none refers to bytes before it. */
export const FLUSH = { finishFlush: constants.Z_FULL_FLUSH }
const packed = promisify<Uint8Array, object, Buffer>(deflateRaw)

/** Cuts a shell's picture into rows that `rects` (whole pixels) reach and rows that they do not. */
export async function cutRows(raster: Raster, rects: readonly Rect[], before: Uint8Array): Promise<ShellRows> {
  const { width, height, channels } = raster
  const parts = spans(height, rects).map(async ({ top, rows, open }): Promise<ClosedRows | OpenRows> => {
    const bytes = filtered(raster, top, rows)
    const idat = chunk('IDAT', await packed(bytes, { level: 6, ...FLUSH }))
    if (!open) return { kind: 'closed', rows, idat, adler: adler32(bytes) }
    const stride = bytes.length / rows
    const adlers = Array.from({ length: rows }, (_, row) => adler32(bytes.subarray(row * stride, (row + 1) * stride)))
    return { kind: 'open', top, rows, bytes, adlers, idat, adler: joinRows(adlers, stride) }
  })
  return { width, height, channels, before, parts: await Promise.all(parts) }
}

/** The rows that a finished chunk holds. */
export const rowsOf = (idat: Uint8Array): Uint8Array => inflateRawSync(idat.subarray(8, -4), FLUSH)

/** Adler-32 of rows of one length in a row. */
export const joinRows = (adlers: readonly number[], stride: number): number =>
  adlers.reduce((sum, adler) => joinAdler(sum, adler, stride), 1)

interface Span {
  readonly top: number
  readonly rows: number
  readonly open: boolean
}

/** Rows of a strip: few, so that an imprint compresses hardly more than it marks; not so few that they compress badly. */
const STRIP = 16

/** Stretches of rows from the top down, each wholly in or out of reach; what is in reach is cut into strips. */
function spans(height: number, rects: readonly Rect[]): readonly Span[] {
  const isOpen = (y: number): boolean => rects.some((rect) => y >= rect.y && y < rect.y + rect.height)
  const edges = new Set([0, height])
  for (const { y, height: tall } of rects)
    for (const edge of [y, y + tall]) if (edge > 0 && edge < height) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  const found: Span[] = []
  cuts.slice(0, -1).forEach((top, i) => {
    const open = isOpen(top)
    const rows = (cuts[i + 1] as number) - top
    const last = found[found.length - 1]
    if (open)
      for (let at = top; at < top + rows; at += STRIP)
        found.push({ top: at, rows: Math.min(STRIP, top + rows - at), open })
    else if (last?.open === false) found[found.length - 1] = { ...last, rows: last.rows + rows }
    else found.push({ top, rows, open })
  })
  return found
}

/** Rows as they are deflated: filter 0 suits flat art and keeps every row free of its neighbors. */
function filtered({ data, width, channels }: Raster, top: number, rows: number): Uint8Array {
  const line = width * channels
  const bytes = new Uint8Array(rows * (line + 1))
  for (let y = 0; y < rows; y += 1) bytes.set(data.subarray((top + y) * line, (top + y + 1) * line), y * (line + 1) + 1)
  return bytes
}
