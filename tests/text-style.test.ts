import { describe, expect, test } from 'vitest'
import { lintStyle } from '../src/text/style-lint.js'
import { hardNames, samples } from './support/fonts.js'

const lint = (text: string, year = 2024): { codes: string[]; said: string } => {
  const found = lintStyle([{ text, kind: 'slogan' }], year)
  return { codes: found.map((f) => f.code), said: found.map((f) => `${f.message} ${f.hint ?? ''}`).join('\n') }
}

describe('found, with the right form and its source', () => {
  test.each([
    ['Từ ngày 8/11/2024', 'dang-ngay', '“08/11/2024”', 'Nghị định 30/2020'],
    ['Hết ngày 01/06/2025', 'dang-ngay', '“01/6/2025”', 'Phụ lục I'],
    ['Ngày 15-11-2024', 'dang-ngay', '“15/11/2024”', 'Phụ lục I'],
    ['Hà Nội, ngày 8 tháng 11 năm 2024', 'dang-ngay', '“ngày 08 tháng 11 năm 2024”', 'Phụ lục I'],
    ['Nha Trang, ngày 05 tháng 1 năm 2025', 'dang-ngay', '“ngày 05 tháng 01 năm 2025”', 'Phụ lục I'],
    ['Ngày 31/02/2024', 'ngay-khong-co', '31/02/2024', 'lịch'],
    ['Sở tài chính tỉnh Quảng Ngãi', 'hoa-co-quan', '“Sở Tài chính”', 'Phụ lục II'],
    ['Bảo hiểm Xã hội tỉnh Khánh Hòa', 'hoa-co-quan', '“Bảo hiểm xã hội”', 'Phụ lục II'],
    ['Uỷ ban Nhân dân xã Ea Kar', 'hoa-co-quan', '“Ủy ban nhân dân”', 'Phụ lục II'],
    ['BHXH Tỉnh Khánh Hòa', 'hoa-dia-danh', '“tỉnh Khánh Hòa”', 'Phụ lục II'],
    ['BHXH Thành phố Cần Thơ', 'hoa-dia-danh', '“thành phố Cần Thơ”', 'Phụ lục II'],
    ['BHXH thành phố Hồ Chí Minh', 'hoa-dia-danh', '“Thành phố Hồ Chí Minh”', 'Phụ lục II'],
    ['Tháng Hành động vì trẻ em', 'hoa-ten-thang', '“Tháng”', 'công văn'],
    ['Nói "không" với bạo lực', 'ngoac-kep', 'thẳng', '“ và ”'],
    ['Nói “không với bạo lực', 'ngoac-kep', 'không đủ cặp', 'đóng bằng ”'],
    ['Chấm dứt bạo lực , vun đắp yêu thương', 'cach-dau', '“lực ,”', 'dấu câu'],
    ['Chấm dứt bạo lực,vun đắp yêu thương', 'cach-dau', '“lực,vun”', 'dấu câu'],
    ['Chấm dứt bạo lực, vun đắp yêu thương.', 'dau-cham-cuoi', 'dấu chấm cuối', 'khẩu hiệu'],
  ])('%s', (text, code, right, source) => {
    const { codes, said } = lint(text)
    expect(codes).toEqual([code])
    expect(said).toContain(right)
    expect(said).toContain(source)
  })
})

describe('the campaign’s name of its year', () => {
  const old = 'Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới'
  const now = 'Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới'
  const about = 'Tháng hành động quốc gia về phòng, chống bạo lực gia đình'
  const plain = 'Tháng hành động quốc gia phòng, chống bạo lực gia đình'
  test.each([
    [old, 2020, []],
    [old, 2021, ['ten-thang']],
    [now, 2021, []],
    [now, 2020, ['ten-thang']],
    [about, 2024, []],
    [about, 2025, ['ten-thang']],
    [plain, 2025, []],
    [plain, 2024, ['ten-thang']],
  ])('%s in %i', (text, year, codes) => expect(lint(text, year).codes).toEqual(codes))
})

test('one word in two spellings among the texts of a piece', () => {
  const found = lintStyle(
    [
      { text: 'Gia đình hòa thuận', kind: 'slogan' },
      { text: 'Sở Y tế tỉnh Hoà Bình', kind: 'name' },
    ],
    2024,
  )
  expect(found.map((f) => f.code)).toEqual(['hai-cach-viet'])
  expect(found[0]?.message).toContain('“hòa” và “hoà”')
})

test.each([...samples.map((s) => s.text), ...hardNames, ...hardNames.map((n) => n.toUpperCase())])(
  'nothing to say: %s',
  (text) => {
    // the list of hard names holds the small "thành phố" before Hồ Chí Minh on purpose
    expect(lint(text).codes.filter((code) => code !== 'hoa-dia-danh' || !text.includes('thành phố Hồ'))).toEqual([])
  },
)
