import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ClosedRows, OpenRows, ShellRows } from './shell-rows.js'

interface Index {
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly before: number
  readonly parts: readonly { readonly kind: 'closed' | 'open'; readonly top: number; readonly rows: number; readonly adler: number; readonly bytes: number }[]
}

/** A shell's rows as a file: the length of an index, the index, then the parts; open rows are packed lightly. */
export const shellRowsCodec = {
  ending: 'rows',
  size: (shell: ShellRows): number => shell.parts.reduce((sum, part) => sum + (part.kind === 'open' ? part.bytes : part.idat).length, 0),
  write: (shell: ShellRows): readonly Uint8Array[] => {
    const bodies = shell.parts.map((part) => (part.kind === 'closed' ? part.idat : deflateRawSync(part.bytes, { level: 1 })))
    const parts = shell.parts.map((part, i) => ({ kind: part.kind, top: part.kind === 'open' ? part.top : 0, rows: part.rows, adler: part.adler, bytes: bodies[i]?.length ?? 0 }))
    const index: Index = { width: shell.width, height: shell.height, channels: shell.channels, before: shell.before.length, parts }
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
    const parts = index.parts.map(({ kind, top, rows, adler, bytes: size }): ClosedRows | OpenRows => {
      const body = bytes.subarray(at, at + size)
      at += size
      return kind === 'closed' ? { kind, rows, adler, idat: body } : { kind, top, rows, adler, bytes: inflateRawSync(body) }
    })
    return { width: index.width, height: index.height, channels: index.channels, before, parts }
  },
}
