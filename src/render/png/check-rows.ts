import { promisify } from 'node:util'
import { constants, inflateRaw } from 'node:zlib'
import { readChunks } from './png-chunks.js'
import type { Patch } from './patch.js'
import { type ShellRows, stretches } from './shell-rows.js'

const opened = promisify<Uint8Array, object, Buffer>(inflateRaw)

/**
 * Whether a file read back is a whole PNG of this shell: every chunk with its length and CRC, and the rows of the
 * imprint opened. The other rows were opened when the shell was made; their CRC says that they are the same.
 */
export async function isImprinted(png: Uint8Array, shell: ShellRows, patches: readonly Patch[]): Promise<boolean> {
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
    const bytes = await opened(rows[i]?.data ?? new Uint8Array(), { finishFlush: constants.Z_FULL_FLUSH }).catch(() => null)
    if (bytes?.length !== stretch.rows * (1 + shell.width * shell.channels)) return false
  }
  return true
}
