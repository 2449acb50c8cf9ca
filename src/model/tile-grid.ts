import type { Rect } from './geometry.js'
import type { SheetSize } from './press.js'
import { SHEETS } from './sheet-grid.js'

/** What an office printer leaves white at each edge, and how far neighboring sheets lie over each other, in mm. */
export const MARGIN = 9
export const OVERLAP = 10

/** One sheet of a tiled picture. */
export interface Tile {
  /** From 0. */
  readonly column: number
  readonly row: number
  /** The part of the picture it shows, in mm of the picture. */
  readonly part: Rect
}

export interface TileGrid {
  /** The sheet as it lies, mm. */
  readonly page: { readonly width: number; readonly height: number }
  readonly columns: number
  readonly rows: number
  readonly tiles: readonly Tile[]
}

/** The picture cut into sheets of one size that overlap, the way round that needs fewer; row by row. */
export function tileGrid(picture: { readonly width: number; readonly height: number }, sheet: SheetSize): TileGrid {
  const [short, long] = SHEETS[sheet]
  const upright = gridOf(picture, short, long)
  const across = gridOf(picture, long, short)
  return across.tiles.length < upright.tiles.length ? across : upright
}

function gridOf(
  { width, height }: { readonly width: number; readonly height: number },
  pageWidth: number,
  pageHeight: number,
): TileGrid {
  const room = { width: pageWidth - 2 * MARGIN, height: pageHeight - 2 * MARGIN }
  const count = (length: number, most: number): number => Math.max(1, Math.ceil((length - OVERLAP) / (most - OVERLAP)))
  const [columns, rows] = [count(width, room.width), count(height, room.height)]
  const tiles = Array.from({ length: columns * rows }, (_, i): Tile => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const [x, y] = [column * (room.width - OVERLAP), row * (room.height - OVERLAP)]
    return {
      column,
      row,
      part: { x, y, width: Math.min(room.width, width - x), height: Math.min(room.height, height - y) },
    }
  })
  return { page: { width: pageWidth, height: pageHeight }, columns, rows, tiles }
}

/** Sheets beyond which nobody pastes a picture together. */
export const MOST_TILES = 64
