import { expect, test } from 'vitest'
import { inCapitals, parseMarked, plainText, toMarked } from '../src/text/marks.js'
import { samples } from './support/fonts.js'

test.each(samples.map((s) => [s.id, s] as const))('%s: marks give the words and the grades', (_, sample) => {
  const phrase = parseMarked(sample.marked)
  expect(phrase.text).toBe(sample.text)
  expect(phrase.gaps).toEqual(sample.gaps)
  expect(toMarked(phrase)).toBe(sample.marked)
})

test('of several marks the strictest counts, and marks at the ends say nothing', () => {
  expect(parseMarked('|Nam, _nữ| bình đẳng_')).toEqual({
    text: 'Nam, nữ bình đẳng',
    syllables: ['Nam,', 'nữ', 'bình', 'đẳng'],
    gaps: ['never', 'good', 'ok'],
  })
})

test('a no-break space never breaks, and a line break in YAML is a plain space', () => {
  expect(parseMarked('gọi\u00A0111 hoặc\ncông an').gaps).toEqual(['never', 'ok', 'ok', 'ok'])
})

test('no words give an empty phrase', () => {
  expect(parseMarked(' _|+ ')).toEqual({ text: '', syllables: [], gaps: [] })
})

test('plain text has no marks', () => {
  expect(plainText('Chấm_dứt+bạo_lực,|vun_đắp+yêu_thương')).toBe('Chấm dứt bạo lực, vun đắp yêu thương')
})

test.each([
  ["Ủy_ban nhân_dân xã Ea_M'DRóh", "ỦY BAN NHÂN DÂN XÃ EA M'DRÓH"],
  ['Quyết_định 1696/QĐ-TTg', 'QUYẾT ĐỊNH 1696/QĐ-TTg'],
  ['hỏi bhxh@vss.gov.vn hay www.vss.gov.vn', 'HỎI bhxh@vss.gov.vn HAY www.vss.gov.vn'],
  ['Bộ LĐTBXH và UN Women', 'BỘ LĐTBXH VÀ UN WOMEN'],
])('capitals of %s', (marked, capitals) => {
  const phrase = parseMarked(marked)
  expect(inCapitals(phrase).text).toBe(capitals)
  expect(inCapitals(phrase).gaps).toEqual(phrase.gaps)
})
