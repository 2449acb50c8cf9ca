import { crc32 } from 'node:zlib'

/** What every PNG begins with. */
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** One chunk with its length and CRC; `parts` are its data in a row. */
export const chunk = (type: string, ...parts: readonly Uint8Array[]): Uint8Array => {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const out = new Uint8Array(length + 12)
  const view = new DataView(out.buffer)
  view.setUint32(0, length)
  for (let i = 0; i < 4; i += 1) out[4 + i] = type.charCodeAt(i)
  let at = 8
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  view.setUint32(at, crc32(out.subarray(4, at)))
  return out
}

/** The header of an 8-bit picture: true color, with alpha where it has 4 channels. */
export const headerChunk = (width: number, height: number, channels: 3 | 4): Uint8Array => {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  data[8] = 8
  data[9] = channels === 4 ? 6 : 2
  return chunk('IHDR', data)
}

/** A chunk found in a file. */
export interface FoundChunk {
  readonly type: string
  /** Its data, without length, type and CRC. */
  readonly data: Uint8Array
}

/** All chunks of a PNG in order, or null where lengths, CRC or the end are not what a whole file has. */
export const readChunks = (png: Uint8Array): readonly FoundChunk[] | null => {
  if (png.length < 8 || SIGNATURE.some((byte, i) => png[i] !== byte)) return null
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const found: FoundChunk[] = []
  let at = 8
  while (at + 12 <= png.length) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > png.length || view.getUint32(end) !== crc32(png.subarray(at + 4, end))) return null
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    found.push({ type, data: png.subarray(at + 8, end) })
    at = end + 4
    if (type === 'IEND') return at === png.length ? found : null
  }
  return null
}
