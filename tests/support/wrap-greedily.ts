import { sizeIn } from '../../src/text/fit.js'
import type { Fonts } from '../../src/text/fonts.js'
import type { FitBox } from '../../src/text/phrase.js'
import type { BlockStyle } from '../../src/text/pitch.js'
import { tokenRun } from '../../src/text/token-run.js'

/** Lines filled one after the other at the largest size that fits: what satori and CSS do by default. */
export function wrapGreedily(
  fonts: Fonts,
  syllables: readonly string[],
  box: FitBox & { readonly pitch: number },
  style: BlockStyle,
): { lines: string[]; size: number } {
  const run = tokenRun(fonts, syllables, style)
  const breakAt = (limit: number): number[] => {
    const starts = [0]
    for (let to = 1; to <= syllables.length; to++) {
      if (run.width(starts[starts.length - 1] ?? 0, to) > limit + 1e-9) starts.push(to - 1)
    }
    return starts
  }
  let low = 0
  let high = box.height * 2
  for (let i = 0; i < 40; i++) {
    const size = (low + high) / 2
    const starts = breakAt(box.width / size)
    const longest = Math.max(...starts.map((from, line) => run.width(from, starts[line + 1] ?? syllables.length)))
    if (sizeIn(box, longest, starts.length, box.pitch) >= size) low = size
    else high = size
  }
  const starts = breakAt(box.width / low)
  return { lines: starts.map((from, line) => syllables.slice(from, starts[line + 1]).join(' ')), size: low }
}
