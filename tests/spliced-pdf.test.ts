import { describe, expect, it } from 'vitest'
import { checkedOnce } from '../src/make/kept-shells.js'
import { problem } from '../src/model/diagnostic.js'
import { DEFAULT_PRINT } from '../src/model/press.js'
import { checkSpliced } from '../src/preflight/pdf/check-spliced.js'
import { round } from '../src/render/number.js'
import { pageBoxes } from '../src/render/pdf/page-boxes.js'
import { packHead } from '../src/render/pdf/print-head.js'
import { packShell, renderPdf } from '../src/render/pdf/render-pdf.js'
import { loadOutputProfile } from '../src/render/png/print-images.js'
import { createKnownOutlines } from '../src/render/pdf/outline-operators.js'
import { svgOperators } from '../src/render/share/svg-operators.js'
import { embedMetadata, readMetadata, stampBytes } from '../src/write/metadata/embed.js'
import { beginDigest, sha256, sha256From } from '../src/write/sha256.js'
import { createShellStore } from '../src/write/shell-store.js'
import { bannerPress, makePdf, printPage, testMeta } from './support/pdf.js'
import { testSkin } from './support/scene.js'

const press = { ...bannerPress, slug: bannerPress.slug.map((run) => ({ ...run, isOwn: true })) }
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
/** The file with the first of some words replaced by as many letters. */
const spoilt = (pdf: Uint8Array, from: string, to: string): Uint8Array => {
  const text = latin1(pdf)
  expect(text).toContain(from)
  expect(to).toHaveLength(from.length)
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'))
}
const provenance = {
  campaign: 'binh-dang-gioi',
  year: 2024,
  theme: 'a'.repeat(64),
  identity: null,
  unit: 'Trung tâm',
  seal: null,
}
const codes = (bytes: Uint8Array): string[] => checkSpliced(bytes).map(({ code }) => code)

describe('a print file over shells that were checked before', () => {
  it('passes the quick look as it was made, marks and slug line too', async () => {
    expect(codes(await makePdf())).toEqual([])
    expect(codes(await makePdf({ press }))).toEqual([])
  })

  it.each([
    ['a letter that no operator is', ' m\n', ' y\n'],
    ['letters of a font', '\nf\n', '\nT\n'],
    ['a color of a screen', '0 0 0 0 k', '0 0 1 rg '],
    ['a state that is never given back', '\nQ\n', '\nn\n'],
  ])('fails with %s in what is its own', async (_, from, to) => {
    expect(codes(spoilt(await makePdf(), from, to))).toEqual(['pdf-noi-dung-la'])
  })

  it('fails when it is cut, when its table misses an object, or when a stream has another length', async () => {
    const pdf = await makePdf({ press })
    expect(codes(pdf.subarray(0, -8))).toEqual(['pdf-cat-cut'])
    expect(codes(spoilt(pdf, '\n3 0 obj', '\n9 9 obj'))).toEqual(['pdf-mat-doi-tuong'])
    const [length = ''] = /\/Length \d+/.exec(latin1(pdf)) ?? []
    const other = length.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
    expect(codes(spoilt(pdf, length, other))).toEqual(['pdf-sai-do-dai'])
  })

  it('begins as the files of all units do, and is digested from there', async () => {
    const { shell, ...page } = printPage()
    const pages = [{ ...page, shell: shell.filter(({ kind }) => kind !== 'image') }]
    const profile = await loadOutputProfile()
    const common = { pages, skin: testSkin, images: new Map(), profile, settings: DEFAULT_PRINT }
    const shells = pages.map((scene) => packShell(scene, pageBoxes({ ...scene, press: null }), common))
    const head = packHead({ ...common, shells })
    const files = ['một', 'hai'].map((title) => renderPdf({ ...common, meta: { ...testMeta(1), title }, head }))
    const begun = beginDigest(head.bytes)
    for (const bytes of files) {
      expect(Buffer.compare(bytes.subarray(0, begun.length), head.bytes)).toBe(0)
      expect(checkSpliced(bytes, begun.length)).toEqual([])
      const spoiltOwn = spoilt(bytes, '/MCID 1', '/MCID X')
      expect(checkSpliced(spoiltOwn, begun.length).map(({ code }) => code)).toEqual(['pdf-noi-dung-la'])
      const stamped = stampBytes({ bytes, begun }, provenance)
      expect(Buffer.compare(stamped.bytes, embedMetadata(bytes, provenance))).toBe(0)
      expect(stamped.begun?.length).toBeGreaterThan(begun.length)
      expect(sha256From(stamped.bytes, stamped.begun)).toBe(sha256(stamped.bytes))
      expect(readMetadata(stamped.bytes)?.isUnchanged).toBe(true)
    }
    const [first = new Uint8Array(), second = new Uint8Array()] = files
    expect(Buffer.compare(first, second)).not.toBe(0)
    expect(Buffer.compare(first, renderPdf({ ...common, meta: { ...testMeta(1), title: 'một' } }))).toBe(0)
  })

  it('is looked at as a whole once, and again after it has failed', async () => {
    const resources = { shells: createShellStore(null) }
    const looks: string[] = []
    const look = (code: string | null) => async () => {
      looks.push(code ?? 'well')
      return code === null ? [] : [problem(code, 'Hỏng.')]
    }
    expect((await checkedOnce(['a', 'b'], resources, look('pdf-hong'))).map(({ code }) => code)).toEqual(['pdf-hong'])
    expect(await checkedOnce(['a', 'b'], resources, look(null))).toEqual([])
    expect(await checkedOnce(['a', 'b'], resources, look('pdf-hong'))).toEqual([])
    await checkedOnce(['a', 'c'], resources, look(null))
    expect(looks).toEqual(['pdf-hong', 'well', 'well'])
  })
})

