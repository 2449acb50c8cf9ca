import { describe, expect, test } from 'vitest'
import { cubic, parallel, pointAt } from '../src/motif/curve.js'
import { parsePath } from '../src/model/path.js'
import { circle, mirror, pathBounds, polygon, rect, transformPath } from '../src/motif/path.js'

describe('path tools', () => {
  test('bounds follow curves, not handles', () => {
    expect(pathBounds('M0 0C0 40 100 40 100 0Z')).toEqual({ x: 0, y: 0, width: 100, height: 30 })
    expect(pathBounds('M0 0Q50 40 100 0Z')).toEqual({ x: 0, y: 0, width: 100, height: 20 })
    expect(pathBounds(circle(5, -2, 3))).toEqual({ x: 2, y: -5, width: 6, height: 6 })
    expect(
      pathBounds(
        rect(1, 2, 3, 4) +
          polygon([
            [9, 9],
            [10, 8],
            [9, 7],
          ]),
      ),
    ).toEqual({ x: 1, y: 2, width: 9, height: 7 })
  })
  test('transform and mirror', () => {
    expect(transformPath('M1 2L3 4Z', [2, 0, 0, 3, 10, 20])).toBe('M12 26L16 32Z')
    expect(transformPath('M1 2L3 4Z', [0, 1, -1, 0, 0, 0])).toBe('M-2 1L-4 3Z')
    expect(mirror('M1 2C3 4 5 6 7 8Z', 10)).toBe('M19 2C17 4 15 6 13 8Z')
  })
  test.each(['m1 2l3 4z', 'M0 0A1 1 0 0 1 2 2', 'M1 2L3', '5 5', 'M1 2 # 4'])('refuses %s', (d) => {
    expect(() => parsePath(d)).toThrow()
  })
  test('parallel curves lie within 0.02 of their distance', () => {
    const curve = cubic(0, 12.5, 18.2, 12.5, 31.8, -12.5, 50, -12.5)
    const spine = Array.from({ length: 2001 }, (_, i) => pointAt(curve, i / 2000))
    for (const distance of [4.4, -4.4, 5.9]) {
      const off = parallel(curve, distance)
        .flatMap((c) => Array.from({ length: 21 }, (_, i) => pointAt(c, i / 20)))
        .map((p) => Math.abs(Math.min(...spine.map((q) => Math.hypot(p.x - q.x, p.y - q.y))) - Math.abs(distance)))
      expect(Math.max(...off)).toBeLessThan(0.02)
    }
  })
})
