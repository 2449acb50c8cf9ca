import { beforeAll, expect, it } from 'vitest'

import { nameCheck, type NameCheck } from '../src/input/sheet/listed-names.js'
import { loadUnits } from '../src/input/units.js'
import { root } from './support/kit.js'

const [AUTUMN_2024, JUNE_2025, AUTUMN_2025] = ['2024-11-15', '2025-06-15', '2025-11-15']

let check: NameCheck
beforeAll(async () => {
  check = nameCheck([...(await loadUnits(root, 2024)), ...(await loadUnits(root, 2025))])
})

it.each([
  ['Bảo hiểm xã hội tỉnh Thừa Thiên Huế', AUTUMN_2025, 'Nay là “Bảo hiểm xã hội thành phố Huế”'],
  ['Bảo hiểm xã hội tỉnh Thừa Thiên Huế', JUNE_2025, 'Nay là “Bảo hiểm xã hội khu vực XXI”'],
  ['Bảo hiểm xã hội tỉnh Hải Dương', AUTUMN_2025, 'Nay là “Bảo hiểm xã hội thành phố Hải Phòng”'],
  ['Bảo hiểm xã hội tỉnh Bà Rịa - Vũng Tàu', AUTUMN_2025, 'Nay là “Bảo hiểm xã hội Thành phố Hồ Chí Minh”'],
  ['BHXH tỉnh Hòa Bình', AUTUMN_2025, 'Nay là “Bảo hiểm xã hội tỉnh Phú Thọ”'],
  [
    'Bảo hiểm xã hội khu vực XXI',
    AUTUMN_2025,
    'Nay là “Bảo hiểm xã hội thành phố Huế”, “Bảo hiểm xã hội tỉnh Quảng Trị”',
  ],
  ['Bảo hiểm xã hội thành phố Huế', AUTUMN_2024, 'Khi ấy là “Bảo hiểm xã hội tỉnh Thừa Thiên Huế”'],
  ['Sở Nội vụ tỉnh Bình Dương', AUTUMN_2025, 'Nay thuộc Thành phố Hồ Chí Minh'],
])('%s on %s: %s', (name, day, hint) => {
  expect(check(name, day)?.hint).toContain(hint)
})

it.each([
  ['Khánh Hòa', AUTUMN_2024, 'Có phải “Bảo hiểm xã hội tỉnh Khánh Hòa”?'],
  ['TP. Hồ Chí Minh', AUTUMN_2024, 'Có phải “Bảo hiểm xã hội Thành phố Hồ Chí Minh”?'],
  ['Bà Rịa-Vũng Tàu', AUTUMN_2025, 'Có phải “Bảo hiểm xã hội Thành phố Hồ Chí Minh”?'],
])('%s is a place, not a unit', (name, day, hint) => {
  expect(check(name, day)).toMatchObject({ code: 'gan-giong', hint })
})

it.each([
  ['Bảo hiểm xã hội tỉnh Khánh Hò', 'Bảo hiểm xã hội tỉnh Khánh Hòa'],
  ['Bảo hiểm xã hội tỉnh Quảng Nm', 'Bảo hiểm xã hội tỉnh Quảng Nam'],
  ['Bảo hiểm xã hội tỉnh Hà Nm', 'Bảo hiểm xã hội tỉnh Hà Nam'],
])('%s is nearest to %s', (name, meant) => {
  expect(check(name, AUTUMN_2024)).toMatchObject({ code: 'gan-giong', hint: `Có phải “${meant}”?` })
})

it.each([
  ['Bảo hiểm xã hội tỉnh Khánh Hòa', AUTUMN_2024],
  ['Bảo hiểm xã hội tỉnh Khánh Hòa', AUTUMN_2025],
  ['Sở Nội vụ tỉnh Bình Dương', AUTUMN_2024],
  ['Sở Nội vụ tỉnh Khánh Hòa', AUTUMN_2025],
  ['Trường Trung học phổ thông Hòa Bình', AUTUMN_2025],
])('%s on %s needs no word', (name, day) => {
  expect(check(name, day)).toBeNull()
})

it.each([
  ['Bảo hiểm xã hội tỉnh Thừa Thiên Hu', 'a letter missing at the end'],
  ['ảo hiểm xã hội tỉnh Thừa Thiên Huế', 'a letter missing at the beginning'],
  ['Bảo hểm xã hội tỉnh Thừa Thiên Huếe', 'one missing, one too many'],
  ['Bảo hiểm xã hộp tỉnh Thừa Thiêm Huế', 'two others in their places'],
  ['Bảo hiểm xã hội tỉnh Thừa Tihên Huế', 'two letters swapped'],
])('%s is nearly a unit: %s', (name) => {
  expect(check(name, AUTUMN_2024)).toMatchObject({
    code: 'gan-giong',
    hint: 'Có phải “Bảo hiểm xã hội tỉnh Thừa Thiên Huế”?',
  })
})

it.each([
  ['BHXH tỉnh Khanh Hoa', 'warning'],
  ['BHXH tỉnh Khánhh Hòa', 'warning'],
  ['BHXH Khánh Hòa', 'note'],
  ['Bảo hiểm xã hội Khánh Hòa', 'note'],
])('%s is nearly the short or the full name of an office: a %s', (name, severity) => {
  const finding = check(name, AUTUMN_2024)
  expect(finding).toMatchObject({ code: 'gan-giong', severity })
  expect(finding?.hint).toMatch(/^Có phải “Bảo hiểm xã hội tỉnh Khánh Hòa”\?/u)
})

it.each(['BHXH TP HCM', 'BHXH TPHCM', 'Bảo hiểm xã hội TP. Hồ Chí Minh', 'BHXH Hồ Chí Minh'])('%s is known', (name) => {
  expect(check(name, AUTUMN_2025)?.hint).toContain('“Bảo hiểm xã hội Thành phố Hồ Chí Minh”')
})

it.each([
  ['Bảo hiểm xã hội thành phố Cà Mau', AUTUMN_2024, 'the city of a province has an office too'],
  ['Bảo hiểm xã hội Sóc Trăng', AUTUMN_2025, 'that province is no more, an office below may have its name'],
  ['Bảo hiểm xã hội huyện Cam Lâm', AUTUMN_2024, 'not listed'],
  ['Bảo hiểm xã hội tỉnh Khánh Hoà', AUTUMN_2024, 'another place of the tone'],
])('%s on %s needs no word: %s', (name, day) => {
  expect(check(name, day)).toBeNull()
})

it('takes a name three letters off for another one', () => {
  expect(check('Bảo hểm xã hộp tỉnh Thừa Thiêm Huế', AUTUMN_2024)).toBeNull()
})
