import { NO_CONTENT } from './provenance.js'

const CONTENT = 'bokit:Content="'

/** A packet's first byte and the one behind its last. */
export type Span = readonly [begin: number, end: number]

/** The file in parts with the digest inside its packet blanked; as it is where there is none. */
export function blankDigest(bytes: Uint8Array, packet: Span | null): readonly Uint8Array[] {
  const digest = placeOf(bytes, packet)
  if (digest === null) return [bytes]
  const blank = new TextEncoder().encode(NO_CONTENT)
  return [bytes.subarray(0, digest), blank, bytes.subarray(digest + blank.length)]
}

/** Writes the digest into a file that was made with its place blank. */
export function fillDigest(made: Uint8Array, packet: Span | null, content: string): void {
  const digest = placeOf(made, packet)
  if (digest !== null) made.set(new TextEncoder().encode(content), digest)
}

/** Where the digest stands; null where there is none. */
function placeOf(bytes: Uint8Array, packet: Span | null): number | null {
  if (packet === null) return null
  const [begin, end] = packet
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(CONTENT, begin)
  return at < 0 || at > end ? null : at + CONTENT.length
}
