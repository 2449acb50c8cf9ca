import { describe, expect, it } from 'vitest'

import { dataRoot } from '../src/input/data-root.js'
import { loadFormats } from '../src/input/formats.js'
import { inferArchetype, inferFormat } from '../src/plan/custom-size.js'
import { faultsOf } from './support/spoil.js'

const root = dataRoot()

describe('custom sizes', async () => {
  const formats = await loadFormats(root)

  it.each([
    ['420x70cm', 'tu-chon-420x70cm', 'ngang-dai', 4200, 700],
    ['6x0,8m', 'tu-chon-6x0.8m', 'sieu-ngang', 6000, 800],
    ['1170 × 300 px', 'tu-chon-1170x300px', 'ngang-dai', 1170, 300],
    ['2x3m', 'tu-chon-2x3m', 'a-series', 2000, 3000],
    ['300X500px', 'tu-chon-300x500px', 'cot-doc', 300, 500],
  ])('%s', (size, id, archetype, width, height) => {
    expect(inferFormat(size, formats)).toMatchObject({ id, archetype, width, height })
  })

  it('takes margins, hem and texts from the listed size of its shape', () => {
    const listed = formats.find((f) => f.id === 'bang-ron-6x0.8m')
    const own = inferFormat('6x0.8m', formats)
    expect({ ...own, id: '', vi: '', group: '', confidence: '', sources: [] }).toEqual({
      ...listed,
      id: '',
      vi: '',
      group: '',
      confidence: '',
      sources: [],
    })
    const sheet = inferFormat('297x420mm', formats)
    expect(sheet).toMatchObject({ bleed: 3, hem: 0, minText: 5.05, archetype: 'a-series' })
  })

  it('carries the unit and keeps its safe area inside, whatever the shape', () => {
    for (const size of [
      '12x1m',
      '3x1m',
      '2x1m',
      '1x1m',
      '80x100cm',
      '70x100cm',
      '60x100cm',
      '45x100cm',
      '30x100cm',
      '10x15cm',
      '1600x200px',
      '970x120px',
      '800x300px',
      '1024x768px',
      '320x256px',
      '600x800px',
      '900x1600px',
      '160x500px',
    ]) {
      const f = inferFormat(size, formats)
      expect(f.pieces[0]?.carries, size).toContain('unit')
      expect(
        f.pieces.filter((p) => p.inKit),
        size,
      ).toHaveLength(1)
      expect(f.safe.width > 0.5 * f.width && f.safe.height > 0.5 * f.height, size).toBe(true)
      expect(f.archetype, size).toBe(inferArchetype(f.medium, f.width, f.height))
    }
  })

  it.each([
    ['10x20', 'thiếu đơn vị'],
    ['abc', 'viết chưa đúng'],
    ['1x1px', 'ngoài cỡ'],
    ['40x2m', 'ngoài cỡ'],
    ['5x0.1m', 'quá dài'],
    ['100.5x200px', 'phần lẻ'],
  ])('refuses %s', async (size, words) => {
    const faults = await faultsOf(() => inferFormat(size, formats))
    expect(faults.map((d) => d.message).join()).toContain(words)
  })
})
