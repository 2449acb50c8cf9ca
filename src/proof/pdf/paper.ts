import PDFDocument from 'pdfkit'
import type { Engine } from '../../make/load-engine.js'
import type { Rect } from '../../model/geometry.js'
import type { Face } from '../../model/scene.js'
import { measure, segments } from '../../text/measure.js'
import { type Piece, wordPieces, wrapPieces } from './wrap-pieces.js'

/** How a text looks; size in mm per em. */
export interface Style {
  readonly face: Face
  readonly size: number
  readonly color: string
}

const INK = '#1b1b1b'
const GRAY = '#555555'
const LINE = '#9a9a9a'

export const STYLES = {
  title: { face: 'black', size: 8.4, color: INK },
  section: { face: 'extrabold', size: 6, color: INK },
  heading: { face: 'bold', size: 4.4, color: INK },
  strong: { face: 'bold', size: 3.3, color: INK },
  body: { face: 'medium', size: 3.3, color: INK },
  marked: { face: 'medium', size: 2.9, color: GRAY },
  note: { face: 'medium', size: 2.7, color: GRAY },
  caption: { face: 'medium', size: 2.3, color: INK },
  product: { face: 'bold', size: 2.3, color: INK },
} as const satisfies Readonly<Record<string, Style>>

/** Baseline to baseline in em: the least at which two rows of accents never touch. */
const PITCH = 1.34
const BASELINE = 1.02

/** A sheet of A4 in mm: its edges, and where the texts end and the strip for notes begins. */
export const SHEET = {
  width: 210,
  height: 297,
  left: 15,
  right: 198,
  top: 24,
  bottom: 281,
  text: 152,
  notes: 171,
} as const
const POINTS = 72 / 25.4

/** A part of the document for programs that read it aloud. */
export type Tag = ReturnType<PDFKit.PDFDocument['struct']>

/** Draws on the page that was opened last. Lengths in mm; texts are read in the order they are written. */
export interface Paper {
  readonly doc: PDFKit.PDFDocument
  readonly openPage: () => void
  /** Opens a part below `parent`, or of the document itself. */
  readonly part: (type: string, parent?: Tag) => Tag
  /** What is drawn here is the part's words. */
  readonly tagged: (parent: Tag, type: string, draw: () => void, alt?: string) => void
  /** What is drawn here is only for the eye. */
  readonly ornament: (draw: () => void, type?: 'Layout' | 'Pagination') => void
  /** One line with its baseline at `y`, tracking in em. */
  readonly line: (text: string, x: number, y: number, style: Style, tracking?: number) => void
  /** Lines from `y` down; gives the height used. */
  readonly lines: (lines: readonly string[], x: number, y: number, style: Style) => number
  /** A text that nobody has marked, cut where it may be broken. */
  readonly pieces: (text: string) => readonly Piece[]
  readonly wrap: (text: string | readonly Piece[], width: number, style: Style) => readonly string[]
  readonly widthOf: (text: string, style: Style) => number
  readonly rule: (x: number, y: number, width: number, thickness?: number) => void
  readonly frame: (box: Rect, thickness: number, color: string) => void
  /** Closes the document and gives its bytes. */
  readonly finish: () => Uint8Array
}

/** Height of so many lines. */
export const heightOf = (lines: readonly string[], style: Style): number => lines.length * PITCH * style.size

/** An empty document; `created` stands in it as its date, so that the same proof is the same file. */
export function createPaper({ fonts, grade }: Engine, title: string, created: Date): Paper {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    tagged: true,
    displayTitle: true,
    // no font of the machine's or of pdfkit's
    font: '',
    info: { Title: title, Creator: 'bo-kit', CreationDate: created, ModDate: created },
  })
  for (const face of Object.keys(fonts.data) as Face[]) doc.registerFont(face, fonts.data[face])
  const root = doc.struct('Document')
  doc.addStructure(root)
  const widthOf = (text: string, { face, size }: Style): number => measure(fonts, text, face) * size
  const pieces = (text: string): readonly Piece[] => {
    const { syllables, gaps } = grade(text)
    return wordPieces(syllables, gaps)
  }
  const line: Paper['line'] = (text, x, y, { face, size, color }, tracking = 0) => {
    doc.font(face).fontSize(size).fillColor(color)
    for (const segment of segments(fonts, text, face, tracking)) {
      if (segment.text === '') continue
      doc.text(segment.text, x + segment.x * size, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: tracking * size,
        // with a list, if empty, pdfkit shapes the line whole: with the kerning at its blanks
        features: [],
      })
    }
  }
  return {
    doc,
    line,
    widthOf,
    openPage: () => {
      doc.addPage()
      doc.scale(POINTS)
    },
    part: (type, parent = root) => {
      const part = doc.struct(type)
      parent.add(part)
      return part
    },
    tagged: (parent, type, draw, alt) => void parent.add(doc.struct(type, alt === undefined ? {} : { alt }, draw)),
    ornament: (draw, type = 'Layout') => {
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
    },
    lines: (lines, x, y, style) => {
      for (const [i, text] of lines.entries()) {
        // a blank keeps the words of two lines apart for those who copy or hear them
        line(i < lines.length - 1 ? `${text} ` : text, x, y + (i * PITCH + BASELINE) * style.size, style)
      }
      return heightOf(lines, style)
    },
    pieces,
    wrap: (text, width, style) =>
      wrapPieces(typeof text === 'string' ? pieces(text) : text, width, (words) => widthOf(words, style)),
    rule: (x, y, width, thickness = 0.15) =>
      void doc
        .lineWidth(thickness)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(LINE),
    frame: ({ x, y, width, height }, thickness, color) =>
      void doc.lineWidth(thickness).rect(x, y, width, height).stroke(color),
    finish: () => {
      root.end()
      doc.end()
      return doc.read() as Uint8Array
    },
  }
}
