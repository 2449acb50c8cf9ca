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

/** Rows that imprints reach, as PNG filters them: a zero before the pixels of each. */
export interface OpenRows {
  readonly kind: 'open'
  readonly top: number
  readonly rows: number
  readonly bytes: Uint8Array
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
/** The shell is compressed once, an imprint for every unit. */
const LEVEL = { shell: 6, imprint: 3 }
/** An empty last block. */
const LAST = Uint8Array.of(3, 0)
const ZLIB_HEADER = Uint8Array.of(0x78, 0x01)
const packed = promisify<Uint8Array, object, Buffer>(deflateRaw)

/** Cuts a shell's picture into rows that `rects` (whole pixels) reach and rows that they do not. */
export async function cutRows(raster: Raster, rects: readonly Rect[], before: Uint8Array): Promise<ShellRows> {
  const { width, height, channels } = raster
  const parts = spans(height, rects).map(async ({ top, rows, open }): Promise<ClosedRows | OpenRows> => {
    const bytes = filtered(raster, top, rows)
    const adler = adler32(bytes)
    if (open) return { kind: 'open', top, rows, bytes, adler }
    return { kind: 'closed', rows, idat: chunk('IDAT', await packed(bytes, { level: LEVEL.shell, ...FLUSH })), adler }
  })
  return { width, height, channels, before, parts: await Promise.all(parts) }
}

/** The PNG of a shell with its imprint. */
export function imprintPng(shell: ShellRows, patches: readonly Patch[]): Uint8Array {
  const stride = 1 + shell.width * shell.channels
  let adler = 1
  const body = shell.parts.map((part) => {
    const done = part.kind === 'open' ? imprinted(part, patches, shell) : part
    adler = joinAdler(adler, done.adler, part.rows * stride)
    return done.idat
  })
  const sum = new Uint8Array(4)
  new DataView(sum.buffer).setUint32(0, adler)
  const { width, height, channels, before } = shell
  const files = [SIGNATURE, headerChunk(width, height, channels), before, chunk('IDAT', ZLIB_HEADER), ...body, chunk('IDAT', LAST, sum), chunk('IEND')]
  return Buffer.concat(files)
}

/* A copy is made by hand: slice() of a Buffer is the same memory. */
function imprinted(part: OpenRows, patches: readonly Patch[], shell: ShellRows): { idat: Uint8Array; adler: number } {
  const bytes = new Uint8Array(part.bytes)
  const adler = patches.reduce((sum, patch) => blend({ ...shell, bytes, top: part.top, rows: part.rows }, patch, sum), part.adler)
  return { idat: chunk('IDAT', deflateRawSync(bytes, { level: LEVEL.imprint, ...FLUSH })), adler }
}

/** The whole picture as pixels, for file types that cannot be spliced. */
export function imprintRaster(shell: ShellRows, patches: readonly Patch[]): Raster {
  const { width, height, channels } = shell
  const line = width * channels
  const data = new Uint8Array(line * height)
  let row = 0
  for (const part of shell.parts) {
    const bytes = part.kind === 'open' ? new Uint8Array(part.bytes) : inflateRawSync(part.idat.subarray(8, -4), FLUSH)
    if (part.kind === 'open') patches.forEach((patch) => blend({ ...shell, bytes, top: part.top, rows: part.rows }, patch, 1))
    for (let y = 0; y < part.rows; y += 1, row += 1) data.set(bytes.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)), row * line)
  }
  return { data, width, height, channels }
}

interface Span {
  readonly top: number
  readonly rows: number
  readonly open: boolean
}

/** Stretches of rows from the top down, each wholly in or out of reach. */
function spans(height: number, rects: readonly Rect[]): readonly Span[] {
  const isOpen = (y: number): boolean => rects.some((rect) => y >= rect.y && y < rect.y + rect.height)
  const edges = new Set([0, height])
  for (const { y, height: tall } of rects) for (const edge of [y, y + tall]) if (edge > 0 && edge < height) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  const found: Span[] = []
  cuts.slice(0, -1).forEach((top, i) => {
    const open = isOpen(top)
    const rows = (cuts[i + 1] as number) - top
    const last = found[found.length - 1]
    if (last?.open === open) found[found.length - 1] = { ...last, rows: last.rows + rows }
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
