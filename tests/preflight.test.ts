import { beforeAll, describe, expect, test } from 'vitest'
import { setText } from '../src/layout/set-text.js'
import type { PrintFormat } from '../src/model/format.js'
import type { Matrix } from '../src/model/geometry.js'
import type { Scene, SceneItem, TextItem } from '../src/model/scene.js'
import { lineOf } from '../src/text/measure.js'
import { inspect, layoutResources, planKit } from './support/kit.js'
import { rect } from './support/scene.js'
import {
  band,
  changed,
  codes,
  dates,
  figure,
  findings,
  findingsInTwo,
  ground,
  image,
  name1,
  name2,
  openSquare,
  PARENT,
  picture,
  shell as soundShell,
  type Sketch,
  type Square,
  standIn,
  text,
  unit,
  UNIT,
  year,
} from './support/sketch.js'

let square: Square
beforeAll(async () => {
  square = await openSquare()
})

test('a sound page has no findings', async () => {
  expect(await findings(square, {})).toEqual([])
})

describe('safe area', () => {
  test('words outside it', async () => {
    const [found] = await findings(square, { ...changed(name1, { x: 40 }) })
    expect(found).toMatchObject({ code: 'ngoai-vung-an-toan', severity: 'error' })
    expect(found?.message).toMatch(
      /^Bài đăng Facebook vuông: chữ “Tháng hành động” ra ngoài vùng an toàn \d+(,\d)? px\.$/u,
    )
    expect(found?.hint).not.toBe('')
  })
  test('the emblem outside it', async () => {
    expect(
      await codes(square, { shell: [ground, name1, name2, year, figure(880, 8), band, standIn(30, 905)] }),
    ).toEqual(['ngoai-vung-an-toan'])
  })
  test('words in a zone to avoid', async () => {
    expect(await codes(square, { scene: { avoid: [{ x: 900, y: 930, width: 180, height: 150 }] } })).toEqual([])
    expect(await codes(square, { scene: { avoid: [{ x: 600, y: 930, width: 180, height: 150 }] } })).toEqual([
      'trong-vung-che',
    ])
  })
  test('words outside a circular crop', async () => {
    expect(await codes(square, { scene: { circle: { cx: 540, cy: 540, r: 700 } } })).toEqual([])
    expect(await codes(square, { scene: { circle: { cx: 540, cy: 540, r: 540 } } })).toEqual(['ngoai-hinh-tron'])
  })
  test('words cut by a clip', async () => {
    const clipped: SceneItem = { kind: 'group', clip: rect(0, 0, 600, 1080), items: [name1, name2] }
    expect(await codes(square, { shell: [ground, clipped, year, figure(880, 8), band] })).toContain('chu-bi-cat')
  })
})

describe('ink of lines', () => {
  test('two lines of a block too close', async () => {
    const [found] = await findings(square, changed(name2, { y: 267 }))
    expect(found).toMatchObject({ code: 'chu-cham-nhau', severity: 'error' })
    expect(found?.message).toContain('chỉ cách nhau')
  })
  test('two blocks on each other', async () => {
    const [found] = await findings(square, changed(dates, { y: 972 }))
    expect(found?.message).toContain('đè lên nhau')
  })
  test('a dot below close over the dot of an i', async () => {
    // ọ over i: the dots are 0.12 em apart, enough for other ink
    const lines = (gap: number): SceneItem[] => [
      text('ọọọọ', 100, 400, 100, { slot: 'label', block: 'a', face: 'bold', tracking: 0 }),
      text('iiiiiiii', 100, 400 + 100 * (0.247 + 0.78 + gap), 100, {
        slot: 'label',
        block: 'a',
        line: 1,
        face: 'bold',
        tracking: 0,
      }),
    ]
    const page = (gap: number): Sketch => ({
      shell: [ground, name1, name2, year, ...lines(gap), band, standIn(80, 905)],
    })
    expect(await codes(square, page(0.3))).toEqual([])
    expect(await codes(square, page(0.1))).toEqual(['chu-cham-nhau'])
  })
  test('runs of one line on each other', async () => {
    const second = text('giới', 600, 180, 80, { slot: 'label' })
    expect(await codes(square, { shell: [ground, name1, second, name2, year, band] })).toContain('chu-cham-nhau')
  })
})

test('runs of a line in both layers are one line, those of another block are lines of their own', async () => {
  const inkOf = (item: TextItem) => lineOf(square.engine.fonts, item.text, item.face, item.tracking).box
  const label = { ...unit, text: 'Đơn vị', slot: 'label' } as const
  // hardly after the unit's last letter
  const x = unit.x + (inkOf(unit).x1 - inkOf(label).x0) * unit.size + 0.1
  const beside = async (block: string) =>
    (await findingsInTwo(square, { shell: [...soundShell, { ...label, x, block }] })).imprint.map(({ code }) => code)
  expect(await beside('unit')).toEqual([])
  expect(await beside('nhãn')).toEqual(['chu-cham-nhau'])
})

