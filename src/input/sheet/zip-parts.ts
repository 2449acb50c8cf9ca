import { crc32 } from 'node:zlib'

import { Inflate } from 'fflate'

import { LIMITS } from './limits.js'

/** Why an archive is not read. */
export type ZipFault = 'hong' | 'sai-ma' | 'qua-lon' | 'qua-nhieu' | 'khoa'

/** An archive that is broken, spoiled on its way (its CRC does not fit), locked or larger than it may be. */
export class ZipError extends Error {
  readonly fault: ZipFault

  constructor(fault: ZipFault) {
    super(fault)
    this.name = 'ZipError'
    this.fault = fault
  }
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly locked: boolean
  readonly packed: number
  readonly crc: number
  readonly offset: number
}

/** Signatures and lengths of a ZIP's records, as its specification (APPNOTE 6.3) has them. */
const END = { mark: 0x06054b50, length: 22, comment: 65_535 } as const
const LISTED = { mark: 0x02014b50, length: 46 } as const
const LOCAL = { mark: 0x04034b50, length: 30 } as const
/** Records of ZIP64: where its end record is, the end record itself, and the extra field with what does not fit in 32 bits. */
const LOCATOR = { mark: 0x07064b50, length: 20 } as const
const END64 = { mark: 0x06064b50, length: 56 } as const
const EXTRA64 = 1
/** What stands in a field whose value is in the ZIP64 record instead. */
const ELSEWHERE16 = 0xffff
const ELSEWHERE = 0xffff_ffff

/** The names of all files in an archive. */
export const zipNames = (bytes: Uint8Array): string[] => [...entries(bytes).keys()]

/**
 * Inflates the files of an archive that are wanted, by name. Inflated bytes are counted as they come, so what the
 * archive says about its own sizes is not believed; anything over the limits stops the reading at once.
 */
export function zipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  let left: number = LIMITS.inflatedBytes
  for (const [name, entry] of entries(bytes)) {
    if (!wanted(name)) continue
    const part = inflate(packedBytes(bytes, entry), entry.method, left)
    if (crc32(part) !== entry.crc) throw new ZipError('sai-ma')
    left -= part.length
    parts.set(name, part)
  }
  return parts
}

function entries(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes)
  const directory = directoryOf(view)
  if (directory.count > LIMITS.parts) throw new ZipError('qua-nhieu')
  const found = new Map<string, Entry>()
  let at = directory.at
  for (let i = 0; i < directory.count; i++) {
    if (at + LISTED.length > view.byteLength || view.getUint32(at, true) !== LISTED.mark) throw new ZipError('hong')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + LISTED.length, at + LISTED.length + nameLength))
    found.set(name.replaceAll('\\', '/'), {
      name,
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      ...placeOf(view, at, at + LISTED.length + nameLength),
    })
    at += LISTED.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}

/** Packed size and place of the entry listed at `at`, whose extra fields begin at `extra`. */
function placeOf(view: DataView, at: number, extra: number): Pick<Entry, 'packed' | 'offset'> {
  const own = [24, 20, 42].map((field) => view.getUint32(at + field, true))
  if (!own.includes(ELSEWHERE)) return { packed: own[1] ?? 0, offset: own[2] ?? 0 }
  const end = Math.min(extra + view.getUint16(at + 30, true), view.byteLength)
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== EXTRA64) continue
    let next = field + 4
    // only the values that do not fit are there, in this order
    const [, packed = 0, offset = 0] = own.map((value) => {
      if (value !== ELSEWHERE) return value
      if (next + 8 > end) throw new ZipError('hong')
      next += 8
      return big(view, next - 8)
    })
    return { packed, offset }
  }
  throw new ZipError('hong')
}

/** How many files are listed, and where the list begins. */
function directoryOf(view: DataView): { readonly count: number; readonly at: number } {
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  const locator = end - LOCATOR.length
  const is64 =
    (count === ELSEWHERE16 || at === ELSEWHERE) && locator >= 0 && view.getUint32(locator, true) === LOCATOR.mark
  if (!is64) return { count, at }
  const record = big(view, locator + 8)
  if (record + END64.length > view.byteLength || view.getUint32(record, true) !== END64.mark) throw new ZipError('hong')
  return { count: big(view, record + 32), at: big(view, record + 48) }
}

/** A number of 64 bits; places beyond what a number can tell are beyond any file too. */
const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - END.length - END.comment)
  for (let at = view.byteLength - END.length; at >= first; at--) {
    if (view.getUint32(at, true) === END.mark) return at
  }
  throw new ZipError('hong')
}

function packedBytes(bytes: Uint8Array, { offset, packed, locked }: Entry): Uint8Array {
  if (locked) throw new ZipError('khoa')
  const view = viewOf(bytes)
  if (offset + LOCAL.length > view.byteLength || view.getUint32(offset, true) !== LOCAL.mark) throw new ZipError('hong')
  const from = offset + LOCAL.length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (from + packed > bytes.length) throw new ZipError('hong')
  return bytes.subarray(from, from + packed)
}

const STEP = 65_536

function inflate(packed: Uint8Array, method: number, left: number): Uint8Array {
  const most = Math.min(left, LIMITS.partBytes, Math.max(LIMITS.ratioFrom, packed.length * LIMITS.ratio))
  const chunks: Uint8Array[] = []
  let length = 0
  const take = (chunk: Uint8Array): void => {
    length += chunk.length
    if (length > most) throw new ZipError('qua-lon')
    chunks.push(chunk)
  }
  if (method === 0) {
    take(packed)
    return packed
  }
  if (method !== 8) throw new ZipError('hong')
  try {
    const stream = new Inflate(take)
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('hong')
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
