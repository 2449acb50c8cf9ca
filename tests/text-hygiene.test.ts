import { describe, expect, test } from 'vitest'
import { missingGlyphs } from '../src/text/fonts.js'
import { matchKey } from '../src/text/match-key.js'
import { cleanText } from '../src/text/normalize.js'
import { shortenUnit } from '../src/text/short-name.js'
import { hardNames, openFonts, samples } from './support/fonts.js'

const fonts = openFonts()
const hasGlyph = (char: string): boolean => missingGlyphs(fonts, char, 'black').length === 0
const clean = (raw: string): { text: string; codes: string[]; said: string } => {
  const { text, notes } = cleanText(raw, hasGlyph)
  return { text, codes: notes.map((n) => `${n.severity} ${n.code}`), said: notes.map((n) => n.message).join('\n') }
}

const valid = [
  ...samples.map((s) => s.text),
  ...hardNames,
  ...samples.map((s) => s.text.toUpperCase()),
  'UN Women',
  'Café Sài Gòn',
  'Hà Nam',
  '“Chủ đề”: 15/11 – 15/12/2024 …',
]

test.each(valid)('sound text is left alone: %s', (text) => {
  expect(clean(text)).toEqual({ text, codes: [], said: '' })
})

test.each(valid)('decomposed letters are composed without a word: %s', (text) => {
  expect(clean(text.normalize('NFD'))).toEqual({ text, codes: [], said: '' })
})

test.each([
  ...valid,
  ' hai  dấu cách ',
  'Bảo hiểm ',
  '  ',
  'Việt\u00A0Nam',
  'Bảo hiểm xã hội tỉnh Đắk Lắk'.normalize('NFD'),
])('reads alike whether faces are at hand or not: %s', (text) =>
  expect(cleanText(text)).toEqual(cleanText(text, () => true)),
)

describe('mended', () => {
  test.each([
    ['tone typed before the vowel mark', 'vie\u0301\u0302t na\u0323\u0306ng', 'viết nặng', []],
    ['odd blanks', '\u3000Bảo\u00A0hiểm\u2009xã \n\t hội\u2028', 'Bảo hiểm xã hội', []],
    ['hyphens no font has', 'Phan Rang\u2011Tháp Chàm', 'Phan Rang-Tháp Chàm', []],
    ['eth for Đ', 'BLÐTBXH-VBÐG, ðồng bào', 'BLĐTBXH-VBĐG, đồng bào', ['note chu-d']],
    ['African D for Đ', '\u0189ắk Lắk', 'Đắk Lắk', ['note chu-d']],
    ['zero-width and direction marks', 'Bả\u200Bo\u202E hi\u00ADểm\uFEFF', 'Bảo hiểm', ['note ky-tu-an']],
    ['control characters', 'Sở\u0007 Y tế\u0000', 'Sở Y tế', ['note ky-tu-an']],
    ['a Cyrillic В', 'Вảo hiểm xã hội', 'Bảo hiểm xã hội', ['note chu-giong']],
    ['a Greek Ο in capitals', 'BẢΟ HIỂM', 'BẢO HIỂM', ['note chu-giong']],
    ['bold letters of social networks', '𝐓𝐡𝐚́𝐧𝐠 hành động', 'Tháng hành động', ['note chu-kieu']],
    ['full-width letters', 'ＵＢＮＤ xã', 'UBND xã', ['note chu-kieu']],
  ])('%s', (_, raw, text, codes) => {
    expect(clean(raw)).toMatchObject({ text, codes })
  })
})

describe('refused by name', () => {
  test.each([
    ['an emoji', 'Sở Y tế 😀', 'error ky-tu-la', 'Biểu tượng “😀” (U+1F600)'],
    ['a flag', 'Việt Nam 🇻🇳', 'error ky-tu-la', 'U+1F1FB'],
    ['Chinese', 'Hội 平等', 'error ky-tu-la', 'Chữ Hán “平” (U+5E73), “等”'],
    ['a Russian word', 'Ủy ban Привет', 'error ky-tu-la', 'Chữ Nga “П” (U+041F)'],
    ['a broken character', 'B\uFFFDo hiểm', 'error ky-tu-la', 'Ký tự hỏng'],
    ['a loose tone from a PDF', 'Hay h \u0303 ành động', 'error dau-roi', 'dấu thanh đứng rời'],
  ])('%s', (_, raw, code, said) => {
    const cleaned = clean(raw)
    expect(cleaned.codes).toContain(code)
    expect(cleaned.said).toContain(said)
  })

  test('one sentence for all letters of one script', () => {
    expect(clean('Привет мир').codes).toEqual(['error ky-tu-la'])
  })
})

test('an invisible mark between emoji hides none of them', () => {
  expect(clean('Gia đình 👨\u200D👩\u200D👧').said).toMatch(/U\+1F468.*U\+1F469.*U\+1F467/u)
})

describe('match key', () => {
  test.each([
    ['Hoà Bình', 'Hòa  Bình'],
    ['UỶ BAN', 'ủy ban'],
    ['Thuý', 'Thúy'],
    ['khoẻ', 'khỏe'],
    ['Ðắk', 'đắk'],
    ['chìa khoá'.normalize('NFD'), 'chìa khóa'],
  ])('%s is %s', (a, b) => expect(matchKey(a)).toBe(matchKey(b)))

  test.each([
    ['hòa', 'hóa'],
    ['ma', 'mà'],
    ['lan', 'lăn'],
    ['Kon Tum', 'Con Tum'],
  ])('%s is not %s', (a, b) => {
    expect(matchKey(a)).not.toBe(matchKey(b))
  })
})

test.each([
  ['Bảo hiểm xã hội tỉnh Khánh Hòa', 'BHXH tỉnh Khánh Hòa'],
  ['Bảo hiểm xã hội Thành phố Hồ Chí Minh', 'BHXH TP. Hồ Chí Minh'],
  ['Bảo hiểm xã hội thành phố Hà Nội', 'BHXH TP. Hà Nội'],
  ['Sở Lao động - Thương binh và Xã hội tỉnh Bà Rịa - Vũng Tàu', 'Sở LĐTBXH tỉnh Bà Rịa - Vũng Tàu'],
  ['Uỷ ban nhân dân xã Ea Kar', 'UBND xã Ea Kar'],
  ['ỦY BAN NHÂN DÂN XÃ EA KAR', 'UBND XÃ EA KAR'],
  ['Sở Văn hoá, Thể thao và Du lịch', 'Sở VHTTDL'],
  ['Ban Vì sự tiến bộ của phụ nữ ngành Bảo hiểm xã hội', 'Ban VSTBPN ngành BHXH'],
  ['Nhà Văn hóa thành phố', 'Nhà Văn hóa thành phố'],
  ['Trung tâm Truyền thông', 'Trung tâm Truyền thông'],
])('%s is %s for short', (name, short) => expect(shortenUnit(name)).toBe(short))
