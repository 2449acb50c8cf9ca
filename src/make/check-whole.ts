import { inflateSync } from 'node:zlib'
import type { Skin } from '../model/color.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { checkPrintPdf } from '../preflight/pdf/check-print-pdf.js'
import type { ExpectedPdf } from '../preflight/pdf/check-expected.js'
import type { ReadJpeg } from '../preflight/pdf/image-ink.js'
import { readOwn } from '../preflight/pdf/read-own.js'
import { barBuilds } from '../render/pdf/color-bar.js'
import type { PrintVector } from '../render/print-vector.js'

/** What a print file of ours must turn out to be. */
export interface WholeCheck extends Pick<ExpectedPdf, 'pages' | 'standard'> {
  readonly scale: number
  readonly skin: Skin
  readonly vectors: ReadonlyMap<string, PrintVector>
  /** `full` has a library read the file, `quick` our own reader. */
  readonly verify: 'quick' | 'full'
}

/** The whole preflight of one of our own print files: apart from what makes them, because most runs do without. */
export function checkWhole(
  bytes: Uint8Array,
  { scale, pages, standard, skin, vectors, verify }: WholeCheck,
): Promise<readonly Diagnostic[]> {
  const builds = [...Object.values(skin.roles).map((color) => color.cmyk), ...barBuilds(skin), ...vectorBuilds(vectors)]
  const reader = verify === 'full' ? undefined : (own: Uint8Array) => readOwn(own, inflateSync)
  return checkPrintPdf(bytes, { scale, expected: { pages, builds, standard }, readJpeg, reader })
}

/** Loaded only where a file holds a photo. */
const readJpeg: ReadJpeg = async (jpeg) => (await import('../render/png/read-jpeg-inks.js')).readJpegInks(jpeg)

const vectorBuilds = (vectors: ReadonlyMap<string, PrintVector>) =>
  [...vectors.values()]
    .flatMap(({ shapes }) => shapes.flatMap(({ fill, stroke }) => [fill ?? [], stroke?.ink ?? []]))
    .filter((build) => build.length === 4)
