import { crc32 } from 'node:zlib'

import { joinBytes } from './join-bytes.js'
import type { Parted } from './parted.js'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const TYPE = new TextEncoder().encode('iTXt')
/** Keyword of an XMP packet in an iTXt chunk, not compressed, without language and translated keyword. */
const HEAD = new TextEncoder().encode('XML:com.adobe.xmp\0\0\0\0\0')
const FRAME = 12

/** Whether the bytes begin as a PNG does. */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte)

/** The file with the packet as an iTXt chunk right behind IHDR. */
export function putPngXmp(bytes: Uint8Array, packet: string): Uint8Array {
  const at = SIGNATURE.length + FRAME + viewOf(bytes).getUint32(SIGNATURE.length)
  const chunk = joinBytes([new Uint8Array(4), TYPE, HEAD, new TextEncoder().encode(packet), new Uint8Array(4)])
  const [view, end] = [viewOf(chunk), chunk.length - 4]
  view.setUint32(0, chunk.length - FRAME)
  view.setUint32(end, crc32(chunk.subarray(4, end)))
  return joinBytes([bytes.subarray(0, at), chunk, bytes.subarray(at)])
}

/** Parts the XMP chunk from all other bytes; packet null where there is none. */
export function partPng(bytes: Uint8Array): Parted {
  const view = viewOf(bytes)
  const rest: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)]
  let packet: string | null = null
  let at = SIGNATURE.length
  while (at + FRAME <= bytes.length) {
    const end = at + FRAME + view.getUint32(at)
    const data = bytes.subarray(at + 8, end - 4)
    const isXmp = bytes[at + 4] === 0x69 && HEAD.every((byte, i) => data[i] === byte)
    if (isXmp && packet === null) packet = new TextDecoder().decode(data.subarray(HEAD.length))
    else rest.push(bytes.subarray(at, end))
    at = end
  }
  // what stands behind the last whole chunk counts too: a file that was cut short is not the one that was made
  rest.push(bytes.subarray(Math.min(at, bytes.length)))
  return { packet, rest }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
