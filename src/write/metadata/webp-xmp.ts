import type { Span } from './digest-place.js'
import { joinBytes } from './join-bytes.js'

/** `RIFF`, its length, `WEBP`; then chunks of four letters, a length and data to an even length. */
const HEAD = 12
const FRAME = 8
/** Bits of a VP8X chunk's first byte. */
const XMP = 0x04
const ALPHA = 0x10

const lettersAt = (bytes: Uint8Array, at: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(at, at + 4))

/** Whether the bytes begin as a WebP does. */
export const isWebp = (bytes: Uint8Array): boolean => lettersAt(bytes, 0) === 'RIFF' && lettersAt(bytes, 8) === 'WEBP'

/** The file with the packet as its last chunk, and the head that says so. */
export function putWebpXmp(bytes: Uint8Array, packet: string): Uint8Array {
  const data = new TextEncoder().encode(packet)
  const extended = lettersAt(bytes, HEAD) === 'VP8X'
  const rest = bytes.subarray(HEAD + (extended ? FRAME + 10 : 0))
  const about = extended ? bytes.slice(HEAD + FRAME, HEAD + FRAME + 10) : plainHead(bytes)
  about[0] = (about[0] ?? 0) | XMP
  const whole = joinBytes([bytes.subarray(0, HEAD), chunk('VP8X', about), rest, chunk('XMP ', data)])
  viewOf(whole).setUint32(4, whole.length - 8, true)
  return whole
}

/** Where the packet begins and ends; null where there is none. */
export function webpPacket(bytes: Uint8Array): Span | null {
  const view = viewOf(bytes)
  let at = HEAD
  while (at + FRAME <= bytes.length) {
    const length = view.getUint32(at + 4, true)
    const data = at + FRAME
    if (lettersAt(bytes, at) === 'XMP ') return data + length <= bytes.length ? [data, data + length] : null
    at = data + length + (length % 2)
  }
  return null
}

/** What VP8X tells of a picture in one chunk: whether it is transparent, and its sides less one. */
function plainHead(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const data = HEAD + FRAME
  const isLossless = lettersAt(bytes, HEAD) === 'VP8L'
  const bits = isLossless ? view.getUint32(data + 1, true) : 0
  const width = isLossless ? bits & 0x3fff : (view.getUint16(data + 6, true) & 0x3fff) - 1
  const height = isLossless ? (bits >> 14) & 0x3fff : (view.getUint16(data + 8, true) & 0x3fff) - 1
  const about = new Uint8Array(10)
  if (((bits >> 28) & 1) === 1) about[0] = ALPHA
  for (let i = 0; i < 3; i++) {
    about[4 + i] = (width >> (8 * i)) & 0xff
    about[7 + i] = (height >> (8 * i)) & 0xff
  }
  return about
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(FRAME + data.length + (data.length % 2))
  bytes.set(new TextEncoder().encode(name))
  viewOf(bytes).setUint32(4, data.length, true)
  bytes.set(data, FRAME)
  return bytes
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
