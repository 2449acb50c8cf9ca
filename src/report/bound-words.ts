import type { Phrase } from '../text/phrase.js'

/** Letters that a line of a heading holds on a telephone: what is bound together must not be longer. */
const LINE = 22
const DASH = /^[-–—]$/u
const NO_BREAK = '\u00A0'

/** The words of a phrase with no-break spaces where a browser must not part them: "Phụ nữ", "Khánh Hòa". */
export function boundWords({ syllables, gaps }: Phrase): string {
  const bound: string[][] = []
  syllables.forEach((syllable, index) => {
    const last = bound[bound.length - 1]
    if (last && gaps[index - 1] === 'never') last.push(syllable)
    else bound.push([syllable])
  })
  return bound.flatMap(inLines).join(' ')
}

/** What is too long for a line is parted in its middle. */
function inLines(run: readonly string[]): readonly string[] {
  const whole = run.join(NO_BREAK)
  if (whole.length <= LINE || run.length < 3) return [whole]
  const half = Math.ceil(run.length / 2)
  // a dash ends a line, it does not begin one
  const middle = DASH.test(run[half] ?? '') && half + 1 < run.length ? half + 1 : half
  return [...inLines(run.slice(0, middle)), ...inLines(run.slice(middle))]
}
