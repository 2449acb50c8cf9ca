import type { Outline } from '../../model/scene.js'
import type { Edges } from './coverage.js'

/**
 * What drawing into pixels keeps from one piece to the next: outlines already read, and memory that is used again.
 * Both lend memory until they are asked again; whoever borrows may not wait in between.
 */
export interface Brush {
  readonly edges: WeakMap<Outline, Edges>
  /** So many bytes of any content. */
  readonly bytes: (length: number) => Uint8Array
  /** So many zeros. */
  readonly cells: (length: number) => Float32Array
}

/** A brush for one thread. */
export function createBrush(): Brush {
  let bytes = new Uint8Array(0)
  let cells = new Float32Array(0)
  return {
    edges: new WeakMap(),
    bytes: (length) => {
      if (bytes.length < length) bytes = new Uint8Array(length)
      return bytes.subarray(0, length)
    },
    cells: (length) => {
      if (cells.length < length) cells = new Float32Array(length)
      else cells.fill(0, 0, length)
      return cells.subarray(0, length)
    },
  }
}
