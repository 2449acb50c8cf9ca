import { beforeAll, describe, expect, test } from 'vitest'
import type { Piece } from '../src/model/format.js'
import type { Job } from '../src/model/job.js'
import type { Theme } from '../src/model/theme.js'
import { drawnWords } from '../src/preflight/drawn-words.js'
import { expectedWords } from '../src/preflight/expected-words.js'
import { preflightSkin } from '../src/preflight/preflight-skin.js'
import { omittedSlots } from '../src/preflight/words.js'
import {
  band,
  changed,
  codes,
  figure,
  findings,
  ground,
  lay,
  name1,
  name2,
  openSquare,
  type Square,
  standIn,
  unit,
  UNIT,
  year,
} from './support/sketch.js'

let square: Square
beforeAll(async () => {
  square = await openSquare()
})

describe('words', () => {
  test('a word lost', async () => {
    const [found] = await findings(square, changed(unit, { text: 'Bảo hiểm xã hội tỉnh Khánh' }))
    expect(found).toMatchObject({ code: 'mat-chu', severity: 'error' })
    expect(found?.message).toContain('tên đơn vị bị mất chữ “hòa”')
  })
  test('a text left out altogether', async () => {
    expect(await codes(square, { imprint: [unit] })).toEqual(['mat-chu'])
  })
  test('a word doubled', async () => {
    expect(await codes(square, changed(unit, { text: 'Bảo hiểm xã hội tỉnh tỉnh Khánh Hòa' }))).toEqual(['lap-chu'])
  })
  test('a word too many', async () => {
    expect(await codes(square, changed(unit, { text: `${UNIT} mới` }))).toEqual(['sai-chu'])
  })
  test('lines in the wrong order', async () => {
    expect(
      await codes(square, {
        ...changed(name1, { line: 1, y: 280 }),
        shell: [
          ground,
          { ...name2, line: 0, y: 180 },
          { ...name1, line: 1, y: 280 },
          year,
          figure(880, 8),
          band,
          standIn(80, 905),
        ],
      }),
    ).toEqual(['sai-thu-tu'])
  })
  test('a text that the format does not carry', async () => {
    expect(await codes(square, { piece: { carries: ['name', 'unit', 'dates'] } })).toEqual(['chu-ngoai-danh-muc'])
  })
  test('capitals, the short name and the year at the name’s end are right', async () => {
    const capitals = {
      ...changed(unit, { text: 'BHXH TỈNH KHÁNH HÒA' }),
      job: { unit: { ...square.job.unit, short: 'BHXH tỉnh Khánh Hòa' } },
    }
    expect(await codes(square, capitals)).toEqual([])
    expect(
      await codes(square, {
        shell: [ground, name1, name2, { ...year, slot: 'name', block: 'name', line: 1 }, band, standIn(80, 905)],
      }),
    ).toEqual([])
  })
  test('are read line by line', async () => {
    expect(drawnWords(await lay(square, {}), 'name')).toBe('Tháng hành động vì bình đẳng giới')
  })
  test('of nobody are not expected and not omitted', () => {
    const { job, piece, theme } = square
    const bare: Job = { ...job, unit: { ...job.unit, parent: null, place: null } }
    const carries: Piece = { ...piece, carries: ['parent', 'unit', 'place', 'eventTime', 'slogan'] }
    const gap: Theme = { ...theme, slogan: null }
    expect(expectedWords(bare, gap, carries).map((expected) => expected.slot)).toEqual(['unit'])
    expect(omittedSlots(job, piece, theme)).toEqual(['parent', 'slogan', 'hotlines'])
    expect(omittedSlots(bare, piece, gap)).toEqual(['hotlines'])
  })
})

describe('skin', () => {
  const skinCodes = (roles: Partial<Theme['skin']['roles']>): string[] =>
    [
      ...new Set(
        preflightSkin({ ...square.theme.skin, roles: { ...square.theme.skin.roles, ...roles } }).map((d) => d.code),
      ),
    ].toSorted()
  test('that ships is sound', () => {
    expect(preflightSkin(square.theme.skin)).toEqual([])
  })
  test('with too much ink', () => {
    expect(skinCodes({ ink: { ...square.theme.skin.roles.ink, cmyk: [80, 91, 60, 70] } })).toEqual(['qua-nhieu-muc'])
  })
  test('whose small words cannot be read', () => {
    expect(skinCodes({ blush: { ...square.theme.skin.roles.blush, hex: '#6B3A50' } })).toEqual(['tuong-phan-thap'])
  })
  test('whose two people print in one gray', () => {
    expect(skinCodes({ deep: { ...square.theme.skin.roles.deep, hex: '#E2590C' } })).toContain('hai-nguoi-lan-mau')
  })
  test('with a texture that disturbs', () => {
    expect(skinCodes({ paperTexture: { ...square.theme.skin.roles.paperTexture, hex: '#F0C89C' } })).toEqual([
      'hoa-van-dam',
    ])
  })
})
