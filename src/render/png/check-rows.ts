import { inflateRawSync } from 'node:zlib'
import { readChunks } from './png-chunks.js'
import { type Band, FLUSH, type ShellRows } from './shell-rows.js'

/** Opens rows whose length is known: one buffer of that length takes them all. */
function opened(data: Uint8Array, length: number): number {
  try {
    return inflateRawSync(data, { ...FLUSH, chunkSize: length + 1024 }).length
  } catch {
    return -1
  }
}

/**
 * Whether a file read back is a whole PNG of this shell with these bands: every chunk with its length and CRC, and the
 * rows that no file before it had opened. The other rows were opened when the shell or an earlier piece was made; their
 * CRC says that they are the same.
 */
export function isImprinted(png: Uint8Array, shell: ShellRows, bands: readonly Band[]): boolean {
  const chunks = readChunks(png)
  const header = chunks?.[0]?.data
  if (!chunks || !header || chunks[0]?.type !== 'IHDR') return false
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (view.getUint32(0) !== shell.width || view.getUint32(4) !== shell.height) return false
  const rows = chunks.filter(({ type }) => type === 'IDAT').slice(1, -1)
  if (rows.length !== bands.length) return false
  for (const [i, band] of bands.entries()) {
    if (band.isOpened) continue
    const length = band.rows * (1 + shell.width * shell.channels)
    if (opened(rows[i]?.data ?? new Uint8Array(), length) !== length) return false
    band.isOpened = true
  }
  return true
}
