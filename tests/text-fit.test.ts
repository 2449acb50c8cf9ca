import { describe, expect, test } from 'vitest'
import { groundOf, shapeCost } from '../src/text/break-cost.js'
import { fit, sizeIn } from '../src/text/fit.js'
import { CAP_HEIGHT } from '../src/text/fonts.js'
import { inCapitals, parseMarked } from '../src/text/marks.js'
import { inkOf, measure } from '../src/text/measure.js'
import { type BlockStyle, DOT_CLEARANCE, INK_CLEARANCE, SIDE_GUARD } from '../src/text/pitch.js'
import type { FitBox, Fitted, Phrase } from '../src/text/phrase.js'
import { gradeGaps } from '../src/text/grade.js'
import { tokenRun } from '../src/text/token-run.js'
import { hardNames, openFonts, openLexicon, samples } from './support/fonts.js'

const fonts = openFonts()
const lexicon = openLexicon()
const HEAD: BlockStyle = { face: 'black', tracking: -0.026, align: 'left' }
const CAPS: BlockStyle = { face: 'extrabold', tracking: 0, align: 'center' }
const RATIOS = [8, 4, 1.91, 1, 0.8, 0.5625, 1 / 3]

/** Everything fitted here: both styles, every ratio, marked slogans and unmarked unit names. */
const cases: readonly (readonly [name: string, phrase: Phrase, style: BlockStyle])[] = [
  ...samples.map((s) => [s.id, parseMarked(s.marked), HEAD] as const),
  ...samples
    .filter((_, i) => i % 3 === 0)
    .map((s) => [`${s.id} in capitals`, inCapitals(parseMarked(s.marked)), CAPS] as const),
  ...hardNames.map((name) => [name, gradeGaps(name, lexicon), HEAD] as const),
]

const widest = (fitted: Fitted, style: BlockStyle): number =>
  Math.max(...fitted.lines.map((line) => measure(fonts, line, style.face, style.tracking))) * fitted.size
const height = (fitted: Fitted): number => ((fitted.lines.length - 1) * fitted.pitch + CAP_HEIGHT) * fitted.size

describe.each(RATIOS)('in a box of ratio %f', (ratio) => {
  test.each(cases)('%s', (_, phrase, style) => {
    const box = { width: 1000 * ratio, height: 1000 }
    const fitted = fit(fonts, phrase, box, style)
    // every word is there, in order, and the breaks are those of the lines
    expect(fitted.lines.join(' ')).toBe(phrase.text)
    const ends = fitted.lines.slice(0, -1).map(
      (_line, i) =>
        fitted.lines
          .slice(0, i + 1)
          .join(' ')
          .split(' ').length - 1,
    )
    expect(fitted.breaks.map((b) => b.after)).toEqual(ends)
    // the block touches its box on one side and leaves it on none
    expect(widest(fitted, style)).toBeLessThanOrEqual(box.width * 1.000001)
    expect(height(fitted)).toBeLessThanOrEqual(box.height * 1.000001)
    expect(Math.max(widest(fitted, style) / box.width, height(fitted) / box.height)).toBeCloseTo(1, 6)
    // no compound is broken, no syllable is left alone at the end, no stub
    expect(fitted.breaks.map((b) => b.grade)).not.toContain('never')
    const last = fitted.lines[fitted.lines.length - 1] ?? ''
    if (fitted.lines.length > 1) {
      expect(last).toContain(' ')
      expect(measure(fonts, last, style.face, style.tracking) * fitted.size).toBeGreaterThanOrEqual(
        0.25 * widest(fitted, style),
      )
    }
    expectClear(fitted, style)
  })
})

/** The ink of no two neighboring lines comes closer than the rules allow. */
function expectClear(fitted: Fitted, style: BlockStyle): void {
  const placed = fitted.lines.map((line, i) => {
    const aside = style.align === 'center' ? measure(fonts, line, style.face, style.tracking) / 2 : 0
    return inkOf(fonts, line, style.face, style.tracking)
      .filter((g) => g.y1 > g.y0)
      .map((g) => ({
        ...g,
        x0: g.x0 - aside,
        x1: g.x1 - aside,
        y0: g.y0 + i * fitted.pitch,
        y1: g.y1 + i * fitted.pitch,
      }))
  })
  let nearest = Infinity
  let nearestDots = Infinity
  for (let i = 0; i + 1 < placed.length; i++) {
    for (const above of placed[i] ?? []) {
      for (const below of placed[i + 1] ?? []) {
        if (above.x0 >= below.x1 + SIDE_GUARD || below.x0 >= above.x1 + SIDE_GUARD) continue
        nearest = Math.min(nearest, below.y0 - above.y1)
        if (/[ạặậẹệịọộợụựỵ]/iu.test(above.char) && /[iịj]/u.test(below.char))
          nearestDots = Math.min(nearestDots, below.y0 - above.y1)
      }
    }
  }
  expect(nearest).toBeGreaterThanOrEqual(INK_CLEARANCE - 1e-6)
  expect(nearestDots).toBeGreaterThanOrEqual(DOT_CLEARANCE - 1e-6)
}

