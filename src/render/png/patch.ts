/** Pixels to lay over a picture: 4 bytes each, color multiplied by alpha, `x` and `y` in the picture's pixels. */
export interface Patch {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Rows of a picture as PNG filters them: one byte before the pixels of each; `top` is the first row's place. */
export interface RowBytes {
  readonly bytes: Uint8Array
  readonly top: number
  readonly rows: number
  readonly width: number
  readonly channels: 3 | 4
}

const MOD = 65521

/** Lays a patch over rows in place and gives the Adler-32 that they then have; what lies outside them is left out. */
export function blend(rows: RowBytes, patch: Patch, adler: number): number {
  const { bytes, width, channels } = rows
  const stride = 1 + width * channels
  const fromY = Math.max(patch.y, rows.top)
  const toY = Math.min(patch.y + patch.height, rows.top + rows.rows)
  const fromX = Math.max(patch.x, 0)
  const toX = Math.min(patch.x + patch.width, width)
  const lay = channels === 3 ? layOpaque : layTransparent
  // how the two sums of Adler-32 change: a byte counts once in the first and by its distance from the end in the second
  const change: Change = { first: 0, second: 0 }
  for (let y = fromY; y < toY; y += 1) {
    const from = ((y - patch.y) * patch.width + fromX - patch.x) * 4
    const to = (y - rows.top) * stride + 1 + fromX * channels
    lay(bytes, to, patch.pixels, from, toX - fromX, change)
  }
  const a = mod((adler & 0xffff) + change.first)
  const b = mod((adler >>> 16) + change.second)
  return ((b << 16) | a) >>> 0
}

interface Change {
  first: number
  second: number
}

const mod = (n: number): number => ((n % MOD) + MOD) % MOD

/** A product of two bytes, divided by 255 and rounded. */
const div255 = (product: number): number => {
  const half = product + 128
  return (half + (half >> 8)) >> 8
}

/** One row over opaque pixels of 3 bytes. */
function layOpaque(
  bytes: Uint8Array,
  start: number,
  pixels: Uint8Array,
  source: number,
  count: number,
  change: Change,
): void {
  let first = 0
  let second = 0
  for (let i = 0, to = start, from = source; i < count; i += 1, to += 3, from += 4) {
    const alpha = pixels[from + 3] as number
    if (alpha === 0) continue
    const rest = 255 - alpha
    const [r, g, b] = [bytes[to] as number, bytes[to + 1] as number, bytes[to + 2] as number]
    const red = (pixels[from] as number) + (rest === 0 ? 0 : div255(r * rest))
    const green = (pixels[from + 1] as number) + (rest === 0 ? 0 : div255(g * rest))
    const blue = (pixels[from + 2] as number) + (rest === 0 ? 0 : div255(b * rest))
    bytes[to] = red
    bytes[to + 1] = green
    bytes[to + 2] = blue
    const sum = red - r + green - g + blue - b
    first += sum
    second += sum * (bytes.length - to) - (green - g) - 2 * (blue - b)
  }
  change.first += first
  change.second += second
}

/** One row over pixels of 4 bytes whose color is not multiplied by their alpha. */
function layTransparent(
  bytes: Uint8Array,
  start: number,
  pixels: Uint8Array,
  source: number,
  count: number,
  change: Change,
): void {
  for (let i = 0, to = start, from = source; i < count; i += 1, to += 4, from += 4) {
    const alpha = pixels[from + 3] as number
    if (alpha === 0) continue
    const below = bytes[to + 3] as number
    const sum = alpha + div255(below * (255 - alpha))
    for (let k = 0; k < 4; k += 1) {
      const before = bytes[to + k] as number
      const product = (pixels[from + k] as number) + (before * below * (255 - alpha)) / 65025
      const after =
        k === 3 ? sum : alpha === 255 ? (pixels[from + k] as number) : Math.min(255, Math.round((product * 255) / sum))
      bytes[to + k] = after
      change.first += after - before
      change.second += (after - before) * (bytes.length - to - k)
    }
  }
}
