import { promisify } from 'node:util'
import { constants, inflateRaw } from 'node:zlib'
import { readChunks } from './png-chunks.js'
import type { ShellRows } from './shell-rows.js'

const opened = promisify<Uint8Array, object, Buffer>(inflateRaw)

/**
 * Whether a file read back is a whole PNG of this shell: every chunk with its length and CRC, and the rows of the
 * imprint opened. The other rows were opened when the shell was made; their CRC says that they are the same.
 */
export async function isImprinted(png: Uint8Array, shell: ShellRows): Promise<boolean> {
  const chunks = readChunks(png)
  const header = chunks?.[0]?.data
  if (!chunks || !header || chunks[0]?.type !== 'IHDR') return false
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (view.getUint32(0) !== shell.width || view.getUint32(4) !== shell.height) return false
  const rows = chunks.filter(({ type }) => type === 'IDAT').slice(1, -1)
  if (rows.length !== shell.parts.length) return false
  for (const [i, part] of shell.parts.entries()) {
    if (part.kind === 'closed') continue
    const bytes = await opened(rows[i]?.data ?? new Uint8Array(), { finishFlush: constants.Z_FULL_FLUSH }).catch(() => null)
    if (bytes?.length !== part.bytes.length) return false
  }
  return true
}
