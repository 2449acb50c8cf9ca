import { type FitBox, sizeIn } from '../../src/text/fit.js'
import type { Fonts } from '../../src/text/fonts.js'
import type { BlockStyle } from '../../src/text/pitch.js'
import { tokenRun } from '../../src/text/token-run.js'

/** The largest size any layout reaches when a line may end at every blank: the measure of how well marked breaks fill a box. */
export function largestAnywhere(
  fonts: Fonts,
  syllables: readonly string[],
  box: FitBox & { readonly pitch: number },
  style: BlockStyle,
): number {
  const run = tokenRun(fonts, syllables, style)
  const n = syllables.length
  // narrowest[k]: the least longest line when the first `to` syllables stand in k lines
  let narrowest = Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : Infinity))
  let best = 0
  for (let lines = 1; lines <= n; lines++) {
    const before = narrowest
    narrowest = Array.from({ length: n + 1 }, (_, to) => {
      let least = Infinity
      for (let from = 0; from < to; from++)
        least = Math.min(least, Math.max(before[from] ?? Infinity, run.width(from, to)))
      return least
    })
    best = Math.max(best, sizeIn(box, narrowest[n] ?? Infinity, lines, box.pitch))
  }
  return best
}
