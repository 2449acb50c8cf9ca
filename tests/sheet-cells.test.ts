import { describe, expect, it } from 'vitest'

import { dataRoot } from '../src/input/data-root.js'
import { loadFormats } from '../src/input/formats.js'
import { meaningOf } from '../src/input/sheet/column-names.js'
import { readCount } from '../src/input/sheet/count-cell.js'
import { isMonthFirst, readDayRange, readDayText } from '../src/input/sheet/day-cell.js'
import { cellAt, columnLetter, textCell } from '../src/input/sheet/grid.js'
import { readHotline } from '../src/input/sheet/hotline-cell.js'
import { readLogo } from '../src/input/sheet/logo-cell.js'
import { numbersColumns } from '../src/input/sheet/numbering-row.js'
import { encodingOfFont } from '../src/input/sheet/old-fonts.js'
import { productsOf } from '../src/input/sheet/product-words.js'
import { cellReader } from '../src/input/sheet/read-cell.js'

const products = productsOf(await loadFormats(dataRoot()))
const context = { from1904: false, year: 2024, monthFirst: false }
const cell = (text: string) => cellReader(null)(textCell(text))

describe('headings', () => {
  it.each([
    ['Tên đơn vị', 'name'],
    ['ĐƠN VỊ', 'name'],
    ['Đơn vị (ghi đầy đủ)', 'name'],
    ['Tên cơ quan', 'name'],
    ['Cơ quan, đơn vị', 'name'],
    ['Tên cơ quan/đơn vị *', 'name'],
    ['Bảo hiểm xã hội tỉnh/thành phố', 'name'],
    ['Tên đơn vị viết tắt', 'short'],
    ['Tên viết tắt', 'short'],
    ['Cơ quan chủ quản', 'parent'],
    ['Tên cơ quan chủ quản', 'parent'],
    ['Đơn vị cấp trên', 'parent'],
    ['Cơ quan chủ quản cấp trên trực tiếp', 'parent'],
    ['Địa danh', 'place'],
    ['Nơi', 'place'],
    ['Địa danh/Nơi', 'place'],
    ['Địa chỉ', 'address'],
    ['Địa chỉ nhận hàng', 'address'],
    ['Từ ngày', 'from'],
    ['Ngày bắt đầu', 'from'],
    ['Thời gian bắt đầu', 'from'],
    ['Đến ngày', 'to'],
    ['Ngày kết thúc', 'to'],
    ['Ngày bắt đầu treo', 'from'],
    ['Thời gian thực hiện', 'range'],
    ['Từ ngày - đến ngày', 'range'],
    ['Logo', 'logo'],
    ['Hotline/Điện thoại', 'hotline'],
    // an office's own telephone is no line for calls about violence
    ['Số ĐT', null],
    ['Điện thoại liên hệ', null],
    ['Số điện thoại đường dây nóng', 'hotline'],
    ['Đường dây nóng', 'hotline'],
    ['Ghi chú', 'note'],
    ['STT', 'number'],
    ['Mã đơn vị', 'code'],
    ['Sản phẩm', 'products'],
    ['Số lượng', 'count'],
    ['Số lượng băng rôn', 'quantity:bang-ron'],
    ['SL áp phích A3 (tờ)', 'quantity:ap-phich-a3'],
    ['Số lượng (pano)', 'quantity:pano'],
    ['Nhu cầu đăng ký băng rôn', 'quantity:bang-ron'],
    ['Đơn vị công tác', 'name'],
    ['Cơ quan, đơn vị, địa phương', 'name'],
    ['Đơn vị tính', null],
    ['Tên đơn vị cũ', null],
    ['Băng rôn 6 x 0,8 m', 'quantity:bang-ron-6x0.8m'],
    ['Băng rôn (400x70cm)', 'quantity:bang-ron-4x0.7m'],
    ['Phông nền', 'quantity:phong'],
    ['Tờ rơi', 'quantity:to-roi'],
  ])('%s', (heading, meaning) => {
    expect(meaningOf(heading, products)).toBe(meaning)
  })

  it.each([
    'DANH SÁCH ĐƠN VỊ THAM GIA THÁNG HÀNH ĐỘNG',
    'Đơn vị tính',
    'Phòng',
    'Tổ',
    'Họ và tên',
    'Email',
    'Kinh phí',
    'constructor',
    '',
    'Bảo hiểm xã hội tỉnh Khánh Hòa',
  ])('%s says nothing to us', (heading) => {
    expect(meaningOf(heading, products)).toBeNull()
  })
})

