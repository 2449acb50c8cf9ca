import { createHash, hash as digest, type Hash } from 'node:crypto'

/** The digest of a file's first bytes, from which that of the whole goes on. */
export interface BegunDigest {
  readonly length: number
  readonly hash: Hash
}

/** The digest of these bytes, gone on from where an earlier one of the same file, or of one that begins alike, has come to. */
export function beginDigest(bytes: Uint8Array, begun?: BegunDigest): BegunDigest {
  const hash = begun ? begun.hash.copy() : createHash('sha256')
  return { length: bytes.length, hash: hash.update(begun ? bytes.subarray(begun.length) : bytes) }
}

/** SHA-256 of a file of which a digest may have been begun, in lower case hexadecimal. */
export const sha256From = (bytes: Uint8Array, begun: BegunDigest | undefined): string =>
  begun ? beginDigest(bytes, begun).hash.digest('hex') : sha256(bytes)

/** SHA-256 of parts that follow each other, in lower case hexadecimal. */
export function sha256Of(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** SHA-256 in lower case hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => digest('sha256', bytes)
