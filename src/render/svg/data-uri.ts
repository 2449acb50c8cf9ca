import type { Asset } from '../../model/job.js'

const CHUNK = 0x8000

/** The picture inside an address, base64; works in Node and in a browser. */
export const dataUri = (asset: Pick<Asset, 'mime' | 'bytes'>): string => {
  let binary = ''
  // In pieces: a whole photo is too many arguments for one call.
  for (let i = 0; i < asset.bytes.length; i += CHUNK) {
    binary += String.fromCharCode(...asset.bytes.subarray(i, i + CHUNK))
  }
  return `data:${asset.mime};base64,${btoa(binary)}`
}
