import type { Outline } from '../../model/scene.js'
import { type Chords, type Edges, edgesOf } from './coverage.js'
import { type LetterEdges, letterEdges } from './letter-edges.js'
import type { Band, ShellRows } from './shell-rows.js'

/** What drawing imprints keeps from one piece to the next. */
export interface Brush {
  /** The edges of an outline that is not told by its letters, read once for all the pieces that it stands on. */
  readonly edgesOf: (outline: Outline) => Edges
  /** A letter's edges by its path data, x in tenths. */
  readonly letterEdgesOf: (d: string) => Edges
  /** A color at every alpha, multiplied by it: 4 bytes, red lowest, alpha highest. */
  readonly tintsOf: (hex: string) => Int32Array
  /** Lends so many zeros; they must be zeros again when they are next asked for. */
  readonly cells: (length: number) => Float32Array
  /** Lends room for so many spans of a row, whatever they were. */
  readonly spans: (length: number) => Int32Array
  /** Lends room for so many bytes of a band's rows, whatever they were. */
  readonly rows: (length: number) => Uint8Array
  /** Lent for the line in hand. */
  readonly chords: Chords
  /** A number that no other outline has. */
  readonly idOf: (outline: Outline) => number
  /** Bands drawn last on a shell, by what they hold: dates and hotlines are the same for every unit. */
  readonly bandsOf: (shell: ShellRows) => Map<string, Band>
}

/** A brush for one thread. */
export function createBrush(): Brush {
  const read = new WeakMap<Outline, Edges>()
  const letters: LetterEdges = new Map()
  const tints = new Map<string, Int32Array>()
  const bands = new WeakMap<ShellRows, Map<string, Band>>()
  const ids = new WeakMap<Outline, number>()
  let count = 0
  let cells = new Float32Array(0)
  let spans = new Int32Array(0)
  let rows = new Uint8Array(0)
  return {
    edgesOf: (outline) => known(read, outline, () => edgesOf(outline.d)),
    letterEdgesOf: (d) => letterEdges(d, letters),
    tintsOf: (hex) => known(tints, hex, () => mixTints(hex)),
    cells: (length) => {
      if (cells.length < length) cells = new Float32Array(length)
      return cells
    },
    spans: (length) => {
      if (spans.length < 3 * length) spans = new Int32Array(3 * length)
      return spans
    },
    rows: (length) => {
      if (rows.length < length) rows = new Uint8Array(length)
      return rows.subarray(0, length)
    },
    chords: { ends: new Float64Array(0), count: 0 },
    idOf: (outline) => known(ids, outline, () => (count += 1)),
    bandsOf: (shell) => known(bands, shell, () => new Map<string, Band>()),
  }
}

function known<K, V>(kept: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const found = kept.get(key)
  if (found !== undefined) return found
  const made = make()
  kept.set(key, made)
  return made
}

function mixTints(hex: string): Int32Array {
  const color = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
  return Int32Array.from({ length: 256 }, (_, alpha) =>
    color.reduce((tint, value, k) => tint | (Math.round((value * alpha) / 255) << (8 * k)), alpha << 24),
  )
}
