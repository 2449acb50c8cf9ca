import { createLzwTable, lzwEncode } from './lzw.js'
import { type Extent, HEADER_SIZE, tiffDirectory, type TiffFacts } from './tiff-directory.js'

/** Where a file's bytes go: appended in order, and its first bytes once more at the end. */
export interface ByteSink {
  readonly append: (bytes: Uint8Array) => Promise<void>
  readonly rewriteStart: (bytes: Uint8Array) => Promise<void>
}

/** A picture given in bands from the top: C M Y K bytes of whole rows, 255 is full ink. */
export interface InkRows {
  readonly width: number
  readonly height: number
  /** Rows of the next band; fewer at the foot. */
  readonly bands: () => AsyncIterable<Uint8Array>
}

/** A strip of about this many bytes can be read by every program without strain. */
const STRIP_BYTES = 1 << 20
/** Above this an offset needs more than 32 bits; the directory comes last and is small. */
const CLASSIC_LIMIT = 2 ** 32 - 2 ** 24

export interface TiffOptions extends Omit<TiffFacts, 'width' | 'height' | 'rowsPerStrip'> {
  /** Bytes from which the file becomes a BigTIFF. */
  readonly classicLimit?: number | undefined
}

/** Writes a CMYK TIFF (LZW, ICC, BigTIFF when it must be) strip by strip; gives its length in bytes. */
export async function writeTiff(rows: InkRows, sink: ByteSink, options: TiffOptions): Promise<number> {
  const { classicLimit = CLASSIC_LIMIT, ...facts } = options
  const stride = rows.width * 4
  const rowsPerStrip = Math.max(1, Math.min(rows.height, Math.floor(STRIP_BYTES / stride)))
  const table = createLzwTable()
  const strips: Extent[] = []
  let offset = HEADER_SIZE
  const append = async (bytes: Uint8Array): Promise<void> => {
    await sink.append(bytes)
    offset += bytes.length
  }
  await sink.append(new Uint8Array(HEADER_SIZE))
  for await (const strip of inStrips(rows, rowsPerStrip)) {
    takeDifferences(strip, stride)
    const packed = lzwEncode(strip, table)
    strips.push({ offset, length: packed.length })
    await append(packed)
  }
  if (offset % 2 === 1) await append(new Uint8Array(1))
  const { header, tail } = tiffDirectory(
    { ...facts, width: rows.width, height: rows.height, rowsPerStrip },
    strips,
    offset,
    offset > classicLimit,
  )
  await append(tail)
  await sink.rewriteStart(header)
  return offset
}

/** Cuts bands of any height into strips of one height; only the last may be lower. Each strip is a copy of its own. */
async function* inStrips({ width, height, bands }: InkRows, rowsPerStrip: number): AsyncGenerator<Uint8Array> {
  const stride = width * 4
  let [strip, filled, left] = [new Uint8Array(Math.min(rowsPerStrip, height) * stride), 0, height * stride]
  for await (const band of bands()) {
    let from = 0
    while (from < band.length) {
      const part = band.subarray(from, from + strip.length - filled)
      strip.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < strip.length) continue
      left -= filled
      yield strip
      ;[strip, filled] = [new Uint8Array(Math.min(rowsPerStrip * stride, left)), 0]
      if (left <= 0) break
    }
  }
  if (left !== 0) throw new Error(`${left / stride} rows are missing`)
}

/** Every sample less the one of the pixel before it: flat color becomes zeros, which LZW packs to nearly nothing. */
function takeDifferences(strip: Uint8Array, stride: number): void {
  for (let row = 0; row < strip.length; row += stride) {
    for (let i = row + stride - 1; i >= row + 4; i -= 1) strip[i] = (strip[i] as number) - (strip[i - 4] as number)
  }
}
