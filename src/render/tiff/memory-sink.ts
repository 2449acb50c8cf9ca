import type { ByteSink } from './write-tiff.js'

/** A file that is kept in memory until it is whole. */
export function memorySink(): ByteSink & { readonly bytes: () => Uint8Array } {
  const chunks: Uint8Array[] = []
  return {
    append: async (bytes) => void chunks.push(bytes),
    rewriteStart: async (bytes) => void (chunks[0] = bytes),
    bytes: () => {
      const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
      let at = 0
      for (const chunk of chunks) {
        whole.set(chunk, at)
        at += chunk.length
      }
      return whole
    },
  }
}
