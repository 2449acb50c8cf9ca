import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { dataRoot } from '../src/input/data-root.js'
import { loadFormats } from '../src/input/formats.js'
import { loadTheme } from '../src/input/themes.js'
import { parseUnits } from '../src/input/units.js'
import { closest } from '../src/text/closest.js'
import { faultsOf, spoiled } from './support/spoil.js'

const root = dataRoot()

describe('themes', () => {
  it('answers an unknown campaign with the nearest, an unknown year with those there are', async () => {
    const [campaign] = await faultsOf(() => loadTheme(root, 'binh-dang-gio', 2024))
    expect([campaign?.code, campaign?.hint]).toEqual(['chien-dich-la', 'Có phải “binh-dang-gioi”?'])
    const [year] = await faultsOf(() => loadTheme(root, 'binh-dang-gioi', 2031))
    expect(year?.hint).toContain('2024, 2025')
  })

  it('reports every fault of a theme file at once, with lines', async () => {
    const copy = await spoiled('themes/binh-dang-gioi/2025/theme.yaml', (text) =>
      text
        .replace('sloganConfidence: two_or_more', 'sloganConfidence: chac-chan')
        .replace('sloganEmphasis:', 'sloganEmphasiss:')
        .replace('to: 15/12/2025', 'to: 15/13/2025')
        .replace(
          'groups: []',
          'groups: [{group: null, items: [{id: td-01, text: "Ưu_tiên|nguồn …"}, {id: td-02, text: null}]}]',
        ),
    )
    const faults = await faultsOf(() => loadTheme(copy, 'binh-dang-gioi', 2025))
    expect(faults.map((d) => d.message.replace(/^.*?: /u, ''))).toEqual(
      [
        'không có mục “sloganEmphasiss”.',
        'thiếu mục “sloganEmphasis”.',
        'mục “sloganConfidence” không nhận “chac-chan”.',
        expect.stringContaining('“15/13/2025” có tháng 13'),
        expect.stringContaining('không có “…”'),
        expect.stringContaining('phải ghi lý do ở mục “gap”'),
      ].toSorted((a, b) => order(a) - order(b)),
    )
    expect(faults.every((d) => d.file?.endsWith('theme.yaml') && d.line !== undefined && d.column !== undefined)).toBe(
      true,
    )
  })

  it('tells what does not fit together along with what is misspelled, in both files', async () => {
    const copy = await spoiled('themes/binh-dang-gioi/2025/theme.yaml', (text) =>
      text.replace('sloganEmphasis: [Bình đẳng giới]', 'sloganEmphasis: [đẳng bình]\nnhac: 1'),
    )
    const campaign = join(copy, 'themes/binh-dang-gioi/campaign.yaml')
    writeFileSync(campaign, readFileSync(campaign, 'utf8').replace('[bình đẳng giới]', '[đẳng bình giới]'))
    const messages = (await faultsOf(() => loadTheme(copy, 'binh-dang-gioi', 2025))).map((d) => d.message)
    expect(messages).toHaveLength(3)
    expect(messages.join()).toMatch(
      /“đẳng bình” không có trong câu.*không có mục “nhac”.*“đẳng bình giới” không có trong tên/su,
    )
  })

  it('refuses an emphasis that is not in its text, and a year that is not its folder', async () => {
    const copy = await spoiled('themes/phong-chong-bao-luc-gia-dinh/2024/theme.yaml', (text) =>
      text.replace('[yêu thương]', '[thương yêu]'),
    )
    const [fault] = await faultsOf(() => loadTheme(copy, 'phong-chong-bao-luc-gia-dinh', 2024))
    expect(fault?.message).toContain('cụm nhấn “thương yêu” không có trong câu')
    const other = await spoiled('themes/binh-dang-gioi/2025/theme.yaml', (text) =>
      text.replace('year: 2025', 'year: 2024'),
    )
    expect((await faultsOf(() => loadTheme(other, 'binh-dang-gioi', 2025)))[0]?.message).toContain('khác tên thư mục')
  })

  it('changes its digest with what can be drawn, not with notes or the order of keys', async () => {
    const path = 'themes/binh-dang-gioi/2024/theme.yaml'
    const digest = async (r: string) => (await loadTheme(r, 'binh-dang-gioi', 2024)).digest
    const before = await digest(root)
    expect(await digest(await spoiled(path, (t) => t.replace('Lễ phát động quốc gia', 'Lễ phát động')))).toBe(before)
    expect(
      await digest(
        await spoiled(path, (t) =>
          t.replace('{from: 15/11/2024, to: 15/12/2024}', '{to: 2024-12-15, from: 2024-11-15}'),
        ),
      ),
    ).toBe(before)
    expect(await digest(await spoiled(path, (t) => t.replace('|là_thước_đo', '+là_thước_đo')))).not.toBe(before)
    expect(
      await digest(await spoiled('themes/binh-dang-gioi/campaign.yaml', (t) => t.replace('#F0640F', '#F0640E'))),
    ).not.toBe(before)
    expect(
      await digest(await spoiled('assets/grounds.yaml', (t) => t.replace('small: blush', 'small: white'))),
    ).not.toBe(before)
  })
})

