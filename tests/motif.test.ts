import { describe, expect, test } from 'vitest'
import type { Rect } from '../src/model/geometry.js'
import type { FillItem } from '../src/model/scene.js'
import { BOTTOM, couple, CROP_Y, emblem, emblemMono, TOP } from '../src/motif/couple.js'
import { crowd, crowdHeight } from '../src/motif/crowd.js'
import { heart, heartHalfWidth, heartLineWidth } from '../src/motif/heart.js'
import { parsePath } from '../src/model/path.js'
import { pathBounds, transformPath } from '../src/motif/path.js'
import { ring } from '../src/motif/ring.js'
import { row } from '../src/motif/row.js'
import { STRIKE, twist, twistHeight } from '../src/motif/twist.js'
import { WAVE_PITCH, waveTexture } from '../src/motif/wave.js'
import { draw, fills, union } from './support/drawn.js'

const scheme = { left: 'primary', right: 'accent', inner: 'deep', weave: 'ink', ribbon: 'white' } as const
const figure: Rect = { x: -56, y: -26, width: 112, height: 126 }

describe('couple', () => {
  test.each([
    ['couple', couple(scheme, { weave: true, child: true })],
    ['emblem', emblem(scheme, { child: false })],
    ['one ink', emblemMono('ink', { child: true })],
    ['heart', heart(scheme)],
  ])('%s fills the grid exactly', (_, items) => {
    const box = union(fills(items))
    for (const [i, v] of [-50, TOP, 50, BOTTOM].entries()) expect(box[i]).toBeCloseTo(v, 2)
  })
  test('the ribbon stands upright on the crop line', () => {
    const ribbon = couple(scheme, { weave: false, child: false }).find((item) => item.fill === 'white')!
    const arrivals = parsePath(ribbon.d).flatMap((s) => (s[0] === 'C' && s[6] === CROP_Y ? [s] : []))
    expect(arrivals.map((s) => s[5]).sort((a, b) => a - b)).toEqual([-29.8, -21, 21, 29.8])
    for (const [, , , handleX, , x] of arrivals) expect(handleX).toBe(x)
  })
  test('each body goes on in the other half of the tip', () => {
    for (const items of [couple(scheme, { weave: true, child: false }), emblem(scheme, { child: false })]) {
      const { roleAt } = draw(items, figure)
      const seen = [
        [-40, 30],
        [40, 30],
        [-4, 80],
        [4, 80],
        [0, 48],
        [-16.8, -9],
      ].map(([x, y]) => roleAt(x, y))
      expect(seen).toEqual(['primary', 'accent', 'accent', 'primary', 'deep', 'primary'])
    }
  })
  test('the ribbon is white on color and a hole in the emblem; the weave gap can be left out', () => {
    const woven = draw(couple(scheme, { weave: true, child: false }), figure)
    const flat = draw(couple(scheme, { weave: false, child: false }), figure)
    expect([woven.roleAt(25.4, 36), woven.roleAt(5.5, 65), flat.roleAt(5.5, 65)]).toEqual(['white', 'ink', 'white'])
    const knockedOut = draw(emblem(scheme, { child: false }), figure)
    expect([knockedOut.roleAt(25.4, 36), knockedOut.roleAt(0, 62)]).toEqual([null, null])
    expect(draw(emblemMono('ink', { child: false }), figure).roleAt(25.4, 36)).toBe(null)
  })
  test('neck notches are holes', () => {
    for (const items of [couple(scheme, { weave: true, child: false }), heart(scheme)]) {
      expect(draw(items, figure).roleAt(16.8, 4)).toBe(null)
    }
  })
  test('the June child has its head in the color of the inner heart, and a ring', () => {
    const at = (items: FillItem[]) => {
      const { roleAt } = draw(items, figure)
      return [roleAt(0, 30), roleAt(0, 38.2), roleAt(8.3, 31), roleAt(0, 21.5)]
    }
    expect(at(couple(scheme, { weave: false, child: true }))).toEqual(['deep', 'white', 'white', 'white'])
    expect(at(couple(scheme, { weave: false, child: false }))).toEqual(['white', 'white', 'deep', 'accent'])
    expect(at(emblem(scheme, { child: true }))).toEqual(['deep', null, null, null])
    expect(at(emblemMono('ink', { child: true }))).toEqual(['ink', null, null, null])
    expect(at(emblemMono('ink', { child: false }))).toEqual([null, null, 'ink', 'ink'])
  })
  test('no hairline on the axis, and nothing sticks out at the tip', () => {
    for (const items of [
      heart(scheme),
      emblem(scheme, { child: false }),
      couple(scheme, { weave: false, child: false }),
    ]) {
      const { roleAt } = draw(items, { ...figure, x: -56.01 }, 40)
      for (let y = 18; y < 93; y += 0.5) expect(roleAt(0, y)).not.toBe('edge')
    }
    const { roleAt } = draw(heart(scheme), figure, 40)
    expect(roleAt(0.28, 93.9)).toBe(null)
  })
})

