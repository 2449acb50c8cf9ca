import { describe, expect, it } from 'vitest'
import { parsePath, pathBounds, transformPath } from '../src/model/path.js'
import { round } from '../src/render/number.js'
import { pruneItems } from '../src/render/prune.js'
import { rect } from './support/scene.js'

describe('parsePath', () => {
  it('reads tight and loose writing, exponents, and lines that follow a move', () => {
    expect(parsePath('M1-2 3,4.5L.5 -1e-2Q1 2 3 4Z')).toEqual([
      ['M', 1, -2],
      ['L', 3, 4.5],
      ['L', 0.5, -0.01],
      ['Q', 1, 2, 3, 4],
      ['Z'],
    ])
    expect(parsePath('')).toEqual([])
  })

  it.each(['m0 0', 'M0 0H5', 'M0', 'M0 0Z1', '5 5', 'M0 0LNaN 1'])('refuses %s', (d) =>
    expect(() => parsePath(d)).toThrow(),
  )
})

describe('pathBounds', () => {
  const box = (d: string): (number | undefined)[] => {
    const r = pathBounds(parsePath(d))
    return r === null ? [] : [r.x, r.y, r.width, r.height].map((v) => Math.round(v * 1000) / 1000)
  }

  it('follows the curve and not its handles', () => {
    expect(box('M0 0Q50 100 100 0')).toEqual([0, 0, 100, 50])
    expect(box('M0 0C0 100 100 100 100 0')).toEqual([0, 0, 100, 75])
    expect(box('M0 0C30 0 60 0 90 0')).toEqual([0, 0, 90, 0])
    expect(box('')).toEqual([])
  })

  it('turns with the path', () => {
    expect(pathBounds(transformPath(parsePath(rect(0, 0, 10, 20)), [0, 1, -1, 0, 5, 0]))).toEqual({
      x: -15,
      y: 0,
      width: 20,
      height: 10,
    })
  })
})

describe('pruneItems', () => {
  const area = { x: 0, y: 0, width: 100, height: 100 }
  const inside = { kind: 'fill', d: rect(10, 10, 10, 10), fill: 'ink' } as const
  const outside = { kind: 'fill', d: rect(500, 10, 10, 10), fill: 'ink' } as const

  it('drops a clipped group whose clip or whose content is out of sight', () => {
    expect(pruneItems([{ kind: 'group', clip: rect(500, 0, 9, 9), items: [inside] }], area)).toEqual([])
    expect(pruneItems([{ kind: 'group', clip: rect(0, 0, 900, 99), items: [outside] }], area)).toEqual([])
    const seen = { kind: 'group', clip: rect(0, 0, 900, 99), items: [outside, inside] } as const
    expect(pruneItems([seen], area)).toEqual([seen])
  })

  it('drops pictures out of sight and groups left empty', () => {
    const picture = { kind: 'image', asset: 'a', box: { x: -50, y: 0, width: 50, height: 50 } } as const
    expect(pruneItems([{ kind: 'group', items: [picture] }, picture], area)).toEqual([])
    expect(pruneItems([{ kind: 'group', transform: [1, 0, 0, 1, 1, 0], items: [picture] }], area)).toHaveLength(1)
  })
})

describe('round', () => {
  it('writes numbers that SVG and PDF both read', () => {
    expect([round(1.005, 2), round(-0.0001, 2), round(100, 0), round(1e-7, 6), round(2.5, 6)]).toEqual([
      '1',
      '0',
      '100',
      '0',
      '2.5',
    ])
  })
})
