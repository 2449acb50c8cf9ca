/** How the two sums of Adler-32 change: a byte counts once in the first and by its distance from the end in the second. */
export interface Change {
  first: number
  second: number
}

/** Lays one color over pixels that stand in a row; `tint` is 4 bytes, red lowest, multiplied by the alpha in the highest. */
export type LaySpan = (bytes: Uint8Array, from: number, to: number, tint: number, change: Change) => void

/** A product of two bytes, divided by 255 and rounded. */
const div255 = (product: number): number => {
  const half = product + 128
  return (half + (half >> 8)) >> 8
}

/** Over opaque pixels of 3 bytes. */
export function layOpaque(bytes: Uint8Array, from: number, to: number, tint: number, change: Change): void {
  const rest = 255 - (tint >>> 24)
  const red = tint & 255
  const green = (tint >>> 8) & 255
  const blue = (tint >>> 16) & 255
  let first = 0
  let second = 0
  for (let at = from; at < to; at += 3) {
    const r = bytes[at] as number
    const g = bytes[at + 1] as number
    const b = bytes[at + 2] as number
    const newR = red + div255(r * rest)
    const newG = green + div255(g * rest)
    const newB = blue + div255(b * rest)
    bytes[at] = newR
    bytes[at + 1] = newG
    bytes[at + 2] = newB
    const sum = newR - r + newG - g + newB - b
    first += sum
    second += sum * (bytes.length - at) - (newG - g) - 2 * (newB - b)
  }
  change.first += first
  change.second += second
}

/** Over pixels of 4 bytes whose color is not multiplied by their alpha. */
export function layTransparent(bytes: Uint8Array, from: number, to: number, tint: number, change: Change): void {
  const alpha = tint >>> 24
  for (let at = from; at < to; at += 4) {
    const below = bytes[at + 3] as number
    const sum = alpha + div255(below * (255 - alpha))
    for (let k = 0; k < 4; k += 1) {
      const before = bytes[at + k] as number
      const own = (tint >>> (8 * k)) & 255
      const product = own + (before * below * (255 - alpha)) / 65025
      const after = k === 3 ? sum : alpha === 255 ? own : Math.min(255, Math.round((product * 255) / sum))
      bytes[at + k] = after
      change.first += after - before
      change.second += (after - before) * (bytes.length - at - k)
    }
  }
}