describe('row', () => {
  const colors = ['primary', 'accent', 'deep'] as const
  const view: Rect = { x: 0, y: -22, width: 250, height: 86 }

  test('people stand 50 apart in cycled colors, in phase beyond both ends', () => {
    const { roleAt } = draw(row(5, { colors, height: 80 }), { ...view, x: -50, width: 350 })
    const heads = [-25, 25, 75, 125, 175, 225, 275].map((x) => roleAt(x, -9))
    expect(heads).toEqual(['deep', 'primary', 'accent', 'deep', 'primary', 'accent', 'deep'])
    expect(union(fills(row(5, { colors, height: 80 })))).toEqual([-50, -20, 300, 80])
  })
  test('one path a color and one for the ribbon', () => {
    expect(row(24, { colors, height: 80 }).map((item) => item.fill)).toEqual([...colors, 'white'])
    expect(row(24, { colors: ['deep'], height: 80, withRibbon: false })).toHaveLength(1)
  })
  test.each([[['primary', 'accent']], [['accent', 'primary', 'accent', 'deep']], [['deep']]] as const)(
    'neighbors of %j overlap',
    (list) => {
      const items = row(6, { colors: list, height: 80, withRibbon: false, extra: 0 })
      const { pixels, width, height } = draw(items, { x: 0.5, y: 28, width: 299, height: 50 }, 3.37)
      const alphas = pixels.filter((_, i) => i % 4 === 3)
      expect(alphas).toHaveLength(width * height)
      expect(alphas.every((a) => a === 255)).toBe(true)
    },
  )
  test('a body runs on 0.4 below the neighbor drawn after it, and no further', () => {
    const [first, second] = row(2, { colors: ['primary', 'deep'], height: 80, withRibbon: false, extra: 0 })
    expect(pathBounds(first.d)).toEqual({ x: 0, y: -20, width: 50.4, height: 100 })
    expect(pathBounds(second.d)).toEqual({ x: 50, y: -20, width: 50, height: 100 })
  })
  test('the rising strand passes over, the other one stops short of it and the body shows between', () => {
    const { roleAt } = draw(row(5, { colors, height: 80 }), view, 12)
    for (const [i, body] of ['primary', 'accent', 'deep', 'primary', 'accent'].entries()) {
      const x = 25 + 50 * i
      // Seen along the rising strand, `along` units from the crossing and `n` units beside its center line.
      const at = (along: number, n: number) => roleAt(x + 0.786 * along + 0.618 * n, 41 - 0.618 * along + 0.786 * n)
      for (let along = -8; along <= 8; along++) {
        expect([at(along, -3.5), at(along, 0), at(along, 3.5)]).toEqual(['white', 'white', 'white'])
      }
      for (let along = -3; along <= 3; along++) expect([at(along, -5.15), at(along, 5.15)]).toEqual([body, body])
      expect([roleAt(x - 9, 35), roleAt(x + 9, 47)]).toEqual(['white', 'white'])
    }
  })
  test('the news card has people only and true notches', () => {
    const { roleAt } = draw(row(5, { colors: ['deep'], height: 80, withRibbon: false }), view)
    expect([roleAt(25, -9), roleAt(25, 4), roleAt(25, 7), roleAt(25, 41)]).toEqual(['deep', null, 'deep', 'deep'])
  })
})

test('crowd: one path a row, back to front, every other row shifted, notches show the row behind', () => {
  const rows = ['primary', 'deep', 'accent'] as const
  const items = crowd(4, { rows })
  expect(items.map((item) => item.fill)).toEqual(rows)
  expect(items.map((item) => pathBounds(item.d))).toEqual([
    { x: -50, y: -20, width: 300, height: 136 },
    { x: -75, y: 20, width: 350, height: 96 },
    { x: -50, y: 60, width: 300, height: 56 },
  ])
  const { roleAt } = draw(items, { x: 0, y: -24, width: 200, height: 24 + crowdHeight(3) })
  expect([roleAt(25, -9), roleAt(50, 31), roleAt(25, 71), roleAt(0.5, 31)]).toEqual([
    'primary',
    'deep',
    'accent',
    'deep',
  ])
  expect([roleAt(25, 4), roleAt(50, 44), roleAt(25, 84)]).toEqual([null, 'primary', 'deep'])
  expect([roleAt(50, 110), roleAt(100, 115)]).toEqual(['accent', 'accent'])
})

