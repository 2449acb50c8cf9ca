/** What a TIFF says of itself; everything that its strips do not hold. */
export interface TiffFacts {
  readonly width: number
  readonly height: number
  /** Pixels per inch. */
  readonly dpi: number
  readonly rowsPerStrip: number
  readonly profile: Uint8Array
  /** ASCII. */
  readonly description: string
}

/** Where a strip or another block of bytes lies in the file. */
export interface Extent {
  readonly offset: number
  readonly length: number
}

const SHORT = 3
const LONG = 4
const RATIONAL = 5
const ASCII = 2
const UNDEFINED = 7
const LONG8 = 16
const SIZE_OF: Readonly<Record<number, number>> = {
  [ASCII]: 1,
  [SHORT]: 2,
  [LONG]: 4,
  [RATIONAL]: 8,
  [UNDEFINED]: 1,
  [LONG8]: 8,
}

interface Entry {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly bytes: Uint8Array
}

const ascii = (text: string): Uint8Array => Uint8Array.from(`${text}\0`, (char) => char.charCodeAt(0) & 0x7f)

function numbers(type: number, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * (SIZE_OF[type] ?? 1))
  const view = new DataView(bytes.buffer)
  values.forEach((value, i) => {
    if (type === SHORT) view.setUint16(i * 2, value, true)
    else if (type === LONG) view.setUint32(i * 4, value, true)
    else if (type === LONG8) view.setBigUint64(i * 8, BigInt(value), true)
    else {
      view.setUint32(i * 8, value, true)
      view.setUint32(i * 8 + 4, 1, true)
    }
  })
  return bytes
}

function entriesOf(facts: TiffFacts, strips: readonly Extent[], big: boolean): readonly Entry[] {
  const entry = (tag: number, type: number, ...values: number[]): Entry => ({
    tag,
    type,
    count: values.length,
    bytes: numbers(type, values),
  })
  const raw = (tag: number, type: number, bytes: Uint8Array): Entry => ({ tag, type, count: bytes.length, bytes })
  const place = big ? LONG8 : LONG
  return [
    entry(256, LONG, facts.width),
    entry(257, LONG, facts.height),
    entry(258, SHORT, 8, 8, 8, 8),
    entry(259, SHORT, 5), // LZW
    entry(262, SHORT, 5), // inks
    raw(270, ASCII, ascii(facts.description)),
    {
      tag: 273,
      type: place,
      count: strips.length,
      bytes: numbers(
        place,
        strips.map((strip) => strip.offset),
      ),
    },
    entry(274, SHORT, 1),
    entry(277, SHORT, 4),
    entry(278, LONG, facts.rowsPerStrip),
    {
      tag: 279,
      type: LONG,
      count: strips.length,
      bytes: numbers(
        LONG,
        strips.map((strip) => strip.length),
      ),
    },
    entry(282, RATIONAL, facts.dpi),
    entry(283, RATIONAL, facts.dpi),
    entry(284, SHORT, 1),
    entry(296, SHORT, 2), // per inch
    raw(305, ASCII, ascii('bo-kit')),
    entry(317, SHORT, 2), // differences along a row
    entry(332, SHORT, 1), // C M Y K
    raw(34675, UNDEFINED, facts.profile),
  ]
}

/** The directory and all that it points to, to be written at `offset` (even), and the header that points to it. */
export function tiffDirectory(
  facts: TiffFacts,
  strips: readonly Extent[],
  offset: number,
  big: boolean,
): { readonly header: Uint8Array; readonly tail: Uint8Array } {
  const entries = entriesOf(facts, strips, big)
  const room = big ? 8 : 4
  const size = (big ? 8 : 2) + entries.length * (big ? 20 : 12) + room
  const far = entries.filter(({ bytes }) => bytes.length > room)
  const total = far.reduce((sum, { bytes }) => sum + bytes.length + (bytes.length % 2), size)
  const tail = new Uint8Array(total)
  const view = new DataView(tail.buffer)
  const word = (at: number, value: number): void =>
    big ? view.setBigUint64(at, BigInt(value), true) : view.setUint32(at, value, true)
  let [at, free] = [big ? 8 : 2, size]
  if (big) view.setBigUint64(0, BigInt(entries.length), true)
  else view.setUint16(0, entries.length, true)
  for (const { tag, type, count, bytes } of entries) {
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, type, true)
    word(at + 4, count)
    const value = at + 4 + room
    if (bytes.length <= room) tail.set(bytes, value)
    else {
      word(value, offset + free)
      tail.set(bytes, free)
      free += bytes.length + (bytes.length % 2)
    }
    at = value + room
  }
  return { header: headerOf(offset, big), tail }
}

/** Bytes before the first strip: room for either kind of header, which is known only when all strips are written. */
export const HEADER_SIZE = 16

function headerOf(directory: number, big: boolean): Uint8Array {
  const header = new Uint8Array(HEADER_SIZE)
  const view = new DataView(header.buffer)
  view.setUint16(0, 0x4949, true)
  view.setUint16(2, big ? 43 : 42, true)
  if (!big) view.setUint32(4, directory, true)
  else {
    view.setUint16(4, 8, true)
    view.setBigUint64(8, BigInt(directory), true)
  }
  return header
}
