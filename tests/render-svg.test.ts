import { describe, expect, it } from 'vitest'
import { renderSvg } from '../src/render/svg/render-svg.js'
import { checkSvg } from '../src/write/read-back-svg.js'
import { rect, testAssets, testScene, testSkin } from './support/scene.js'

const none = new Map()

describe('renderSvg', () => {
  it('draws one path a fill and a text, in order, with the colors of the skin', () => {
    const svg = renderSvg(testScene(), testSkin, none, { area: 'trim' })
    expect(Array.from(svg.matchAll(/<path fill="(#\w+)"/g), (m) => m[1])).toEqual([
      '#F58220',
      '#3A1650',
      '#FFFFFF',
      '#3A1650',
    ])
    expect(svg).toContain('<g transform="matrix(2 0 0 2 0 0)" clip-path="url(#c1)">')
    expect(svg).toContain('<clipPath id="c1"><path d="M10 10L110 10L110 70L10 70Z"/></clipPath>')
    expect(svg).toContain('transform="matrix(0.04 0 0 0.04 20 285)"')
    expect(checkSvg(svg)).toEqual([])
  })

  it('shows trim or bleed, in millimeters where the scene counts them', () => {
    const scene = testScene({ unit: 'mm', bleed: 3 })
    expect(renderSvg(scene, testSkin, none, { area: 'trim' })).toContain(
      'width="400mm" height="300mm" viewBox="0 0 400 300"',
    )
    expect(renderSvg(scene, testSkin, none, { area: 'bleed' })).toContain(
      'width="406mm" height="306mm" viewBox="-3 -3 406 306"',
    )
  })

  it('leaves out clipped groups nobody can see, however deep, and their empty parents', () => {
    const far = rect(900, 900, 50, 50)
    const svg = renderSvg(
      testScene({}, [
        { kind: 'group', items: [{ kind: 'group', clip: far, items: [{ kind: 'fill', d: far, fill: 'accent' }] }] },
        {
          kind: 'group',
          clip: rect(0, 0, 9, 9),
          transform: [1, 0, 0, 1, 5000, 0],
          items: [{ kind: 'fill', d: rect(0, 0, 9, 9), fill: 'accent' }],
        },
      ]),
      testSkin,
      none,
      { area: 'trim' },
    )
    expect(svg).not.toContain('#000000')
    expect(svg.match(/<clipPath/g)).toHaveLength(1)
  })

  it('gives one id to equal clips and puts other colors where asked', () => {
    const clip = rect(0, 0, 50, 50)
    const group = { kind: 'group', clip, items: [{ kind: 'fill', d: clip, fill: 'accent' }] } as const
    const svg = renderSvg(testScene({}, [group, group]), testSkin, none, {
      area: 'trim',
      overrideHex: { accent: '#123456' },
    })
    expect(svg.match(/<clipPath/g)).toHaveLength(2)
    expect(svg.match(/url\(#c2\)/g)).toHaveLength(2)
    expect(svg.match(/#123456/g)).toHaveLength(2)
  })

  it('keeps fine detail of paths that are drawn much enlarged', () => {
    const item = {
      kind: 'fill',
      d: 'M0.123456 0L0.2 0L0.2 0.1Z',
      fill: 'accent',
      transform: [1000, 0, 0, 1000, 0, 0],
    } as const
    expect(renderSvg(testScene({}, [item]), testSkin, none, { area: 'trim' })).toContain('M0.12346 0L0.2 0')
  })

  it('puts pictures in as data, escapes the words for readers, and stays the same text', async () => {
    const assets = await testAssets()
    const scene = testScene({}, [
      { kind: 'image', asset: 'anh', box: { x: 250, y: 20, width: 100, height: 100 } },
      { kind: 'image', asset: 'vector', box: { x: 310, y: 130, width: 50, height: 50 } },
    ])
    const options = { area: 'trim', alt: 'Ảnh "thử" & <xem>' } as const
    const svg = renderSvg(scene, testSkin, assets, options)
    expect(svg).toContain('aria-label="Ảnh &quot;thử&quot; &amp; &lt;xem&gt;"')
    expect(svg).toMatch(/preserveAspectRatio="xMidYMid slice" href="data:image\/jpeg;base64,/)
    expect(svg).toMatch(/preserveAspectRatio="xMidYMid meet" href="data:image\/svg\+xml;base64,/)
    expect(checkSvg(svg)).toEqual([])
    expect(renderSvg(scene, testSkin, assets, options)).toBe(svg)
  })

  it('refuses a scene that names a picture nobody gave', () => {
    const scene = testScene({}, [{ kind: 'image', asset: 'la', box: { x: 0, y: 0, width: 9, height: 9 } }])
    expect(() => renderSvg(scene, testSkin, none, { area: 'trim' })).toThrow('la')
  })
})