test('a character that the face has not', async () => {
  const set = (await setText([name1], square.engine.fonts))[0] as TextItem
  const found = await findings(square, {
    shell: [ground, name1, name2, year, band],
    late: [{ ...set, text: 'Tháng 中', y: 420, slot: 'label', block: 'x' }],
  })
  expect(found.map((d) => d.code)).toEqual(['thieu-ky-tu'])
  expect(found[0]?.message).toContain('“中” (U+4E2D)')
})

describe('contrast', () => {
  test('small words need more than large ones', async () => {
    const found = await findings(square, changed(name1, { use: 'small' }))
    expect(found.map((d) => d.code)).toEqual(['tuong-phan-thap'])
    expect(found[0]?.hint).toContain('gửi câu trên cho người lập chủ đề')
  })
  test('large words are held to the small limit where they are drawn small', async () => {
    expect(await codes(square, changed(year, { size: 23 }))).toContain('tuong-phan-thap')
  })
  test('the ground is what is painted last below the words, clips and holes counted', async () => {
    const spot: SceneItem = { kind: 'fill', d: rect(60, 100, 700, 100), fill: 'accent' }
    const hole: SceneItem = { ...spot, d: rect(0, 60, 1080, 240) + rect(60, 80, 1000, 210), rule: 'evenodd' }
    const clipped: SceneItem = { kind: 'group', clip: rect(0, 0, 20, 20), items: [spot] }
    const rest = [year, figure(880, 8), band, standIn(80, 905)]
    expect(await codes(square, { shell: [ground, spot, name1, name2, ...rest] })).toEqual(['tuong-phan-thap'])
    expect(await codes(square, { shell: [ground, hole, name1, name2, ...rest] })).toEqual([])
    expect(await codes(square, { shell: [ground, clipped, name1, name2, ...rest] })).toEqual([])
  })
  test('only an upright rectangle fills the box around it', async () => {
    const on = (d: string, transform?: Matrix): Promise<string[]> => {
      const spot: SceneItem = { kind: 'fill', d, fill: 'accent', transform }
      return codes(square, { shell: [ground, spot, name1, name2, year, figure(880, 8), band, standIn(80, 905)] })
    }
    // the words lie within the boxes of these, and hardly a letter on them
    expect(await on('M0 0L1080 30000L1080 0L0 30000Z')).toEqual([])
    expect(await on(rect(0, 0, 1080, 10), [1, 1, 0, 1, 0, 0])).toEqual([])
    expect(await on('M0 0L0 300L1080 300L1080 0Z')).toEqual(['tuong-phan-thap'])
  })
  test('words under another shape', async () => {
    expect(await codes(square, { late: [{ kind: 'fill', d: rect(60, 100, 300, 100), fill: 'deep' }] })).toEqual([
      'chu-bi-che',
    ])
  })
  test('words on a photo', async () => {
    const found = await findings(square, {
      shell: [ground, image(0, 0, 1080, 400), name1, name2, year, figure(880, 8), band, standIn(80, 905)],
      assets: [picture('photo', { width: 2000, height: 1000 })],
    })
    expect(found.map((d) => [d.code, d.severity])).toEqual(Array.from({ length: 3 }, () => ['chu-tren-anh', 'warning']))
  })
})

describe('sizes', () => {
  test('words under the minimum', async () => {
    const found = await findings(square, changed(dates, { size: 20 }))
    expect(found.map((d) => d.code)).toEqual(['chu-qua-nho'])
    expect(found[0]?.message).toContain('cỡ 20 px')
  })
  test('a scaled group counts with its scale', async () => {
    const half: SceneItem = { kind: 'group', transform: [0.5, 0, 0, 0.5, 0, 0], items: [{ ...year, x: 1660, y: 560 }] }
    expect(
      await codes(square, { shell: [ground, name1, name2, half, figure(880, 8), band, standIn(80, 905)] }),
    ).toContain('chu-qua-nho')
  })
  test('a printed headline too low for its reading distance', async () => {
    const print = {
      ...square.job.format,
      medium: 'print',
      archetype: 'standee',
      bleed: 0,
      hem: 0,
      eyelets: 0,
      material: null,
      sides: 1,
      minText: 1,
    } as PrintFormat
    expect(await codes(square, { format: print, scene: { unit: 'mm' } })).toEqual(['chu-lon-khong-du-cao'])
    expect(await codes(square, { format: { ...print, archetype: 'phong' }, scene: { unit: 'mm' } })).toEqual([])
  })
  test('a headline lost on a thumbnail', async () => {
    const found = await findings(square, {
      shell: [ground, { ...name1, size: 60 }, { ...name2, size: 60 }, year, band, standIn(80, 905)],
    })
    expect(found.map((d) => [d.code, d.severity])).toEqual([['kho-doc-khi-thu-nho', 'warning']])
  })
})

