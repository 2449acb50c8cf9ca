const ROW = 20

/** The number of the first object that the file's own table does not find; null where all is well or the table is a stream. */
export function brokenEntry(bytes: Uint8Array): number | null {
  const start = Number(/startxref\s+(\d+)\s+%%EOF/.exec(slice(bytes, bytes.length - 1024, 1024))?.[1])
  if (!/^\s*xref/.test(slice(bytes, start, 12))) return null
  let at = start + (/^\s*xref\s+/.exec(slice(bytes, start, 16))?.[0].length ?? 0)
  for (;;) {
    const section = /^(\d+) (\d+)\s+/.exec(slice(bytes, at, 32))
    if (section === null) return null
    at += section[0].length
    const [first, count] = [Number(section[1]), Number(section[2])]
    for (let i = 0; i < count; i += 1, at += ROW) {
      const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(slice(bytes, at, ROW))
      if (entry === null) return first + i
      if (entry[3] === 'f') continue
      const found = new RegExp(`^\\s*${first + i}\\s+${Number(entry[2])}\\s+obj`).test(
        slice(bytes, Number(entry[1]), 40),
      )
      if (!found) return first + i
    }
  }
}

const slice = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, at), Math.max(0, at + length)))
