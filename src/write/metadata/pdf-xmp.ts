import type { Span } from './digest-place.js'

const BEGIN = '<?xpacket begin='
const CLOSE = '</rdf:RDF>'
const END = '<?xpacket end="w"?>'

/** Whether the bytes begin as a PDF does. */
export const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'

/**
 * The file with one more `rdf:Description` in its packet, paid for from the packet's padding: no length and no offset
 * in the file changes.
 */
export function putPdfXmp(bytes: Uint8Array, description: string): Uint8Array {
  const found = pdfPacket(bytes)
  if (found === null) throw new Error('no XMP packet')
  const [begin, end] = found
  const close = find(bytes, CLOSE, begin)
  const added = new TextEncoder().encode(`${description}\n`)
  const tail = bytes.subarray(close, end)
  const text = new TextDecoder().decode(tail).trimEnd()
  const kept = new TextEncoder().encode(text)
  const room = tail.length - kept.length - added.length
  if (close < 0 || close > end || room < 1) throw new Error('no room for the stamp in the XMP packet')
  const whole = bytes.slice()
  whole.set(added, close)
  whole.set(kept, close + added.length)
  const padding = whole.subarray(close + added.length + kept.length, close + tail.length).fill(0x20)
  for (let i = 99; i < room; i += 100) padding[i] = 0x0a
  padding[room - 1] = 0x0a
  return whole
}

/** Where the packet begins and where its end mark stands; null where there is none. A later packet replaces an earlier one. */
export function pdfPacket(bytes: Uint8Array): Span | null {
  const begin = viewOf(bytes).lastIndexOf(BEGIN)
  const end = begin < 0 ? -1 : find(bytes, END, begin)
  return end < 0 ? null : [begin, end]
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const find = (bytes: Uint8Array, wanted: string, from: number): number => viewOf(bytes).indexOf(wanted, from)