describe('pictures', () => {
  const page = (width: number, unitOf: Scene['unit'] = 'px'): Sketch => ({
    shell: [ground, name1, name2, year, image(90, 400, 600, 400), band, standIn(80, 905)],
    assets: [picture('photo', { width, height: (width * 2) / 3 })],
    scene: { unit: unitOf },
  })
  const severities = async (sketch: Sketch) =>
    (await findings(square, sketch)).filter((d) => d.code === 'anh-thieu-diem').map((d) => d.severity)
  test('pixels against the box on a screen', async () => {
    expect(await severities(page(600))).toEqual([])
    expect(await severities(page(590))).toEqual(['warning'])
    expect(await severities(page(290))).toEqual(['error'])
  })
  test('pixels per inch in print', async () => {
    expect(await severities(page(3600, 'mm'))).toEqual([])
    expect(await severities(page(2000, 'mm'))).toEqual(['warning'])
    expect(await severities(page(1000, 'mm'))).toEqual(['error'])
  })
  test('vector art is never too small, a missing picture is an error', async () => {
    expect(await codes(square, { ...page(600), assets: [picture('photo', null)] })).toEqual([])
    expect(await codes(square, { ...page(600), assets: [] })).toEqual(['thieu-anh'])
  })
})

describe('imprint', () => {
  test('words outside the unit’s rectangle', async () => {
    expect(await codes(square, { scene: { imprintRects: [{ x: 240, y: 900, width: 400, height: 140 }] } })).toEqual([
      'ngoai-o-don-vi',
    ])
  })
  test('what is wrong with the shell alone is said of the shell alone', async () => {
    const faulty = {
      ...changed(name1, { x: 40, fill: 'primary' }),
      scene: { avoid: [{ x: 60, y: 900, width: 60, height: 60 }] },
    }
    const { shell, imprint } = await findingsInTwo(square, faulty)
    expect(shell.map((d) => d.code)).toEqual(['ngoai-vung-an-toan', 'trong-vung-che', 'tuong-phan-thap'])
    expect(imprint).toEqual([])
  })
  test('what it does to the shell is said of it', async () => {
    const plate: SceneItem = { kind: 'fill', d: rect(60, 100, 400, 100), fill: 'deep' }
    const close = { ...dates, x: 70, y: 360, size: 80, block: 'close' }
    const { shell, imprint } = await findingsInTwo(square, {
      imprint: [unit, dates, plate, close],
      scene: { imprintRects: [{ x: 54, y: 90, width: 972, height: 950 }] },
    })
    expect(shell).toEqual([])
    const said = imprint.map(({ code, message }) => `${code} ${message}`)
    expect(said.filter((line) => line.startsWith('chu-bi-che'))).toEqual([expect.stringContaining('Tháng hành động')])
    expect(said.filter((line) => line.startsWith('chu-cham-nhau'))).toEqual([
      expect.stringContaining('“vì bình đẳng giới” và dòng “Từ ngày'),
    ])
  })
  test('a rectangle between pixels', async () => {
    expect(await codes(square, { scene: { imprintRects: [{ x: 240.5, y: 900, width: 780, height: 140 }] } })).toEqual([
      'o-don-vi-lech',
    ])
  })
})

describe('emblem and figures', () => {
  const withEmblem = (item: SceneItem): Sketch => ({ shell: [ground, name1, name2, year, figure(880, 8), band, item] })
  test('an emblem too small', async () => {
    expect(await codes(square, withEmblem(standIn(80, 905, 0.12)))).toEqual(['bieu-trung-nho'])
  })
  test('words too near', async () => {
    expect(await codes(square, withEmblem(standIn(145, 905)))).toEqual(['sat-bieu-trung'])
    expect(
      await codes(square, { ...withEmblem(image(145, 910, 100, 100)), assets: [picture('emblem', null)] }),
    ).toEqual(['sat-bieu-trung'])
  })
  test('an emblem off the white', async () => {
    expect(await codes(square, withEmblem(standIn(80, 870)))).toEqual(['bieu-trung-nen-mau'])
  })
  test('a couple off the band, and words close over its heads', async () => {
    expect(
      await codes(square, { shell: [ground, name1, name2, year, figure(880.2, 8), band, standIn(80, 905)] }),
    ).toEqual(['hinh-lech-dai'])
    expect(
      await codes(square, { shell: [ground, name1, name2, year, figure(880, 10.1), band, standIn(80, 905)] }),
    ).toEqual(['chu-sat-hinh'])
  })
})

test.each(['ap-phich-a3', 'fb-bai-doc', 'led-169'])('a real %s passes', async (format) => {
  const { resolved, planned } = await planKit({
    campaign: 'binh-dang-gioi',
    year: 2024,
    unit: UNIT,
    parent: PARENT,
    only: [format],
  })
  const drawn = planned.jobs.find((candidate) => candidate.pages[0]?.content === 'ten-thang')!
  const { findings: found } = await inspect(drawn, layoutResources(square.engine, planned, resolved))
  expect(found.map((d) => d.message)).toEqual([])
})
