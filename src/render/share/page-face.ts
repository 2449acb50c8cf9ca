import { zlibSync } from 'fflate'
import type { ObjectStore } from '../pdf/object-store.js'
import type { PdfRef } from '../pdf/pdf-syntax.js'

/** A letter as a page writes it. */
export interface Letter {
  /** Its number in the embedded face, four hex digits. */
  readonly code: string
  /** How far it moves the pen, kerning included, and how wide the face says it is, in 1/1000 em. */
  readonly moves: number
  readonly width: number
}

/** A word as the operand of TJ. */
export interface Word {
  readonly operand: string
  /** How far the pen moves over the word and the space after it, in em. */
  readonly advance: number
  /** The same without the space between the letters. */
  readonly tight: number
  readonly spaces: number
}

/** A face while pages are written in it. */
export interface PageFace {
  /** Words already spelled in it, by tracking and text. */
  readonly words: Map<string, Word>
  readonly encode: (text: string) => readonly Letter[]
  /** What a file embeds once all is written. */
  readonly pack: () => PackedFace
}

/** A TrueType face of some letters as a file holds it; lengths in 1/1000 em. */
export interface PackedFace {
  readonly name: string
  /** Deflated, and how long it is unpacked. */
  readonly program: Uint8Array
  readonly length: number
  /** By code. */
  readonly widths: readonly number[]
  /** Deflated map from codes to characters. */
  readonly unicode: Uint8Array
  readonly box: readonly number[]
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
}

/** Letters outside the standard Latin set. */
const SYMBOLIC = 4

/** Adds the face to a file. */
export function embedFace(store: ObjectStore, face: PackedFace): PdfRef {
  const name = `BOKITS+${face.name}`
  const descriptor = store.add({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: face.box,
    ItalicAngle: 0,
    Ascent: face.ascent,
    Descent: face.descent,
    CapHeight: face.capHeight,
    XHeight: face.xHeight,
    StemV: 0,
    FontFile2: store.addStream(face.program, { Filter: 'FlateDecode', Length1: face.length }),
  })
  const letters = store.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: { text: 'Adobe' }, Ordering: { text: 'Identity' }, Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, face.widths],
    CIDToGIDMap: 'Identity',
  })
  return store.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [letters],
    ToUnicode: store.addStream(face.unicode, { Filter: 'FlateDecode' }),
  })
}

const hex = (value: number): string => value.toString(16).padStart(4, '0')
const unitsOf = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('')

/** A range may not leave the codes that begin with the same byte. */
const RANGE = 256

/** What the codes stand for, deflated, so that text can be found and copied. */
export function packUnicode(characters: readonly string[]): Uint8Array {
  const ranges: string[] = []
  for (let from = 0; from < characters.length; from += RANGE) {
    const part = characters.slice(from, from + RANGE)
    ranges.push(`<${hex(from)}> <${hex(from + part.length - 1)}> [${part.map((c) => `<${unitsOf(c)}>`).join(' ')}]`)
  }
  const map = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
  return zlibSync(new TextEncoder().encode(map))
}
