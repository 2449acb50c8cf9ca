import type { Dpi } from '../../model/press.js'

/** Pixels per inch that a piece's reading distance asks for, by its long side in mm: sheets are read in the hand, banners from across a road. */
export function defaultDpi(longSide: number): Dpi {
  if (longSide <= 600) return 300
  if (longSide <= 3000) return 150
  return longSide <= 7000 ? 100 : 72
}