describe('a small picture drawn as operators', () => {
  const svg = (body: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 200 100">\n${body}\n</svg>\n`

  it('stands in the unit square with its groups, clips and colors', () => {
    const defs = '<defs><clipPath id="c1"><path d="M0 0L50 0L50 50Z"/></clipPath></defs>'
    const group = '<g transform="matrix(2 0 0 2 5 6)" clip-path="url(#c1)"><path fill="#ff0000" d="M0 0L9 0L9 9Z"/></g>'
    expect(svgOperators(svg(`${defs}${group}`), createKnownOutlines())?.split('\n')).toEqual([
      'q',
      '0.005 0 0 -0.01 0.05 1 cm',
      'q',
      '2 0 0 2 5 6 cm',
      '0 0 m',
      '50 0 l',
      '50 50 l',
      'h',
      'W n',
      '1 0 0 rg',
      '0 0 m',
      '9 0 l',
      '9 9 l',
      'h',
      'f',
      'Q',
      'Q',
    ])
  })

  it('is left to pixels where it holds a picture', () => {
    expect(
      svgOperators(
        svg('<image x="0" y="0" width="9" height="9" href="data:image/png;base64,AA=="/>'),
        createKnownOutlines(),
      ),
    ).toBeNull()
  })
})

it('writes numbers as toFixed rounds them', () => {
  const plain = (value: number, digits: number): string => String(Number(value.toFixed(digits)) + 0)
  const values = Array.from({ length: 4000 }, (_, i) => (i - 2000) * 0.0137 * 1.7 ** (i % 23))
  const others = [...values, 0.5, -0.5, 1.005, 2.675, 0.045, 1e9 + 0.5, -1e-7].flatMap((value) =>
    [0, 1, 2, 3, 4].flatMap((digits) => {
      const [is, wanted] = [round(value, digits), plain(value, digits)]
      return is === wanted ? [] : [`${value} ${digits}: ${is}`]
    }),
  )
  expect(others).toEqual([])
})
