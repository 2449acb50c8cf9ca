import { readFileSync } from 'node:fs'
import { type Fitted, type Phrase, fit } from '../../src/text/fit.js'
import { createFonts, type Fonts } from '../../src/text/fonts.js'
import { gradeGaps } from '../../src/text/grade.js'
import { type Lexicon, lexiconOf, loadLexicon } from '../../src/text/lexicon.js'
import { inCapitals, parseMarked } from '../../src/text/marks.js'
import type { BlockStyle } from '../../src/text/pitch.js'
import { largestAnywhere } from '../support/largest-anywhere.js'

/** A text with an editor's marks. */
interface Sample {
  readonly id: string
  readonly text: string
  readonly marked: string
}

/** Counts over a set of layouts. */
interface Score {
  layouts: number
  breaks: number
  compound: number
  silent: number
  poor: number
  lonelyLast: number
  flagged: number
  readonly fill: Map<string, number[]>
}

const RATIOS: readonly (readonly [name: string, ratio: number])[] = [
  ['8:1', 8],
  ['7.5:1', 7.5],
  ['4:1', 4],
  ['1.91:1', 1.91],
  ['1:1', 1],
  ['4:5', 0.8],
  ['9:16', 0.5625],
  ['1:3', 1 / 3],
]
const STYLE: BlockStyle = { face: 'extrabold', tracking: 0, align: 'center' }
const PITCH = 1.3

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)))
const face = (name: string): Uint8Array => read(`assets/fonts/BeVietnamPro_${name}.ttf`)
const fonts: Fonts = createFonts({
  medium: face('500Medium'),
  semibold: face('600SemiBold'),
  bold: face('700Bold'),
  extrabold: face('800ExtraBold'),
  black: face('900Black'),
})
const path = process.argv[2] ?? 'tests/fixtures/text/slogans-dev.json'
const samples = (JSON.parse(new TextDecoder().decode(read(path))) as { items: Sample[] }).items
const lexicon = loadLexicon(new TextDecoder().decode(read('assets/lexicon.txt')))

function measureAll(phraseOf: (sample: Sample) => Phrase, pitch: number | undefined, log = false): Score {
  const score: Score = {
    layouts: 0,
    breaks: 0,
    compound: 0,
    silent: 0,
    poor: 0,
    lonelyLast: 0,
    flagged: 0,
    fill: new Map(),
  }
  for (const sample of samples) {
    const truth = parseMarked(sample.marked)
    const phrase = inCapitals(phraseOf(sample))
    for (const [name, ratio] of RATIOS) {
      const box = { width: 1000 * ratio, height: 1000, ...(pitch ? { pitch } : {}) }
      const fitted = fit(fonts, phrase, box, STYLE)
      count(score, fitted, truth, log ? `${sample.id} ${name}` : '')
      const best = largestAnywhere(fonts, phrase.syllables, { ...box, pitch: PITCH }, STYLE)
      score.fill.set(name, [...(score.fill.get(name) ?? []), fitted.size / best])
    }
  }
  return score
}

function count(score: Score, fitted: Fitted, truth: Phrase, log: string): void {
  score.layouts++
  score.breaks += fitted.breaks.length
  score.flagged += fitted.flagged ? 1 : 0
  const last = fitted.breaks[fitted.breaks.length - 1]
  if (last && truth.syllables.length - last.after === 2) score.lonelyLast++
  for (const { after, grade } of fitted.breaks) {
    if (truth.gaps[after] === 'poor') score.poor++
    if (truth.gaps[after] !== 'never') continue
    score.compound++
    if (grade !== 'unverified') score.silent++
    if (log) console.log(`  ${log}: ${truth.syllables[after] ?? ''} / ${truth.syllables[after + 1] ?? ''} (${grade})`)
  }
}

function print(title: string, score: Score): void {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`
  const all = [...score.fill.values()].flat()
  const mean = (list: readonly number[]): string => (list.reduce((a, b) => a + b, 0) / list.length).toFixed(3)
  console.log(`${title}: ${score.layouts} layouts, ${score.breaks} breaks`)
  console.log(
    `  compound ${share(score.compound, score.breaks)}  silent ${share(score.silent, score.breaks)}  poor ${share(score.poor, score.breaks)}` +
      `  one-syllable last ${score.lonelyLast}  flagged ${share(score.flagged, score.layouts)}  fill ${mean(all)}`,
  )
  console.log(`  fill by ratio: ${[...score.fill].map(([name, list]) => `${name} ${mean(list)}`).join('  ')}`)
}

/** Every fifth entry hidden, starting with `skip`: what an unknown fifth of the language costs. */
const thinned = (skip: number): Lexicon => lexiconOf(lexicon.entries.filter((_, index) => index % 5 !== skip))

print(
  'marked, leading 1.3',
  measureAll((s) => parseMarked(s.marked), PITCH),
)
print(
  'marked, true ink',
  measureAll((s) => parseMarked(s.marked), undefined),
)
print(
  'unmarked, leading 1.3',
  measureAll((s) => gradeGaps(s.text, lexicon), PITCH, true),
)
for (const skip of [0, 1, 2, 3, 4]) {
  const part = thinned(skip)
  print(
    `unmarked, lexicon fifth ${skip + 1} hidden`,
    measureAll((s) => gradeGaps(s.text, part), PITCH, process.argv.includes('--log')),
  )
}

/** Time of one fit of the longest slogan, fonts opened anew (nothing shaped), and of the same question again. */
for (const [name, ratio] of RATIOS) {
  const phrase = inCapitals(parseMarked(samples.reduce((a, b) => (a.text.length > b.text.length ? a : b)).marked))
  const fresh = { ...fonts, shaped: new Map(), fits: new Map() }
  const start = performance.now()
  fit(fresh, phrase, { width: 1000 * ratio, height: 1000 }, STYLE)
  const middle = performance.now()
  fit(fresh, phrase, { width: 1000 * ratio, height: 1000 }, STYLE)
  console.log(
    `${name.padEnd(7)} cold ${(middle - start).toFixed(1)} ms, again ${(performance.now() - middle).toFixed(3)} ms`,
  )
}
