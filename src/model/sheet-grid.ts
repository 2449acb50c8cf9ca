import type { SheetSize } from './press.js'

/** Sides of the office sheets in mm, the short one first. */
export const SHEETS: Readonly<Record<SheetSize, readonly [number, number]>> = { a4: [210, 297], a3: [297, 420] }

/** Pieces side by side and one below the other on a sheet. */
export interface SheetGrid {
  readonly columns: number
  readonly rows: number
  /** Between two pieces: the bleed of both. */
  readonly gutter: number
  /** Finished size of all pieces with the gutters between them, mm. */
  readonly width: number
  readonly height: number
}

interface Piece {
  readonly width: number
  readonly height: number
  readonly bleed: number
}

/** How far a piece may stand over the nominal sheet: the paper that a shop prints on is larger by its bleed. */
const SLACK = 0.5

/** The most pieces whose finished sizes fill the sheet, upright or across; null where not even two do. */
export function sheetGrid({ width, height, bleed }: Piece, sheet: SheetSize): SheetGrid | null {
  const [short, long] = SHEETS[sheet]
  const grids = [
    [short, long],
    [long, short],
  ].map(([across = 0, down = 0]) => ({
    columns: Math.floor((across + SLACK) / width),
    rows: Math.floor((down + SLACK) / height),
  }))
  const [best] = grids.toSorted((a, b) => b.columns * b.rows - a.columns * a.rows)
  if (!best || best.columns * best.rows < 2) return null
  const gutter = 2 * bleed
  return {
    ...best,
    gutter,
    width: best.columns * width + (best.columns - 1) * gutter,
    height: best.rows * height + (best.rows - 1) * gutter,
  }
}

/** Where the sheet is cut between the pieces: both sides of every gutter, from the first piece's corner. */
export function innerCuts(
  { columns, rows, gutter }: SheetGrid,
  { width, height }: Piece,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const along = (count: number, side: number): number[] =>
    Array.from({ length: count - 1 }, (_, i) => (i + 1) * side + i * gutter).flatMap((cut) =>
      gutter > 0 ? [cut, cut + gutter] : [cut],
    )
  return { x: along(columns, width), y: along(rows, height) }
}
