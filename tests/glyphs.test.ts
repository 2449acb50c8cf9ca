import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { setBySatori } from '../src/layout/set-by-satori.js'
import { setText } from '../src/layout/set-text.js'
import { loadUnits } from '../src/input/units.js'
import { loadEngine } from '../src/make/load-engine.js'
import { parsePath } from '../src/model/path.js'
import type { Face, Outline, TextItem } from '../src/model/scene.js'
import { flatten, type Ring } from '../src/preflight/flatten.js'
import { createShapeCache, textShape } from '../src/preflight/shape.js'
import { pathOperators } from '../src/render/pdf/operators.js'
import { createKnownOutlines, outlineOperators } from '../src/render/pdf/outline-operators.js'
import { cutChords, type Edges, edgesOf } from '../src/render/png/coverage.js'
import { letterEdges } from '../src/render/png/letter-edges.js'
import { type Fonts, fontsOf, ShaperNeededError } from '../src/text/fonts.js'
import { type GlyphTable, openGlyphs, shapeByTable } from '../src/text/glyph-table.js'
import { lineOf, shape } from '../src/text/measure.js'
import { openFonts } from './support/fonts.js'
import { root, unitNames } from './support/kit.js'

const FACES: readonly Face[] = ['medium', 'semibold', 'bold', 'extrabold', 'black']
const TRACKINGS = [0, -0.002, -0.008, -0.026, -0.035, 0.05]
const tableOf = (face: Face): GlyphTable =>
  JSON.parse(readFileSync(join(root, 'assets', 'glyphs', `${face}.json`), 'utf8')) as GlyphTable

test.each(FACES)('the letters of %s are written in ASCII, which is read soonest', (face) => {
  expect(readFileSync(join(root, 'assets', 'glyphs', `${face}.json`), 'utf8')).toMatch(/^[\0-\x7F]+$/u)
})

let texts: readonly string[]
/** Faces with a shaper and nothing written down. */
const shaper = openFonts()

beforeAll(async () => {
  const listed = [...(await loadUnits(root, 2024)), ...(await loadUnits(root, 2025))].map((unit) => unit.name)
  texts = [
    ...listed,
    ...listed.map((name) => name.toUpperCase()),
    ...unitNames('hard-unit-names.csv'),
    'Từ ngày 15/11/2024 đến ngày 15/12/2024',
    '15/11 – 15/12/2024',
    '1900 9068; 111 | “Đảm bảo an sinh xã hội, tăng quyền năng” (50%)',
    'Số 7 Tràng Thi, Hoàn Kiếm; To. VA. AV Ty “Tỵ” L’Y P. W, 11/11',
  ].filter((text) => !/ff|fi/u.test(text))
})

const item = (text: string, face: Face, tracking: number): TextItem => ({
  kind: 'text',
  text,
  face,
  tracking,
  slot: 'unit',
  use: 'small',
  size: 1,
  x: 0,
  y: 0,
  fill: 'ink',
  block: text,
  line: 0,
})

/** The lines and curves of closed contours, wherever each begins. */
function edgesIn(d: string): readonly string[] {
  let [start, pen] = ['', '']
  return parsePath(d)
    .flatMap(([kind, ...numbers]) => {
      const from = pen
      pen = kind === 'Z' ? start : numbers.slice(-2).join(' ')
      if (kind === 'M') start = pen
      return kind === 'M' || from === pen ? [] : [`${from} ${numbers.slice(0, -2).join(' ')} ${pen}`]
    })
    .sort()
}

describe.each(FACES)('letters of %s', (face) => {
  test('belong to the font file that ships', () => {
    expect(tableOf(face).font).toBe(createHash('sha256').update(shaper.data[face]).digest('hex'))
  })

  test('are spaced as the shaper spaces them', () => {
    const glyphs = openGlyphs(tableOf(face))
    for (const text of texts)
      expect(shapeByTable(glyphs, text), text).toEqual({
        ...shape(shaper, text, face),
        places: expect.any(Array),
        inks: expect.any(Array),
      })
  })

  test('are drawn as satori draws them', async () => {
    const written = fontsOf(shaper.data, null, { ...tablesOf() })
    for (const [i, tracking] of TRACKINGS.entries()) {
      const some = texts.filter((_, n) => n % TRACKINGS.length === i)
      const set = await setText(
        some.map((text) => item(text, face, tracking)),
        written,
      )
      const wanted = await setBySatori(
        some.map((text) => ({ key: text, text, face, tracking })),
        shaper,
      )
      some.forEach((text, n) => {
        const line = set[n]
        const d = line?.kind === 'text' ? line.outline?.d : undefined
        expect(parsePath(d ?? ''), `${text} at ${tracking}`).toEqual(parsePath(wanted[n] ?? ''))
      })
    }
  })

  test('stand on an arc where the shaper puts them', async () => {
    const arc = { cx: 540, cy: 540, r: 480 }
    const some = texts.filter((_, n) => n % 5 === 0)
    const items = some.map((text) => ({ ...item(text, face, 0.012), size: 38.7, arc }))
    const set = await setText(items, fontsOf(shaper.data, null, { ...tablesOf() }))
    const wanted = await setText(items, shaper)
    set.forEach((line, n) => {
      const [mine, other] = [line, wanted[n]].map((one) => (one?.kind === 'text' ? one.outline : undefined))
      expect(mine?.advance).toBe(other?.advance)
      expect(mine?.ink).toEqual(other?.ink)
      expect(edgesIn(mine?.d ?? ''), some[n]).toEqual(edgesIn(other?.d ?? ''))
    })
    // a pair that the font draws as one is left to a shaper
    const joined = [{ ...item('Tuffi', face, 0.012), arc }]
    await expect(setText(joined, fontsOf(shaper.data, null, { ...tablesOf() }))).rejects.toThrow(ShaperNeededError)
  })

  test.each([1, 2, 3])('are written letter by letter as their outline is, with %i decimals', async (digits) => {
    const known = createKnownOutlines()
    const tracking = TRACKINGS[digits] ?? 0
    const set = await setText(
      texts.map((text) => item(text, face, tracking)),
      fontsOf(shaper.data, null, { ...tablesOf() }),
    )
    for (const line of set) {
      const outline = line.kind === 'text' ? line.outline : undefined
      expect(outline?.letters?.length).toBeGreaterThan(0)
      if (outline) expect(outlineOperators(outline, digits, known)).toBe(pathOperators(outline.d, digits))
    }
  })
})

