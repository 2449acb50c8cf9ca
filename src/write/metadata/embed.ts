import { createHash } from 'node:crypto'

import type { Provenance } from '../../model/provenance.js'
import { isJpeg, partJpeg, putJpegXmp } from './jpeg-xmp.js'
import type { Parted } from './parted.js'
import { isPdf, partPdf, putPdfXmp } from './pdf-xmp.js'
import { isPng, partPng, putPngXmp } from './png-xmp.js'
import { NO_CONTENT, readStamp, stampPacket, stampXml, type Stamp } from './provenance.js'

/** Kinds of file that can carry a stamp; others are given back as they are. */
interface Carrier {
  readonly fits: (bytes: Uint8Array) => boolean
  readonly part: (bytes: Uint8Array) => Parted
  readonly put: (bytes: Uint8Array, stamp: Stamp) => Uint8Array
}

const CARRIERS: readonly Carrier[] = [
  { fits: isPng, part: partPng, put: (bytes, stamp) => putPngXmp(bytes, stampPacket(stamp)) },
  { fits: isJpeg, part: partJpeg, put: (bytes, stamp) => putJpegXmp(bytes, stampPacket(stamp)) },
  { fits: isPdf, part: partPdf, put: (bytes, stamp) => putPdfXmp(bytes, stampXml(stamp)) },
]

/** Bytes a stamp may add to an image; a byte limit must leave this much room. */
export const STAMP_ROOM = 1536

/** The file with its provenance in XMP: same file and provenance, same bytes. Types without XMP stay as they are. */
export function embedMetadata(bytes: Uint8Array, provenance: Provenance): Uint8Array {
  const carrier = CARRIERS.find(({ fits }) => fits(bytes))
  if (!carrier) return bytes
  const draft = carrier.put(bytes, { ...provenance, content: NO_CONTENT })
  const content = digestOf(carrier.part(draft).rest, provenance)
  return carrier.put(bytes, { ...provenance, content })
}

/** What a file says about itself and whether its content is still what it was made as; null where it says nothing. */
export function readMetadata(bytes: Uint8Array): { readonly stamp: Stamp; readonly isUnchanged: boolean } | null {
  const carrier = CARRIERS.find(({ fits }) => fits(bytes))
  if (!carrier) return null
  const { packet, rest } = carrier.part(bytes)
  const stamp = packet === null ? null : readStamp(packet)
  if (!stamp) return null
  return { stamp, isUnchanged: digestOf(rest, stamp) === stamp.content }
}

/** Over the content and what is said of it, so that a stamp moved to another file, or changed, does not fit. */
function digestOf(parts: readonly Uint8Array[], { campaign, year, theme, identity, unit }: Provenance): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.update(JSON.stringify([campaign, year, theme, identity, unit])).digest('hex')
}
