import { joinAdler } from './checksums.js'
import { chunk, headerChunk, SIGNATURE } from './png-chunks.js'
import type { Band, ShellRows } from './shell-rows.js'

const ZLIB_HEADER = Uint8Array.of(0x78, 0x01)
/** An empty last block. */
const LAST = Uint8Array.of(3, 0)

/** The PNG of a shell's size and profile with these rows. */
export function joinPng({ width, height, channels, before }: ShellRows, bands: readonly Band[]): Uint8Array {
  const stride = 1 + width * channels
  const adler = bands.reduce((sum, band) => joinAdler(sum, band.adler, band.rows * stride), 1)
  const end = new Uint8Array(4)
  new DataView(end.buffer).setUint32(0, adler)
  return Buffer.concat([
    SIGNATURE,
    headerChunk(width, height, channels),
    before,
    chunk('IDAT', ZLIB_HEADER),
    ...bands.map((band) => band.idat),
    chunk('IDAT', LAST, end),
    chunk('IEND'),
  ])
}
