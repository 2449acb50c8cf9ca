const ROW = 20

/** An object in use as the file's own table gives it. */
export interface XrefEntry {
  readonly number: number
  readonly generation: number
  readonly offset: number
}

/** The entries of the file's own table; null where the table is a stream. A row that is none is given as a number alone. */
function readEntries(bytes: Uint8Array): readonly (XrefEntry | number)[] | null {
  const start = Number(/startxref\s+(\d+)\s+%%EOF/.exec(slice(bytes, bytes.length - 1024, 1024))?.[1])
  if (!/^\s*xref/.test(slice(bytes, start, 12))) return null
  let at = start + (/^\s*xref\s+/.exec(slice(bytes, start, 16))?.[0].length ?? 0)
  const entries: (XrefEntry | number)[] = []
  for (;;) {
    const section = /^(\d+) (\d+)\s+/.exec(slice(bytes, at, 32))
    if (section === null) return entries
    at += section[0].length
    const [first, count] = [Number(section[1]), Number(section[2])]
    const rows = slice(bytes, at, count * ROW)
    at += count * ROW
    for (let i = 0; i < count; i += 1) {
      const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(rows.slice(i * ROW, (i + 1) * ROW))
      if (entry === null) return [...entries, first + i]
      if (entry[3] === 'n') entries.push({ number: first + i, generation: Number(entry[2]), offset: Number(entry[1]) })
    }
  }
}

const isThere = (bytes: Uint8Array, { number, generation, offset }: XrefEntry): boolean => {
  const found = /^\s*(\d+)\s+(\d+)\s+obj/.exec(slice(bytes, offset, 40))
  return Number(found?.[1]) === number && Number(found?.[2]) === generation
}

/** The number of the first object that the file's own table does not find; null where all is well or the table is a stream. */
export function brokenEntry(bytes: Uint8Array): number | null {
  for (const entry of readEntries(bytes) ?? []) {
    if (typeof entry === 'number') return entry
    if (!isThere(bytes, entry)) return entry.number
  }
  return null
}

/** All objects of a file with a plain and whole table; null for any other. */
export function foundEntries(bytes: Uint8Array): readonly XrefEntry[] | null {
  const entries = readEntries(bytes) ?? []
  const found = entries.filter((entry) => typeof entry !== 'number')
  return found.length > 0 && found.length === entries.length && found.every((entry) => isThere(bytes, entry))
    ? found
    : null
}

const LETTERS = new TextDecoder('latin1')

const slice = (bytes: Uint8Array, at: number, length: number): string =>
  LETTERS.decode(bytes.subarray(Math.max(0, at), Math.max(0, at + length)))
