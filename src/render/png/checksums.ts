const MOD = 65521
/** Bytes that can be summed before the sums must be reduced: 5552 is zlib's own figure. */
const RUN = 5552

/** Adler-32 over bytes, from 1 for none. */
export const adler32 = (bytes: Uint8Array): number => {
  let [a, b] = [1, 0]
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(at + RUN, bytes.length)
    for (; at < end; at += 1) {
      a += bytes[at] as number
      b += a
    }
    a %= MOD
    b %= MOD
  }
  return ((b << 16) | a) >>> 0
}

/** Adler-32 of two stretches in a row; `length` is that of the second. */
export const joinAdler = (first: number, second: number, length: number): number => {
  const [a1, b1] = [first & 0xffff, first >>> 16]
  const [a2, b2] = [second & 0xffff, second >>> 16]
  const a = (a1 + a2 - 1 + MOD) % MOD
  const b = (b1 + b2 + (((length % MOD) * ((a1 - 1 + MOD) % MOD)) % MOD)) % MOD
  return ((b << 16) | a) >>> 0
}
