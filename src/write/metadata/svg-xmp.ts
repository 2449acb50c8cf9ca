import type { Span } from './digest-place.js'
import { joinBytes } from './join-bytes.js'

const OPEN = '<metadata>\n'
const CLOSE = '</metadata>\n'
const END = '</svg>'

/** Whether the bytes begin as an SVG does, an XML declaration aside. */
export const isSvg = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/u.test(new TextDecoder().decode(bytes.subarray(0, 300)))

/** The file with the XMP as its last element. */
export function putSvgXmp(bytes: Uint8Array, xmp: string): Uint8Array {
  const at = viewOf(bytes).lastIndexOf(END)
  const metadata = new TextEncoder().encode(`${OPEN}${xmp}\n${CLOSE}`)
  return joinBytes([bytes.subarray(0, at), metadata, bytes.subarray(at)])
}

/** Where the XMP begins and ends; null where there is none. */
export function svgPacket(bytes: Uint8Array): Span | null {
  const view = viewOf(bytes)
  const open = view.lastIndexOf(OPEN)
  const close = open < 0 ? -1 : view.indexOf(CLOSE, open)
  return close < 0 ? null : [open + OPEN.length, close]
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
