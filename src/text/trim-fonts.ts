import type { Fonts } from './fonts.js'

/** How much was shaped, set and fitted at a moment: what the words of the campaign took. */
export interface FontsMark {
  readonly shaped: number
  readonly outlines: number
  readonly fits: number
}

/** What the lines of later units may add before they are forgotten: a unit's whole kit adds some 30, 15 and 25. */
const SPARE: FontsMark = { shaped: 200, outlines: 60, fits: 150 }

export const markFonts = ({ shaped, outlines, fits }: Fonts): FontsMark => ({
  shaped: shaped.size,
  outlines: outlines.size,
  fits: fits.size,
})

/** Forgets what was added after the mark where it has grown beyond use, so that memory does not grow with the number of units. */
export function trimFonts(fonts: Fonts, mark: FontsMark): void {
  for (const name of ['shaped', 'outlines', 'fits'] as const) {
    const lines: Map<string, unknown> = fonts[name]
    if (lines.size <= mark[name] + SPARE[name]) continue
    let at = 0
    for (const key of lines.keys()) if ((at += 1) > mark[name]) lines.delete(key)
  }
}