test('any stretch of a text measures as if set alone', () => {
  for (const style of [HEAD, CAPS]) {
    for (const { text } of samples) {
      const syllables = (style === CAPS ? text.toUpperCase() : text).split(' ')
      const run = tokenRun(fonts, syllables, style)
      for (let from = 0; from < syllables.length; from += 2) {
        for (let to = from + 1; to <= syllables.length; to += 3) {
          expect(run.width(from, to)).toBeCloseTo(
            measure(fonts, syllables.slice(from, to).join(' '), style.face, style.tracking),
            6,
          )
        }
      }
    }
  }
})

describe('no other choice of breaks scores higher: all are tried', () => {
  const short = samples.filter((s) => s.text.split(' ').length <= 13)
  test.each(short.map((s) => [s.id, s.marked] as const))('%s', (_, marked) => {
    const phrase = parseMarked(marked)
    for (const ratio of RATIOS) {
      const box = { width: 1000 * ratio, height: 1000, pitch: 1.3 }
      const fitted = fit(fonts, phrase, box, HEAD)
      const ends = [...fitted.breaks.map((b) => b.after + 1), phrase.syllables.length]
      expect(scoreOf(phrase, box, ends)).toBeCloseTo(
        Math.max(...allEnds(phrase).map((other) => scoreOf(phrase, box, other))),
        9,
      )
    }
  })
})

/** ln(size) - cost of a layout, from the prices of its gaps and lines. */
function scoreOf(phrase: Phrase, box: FitBox & { readonly pitch: number }, ends: readonly number[]): number {
  const ground = groundOf(phrase, tokenRun(fonts, phrase.syllables, HEAD), box)
  const at = ends.map((end, i) => (ends[i - 1] ?? 0) * (ground.n + 1) + end)
  const longest = Math.max(...at.map((i) => ground.widths[i]))
  const cost = at.reduce((sum, i, line) => {
    const last = line === at.length - 1
    return sum + ground.spans[i] + shapeCost(ground.widths[i], longest, last) + (last ? 0 : ground.gaps[ends[line] - 1])
  }, 0)
  return Math.log(sizeIn(box, longest, ends.length, box.pitch)) - cost
}

/** Every way to break where breaking is allowed. */
function allEnds(phrase: Phrase): readonly (readonly number[])[] {
  const open = phrase.gaps.flatMap((grade, i) => (grade === 'never' ? [] : [i + 1]))
  return Array.from({ length: 2 ** open.length }, (_, mask) => [
    ...open.filter((_end, bit) => mask & (1 << bit)),
    phrase.syllables.length,
  ])
}

test('a cap on size asks for the lines that fill the width', () => {
  const phrase = parseMarked('Bình_đẳng_giới|là+thước_đo|của+sự_văn_minh,|tiến_bộ|và+công_bằng_xã_hội')
  const free = fit(fonts, phrase, { width: 1000, height: 1000 }, HEAD)
  const capped = fit(fonts, phrase, { width: 1000, height: 1000, maxSize: 70 }, HEAD)
  expect(capped.size).toBe(70)
  expect(capped.lines.length).toBeLessThan(free.lines.length)
  expect(widest(capped, HEAD)).toBeGreaterThan(800)
})

test('lines stay within the numbers asked for, where the marks allow', () => {
  const phrase = parseMarked('Chấm_dứt+bạo_lực,|vun_đắp+yêu_thương')
  expect(fit(fonts, phrase, { width: 9000, height: 1000, minLines: 2 }, HEAD).lines).toEqual([
    'Chấm dứt bạo lực,',
    'vun đắp yêu thương',
  ])
  expect(fit(fonts, phrase, { width: 300, height: 1000, maxLines: 1 }, HEAD).lines).toHaveLength(1)
  // an unbreakable text is one line whatever is asked
  expect(fit(fonts, parseMarked('Bạo_lực_gia_đình'), { width: 300, height: 1000, minLines: 3 }, HEAD).lines).toEqual([
    'Bạo lực gia đình',
  ])
})

test('a break nobody has judged is flagged', () => {
  const phrase: Phrase = {
    text: 'mơ hồ lắm thay',
    syllables: ['mơ', 'hồ', 'lắm', 'thay'],
    gaps: ['never', 'unverified', 'never'],
  }
  const fitted = fit(fonts, phrase, { width: 300, height: 1000, minLines: 2 }, HEAD)
  expect(fitted.breaks).toEqual([{ after: 1, grade: 'unverified' }])
  expect(fitted.flagged).toBe(true)
})

test('the same question is answered from memory, another box is another question', () => {
  const phrase = parseMarked('Nam,_nữ+bình_quyền,|xã_hội+phát_triển')
  const first = fit(fonts, phrase, { width: 500, height: 500 }, HEAD)
  expect(
    fit(fonts, parseMarked('Nam,_nữ+bình_quyền,|xã_hội+phát_triển'), { width: 500, height: 500 }, { ...HEAD }),
  ).toBe(first)
  expect(fit(fonts, phrase, { width: 500, height: 501 }, HEAD)).not.toBe(first)
})

test('no words need no lines', () => {
  expect(fit(fonts, parseMarked(''), { width: 100, height: 100 }, HEAD).lines).toEqual([])
})
