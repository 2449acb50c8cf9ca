import type { Rect } from './geometry.js'
import type { Outline } from './scene.js'

/** PDF/X-4 is the default; PDF/X-1a:2003 is for shops with older machines. */
export type PdfStandard = '4' | '1a'

/** How print PDFs are written: the standard, and what becomes of a piece larger than a PDF page can be. */
export interface PrintSettings {
  readonly pdfx: PdfStandard
  /** `tenth` draws at 1:10; `userunit` keeps the full size by /UserUnit 10, which not every program understands. */
  readonly large: 'tenth' | 'userunit'
  /** Builds for colors of logos, in percent, by screen color (`#0054A6`). */
  readonly inks?: Readonly<Record<string, readonly [number, number, number, number]>> | undefined
}

/** What a shop can work with unasked. */
export const DEFAULT_PRINT: PrintSettings = { pdfx: '4', large: 'tenth' }

/** Pixels per inch of the finished piece that shops ask for. */
export const DPIS = [72, 100, 150, 300] as const
export type Dpi = (typeof DPIS)[number]

/** Office sheets that small pieces are gathered on, or large ones are cut into. */
export const SHEET_SIZES = ['a4', 'a3'] as const
export type SheetSize = (typeof SHEET_SIZES)[number]

/** A further file of a print piece; `dpi` null takes what its reading distance asks for. */
export type ExtraFile =
  | { readonly kind: 'pixels'; readonly fileType: 'tif' | 'jpg'; readonly dpi: Dpi | null }
  | { readonly kind: 'share' }
  | { readonly kind: 'imposed'; readonly sheet: SheetSize }
  | { readonly kind: 'tiled'; readonly sheet: SheetSize }

/** A print piece as the press sees it, millimeters of the finished piece. */
export interface PrintSize {
  readonly width: number
  readonly height: number
  readonly bleed: number
  /** Folded and stitched edge, 0 where the piece is cut. */
  readonly hem: number
  /** Spacing of eyelets, 0 for none. */
  readonly eyelets: number
}

/** A stretch of the slug line, set like any text; `x` and the baseline `y` count from the slug's top left corner, in mm. */
export interface SlugRun {
  readonly text: string
  readonly outline: Outline
  readonly x: number
  readonly y: number
  /** Millimeters per em. */
  readonly size: number
  /** Whether no other file of the piece has the same; all else of a slug line is drawn once. */
  readonly isOwn?: boolean | undefined
}

/** What stands around a page for the press; outside the bleed, so that nothing of it reaches the finished piece. */
export interface Press {
  readonly hem: number
  readonly eyelets: number
  readonly slug: readonly SlugRun[]
  /** Further cuts between pieces on one sheet, from the top left corner of the trim, mm. */
  readonly cuts?: { readonly x: readonly number[]; readonly y: readonly number[] } | undefined
}

/** Room around the bleed, millimeters of the finished piece. */
export interface PressArea {
  /** 1, or 0.1 where the piece with all around it is larger than a PDF page can be. */
  readonly scale: 1 | 0.1
  /** What one millimeter of the marks' design measures: marks of a banner are larger than those of a leaflet. */
  readonly unit: number
  /** Distance from the bleed to the marks that stand at the middle of each side. */
  readonly middle: number
  readonly side: number
  readonly top: number
  readonly bottom: number
  /** Where the slug line stands, from the top left corner of the trim. */
  readonly slug: Rect
}

/** Acrobat's largest page side, 14400 pt. */
const LARGEST_MM = 5080
/** Cloth up to this long side has the marks of a sheet; they grow with it, ten times at most. */
const SHEET_MM = 600
/** Room for marks, for the row of eyelets before them, and for the slug line, in millimeters of a sheet. */
const ROOM = { marks: 8, eyelets: 5, slug: 8 } as const

/** The room for marks, and the scale at which the page with it can be a PDF page. */
export function pressArea(size: PrintSize): PressArea {
  const long = Math.max(size.width, size.height)
  const unit = size.hem > 0 ? Math.min(10, Math.max(1, long / SHEET_MM)) : 1
  const full = roomAround(size, unit, 1)
  const width = size.width + 2 * (size.bleed + full.side)
  const height = size.height + 2 * size.bleed + full.top + full.bottom
  return Math.max(width, height) > LARGEST_MM ? roomAround(size, 10, 0.1) : full
}

function roomAround(size: PrintSize, unit: number, scale: 1 | 0.1): PressArea {
  const row = size.eyelets > 0 ? ROOM.eyelets : 0
  const side = (ROOM.marks + row) * unit
  const slug = ROOM.slug * unit
  return {
    scale,
    unit,
    middle: (ROOM.marks / 2 + row) * unit,
    side,
    top: side,
    bottom: side + slug,
    slug: { x: 0, y: size.height + size.bleed + side, width: size.width, height: slug },
  }
}

/** Where eyelets sit along an edge of `length` mm: the first and last `inset` from the corners, the others about `spacing` apart. */
export function eyeletsAlong(length: number, spacing: number, inset: number): readonly number[] {
  const between = length - 2 * inset
  if (spacing <= 0 || between <= 0) return []
  const gaps = Math.max(1, Math.round(between / spacing))
  return Array.from({ length: gaps + 1 }, (_, i) => inset + (between * i) / gaps)
}
