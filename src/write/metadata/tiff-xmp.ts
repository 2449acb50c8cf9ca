import type { Span } from './digest-place.js'
import { joinBytes } from './join-bytes.js'

/** XMP's tag (XMP part 3), as bytes. */
const TAG = 700
const BYTE = 1

/** Whether the bytes begin as a TIFF or BigTIFF of the usual byte order does. */
export const isTiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x49 && bytes[1] === 0x49 && (bytes[2] === 42 || bytes[2] === 43) && bytes[3] === 0

/** The first directory: where its entries begin, how many there are and how long each is. */
interface Directory {
  readonly big: boolean
  readonly first: number
  readonly count: number
  readonly size: number
}

function directoryOf(bytes: Uint8Array): Directory | null {
  const view = viewOf(bytes)
  const big = bytes[2] === 43
  if (bytes.length < 16) return null
  const at = big ? Number(view.getBigUint64(8, true)) : view.getUint32(4, true)
  const head = big ? 8 : 2
  if (at + head > bytes.length) return null
  const count = big ? Number(view.getBigUint64(at, true)) : view.getUint16(at, true)
  const size = big ? 20 : 12
  return at + head + count * size > bytes.length ? null : { big, first: at + head, count, size }
}

/** The file with a new directory behind it, which has the packet's entry too; no strip is moved. */
export function putTiffXmp(bytes: Uint8Array, packet: string): Uint8Array {
  const directory = directoryOf(bytes)
  if (!directory) throw new Error('no directory in the TIFF')
  const { big, first, count, size } = directory
  const data = new TextEncoder().encode(packet)
  const start = bytes.length + (bytes.length % 2)
  const at = start + data.length + (data.length % 2)
  const head = big ? 8 : 2
  const entries = bytes.subarray(first, first + count * size)
  const tags = viewOf(entries)
  let before = 0
  while (before < count && tags.getUint16(before * size, true) < TAG) before++
  const added = new Uint8Array(at - bytes.length + head + (count + 1) * size + (big ? 8 : 4))
  const view = viewOf(added)
  const place = at - bytes.length
  added.set(data, start - bytes.length)
  if (big) view.setBigUint64(place, BigInt(count + 1), true)
  else view.setUint16(place, count + 1, true)
  const own = place + head + before * size
  added.set(entries.subarray(0, before * size), place + head)
  added.set(entries.subarray(before * size), own + size)
  view.setUint16(own, TAG, true)
  view.setUint16(own + 2, BYTE, true)
  if (big) {
    view.setBigUint64(own + 4, BigInt(data.length), true)
    view.setBigUint64(own + 12, BigInt(start), true)
  } else {
    view.setUint32(own + 4, data.length, true)
    view.setUint32(own + 8, start, true)
  }
  const whole = joinBytes([bytes, added])
  if (big) viewOf(whole).setBigUint64(8, BigInt(at), true)
  else viewOf(whole).setUint32(4, at, true)
  return whole
}

/** Where the packet begins and ends; null where there is none. */
export function tiffPacket(bytes: Uint8Array): Span | null {
  const directory = directoryOf(bytes)
  if (!directory) return null
  const { big, first, count, size } = directory
  const view = viewOf(bytes)
  for (let i = 0; i < count; i++) {
    const at = first + i * size
    if (view.getUint16(at, true) !== TAG) continue
    const length = big ? Number(view.getBigUint64(at + 4, true)) : view.getUint32(at + 4, true)
    const begin = big ? Number(view.getBigUint64(at + 12, true)) : view.getUint32(at + 8, true)
    return begin + length <= bytes.length ? [begin, begin + length] : null
  }
  return null
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
