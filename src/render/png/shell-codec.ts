import { type ClosedRows, type OpenRows, rowsOf, type ShellRows } from './shell-rows.js'

interface Index {
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly before: number
  readonly parts: readonly {
    readonly kind: 'closed' | 'open'
    readonly top: number
    readonly rows: number
    readonly adler: number
    /** Of each row where they are open. */
    readonly adlers: readonly number[]
    readonly bytes: number
  }[]
}

/** A shell's rows as a file: the length of an index, the index, then the parts as they stand in a PNG. */
export const shellRowsCodec = {
  ending: 'rows',
  size: (shell: ShellRows): number =>
    shell.parts.reduce((sum, part) => sum + part.idat.length + (part.kind === 'open' ? part.bytes.length : 0), 0),
  write: (shell: ShellRows): readonly Uint8Array[] => {
    const bodies = shell.parts.map((part) => part.idat)
    const parts = shell.parts.map((part, i) => ({
      kind: part.kind,
      top: part.kind === 'open' ? part.top : 0,
      rows: part.rows,
      adler: part.adler,
      adlers: part.kind === 'open' ? part.adlers : [],
      bytes: bodies[i]?.length ?? 0,
    }))
    const index: Index = {
      width: shell.width,
      height: shell.height,
      channels: shell.channels,
      before: shell.before.length,
      parts,
    }
    const text = new TextEncoder().encode(JSON.stringify(index))
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, text.length)
    return [length, text, shell.before, ...bodies]
  },
  read: (bytes: Uint8Array): ShellRows => {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
    const index = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Index
    const before = bytes.subarray(4 + length, 4 + length + index.before)
    let at = 4 + length + index.before
    const parts = index.parts.map(({ kind, top, rows, adler, adlers, bytes: size }): ClosedRows | OpenRows => {
      const idat = bytes.subarray(at, at + size)
      at += size
      if (kind === 'closed') return { kind, rows, adler, idat }
      return { kind, top, rows, adler, adlers, idat, bytes: rowsOf(idat) }
    })
    return { width: index.width, height: index.height, channels: index.channels, before, parts }
  },
}
