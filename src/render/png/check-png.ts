import { inflateSync } from 'node:zlib'
import { headerChunk, readChunks } from './png-chunks.js'
import type { Raster } from './rasterize.js'

/** Whether a PNG of ours holds exactly these pixels: every chunk by its CRC, and the rows as zlib opens them by their sum. */
export function isPicture(png: Uint8Array, { data, width, height, channels }: Raster): boolean {
  const chunks = readChunks(png)
  const [header] = chunks ?? []
  if (!chunks || !header || Buffer.compare(header.data, headerChunk(width, height, channels).subarray(8, -4)) !== 0)
    return false
  const rows = opened(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((found) => found.data)))
  const line = width * channels
  if (rows?.length !== height * (line + 1)) return false
  for (let y = 0, at = 0; y < height; y += 1, at += line + 1) {
    const isUnfiltered = rows[at] === 0
    if (!isUnfiltered || rows.compare(data, y * line, (y + 1) * line, at + 1, at + 1 + line) !== 0) return false
  }
  return true
}

function opened(stream: Uint8Array): Buffer | null {
  try {
    return inflateSync(stream)
  } catch {
    return null
  }
}
