/**
 * 32 hex digits that depend on every byte: names the file inside itself (trailer ID, XMP UUID).
 * Four FNV-1a lanes, because a browser offers no hash that answers at once. Not for security.
 */
export const fingerprint = (parts: readonly Uint8Array[]): string => {
  let [a, b, c, d] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
  for (const part of parts) {
    for (const byte of part) {
      a = Math.imul(a ^ byte, 0x01000193)
      b = Math.imul(b ^ byte, 0x85ebca77)
      c = Math.imul(c ^ byte ^ (a >>> 24), 0xc2b2ae3d)
      d = Math.imul(d ^ byte ^ (b >>> 16), 0x27d4eb2f)
    }
    // A boundary counts too, so that moving a byte from one part to the next changes the result.
    a = Math.imul(a ^ part.length, 0x01000193)
  }
  return [a ^ (c >>> 13), b ^ (d >>> 15), c ^ (a >>> 16), d ^ (b >>> 11)]
    .map((lane) => (lane >>> 0).toString(16).padStart(8, '0'))
    .join('')
}