describe('days', () => {
  it.each([
    '15/11/2024',
    '15-11-2024',
    '15.11.2024',
    '2024-11-15',
    '2024/11/15',
    '20241115',
    '15 / 11 / 2024',
    '15\\11\\2024',
    '15 11 2024',
    '15/11/24',
    '15/11',
    'ngày 15/11/2024',
    'Ngày 15 tháng 11 năm 2024',
    '15 tháng 11',
    'Từ ngày 15/11/2024',
    'đến hết ngày 15/11/2024',
    'Thứ Sáu, ngày 15/11/2024',
    'thứ tư 15/11/2024',
    '8h00 ngày 15/11/2024',
    '15/11/2024 08:30:00',
    '2024-11-15T00:00:00',
    '15/11 năm 2024',
    '15 thg 11, 2024',
    '15-Nov-24',
    '15 Nov 2024',
    'November 15, 2024',
    '15 tháng mười một năm 2024',
    '45611',
    "'15/11/2024",
  ])('%s', (text) => {
    expect(readDayText(text, context)).toMatchObject({ ok: true, date: '2024-11-15' })
  })

  it.each([
    '',
    'sớm',
    '31/11/2024',
    '15/13/2024',
    '0/11/2024',
    'tháng 11/2024',
    '15/11/1924',
    '99999999',
    '15/11/2024/1',
    '1e5',
  ])('refuses “%s”', (text) => {
    expect(readDayText(text, context).ok).toBe(false)
  })

  it('does not make up a year', () => {
    expect(readDayText('15/11', { ...context, year: null })).toEqual({ ok: false, message: '“15/11” chưa có năm' })
  })

  it('takes the day first, but where a whole list is American', () => {
    expect(readDayText('05/12/2024', context)).toMatchObject({ date: '2024-12-05' })
    expect(readDayText('12/05/2024', { ...context, monthFirst: true })).toMatchObject({ date: '2024-12-05' })
    expect(isMonthFirst(['11/15/2024', '12/05/2024'])).toBe(true)
    expect(isMonthFirst(['11/15/2024', '15/12/2024'])).toBe(false)
    expect(isMonthFirst(['05/12/2024'])).toBe(false)
  })

  it.each([
    '15/11 - 15/12/2024',
    '15/11/2024 – 15/12/2024',
    'Từ 15/11/2024 đến 15/12/2024',
    'từ ngày 15/11 đến hết ngày 15/12/2024',
    '15-11-2024 - 15-12-2024',
    '15/11-15/12/2024',
  ])('%s is a span', (text) => {
    const range = readDayRange(text, { ...context, year: null })
    expect(range).toMatchObject([
      { ok: true, date: '2024-11-15' },
      { ok: true, date: '2024-12-15' },
    ])
  })

  it('lets a first day borrow its month', () => {
    expect(readDayRange('15-30/11/2024', context)).toMatchObject([{ date: '2024-11-15' }, { date: '2024-11-30' }])
  })
})

it.each([
  ['2', 2],
  ['02 cái', 2],
  ['1.000 tờ', 1000],
  ['x', 1],
  ['0', null],
  ['-', null],
])('%s is a count', (text, count) => {
  expect(readCount(cell(text))).toMatchObject({ ok: true, count })
})

it.each(['vài', '1,5', '-2', '9999999', '2-3'])('%s is no count', (text) => {
  expect(readCount(cell(text)).ok).toBe(false)
})

it('takes telephone numbers, not what Excel makes of them', () => {
  expect(readHotline(cell('0258 3822 338'))).toMatchObject({ ok: true, number: '0258 3822 338' })
  expect(readHotline(cell('1.9E+09')).ok).toBe(false)
  expect(readHotline(cell('1900 9068')).ok).toBe(false)
  expect(readHotline({ ...cell('905123456'), number: 905123456 })).toMatchObject({ number: '0905123456' })
})

it.each([
  '../logo.png',
  'logo/../../a.png',
  'C:\\a.png',
  '\\\\server\\a.png',
  '/a.png',
  'http://a/b.png',
  '~/a.png',
  '.env',
  'a:b.png',
  '%USERPROFILE%.png',
])('takes no path from a cell: %s', (text) => {
  expect(readLogo(text).ok).toBe(false)
})

it('knows rows that number the columns from rows that count', () => {
  expect(numbersColumns(['1', '2', '3'])).toBe(true)
  expect(numbersColumns(['(1)', '(2)', '(3)=(1)+(2)'])).toBe(true)
  expect(numbersColumns(['A', 'B', '1', '2'])).toBe(true)
  expect(numbersColumns(['1', 'Sở Nội vụ'])).toBe(false)
  expect(numbersColumns(['7', '7'])).toBe(false)
})

it('knows the fonts of old encodings', () => {
  expect(['.VnTime', '.VnArialH', 'VNI-Times', 'Times New Roman', 'UTM Avo', null].map(encodingOfFont)).toEqual([
    'tcvn3',
    'tcvn3',
    'vni',
    null,
    null,
    null,
  ])
})

it('names columns as spreadsheets do', () => {
  expect([1, 26, 27, 702, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  expect(cellAt('AB12')).toEqual({ row: 12, column: 28 })
  expect(cellAt('12')).toBeNull()
})
