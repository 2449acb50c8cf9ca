import { describe, expect, test } from 'vitest'
import { cli } from './support/cli.js'
import { tempFolder } from './support/folder.js'

const NAME = 'Tháng hành động vì bình đẳng giới'

/** An id that nobody has to type here. */
const ID = /(?<!["“/\w-])binh-dang-gioi(?![”\w-]*[/"”])/u

describe('campaigns are named as people call them, where nobody has to type their ids', () => {
  test.each([
    ['a year without data', ['build', '--year', '2040'], `${NAME} chưa có dữ liệu năm 2040`],
    ['a theme of few sources', ['build', '--dry-run', '--year', '2025'], `Chủ đề ${NAME} năm 2025 chưa có thông điệp`],
    ['a theme that is there', ['theme', 'new', 'binh-dang-gioi', '2024'], `Chủ đề ${NAME} năm 2024 đã có`],
    ['a list of a year without data', ['list', 'messages', '--campaign', 'binh-dang-gioi', '--year', '1999'], NAME],
  ])('%s', async (_, argv, sentence) => {
    const { err } = await cli(argv, { cwd: tempFolder() })
    const told = err.split('\n').find((line) => line.includes(sentence))
    expect(err).toContain(sentence)
    expect(told).not.toMatch(ID)
  })

  test('ids that can be typed are told with the names', async () => {
    const { err } = await cli(['list', 'campaigns', '--campaign', 'la'])
    expect(err).toContain(`binh-dang-gioi (${NAME}); phong-chong-bao-luc-gia-dinh (Tháng hành động`)
    expect((await cli(['list', 'campaigns', '--year', '1999'])).err).toContain('Chưa có dữ liệu năm 1999')
  })
})

test('a plan tells grounds by words that hold in every campaign’s colors, in the language asked for', async () => {
  const argv = ['build', '--dry-run', '--year', '2024', '--only', 'ap-phich']
  const { out } = await cli(argv, { cwd: tempFolder() })
  expect(out).toContain('in/ap-phich-a4-ten-thang  (Áp phích A4; nền màu sáng)\n')
  expect(out).toContain('(Áp phích A3; nền màu chính)')
  expect(out).not.toMatch(/nền (?:cam|man|kem|hp|dat)\b/u)
  const english = await cli([...argv, '--lang', 'en'], { cwd: tempFolder() })
  expect(english.out).toContain('(Áp phích A4; light ground)')
  expect(english.out).toMatch(/\d+ pieces in all\n$/u)
})

test.each([
  ['theme new', ['theme', 'new'], 'thiếu mã chiến dịch'],
  ['theme new without a year', ['theme', 'new', 'binh-dang-gioi'], 'thiếu năm'],
  ['theme diff of one year', ['theme', 'diff', '2024'], 'thiếu năm thứ hai'],
  ['theme diff of years cut short', ['theme', 'diff', '24', '25'], '“24” không phải là một năm'],
  ['verify with a key that is not there', ['verify', 'a.png', '--key', 'a.pub'], 'không đọc được tệp khóa'],
  ['theme import', ['theme', 'import'], 'thiếu thư mục hoặc tệp ZIP'],
  ['theme alone', ['theme'], 'so-sanh (so hai năm)'],
  ['theme new of a campaign that is not there', ['theme', 'new', 'la', '2026'], 'Không có chiến dịch “la”'],
])('%s says what is missing, and shows how it is written', async (_, argv, words) => {
  const { code, err } = await cli(argv, { cwd: tempFolder() })
  expect(code).toBe(2)
  expect(err).toContain(words)
  expect(err).toContain('Cách sửa: ')
})
