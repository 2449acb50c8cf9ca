const MOD = 65521
/** Bytes that can be summed before the sums must be reduced: 5552 is zlib's own figure. */
const RUN = 5552

/** Adler-32 over bytes, from 1 for none. */
export const adler32 = (bytes: Uint8Array): number => {
  let [a, b] = [1, 0]
  for (let at = 0; at < bytes.length; ) {
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
  const b = (b1 + b2 + ((length % MOD) * ((a1 - 1 + MOD) % MOD)) % MOD) % MOD
  return ((b << 16) | a) >>> 0
}

/** Tables of the CRC that PNG uses, for eight bytes at a time. */
const CRC: readonly Uint32Array[] = (() => {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256))
  const first = tables[0] as Uint32Array
  for (let n = 0; n < 256; n += 1) {
    let c = n
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    first[n] = c >>> 0
  }
  for (let t = 1; t < 8; t += 1) {
    const [table, before] = [tables[t] as Uint32Array, tables[t - 1] as Uint32Array]
    for (let n = 0; n < 256; n += 1) {
      const c = before[n] as number
      table[n] = ((c >>> 8) ^ (first[c & 0xff] as number)) >>> 0
    }
  }
  return tables
})()

/** CRC-32 as PNG chunks carry it, over several stretches in a row. */
export const crc32 = (...stretches: readonly Uint8Array[]): number => {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = CRC as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  let crc = 0xffffffff
  for (const bytes of stretches) {
    let i = 0
    for (; i + 8 <= bytes.length; i += 8) {
      const x = crc ^ ((bytes[i] as number) | ((bytes[i + 1] as number) << 8) | ((bytes[i + 2] as number) << 16) | ((bytes[i + 3] as number) << 24))
      crc =
        (t7[x & 0xff] as number) ^ (t6[(x >>> 8) & 0xff] as number) ^ (t5[(x >>> 16) & 0xff] as number) ^ (t4[x >>> 24] as number) ^
        (t3[bytes[i + 4] as number] as number) ^ (t2[bytes[i + 5] as number] as number) ^ (t1[bytes[i + 6] as number] as number) ^ (t0[bytes[i + 7] as number] as number)
    }
    for (; i < bytes.length; i += 1) crc = (t0[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8)
  }
  return (crc ^ 0xffffffff) >>> 0
}
