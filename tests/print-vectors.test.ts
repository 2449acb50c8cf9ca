import { describe, expect, it } from 'vitest'
import type { Asset, Job } from '../src/model/job.js'
import { printArtwork } from '../src/make/print-artwork.js'
import { renderPdf } from '../src/render/pdf/render-pdf.js'
import { simplifySvg } from '../src/render/png/simplify-svg.js'
import { loadOutputProfile } from '../src/render/png/print-images.js'
import { separateVector } from '../src/render/tiff/separate-vectors.js'
import { contentsOf, openPdf, testMeta } from './support/pdf.js'
import { testAssets, testScene, testSkin } from './support/scene.js'

const svg = (body: string, box = '0 0 100 50'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${body}</svg>`)

const read = (body: string) => {
  const drawing = simplifySvg(svg(body))
  if ('why' in drawing) throw new Error(drawing.why)
  return drawing
}

describe('an SVG logo', () => {
  it('becomes flat shapes with their colors, whatever way they were written', () => {
    const { width, height, shapes } = read(
      '<style>.a{fill:rgb(0,84,166)}</style><g transform="translate(5 5)"><rect class="a" width="20" height="10"/></g><circle cx="50" cy="20" r="10" fill="none" stroke="red" stroke-width="3" stroke-linecap="round"/>',
    )
    expect([width, height]).toEqual([100, 50])
    expect(shapes[0]).toMatchObject({ fill: '#0054A6', stroke: null, transform: [1, 0, 0, 1, 5, 5] })
    expect(shapes[1]).toMatchObject({ fill: null, stroke: { color: '#FF0000', width: 3, cap: 'round', join: 'miter' } })
  })

  it('counts from its own corner', () => {
    const drawing = simplifySvg(svg('<rect x="-10" y="-20" width="5" height="5"/>', '-10 -20 40 30'))
    if ('why' in drawing) throw new Error(drawing.why)
    expect(drawing).toMatchObject({ width: 40, height: 30 })
    expect(drawing.shapes[0]?.d).toMatch(/^M (0 0|-10 -20)/)
  })

  it.each([
    [
      '<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>',
      'màu chuyển',
    ],
    ['<rect width="9" height="9" opacity=".5"/>', 'trong suốt'],
    ['<text x="1" y="20">A</text>', 'chữ'],
    ['<clipPath id="c"><circle r="5"/></clipPath><g clip-path="url(#c)"><rect width="9" height="9"/></g>', 'vùng cắt'],
    ['', 'không có hình'],
  ])('is not taken as shapes where it is more than that', (body, why) => {
    const drawing = simplifySvg(svg(body))
    expect('why' in drawing && drawing.why).toContain(why)
  })
})

describe('logos in print', () => {
  const scene = testScene({ unit: 'mm', bleed: 5 }, [
    { kind: 'image', asset: 'vector', box: { x: 200, y: 20, width: 40, height: 20 } },
  ])
  const artwork = async (body: string, inks?: Job['print']['inks']) => {
    const vector = (await testAssets()).get('vector') as Asset
    const assets = new Map([['vector', { ...vector, bytes: svg(body) }]])
    const job = { print: { pdfx: '4', large: 'tenth', inks } } as unknown as Job
    return { assets, art: await printArtwork(job, [scene], { assets, theme: { skin: testSkin } as never }) }
  }

  it('stay curves in the inks that are stated, the theme has, or every printer knows', async () => {
    const { art } = await artwork(
      '<rect width="50" height="50" fill="#F58220"/><rect width="9" height="9" fill="#000"/><rect width="5" height="5" fill="#0054a6"/>',
      { '#0054A6': [100, 70, 0, 10] },
    )
    expect(art.notes).toEqual([])
    const of = 'emblem'
    expect(art.inks).toEqual([
      { of, hex: '#F58220', build: [0, 60, 100, 0], guessed: false },
      { of, hex: '#000000', build: [0, 0, 0, 100], guessed: false },
      { of, hex: '#0054A6', build: [100, 70, 0, 10], guessed: false },
    ])
    expect(art.images.size).toBe(0)
    const pdf = await openPdf(
      renderPdf({ pages: [scene], skin: testSkin, ...art, profile: await loadOutputProfile(), meta: testMeta(1) }),
    )
    const content = contentsOf(pdf.getPage(0)).join('\n')
    for (const build of ['0 0.6 1 0 k', '0 0 0 1 k', '1 0.7 0 0.1 k']) expect(content).toContain(build)
    // 100 × 50 units into a box of 40 × 20 mm
    expect(content).toContain('0.4 0 0 0.4 200 20 cm')
    expect(content).not.toContain(' Do')
  })

  it('say which color nobody gave inks for, and what it became', async () => {
    const { art } = await artwork('<rect width="50" height="50" fill="#0054a6"/>')
    expect(art.notes).toHaveLength(1)
    expect(art.inks).toMatchObject([{ hex: '#0054A6', guessed: true }])
    expect(art.notes[0]?.message).toMatch(
      /^Biểu trưng: màu #0054A6 chưa có công thức mực in, tạm quy đổi thành C\d+ M\d+ Y\d+ K\d+\.$/,
    )
    expect(art.notes[0]?.hint).toContain('inks: {"#0054A6": [')
  })

  it('become pixels where they must, and say so', async () => {
    const { art } = await artwork('<rect width="50" height="50" fill="#F58220" opacity=".4"/>')
    expect(art.vectors.size).toBe(0)
    expect(art.images.get('vector')).toMatchObject({ filter: 'FlateDecode' })
    expect(art.notes[0]).toMatchObject({ code: 'logo-thanh-diem-anh', message: expect.stringContaining('trong suốt') })
  })

  it('have the same inks in a press picture', async () => {
    const { art, assets } = await artwork('<rect width="50" height="50" fill="#F58220"/>')
    const vector = art.vectors.get('vector')
    if (!vector) throw new Error('no vector')
    const passes = (['cmy', 'k'] as const).map((pass) =>
      new TextDecoder().decode(separateVector(assets.get('vector') as Asset, vector, pass).bytes),
    )
    expect(passes[0]).toContain('fill="#ff6600"')
    expect(passes[1]).toContain('fill="#ffffff"')
  })
})
