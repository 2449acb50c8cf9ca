import { decodeTcvn3, decodeVni, type Encoding } from '../../text/legacy.js'
import { syllableShare } from '../../text/syllable.js'
import type { Run } from './grid.js'

/** A text read by the font it is set in. */
export interface FontReading {
  readonly text: string
  /** The font that decided; null where none did and the text stands as it is. */
  readonly font: string | null
  readonly encoding: Encoding | null
  /** A font without small letters: what it shows is in capitals whatever was typed. */
  readonly capitals: boolean
}

/** The encoding that a font's name stands for: .VnTime and its family for TCVN3, VNI-Times and its for VNI. */
export function encodingOfFont(font: string | null): Encoding | null {
  if (font === null) return null
  if (/^\.vn/iu.test(font)) return 'tcvn3'
  return /^vni[-\s]/iu.test(font) ? 'vni' : null
}

/** .VnTimeH, .VnArialH …: the fonts of TCVN3 that have capitals only. */
const hasCapitalsOnly = (font: string): boolean => /^\.vn/iu.test(font) && font.endsWith('H')

/** Reads a cell's runs, each in the encoding of its font; a text that is Unicode all the same stays. */
export function readByFont(runs: readonly Run[]): FontReading {
  const asIs = runs.map((run) => run.text).join('')
  const deciding = runs.find((run) => encodingOfFont(run.font) !== null && run.text.trim() !== '')
  const plain: FontReading = { text: asIs, font: null, encoding: null, capitals: false }
  if (!deciding || !/\p{L}|[\u0080-\u00FF]/u.test(asIs)) return plain
  const read = runs.map(readRun).join('')
  if (read === asIs) return plain
  // typed in Unicode under an old font: the old reading spoils what was whole
  if (syllableShare(read) < syllableShare(asIs)) return plain
  const font = deciding.font ?? ''
  return { text: read, font, encoding: encodingOfFont(font), capitals: hasCapitalsOnly(font) }
}

function readRun({ text, font }: Run): string {
  const encoding = encodingOfFont(font)
  if (encoding === null || font === null) return text
  const read = encoding === 'vni' ? decodeVni(text) : decodeTcvn3(text)
  if (read === undefined) return text
  return hasCapitalsOnly(font) ? read.toUpperCase() : read
}
