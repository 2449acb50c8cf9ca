import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import satori from 'satori'
import { fit } from '../../src/text/fit.js'
import { CAP_HEIGHT } from '../../src/text/fonts.js'
import { gradeGaps } from '../../src/text/grade.js'
import { inCapitals, parseMarked } from '../../src/text/marks.js'
import { LEADING as PITCH, RATIOS, STYLE } from '../support/break-score.js'
import { launchBrowser } from '../support/browser.js'
import { openFonts, openLexicon, type Sample, samples } from '../support/fonts.js'
import { largestAnywhere } from '../support/largest-anywhere.js'
import { loadFace, wrapInBrowser } from '../support/wrap-in-browser.js'
import { wrapGreedily } from '../support/wrap-greedily.js'

type Setter = (
  sample: Sample,
  box: { readonly width: number; readonly height: number; readonly pitch: number },
) => Promise<{ lines: readonly string[]; size: number }>

const fonts = openFonts()
const lexicon = openLexicon()
const capitals = (sample: Sample): string => inCapitals(parseMarked(sample.marked)).text

interface Row {
  readonly name: string
  readonly compound: number
  readonly layouts: number
  readonly lonely: number
  readonly fill: number
  readonly cap: number
}

async function rowOf(name: string, set: Setter): Promise<Row> {
  const sum = { layouts: 0, breaks: 0, never: 0, withNever: 0, lonely: 0, fill: 0, cap: 0 }
  for (const sample of samples) {
    for (const [, ratio] of RATIOS) {
      const box = { width: 1000 * ratio, height: 1000, pitch: PITCH }
      const { lines, size } = await set(sample, box)
      const ends = lines.slice(0, -1).map(
        (_, i) =>
          lines
            .slice(0, i + 1)
            .join(' ')
            .split(' ').length - 1,
      )
      const never = ends.filter((end) => sample.gaps[end] === 'never').length
      sum.layouts += 1
      sum.breaks += ends.length
      sum.never += never
      sum.withNever += never > 0 ? 1 : 0
      sum.lonely += lines.length > 1 && !lines[lines.length - 1]?.includes(' ') ? 1 : 0
      sum.fill += size / largestAnywhere(fonts, capitals(sample).split(' '), box, STYLE)
      sum.cap += (size * CAP_HEIGHT) / box.height
    }
  }
  return {
    name,
    compound: sum.never / sum.breaks,
    layouts: sum.withNever / sum.layouts,
    lonely: sum.lonely / sum.layouts,
    fill: sum.fill / sum.layouts,
    cap: sum.cap / sum.layouts,
  }
}

const ours = (phraseOf: (sample: Sample) => ReturnType<typeof parseMarked>): Setter => {
  return (sample, box) => Promise.resolve(fit(fonts, inCapitals(phraseOf(sample)), box, STYLE))
}

const greedy: Setter = async (sample, box) => {
  const wrapped = wrapGreedily(fonts, capitals(sample).split(' '), box, STYLE)
  // satori itself must need no more lines at that size, give or take its rounding
  const size = wrapped.size * 0.999
  const svg = await satori(
    {
      type: 'div',
      props: {
        style: { width: box.width, fontSize: size, lineHeight: PITCH, fontFamily: 'face' },
        children: capitals(sample),
      },
    } as Parameters<typeof satori>[0],
    {
      width: box.width,
      fonts: [{ name: 'face', data: fonts.data[STYLE.face].slice().buffer, weight: 400, style: 'normal' }],
      pointScaleFactor: 100,
    },
  )
  const height = Number(/height="([\d.]+)"/u.exec(svg)?.[1])
  if (Math.round(height / (PITCH * size)) === wrapped.lines.length) agreed.count += 1
  agreed.of += 1
  return wrapped
}
const agreed = { count: 0, of: 0 }

const rows: Row[] = [
  await rowOf(
    'bo-kit, marked by an author',
    ours((s) => parseMarked(s.marked)),
  ),
  await rowOf(
    'bo-kit, unmarked',
    ours((s) => gradeGaps(s.text, lexicon)),
  ),
  await rowOf('satori', greedy),
]
const browser = await launchBrowser()
try {
  const page = await browser.newPage()
  await loadFace(page, fonts.data[STYLE.face])
  for (const style of ['wrap', 'balance', 'pretty'] as const) {
    const set: Setter = (sample, { width, height }) =>
      wrapInBrowser(page, { text: capitals(sample), width, height, lineHeight: PITCH, style })
    rows.push(await rowOf(`Chromium ${browser.version().split('.')[0]}, text-wrap: ${style}`, set))
  }
} finally {
  await browser.close()
}

const digits = (value: number, places: number): number => Number(value.toFixed(places))
const result = {
  note: 'Written by npm run bench:text; README.md shows it.',
  texts: samples.length,
  boxes: RATIOS.map(([name]) => name),
  satoriAgrees: agreed,
  rows: rows.map(({ name, compound, layouts, lonely, fill, cap }) => ({
    name,
    compound: digits(compound, 4),
    layouts: digits(layouts, 4),
    lonely: digits(lonely, 4),
    fill: digits(fill, 3),
    cap: digits(cap, 4),
  })),
}
writeFileSync(join(import.meta.dirname, 'line-breaking.json'), `${JSON.stringify(result, null, 2)}\n`)
console.table(result.rows)
console.log(
  `${samples.length} texts × ${RATIOS.length} boxes; satori itself needs the same number of lines in ${agreed.count} of ${agreed.of}.`,
)
