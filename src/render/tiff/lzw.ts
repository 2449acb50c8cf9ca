const CLEAR = 256
const END = 257
const FIRST_FREE = 258
/** The encoder starts a new table when the next code would be this one, as libtiff does. */
const FULL = 4094
const SLOTS = 1 << 14

/** What one run of the encoder keeps between strips, so that memory is asked for once. */
export interface LzwTable {
  /** `(prefix << 8) | byte` of each slot, -1 where empty. */
  readonly keys: Int32Array
  readonly codes: Uint16Array
}

export const createLzwTable = (): LzwTable => ({ keys: new Int32Array(SLOTS), codes: new Uint16Array(SLOTS) })

/** TIFF's LZW: most significant bit first, codes of 9 to 12 bits that grow one code early. */
export function lzwEncode(data: Uint8Array, { keys, codes }: LzwTable): Uint8Array {
  // a code of 12 bits for every byte is the worst that can happen, and a clear code now and then
  const out = new Uint8Array(Math.ceil(data.length * 1.51) + 16)
  let [at, held, bits, width, next] = [0, 0, 0, 9, FIRST_FREE]
  const put = (code: number): void => {
    held = (held << width) | code
    bits += width
    while (bits >= 8) {
      bits -= 8
      out[at++] = (held >>> bits) & 0xff
    }
    held &= (1 << bits) - 1
  }
  const grow = (): void => {
    if (next > (1 << width) - 1) width += 1
  }
  keys.fill(-1)
  put(CLEAR)
  let prefix = data[0] ?? 0
  for (let i = 1; i < data.length; i += 1) {
    const byte = data[i] as number
    const key = (prefix << 8) | byte
    let slot = Math.imul(key, 0x9e3779b1) >>> 18
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & (SLOTS - 1)
    if (keys[slot] === key) {
      prefix = codes[slot] as number
      continue
    }
    put(prefix)
    prefix = byte
    keys[slot] = key
    codes[slot] = next++
    if (next === FULL) {
      put(CLEAR)
      keys.fill(-1)
      next = FIRST_FREE
      width = 9
    } else grow()
  }
  if (data.length > 0) put(prefix)
  // the decoder adds an entry after every code, so it may already read one bit more
  next += 1
  if (next === FULL) {
    put(CLEAR)
    width = 9
  } else grow()
  put(END)
  if (bits > 0) out[at++] = (held << (8 - bits)) & 0xff
  return out.slice(0, at)
}
