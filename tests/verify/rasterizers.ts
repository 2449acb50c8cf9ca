import { ask, GS_QUIET } from './programs.js'

/** A program that turns a page into pixels at 100 to the inch. */
export interface Rasterizer {
  readonly name: string
  /** Draws a page (from 1) as a PNG; `target` is its path without `.png`. */
  readonly draw: (pdf: string, page: number, dpi: number, target: string) => Promise<unknown>
  /** Pixels of its picture to one that was asked for, along each side. */
  readonly fine: 1 | 4
  /** How far its picture begins above the page, in pixels asked for, for a page of so many points. */
  readonly above: (height: number, dpi: number) => number
}

const SPLASH_FINE = 4
const GS_FINE = 8

/**
 * Each program is told to smooth edges as finely as it can: its quick way moves them further than what is looked for.
 *
 * - Poppler's own painter moves the sides of rectangles to whole pixels (stroke adjustment), so its picture is drawn
 *   four times as large and averaged here; its other painter, cairo, draws at the size itself.
 * - MuPDF mixes smoothed edges in the page's group, for PDF/X-4 in inks: what it gives half an edge is then no mix of two
 *   screen colors. The pages compared are PDF/X-1a, which has no group and the very same drawing, with `-O 0` since
 *   simulated overprint mixes in inks as well.
 * - Ghostscript fills every sample that a shape touches: its 4 × 4 samples move all edges outwards by a seventh of a
 *   pixel. It is told to draw eight times as large and to average by itself.
 *
 * Poppler and MuPDF begin a picture at the page's upper left corner and let the last row be cut; Ghostscript counts whole
 * rows from the page's foot.
 */
export const RASTERIZERS: readonly Rasterizer[] = [
  {
    name: 'poppler',
    draw: (pdf, page, dpi, target) =>
      ask('pdftoppm', ['-r', `${SPLASH_FINE * dpi}`, ...ONE_PAGE(page), '-png', pdf, target]),
    fine: SPLASH_FINE,
    above: () => 0,
  },
  {
    name: 'poppler, cairo',
    draw: (pdf, page, dpi, target) =>
      ask('pdftocairo', ['-r', `${dpi}`, '-antialias', 'best', ...ONE_PAGE(page), '-png', pdf, target]),
    fine: 1,
    above: () => 0,
  },
  {
    name: 'mupdf',
    draw: (pdf, page, dpi, target) =>
      ask('mutool', ['draw', '-q', '-O', '0', '-A', '8', '-r', `${dpi}`, '-o', `${target}.png`, pdf, `${page}`]),
    fine: 1,
    above: () => 0,
  },
  {
    name: 'ghostscript',
    draw: (pdf, page, dpi, target) =>
      ask('gs', [
        ...GS_QUIET,
        '-sDEVICE=png16m',
        `-r${GS_FINE * dpi}`,
        `-dDownScaleFactor=${GS_FINE}`,
        '-dGraphicsAlphaBits=4',
        `-dFirstPage=${page}`,
        `-dLastPage=${page}`,
        `-sOutputFile=${target}.png`,
        pdf,
      ]),
    fine: 1,
    above: (height, dpi) => {
      const rows = (height / 72) * dpi * GS_FINE
      return (Math.round(rows) - rows) / GS_FINE
    },
  },
]

const ONE_PAGE = (page: number): readonly string[] => ['-singlefile', '-f', `${page}`, '-l', `${page}`]
