import { constants, inflateRawSync } from 'node:zlib'
import { readChunks } from './png-chunks.js'
import type { Patch } from './patch.js'
import { type ShellRows, stretches } from './shell-rows.js'

/** Opens rows whose length is known: one buffer of that length takes them all. */
function opened(data: Uint8Array, length: number): number {
  try {
    return inflateRawSync(data, { finishFlush: constants.Z_FULL_FLUSH, chunkSize: length + 1024 }).length
  } catch {
    return -1
  }
}

/**
 * Whether a file read back is a whole PNG of this shell: every chunk with its length and CRC, and the rows of the
 * imprint opened. The other rows were opened when the shell was made; their CRC says that they are the same.
 */
export function isImprinted(png: Uint8Array, shell: ShellRows, patches: readonly Patch[]): boolean {
  const chunks = readChunks(png)
  const header = chunks?.[0]?.data
  if (!chunks || !header || chunks[0]?.type !== 'IHDR') return false
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (view.getUint32(0) !== shell.width || view.getUint32(4) !== shell.height) return false
  const made = stretches(shell, patches)
  const rows = chunks.filter(({ type }) => type === 'IDAT').slice(1, -1)
  if (rows.length !== made.length) return false
  for (const [i, stretch] of made.entries()) {
    if (!stretch.isReached) continue
    const length = stretch.rows * (1 + shell.width * shell.channels)
    if (opened(rows[i]?.data ?? new Uint8Array(), length) !== length) return false
  }
  return true
}
