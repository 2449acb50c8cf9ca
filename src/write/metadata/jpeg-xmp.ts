import { joinBytes } from './join-bytes.js'
import type { Parted } from './parted.js'

const HEAD = new TextEncoder().encode('http://ns.adobe.com/xap/1.0/\0')
const APP0 = 0xe0
const APP1 = 0xe1
const SCAN = 0xda
/** A segment's length field counts itself and holds 16 bits. */
const MOST = 65_533

/** Whether the bytes begin as a JPEG does. */
export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/** The file with the packet as an APP1 segment, behind the JFIF header where there is one. */
export function putJpegXmp(bytes: Uint8Array, packet: string): Uint8Array {
  const data = joinBytes([HEAD, new TextEncoder().encode(packet)])
  if (data.length > MOST) throw new Error('XMP packet does not fit one segment')
  const at = bytes[3] === APP0 ? 4 + lengthAt(bytes, 4) : 2
  const length = data.length + 2
  const head = Uint8Array.of(0xff, APP1, length >> 8, length & 0xff)
  return joinBytes([bytes.subarray(0, at), head, data, bytes.subarray(at)])
}

/** Parts the XMP segment from all other bytes; packet null where there is none. */
export function partJpeg(bytes: Uint8Array): Parted {
  const rest: Uint8Array[] = [bytes.subarray(0, 2)]
  let packet: string | null = null
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const end = at + 2 + lengthAt(bytes, at + 2)
    const data = bytes.subarray(at + 4, end)
    const isXmp = bytes[at + 1] === APP1 && HEAD.every((byte, i) => data[i] === byte)
    if (isXmp && packet === null) packet = new TextDecoder().decode(data.subarray(HEAD.length))
    else rest.push(bytes.subarray(at, end))
    at = end
  }
  rest.push(bytes.subarray(Math.min(at, bytes.length)))
  return { packet, rest }
}

const lengthAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
