import type { Fonts } from './fonts.js'

/** How much was shaped, set and fitted at a moment. */
export interface FontsMark {
  readonly shaped: number
  readonly lines: number
  readonly outlines: number
  readonly fits: number
}

export const markFonts = ({ shaped, lines, outlines, fits }: Fonts): FontsMark => ({
  shaped: shaped.size,
  lines: lines.size,
  outlines: outlines.size,
  fits: fits.size,
})

/** Forgets what was added between two moments, so that memory does not grow with the number of units; nothing before may be gone. */
export function trimFonts(fonts: Fonts, from: FontsMark, to: FontsMark): void {
  for (const name of ['shaped', 'lines', 'outlines', 'fits'] as const) {
    const kept: Map<string, unknown> = fonts[name]
    if (to[name] === from[name]) continue
    for (const key of Array.from(kept.keys()).slice(from[name], to[name])) kept.delete(key)
  }
}
