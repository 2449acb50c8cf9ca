import { inflateSync } from 'node:zlib'
import { headerChunk, readChunks } from './png-chunks.js'
import type { Raster } from './rasterize.js'

/** Whether a PNG of ours holds exactly these pixels: every chunk by its CRC, and the rows as zlib opens them by their sum. */
export function isPicture(png: Uint8Array, { data, width, height, channels }: Raster): boolean {
  const chunks = readChunks(png)
  const [header] = chunks ?? []
  if (!chunks || !header || Buffer.compare(header.data, headerChunk(width, height, channels).subarray(8, -4)) !== 0)
    return false
  const line = width * channels
  const length = height * (line + 1)
  const rows = opened(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((found) => found.data)), length)
  if (rows?.length !== length) return false
  for (let y = 0, at = 0; y < height; y += 1, at += line + 1) {
    const isUnfiltered = rows[at] === 0
    if (!isUnfiltered || rows.compare(data, y * line, (y + 1) * line, at + 1, at + 1 + line) !== 0) return false
  }
  return true
}

/** Opens a stream whose length is known: one buffer of that length takes it all. */
function opened(stream: Uint8Array, length: number): Buffer | null {
  try {
    return inflateSync(stream, { chunkSize: length + 1024 })
  } catch {
    return null
  }
}