test('wave: whole rows only, centered, bleeding sideways', () => {
  const group = waveTexture(1080, 923, { role: 'blush', k: 3.6, bleed: 20 })
  const [item] = fills([group])
  const box = pathBounds(transformPath(item.d, group.transform!))
  expect(box.height).toBeCloseTo((6 * WAVE_PITCH + 32) * 3.6, 1)
  expect(box.y + box.height / 2).toBeCloseTo(923 / 2, 1)
  expect(box.x).toBeLessThanOrEqual(-20)
  expect(box.x + box.width).toBeGreaterThanOrEqual(1100)
  expect(waveTexture(300, 50, { role: 'blush', k: 3 }).items).toEqual([])
})

test('what tells two wave textures apart is as different as their paths', () => {
  const fillOf = (...args: Parameters<typeof waveTexture>) => fills([waveTexture(...args)])[0]
  const drawn = [
    fillOf(300, 200, { role: 'blush', k: 2 }),
    fillOf(300, 201, { role: 'blush', k: 2 }),
    fillOf(600, 200, { role: 'blush', k: 2 }),
    fillOf(300, 200, { role: 'blush', k: 2, bleed: 99 }),
    fillOf(300, 300, { role: 'blush', k: 2 }),
    fillOf(300, 200, { role: 'white', k: 2 }),
  ]
  for (const a of drawn) for (const b of drawn) expect(a?.told === b?.told).toBe(a?.d === b?.d)
  expect(new Set(drawn.map((fill) => fill?.told)).size).toBe(5)
})

test('twist: gaps are holes, also in the flat ribbon that strikes words out', () => {
  const { roleAt } = draw([twist(4)], { x: 0, y: -20, width: 200, height: 40 }, 12)
  expect([roleAt(25, 0), roleAt(28, 4), roleAt(22, -4), roleAt(50, 0)]).toEqual(['white', null, null, null])
  const strike = twist(4, { ...STRIKE, role: 'ink', extra: 0 })
  expect(pathBounds(strike.d).height).toBeCloseTo(twistHeight(STRIKE), 2)
  expect(strike.fill).toBe('ink')
  expect(() => twist(4, { amplitude: 1 })).toThrow(RangeError)
})

test('ring: two bodies, heads and ribbon on nothing', () => {
  const items = ring({ left: 'primary', right: 'accent', ribbon: 'white' })
  const box = union(items)
  for (const [i, v] of [0, 154.92, 1080, 1080].entries()) expect(box[i]).toBeCloseTo(v, 1)
  const { roleAt } = draw(items, { x: 0, y: 0, width: 1080, height: 1080 }, 0.5)
  expect([roleAt(540, 540), roleAt(540, 40), roleAt(540, 940)]).toEqual([null, null, null])
  expect([roleAt(202, 225), roleAt(124, 225), roleAt(878, 225), roleAt(956, 225)]).toEqual([
    'primary',
    null,
    'accent',
    null,
  ])
  expect([roleAt(40, 540), roleAt(1040, 540), roleAt(540, 1000)]).toEqual(['primary', 'accent', 'white'])
  expect([roleAt(530, 1068), roleAt(550, 1068)]).toEqual(['primary', 'accent'])
  expect(draw(items, { x: 0.3, y: 0, width: 1080, height: 1080 }, 1).roleAt(540, 1068)).toBe('mixed')
})

test('heart: the width for words is square to the outline and narrows to nothing', () => {
  expect(heartHalfWidth(20)).toBe(0)
  expect(heartHalfWidth(26.4)).toBeCloseTo(46, 2)
  expect(heartHalfWidth(26.4, 0)).toBeCloseTo(50, 2)
  expect(heartHalfWidth(93)).toBe(0)
  const { roleAt } = draw(heart(scheme), figure)
  for (let y = 22; y < 85; y += 3) {
    const x = heartHalfWidth(y)
    // 3.6 units further in any direction is still heart, 4.4 straight out is not.
    for (let a = 0; a < 360; a += 15) {
      const [dx, dy] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]
      expect(roleAt(x + 3.6 * dx, y + 3.6 * dy)).toBe(x + 3.6 * dx < 0 ? 'primary' : 'accent')
    }
  }
  expect(heartLineWidth(40, 60)).toBe(2 * heartHalfWidth(60))
})

test('all path data is absolute M L Q C Z', () => {
  const all = [
    ...couple(scheme, { weave: true, child: true }),
    ...emblem(scheme, { child: true }),
    ...emblemMono('ink', { child: true }),
    ...heart(scheme),
    ...row(7, { colors: ['primary', 'deep'], height: 80 }),
    ...crowd(5, { rows: ['deep', 'primary'] }),
    twist(3),
    ...fills([waveTexture(300, 200, { role: 'blush', k: 2 })]),
    ...ring(scheme),
  ]
  for (const { d } of all) {
    expect(d).toMatch(/^M[MLQCZ\d\s.-]+Z$/)
    expect(parsePath(d).every(([, ...numbers]) => numbers.every(Number.isFinite))).toBe(true)
  }
})
