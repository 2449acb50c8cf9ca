import { createHash } from 'node:crypto'

/** SHA-256 of parts that follow each other, in lower case hexadecimal. */
export function sha256Of(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** SHA-256 in lower case hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
