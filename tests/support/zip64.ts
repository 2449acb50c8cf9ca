/** A ZIP as programs write it that expect more than 4 GB: sizes, places and counts stand in the records of ZIP64 (APPNOTE 4.3.14). */
export function toZip64(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  const listed: Buffer[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    const name = bytes.readUInt16LE(at + 28)
    const head = Buffer.from(bytes.subarray(at, at + 46 + name))
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [j, field] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(head.readUInt32LE(field)), 4 + 8 * j)
      head.writeUInt32LE(0xffff_ffff, field)
    }
    head.writeUInt16LE(extra.length, 30)
    listed.push(head, extra)
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const directory = Buffer.concat(listed)
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(directory.length), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  locator.writeUInt32LE(1, 16)
  const last = Buffer.from(bytes.subarray(end))
  last.writeUInt16LE(0xffff, 8)
  last.writeUInt16LE(0xffff, 10)
  last.writeUInt32LE(0xffff_ffff, 12)
  last.writeUInt32LE(0xffff_ffff, 16)
  return Buffer.concat([bytes.subarray(0, start), directory, record, locator, last])
}
