import type { Parted } from './parted.js'
import { NO_CONTENT } from './provenance.js'

const BEGIN = new TextEncoder().encode('<?xpacket begin=')
const CLOSE = new TextEncoder().encode('</rdf:RDF>')
const END = new TextEncoder().encode('<?xpacket end="w"?>')
const CONTENT = new TextEncoder().encode('bokit:Content="')

/** Whether the bytes begin as a PDF does. */
export const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'

/**
 * The file with one more `rdf:Description` in its packet, paid for from the packet's padding: no length and no offset
 * in the file changes.
 */
export function putPdfXmp(bytes: Uint8Array, description: string): Uint8Array {
  const [begin, end] = packetOf(bytes)
  const close = find(bytes, CLOSE, begin)
  const added = new TextEncoder().encode(`${description}\n`)
  const tail = bytes.subarray(close, end)
  const text = new TextDecoder().decode(tail).trimEnd()
  const kept = new TextEncoder().encode(text)
  const room = tail.length - kept.length - added.length
  if (begin < 0 || close < 0 || close > end || room < 1) throw new Error('no room for the stamp in the XMP packet')
  const whole = bytes.slice()
  whole.set(added, close)
  whole.set(kept, close + added.length)
  const padding = Uint8Array.from({ length: room }, (_, i) => (i === room - 1 || i % 100 === 99 ? 0x0a : 0x20))
  whole.set(padding, close + added.length + kept.length)
  return whole
}

/** The packet, and the file with the digest inside it blanked: all else of a PDF counts, XMP too. */
export function partPdf(bytes: Uint8Array): Parted {
  const [begin, end] = packetOf(bytes)
  if (begin < 0 || end < 0) return { packet: null, rest: [bytes] }
  const packet = new TextDecoder().decode(bytes.subarray(begin, end))
  const at = find(bytes, CONTENT, begin)
  if (at < 0 || at > end) return { packet, rest: [bytes] }
  const digest = at + CONTENT.length
  const blank = new TextEncoder().encode(NO_CONTENT)
  return { packet, rest: [bytes.subarray(0, digest), blank, bytes.subarray(digest + blank.length)] }
}

/** Where the packet begins and where its end mark stands; -1 where there is none. A later packet replaces an earlier one. */
function packetOf(bytes: Uint8Array): readonly [begin: number, end: number] {
  let begin = -1
  for (let at = find(bytes, BEGIN, 0); at >= 0; at = find(bytes, BEGIN, at + 1)) begin = at
  return [begin, begin < 0 ? -1 : find(bytes, END, begin)]
}

function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at
  }
  return -1
}
