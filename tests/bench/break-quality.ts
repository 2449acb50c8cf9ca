import { fit } from '../../src/text/fit.js'
import { gradeGaps } from '../../src/text/grade.js'
import type { Lexicon } from '../../src/text/lexicon.js'
import { inCapitals, parseMarked } from '../../src/text/marks.js'
import { type BreakScore, LEADING, mean, newScore, RATIOS, scoreText, STYLE } from '../support/break-score.js'
import { openFonts, openLexicon, otherSamples, type Sample, samples } from '../support/fonts.js'
import { leaveOneOut, withoutFifth } from '../support/hide-words.js'

// What the breaks of unmarked text are worth when words are unknown, and how fast a block is set: `--log` names the faults.

const fonts = openFonts()
const lexicon = openLexicon()
const log = process.argv.includes('--log')

function print(title: string, score: BreakScore): void {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`
  console.log(`${title}: ${score.layouts} layouts, ${score.breaks} breaks`)
  console.log(
    `  compound ${share(score.compound, score.breaks)}  silent ${share(score.silent, score.breaks)}` +
      `  one-syllable last ${score.lonelyLast}  flagged ${share(score.flagged, score.layouts)}` +
      `  poor at 1.91:1 and wider ${score.poorWide}  fill ${mean([...score.fill.values()].flat()).toFixed(3)}`,
  )
  console.log(
    `  fill by ratio: ${[...score.fill].map(([name, list]) => `${name} ${mean(list).toFixed(3)}`).join('  ')}`,
  )
  if (log) for (const fault of score.broken) console.log(`    ${fault}`)
}

/** All texts of a set, each judged by its own lexicon; `lexicons` may be one for all. */
function unmarked(set: readonly Sample[], lexiconFor: (index: number) => Lexicon, score = newScore()): BreakScore {
  set.forEach((sample, i) => scoreText(score, fonts, sample, gradeGaps(sample.text, lexiconFor(i)), LEADING))
  return score
}

for (const [name, set] of [
  ['dev slogans', samples],
  ['other topics', otherSamples],
] as const) {
  const marked = newScore()
  for (const sample of set) scoreText(marked, fonts, sample, parseMarked(sample.marked), LEADING)
  print(`${name}, marked`, marked)
  const inked = newScore()
  for (const sample of set) scoreText(inked, fonts, sample, parseMarked(sample.marked))
  print(`${name}, marked, pitch by true ink`, inked)
  print(
    `${name}, unmarked`,
    unmarked(set, () => lexicon),
  )
  const fifths = newScore()
  for (const skip of [0, 1, 2, 3, 4]) {
    const part = withoutFifth(lexicon, skip)
    unmarked(set, () => part, fifths)
  }
  print(`${name}, unmarked, a fifth of the lexicon hidden (five times)`, fifths)
  const parts = leaveOneOut(
    lexicon,
    set.map((sample) => sample.text),
  )
  print(
    `${name}, unmarked, without the words that only one text holds`,
    unmarked(set, (i) => parts[i] ?? lexicon),
  )
}

// one fit of the longest slogan, fonts opened anew (nothing shaped), and of the same question again
const longest = samples.reduce((a, b) => (a.text.length > b.text.length ? a : b))
for (const [name, ratio] of RATIOS) {
  const phrase = inCapitals(parseMarked(longest.marked))
  const fresh = openFonts()
  const start = performance.now()
  fit(fresh, phrase, { width: 1000 * ratio, height: 1000 }, STYLE)
  const middle = performance.now()
  fit(fresh, phrase, { width: 1000 * ratio, height: 1000 }, STYLE)
  const end = performance.now()
  console.log(`${name.padEnd(7)} cold ${(middle - start).toFixed(1)} ms, again ${(end - middle).toFixed(3)} ms`)
}