describe('formats', () => {
  it('reports a wrong kind, a repeated id, an unknown key and a safe area that leaves nothing', async () => {
    const copy = await spoiled('assets/formats/print.yaml', (text) =>
      text
        .replace('kind: standee, size: [600, 1600]', 'kind: stande, size: [600, 1600]')
        .replace('id: phong-5x3m', 'id: phong-3x2m'),
    )
    const faults = await faultsOf(() => loadFormats(copy))
    expect(faults.map((d) => [d.code, d.hint])).toEqual([
      ['kieu-la', 'Có phải “standee”?'],
      ['trung-ma', undefined],
    ])
    const narrow = await spoiled('assets/formats/print.yaml', (text) =>
      text.replace('size: [600, 2000]', 'size: [150, 2000]'),
    )
    expect((await faultsOf(() => loadFormats(narrow))).map((d) => d.code)).toEqual(['vung-an-toan'])
    const key = await spoiled('assets/formats/screen.yaml', (text) => text.replace('maxKb: 480', 'maxkb: 480'))
    expect((await faultsOf(() => loadFormats(key))).map((d) => d.code).toSorted()).toEqual(['muc-la', 'thieu-muc'])
  })
})

describe('unit lists', () => {
  it('name a missing column and an empty name with its line', async () => {
    expect((await faultsOf(() => parseUnits('a.csv', 'id,name\n1,A\n'))).map((d) => d.code)).toContain('thieu-cot')
    const head =
      'id,name,short_name,parent,kind,province,place_line,valid_from,valid_to,former_name_or_merged_from,confidence,source'
    const faults = await faultsOf(() => parseUnits('a.csv', `${head}\n1,A,,,,,,,,,,\n2,,,,,,,,,,,\n`))
    expect(faults.map((d) => [d.code, d.line])).toEqual([['don-vi-trong', 3]])
  })
})

it('guesses the nearest word, or none', () => {
  const words = ['bang-ron', 'ap-phich', 'standee']
  expect(closest('băng rôn', words)).toBe('bang-ron')
  expect(closest('ap-phihc', words)).toBe('ap-phich')
  expect(closest('binh-dang', ['binh-dang-gioi-nam', 'binh-dang-gioi'])).toBe('binh-dang-gioi')
  expect(closest('web-mrec-300x250', ['web', 'web-mrec', 'web-og'])).toBe('web-mrec')
  expect(closest('web', ['website-lon'])).toBeNull()
  expect(closest('facebook', words)).toBeNull()
})

/** The order in which the spoiled theme's faults stand in the file. */
function order(expected: unknown): number {
  const text = String((expected as { sample?: string }).sample ?? expected)
  return ['thiếu', 'sloganEmphasiss', 'chac-chan', '15/13', '…', 'gap'].findIndex((word) => text.includes(word))
}
