/**
 * 32 hex digits that depend on every byte: names the file inside itself (trailer ID, XMP UUID).
 * Four FNV-1a lanes over words of four bytes, because a browser offers no hash that answers at once. Not for security.
 */
export const fingerprint = (parts: readonly Uint8Array[]): string => {
  let [a, b, c, d] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
  for (const part of parts) {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
    const whole = part.length - (part.length % 4)
    for (let i = 0; i < part.length; i += 4) {
      const word = i < whole ? view.getInt32(i, true) : lastWord(part, i)
      a = Math.imul(a ^ word, 0x01000193)
      b = Math.imul(b ^ word, 0x85ebca77)
      c = Math.imul(c ^ word ^ (a >>> 24), 0xc2b2ae3d)
      d = Math.imul(d ^ word ^ (b >>> 16), 0x27d4eb2f)
    }
    // A boundary counts too, so that moving a byte from one part to the next changes the result.
    a = Math.imul(a ^ part.length, 0x01000193)
  }
  return [a ^ (c >>> 13), b ^ (d >>> 15), c ^ (a >>> 16), d ^ (b >>> 11)]
    .map((lane) => (lane >>> 0).toString(16).padStart(8, '0'))
    .join('')
}

const lastWord = (part: Uint8Array, from: number): number =>
  part.subarray(from).reduce((word, byte, i) => word | (byte << (8 * i)), 0)
