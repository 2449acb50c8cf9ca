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
  const [fromY, toY] = [Math.max(patch.y, rows.top), Math.min(patch.y + patch.height, rows.top + rows.rows)]
  const [fromX, toX] = [Math.max(patch.x, 0), Math.min(patch.x + patch.width, width)]
  // how the two sums of Adler-32 change: a byte counts once in the first and by its distance from the end in the second
  let [first, second] = [0, 0]
  for (let y = fromY; y < toY; y += 1) {
    let from = ((y - patch.y) * patch.width + fromX - patch.x) * 4
    let to = (y - rows.top) * stride + 1 + fromX * channels
    for (let x = fromX; x < toX; x += 1, from += 4, to += channels) {
      const alpha = patch.pixels[from + 3] as number
      if (alpha === 0) continue
      const below = channels === 4 ? (bytes[to + 3] as number) : 255
      const sum = alpha + div255(below * (255 - alpha))
      for (let k = 0; k < channels; k += 1) {
        const before = bytes[to + k] as number
        const after = k === 3 ? sum : over(patch.pixels[from + k] as number, alpha, before, below, sum)
        if (after === before) continue
        bytes[to + k] = after
        first += after - before
        second += (after - before) * (bytes.length - to - k)
      }
    }
  }
  const a = mod((adler & 0xffff) + first)
  const b = mod((adler >>> 16) + second)
  return ((b << 16) | a) >>> 0
}

const div255 = (product: number): number => Math.round(product / 255)
const mod = (n: number): number => ((n % MOD) + MOD) % MOD

/** Color over color; the upper one is multiplied by its alpha, the lower one and the result are not. */
function over(upper: number, alpha: number, lower: number, below: number, sum: number): number {
  if (alpha === 255) return upper
  if (below === 255) return upper + div255(lower * (255 - alpha))
  const product = upper + (lower * below * (255 - alpha)) / 65025
  return Math.min(255, Math.round((product * 255) / sum))
}
