import { promisify } from 'node:util'
import { constants, deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Rect } from '../../model/geometry.js'
import { adler32, joinAdler } from './checksums.js'
import { blend, type Patch } from './patch.js'
import { chunk, headerChunk, SIGNATURE } from './png-chunks.js'
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

/** What a full flush leaves behind can be followed by any other stretch: none refers to bytes before it. */
const FLUSH = { finishFlush: constants.Z_FULL_FLUSH }
/** The shell is compressed once, an imprint for every unit: there level 1 takes half the time of 3 for a twentieth more bytes. */
const LEVEL = { shell: 6, imprint: 1 }
/** An empty last block. */
const LAST = Uint8Array.of(3, 0)
const ZLIB_HEADER = Uint8Array.of(0x78, 0x01)
const packed = promisify<Uint8Array, object, Buffer>(deflateRaw)

/** Cuts a shell's picture into rows that `rects` (whole pixels) reach and rows that they do not. */
export async function cutRows(raster: Raster, rects: readonly Rect[], before: Uint8Array): Promise<ShellRows> {
  const { width, height, channels } = raster
  const parts = spans(height, rects).map(async ({ top, rows, open }): Promise<ClosedRows | OpenRows> => {
    const bytes = filtered(raster, top, rows)
    const done = {
      rows,
      idat: chunk('IDAT', await packed(bytes, { level: LEVEL.shell, ...FLUSH })),
      adler: adler32(bytes),
    }
    return open ? { kind: 'open', top, bytes, ...done } : { kind: 'closed', ...done }
  })
  return { width, height, channels, before, parts: await Promise.all(parts) }
}

/** The PNG of a shell with its imprint. */
export function imprintPng(shell: ShellRows, patches: readonly Patch[]): Uint8Array {
  const { width, height, channels, before } = shell
  const stride = 1 + width * channels
  let adler = 1
  const body = stretches(shell, patches).map((stretch) => {
    const done = stretch.isReached ? imprinted(stretch, patches, shell) : stretch
    adler = joinAdler(adler, done.adler, stretch.rows * stride)
    return done.idat
  })
  const sum = new Uint8Array(4)
  new DataView(sum.buffer).setUint32(0, adler)
  return Buffer.concat([
    SIGNATURE,
    headerChunk(width, height, channels),
    before,
    chunk('IDAT', ZLIB_HEADER),
    ...body,
    chunk('IDAT', LAST, sum),
    chunk('IEND'),
  ])
}

/** Rows that become one chunk: a part as it is kept, or all strips in a row that an imprint reaches. */
type Stretch = { readonly rows: number } & (
  | { readonly isReached: false; readonly idat: Uint8Array; readonly adler: number }
  | { readonly isReached: true; readonly strips: readonly OpenRows[] }
)

/** The chunks of a picture from the top down. */
export function stretches({ parts }: ShellRows, patches: readonly Patch[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const part of parts) {
    const last = found[found.length - 1]
    if (part.kind === 'closed' || !isReached(part, patches))
      found.push({ isReached: false, rows: part.rows, idat: part.idat, adler: part.adler })
    else if (last?.isReached)
      found[found.length - 1] = { isReached: true, rows: last.rows + part.rows, strips: [...last.strips, part] }
    else found.push({ isReached: true, rows: part.rows, strips: [part] })
  }
  return found
}

/** Whether an imprint changes anything in the strip. */
const isReached = ({ top, rows }: OpenRows, patches: readonly Patch[]): boolean =>
  patches.some((patch) => patch.y < top + rows && patch.y + patch.height > top)

function imprinted(
  { strips, rows }: Extract<Stretch, { isReached: true }>,
  patches: readonly Patch[],
  shell: ShellRows,
): { readonly idat: Uint8Array; readonly adler: number } {
  const bytes = Buffer.concat(strips.map((strip) => strip.bytes))
  const plain = strips.reduce((sum, strip) => joinAdler(sum, strip.adler, strip.bytes.length), 1)
  const field = { bytes, top: strips[0]?.top ?? 0, rows, width: shell.width, channels: shell.channels }
  const adler = patches.reduce((sum, patch) => blend(field, patch, sum), plain)
  return { idat: chunk('IDAT', deflateRawSync(bytes, { level: LEVEL.imprint, ...FLUSH })), adler }
}

/** The whole picture as pixels, for file types that cannot be spliced. */
export function imprintRaster(shell: ShellRows, patches: readonly Patch[]): Raster {
  const { width, height, channels } = shell
  const line = width * channels
  const data = new Uint8Array(line * height)
  let row = 0
  for (const part of shell.parts) {
    // a copy made by hand: slice() of a Buffer is the same memory
    const bytes = part.kind === 'open' ? new Uint8Array(part.bytes) : rowsOf(part.idat)
    if (part.kind === 'open')
      patches.forEach((patch) => blend({ bytes, top: part.top, rows: part.rows, width, channels }, patch, 1))
    for (let y = 0; y < part.rows; y += 1, row += 1)
      data.set(bytes.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)), row * line)
  }
  return { data, width, height, channels }
}

/** The rows that a finished chunk holds. */
export const rowsOf = (idat: Uint8Array): Uint8Array => inflateRawSync(idat.subarray(8, -4), FLUSH)

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
