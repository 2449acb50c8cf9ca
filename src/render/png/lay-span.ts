/** How the two sums of Adler-32 change: a byte counts once in the first and by its distance from the end in the second. */
export interface Change {
  first: number
  second: number
}

/**
 * Lays colors over pixels that stand in a row: 3 numbers a span, the byte where it begins, the byte where it ends and its
 * color in 4 bytes, red lowest, multiplied by the alpha in the highest.
 */
export type LaySpans = (bytes: Uint8Array, spans: Int32Array, count: number, change: Change) => void

/** A product of two bytes, divided by 255 and rounded. */
const div255 = (product: number): number => {
  const half = product + 128
  return (half + (half >> 8)) >> 8
}

/** Over opaque pixels of 3 bytes. */
export function layOpaque(bytes: Uint8Array, spans: Int32Array, count: number, change: Change): void {
  const { length } = bytes
  let first = 0
  let second = 0
  for (let i = 0; i < 3 * count; i += 3) {
    const to = spans[i + 1] as number
    const tint = spans[i + 2] as number
    const rest = 255 - (tint >>> 24)
    const red = tint & 255
    const green = (tint >>> 8) & 255
    const blue = (tint >>> 16) & 255
    for (let at = spans[i] as number; at < to; at += 3) {
      const r = bytes[at] as number
      const g = bytes[at + 1] as number
      const b = bytes[at + 2] as number
      const moreR = red + div255(r * rest) - r
      const moreG = green + div255(g * rest) - g
      const moreB = blue + div255(b * rest) - b
      bytes[at] = r + moreR
      bytes[at + 1] = g + moreG
      bytes[at + 2] = b + moreB
      const sum = moreR + moreG + moreB
      first += sum
      second += sum * (length - at) - moreG - 2 * moreB
    }
  }
  change.first += first
  change.second += second
}

/** Over pixels of 4 bytes whose color is not multiplied by their alpha. */
export function layTransparent(bytes: Uint8Array, spans: Int32Array, count: number, change: Change): void {
  const { length } = bytes
  let first = 0
  let second = 0
  for (let i = 0; i < 3 * count; i += 3) {
    const to = spans[i + 1] as number
    const tint = spans[i + 2] as number
    const alpha = tint >>> 24
    for (let at = spans[i] as number; at < to; at += 4) {
      const below = bytes[at + 3] as number
      const sum = alpha + div255(below * (255 - alpha))
      for (let k = 0; k < 4; k += 1) {
        const before = bytes[at + k] as number
        const own = (tint >>> (8 * k)) & 255
        const product = own + (before * below * (255 - alpha)) / 65025
        const after = k === 3 ? sum : alpha === 255 ? own : Math.min(255, Math.round((product * 255) / sum))
        bytes[at + k] = after
        first += after - before
        second += (after - before) * (length - at - k)
      }
    }
  }
  change.first += first
  change.second += second
}