test.each(FACES)('every letter of %s is read with the edges of its path data', (face) => {
  const { paths } = tableOf(face)
  expect(paths.length).toBeGreaterThan(200)
  for (const d of paths) {
    const { kinds, points } = edgesOf(d)
    const letter = letterEdges(d, new Map())
    expect(letter.kinds).toEqual(kinds)
    expect(letter.points.map((value, i) => (i % 2 === 0 ? value / letter.parts : value))).toEqual(points)
  }
})

test.each(FACES)('the box of a line in %s is that of its letters’ ink, which nobody else asks for', (face) => {
  const written = fontsOf(shaper.data, null, tablesOf())
  for (const [n, text] of [...texts, '', ' ', 'ư'].entries()) {
    const line = lineOf(written, text, face, TRACKINGS[n % TRACKINGS.length])
    const { box } = line
    const ink = line.ink.filter(({ y0, y1 }) => y1 > y0)
    expect(box, text).toEqual({
      x0: Math.min(...ink.map((glyph) => glyph.x0)),
      x1: Math.max(...ink.map((glyph) => glyph.x1)),
      y0: Math.min(...ink.map((glyph) => glyph.y0)),
      y1: Math.max(...ink.map((glyph) => glyph.y1)),
    })
  }
})

test('a line’s letters lie where its path data has them, kept or just set', async () => {
  const tables = tablesOf()
  const written = fontsOf(shaper.data, null, tables)
  const set = await setText(
    FACES.flatMap((face) =>
      texts.slice(0, 40).map((text, n) => item(text, face, TRACKINGS[n % TRACKINGS.length] ?? 0)),
    ),
    written,
  )
  const shapes = createShapeCache()
  const edges = new Map()
  expect(set.length).toBe(200)
  for (const line of set) {
    if (line.kind !== 'text' || !line.outline) throw new Error('not set')
    const kept = JSON.parse(JSON.stringify(line.outline)) as Outline
    const letters = line.outline.letters ?? []
    expect(
      letters.flatMap(({ d, shift }) => chordsOf(letterEdges(d, edges), shift)),
      line.text,
    ).toEqual(chordsOf(edgesOf(line.outline.d), 0))
    const wanted = flatten(line.outline.d, 2).rings.map(numbersOf)
    for (const outline of [line.outline, kept]) {
      const rings = textShape(shapes, outline, 1000).rings.map(numbersOf)
      expect(rings.map((numbers) => numbers.length)).toEqual(wanted.map((numbers) => numbers.length))
      const apart = rings.flatMap((numbers, ring) =>
        numbers.map((value, i) => Math.abs(value - (wanted[ring]?.[i] ?? NaN))),
      )
      expect(Math.max(...apart), line.text).toBeLessThan(1e-9)
    }
  }
})

/** The ends of the chords that edges have in a small line of text. */
function chordsOf(edges: Edges, shift: number): number[] {
  const chords = { ends: new Float64Array(0), count: 0 }
  cutChords(edges, shift, [0.027, 0, 0, 0.027, 41.3, 12.7], chords)
  return Array.from(chords.ends.subarray(0, 4 * chords.count))
}

/** All of a ring's numbers where it stands. */
const numbersOf = ({ points, dx, x0, x1, y0, y1 }: Ring): number[] => [
  ...points.map((value, i) => (i % 2 === 0 ? value + dx : value)),
  x0,
  x1,
  y0,
  y1,
]

const tablesOf = () =>
  Object.fromEntries(FACES.map((face) => [face, openGlyphs(tableOf(face))])) as NonNullable<Fonts['tables']>

test.each(['Tiếng', 'fi', 'office ff', 'A\u0301', '漢', 'x\u00A0y'])(
  '“%s” is shaped by a table or by a shaper, never wrongly',
  async (text) => {
    const lazy = await loadEngine(root, { shaper: 'later' })
    const by = (): unknown => shape(lazy.fonts, text, 'bold')
    if (text === 'Tiếng')
      expect(by()).toMatchObject({ ...shape(shaper, text, 'bold'), places: expect.any(Array), inks: expect.any(Array) })
    else expect(by).toThrow(ShaperNeededError)
  },
)
