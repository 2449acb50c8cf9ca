import { createHash } from 'node:crypto'

import type { Provenance } from '../../model/provenance.js'
import { blankDigest, fillDigest, type Span } from './digest-place.js'
import { isJpeg, partJpeg, putJpegXmp } from './jpeg-xmp.js'
import type { Parted } from './parted.js'
import { isPdf, pdfPacket, putPdfXmp } from './pdf-xmp.js'
import { isPng, partPng, putPngXmp } from './png-xmp.js'
import { NO_CONTENT, readStamp, stampPacket, stampRdf, stampXml, type Stamp } from './provenance.js'
import { isSvg, putSvgXmp, svgPacket } from './svg-xmp.js'
import { isTiff, putTiffXmp, tiffPacket } from './tiff-xmp.js'
import { type BegunDigest, beginDigest } from '../sha256.js'
import { isWebp, putWebpXmp, webpPacket } from './webp-xmp.js'

/** Kinds of file that can carry a stamp; others are given back as they are. */
interface Carrier {
  readonly fits: (bytes: Uint8Array) => boolean
  readonly part: (bytes: Uint8Array) => Parted
  readonly stamp: (bytes: Uint8Array, provenance: Provenance, begun: BegunDigest | undefined) => Stamped
}

/** A stamped file, and its digest as far as it was taken for the stamp. */
export interface Stamped {
  readonly bytes: Uint8Array
  readonly begun?: BegunDigest | undefined
}

/** A carrier whose packet stands apart from all that counts: the file as it was before the stamp. */
const apart = (
  fits: Carrier['fits'],
  part: Carrier['part'],
  put: (bytes: Uint8Array, packet: string) => Uint8Array,
): Carrier => ({
  fits,
  part,
  stamp: (bytes, provenance) => ({
    bytes: put(bytes, stampPacket({ ...provenance, content: digestOf([bytes], provenance) })),
  }),
})

/** A carrier of which everything counts but the digest itself, whose place is blank while it is taken. */
const whole = (
  fits: Carrier['fits'],
  packetOf: (bytes: Uint8Array) => Span | null,
  put: (bytes: Uint8Array, stamp: Stamp) => Uint8Array,
): Carrier => ({
  fits,
  part: (bytes) => {
    const span = packetOf(bytes)
    const packet = span === null ? null : new TextDecoder().decode(bytes.subarray(...span))
    return { packet, rest: blankDigest(bytes, span) }
  },
  stamp: (bytes, provenance, before) => {
    const made = put(bytes, { ...provenance, content: NO_CONTENT })
    const span = packetOf(made)
    const [ahead = made, ...rest] = blankDigest(made, span)
    const begun = beginDigest(ahead, before)
    fillDigest(made, span, digestOf(rest, provenance, begun.hash.copy()))
    return { bytes: made, begun }
  },
})

const CARRIERS: readonly Carrier[] = [
  apart(isPng, partPng, putPngXmp),
  apart(isJpeg, partJpeg, putJpegXmp),
  whole(isWebp, webpPacket, (bytes, stamp) => putWebpXmp(bytes, stampPacket(stamp))),
  // inside an SVG no marks are needed by which programs find a packet in any file
  whole(isSvg, svgPacket, (bytes, stamp) => putSvgXmp(bytes, stampRdf(stamp))),
  whole(isTiff, tiffPacket, (bytes, stamp) => putTiffXmp(bytes, stampPacket(stamp))),
  whole(isPdf, pdfPacket, (bytes, stamp) => putPdfXmp(bytes, stampXml(stamp))),
]

/** Bytes a stamp may add to an image; a byte limit must leave this much room. */
export const STAMP_ROOM = 1536

/** The file with its provenance in XMP: same file and provenance, same bytes. Types without XMP stay as they are. */
export const embedMetadata = (bytes: Uint8Array, provenance: Provenance): Uint8Array =>
  stampBytes({ bytes }, provenance).bytes

/** The same for a file whose digest may have been begun: with bytes that no stamp changes. */
export function stampBytes({ bytes, begun }: Stamped, provenance: Provenance): Stamped {
  const carrier = CARRIERS.find(({ fits }) => fits(bytes))
  return carrier ? carrier.stamp(bytes, provenance, begun) : { bytes, begun }
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
function digestOf(
  parts: readonly Uint8Array[],
  { campaign, year, theme, identity, unit }: Provenance,
  hash = createHash('sha256'),
): string {
  for (const part of parts) hash.update(part)
  return hash.update(JSON.stringify([campaign, year, theme, identity, unit])).digest('hex')
}
