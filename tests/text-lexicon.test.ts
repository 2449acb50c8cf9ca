import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../src/text/lexicon.js'
import { matchKey } from '../src/text/match-key.js'
import { root } from './support/kit.js'

const file = readFileSync(join(root, 'assets', 'lexicon.txt'), 'utf8')
const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const written = lines.map((line) => line.split('\t')[0] ?? '')
const plain = written.map((entry) => entry.replaceAll('_', ' '))
const known = new Set(plain.map((entry) => entry.toLowerCase()))

describe('the lexicon', () => {
  test('has 1,500 entries and more, each with a count and a place', () => {
    expect(lines.length).toBeGreaterThanOrEqual(1500)
    expect(
      lines.filter((line) => !/^[^\t]+\t\d+\t(?:công văn|chiến dịch|đơn vị|địa danh|thông dụng)$/u.test(line)),
    ).toEqual([])
  })

  test('is NFC, has two syllables and more in an entry, and no entry twice', () => {
    expect(file.normalize('NFC')).toBe(file)
    expect(plain.filter((entry) => !/^\S+(?: \S+)+$/u.test(entry))).toEqual([])
    const keys = plain.map(matchKey)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  test('is sorted', () => {
    const collator = new Intl.Collator('vi')
    expect(plain.filter((entry, i) => i > 0 && collator.compare(plain[i - 1] ?? '', entry) > 0)).toEqual([])
  })

  test('no entry is the mere sum of two others: where it joins two, it says that the joint is closed', () => {
    const sums = written.filter((entry) => {
      const words = entry.toLowerCase().split(' ')
      return words.some(
        (_, cut) => cut > 0 && known.has(words.slice(0, cut).join(' ')) && known.has(words.slice(cut).join(' ')),
      )
    })
    expect(sums).toEqual([])
  })

  test.each(['Bà Rịa - Vũng Tàu', 'Thừa Thiên_Huế', 'Đắk Nông', "Ea M'DRóh", 'an sinh_xã hội', 'trẻ em gái'])(
    'knows %s',
    (entry) => {
      expect(written).toContain(entry)
    },
  )
})

test('an entry has the same key however its marks and blanks are typed', () => {
  const typed = (text: string): string => `${text.normalize('NFD').replaceAll(' ', '\u00A0 ')} `
  expect(plain.filter((entry) => matchKey(typed(entry)) !== matchKey(entry))).toEqual([])
  expect(plain.filter((entry) => matchKey(typed(entry.toUpperCase())) !== matchKey(entry))).toEqual([])
})

test('finds every entry of the file', () => {
  const lexicon = loadLexicon(file)
  const found = lexicon.entries.filter(({ text }) => {
    const keys = text.split(' ').map(matchKey)
    return lexicon.matches(keys, 0).some(({ end, entry }) => end === keys.length && entry.text === text)
  })
  expect(found).toHaveLength(lines.length)
  expect(lexicon.entries).toHaveLength(lines.length)
})

test.each([
  ['before the first', '!'],
  ['after the last', 'zzz'],
  ['between two', 'anb'],
  ['of a number', '6'],
  ['that is none', ''],
])('finds nothing for a syllable %s', (_, key) => {
  expect(loadLexicon(file).matches([key, 'hoa1'], 0)).toEqual([])
})

test('of entries that are spelled alike the last one counts, whatever their capitals and tones', () => {
  const lexicon = loadLexicon('hòa bình\t1\tthông dụng\r\nHoà Bình\t2\tđịa danh\r\nhòa bình\t3\tcông văn\r\n')
  expect(lexicon.matches(['hoa1', 'binh1'], 0)).toEqual([
    { end: 2, entry: { text: 'hòa bình', count: 3, where: 'công văn' } },
  ])
})

test('finds entries syllable by syllable, with a comma where the entry has one', () => {
  const lexicon = loadLexicon(
    '# lời đầu\n\nan sinh_xã hội\t3\tcông văn\nan sinh\t5\tcông văn\nphòng, chống\t9\tcông văn\n',
  )
  const ends = (text: string): number[] => lexicon.matches(matchKey(text).split(' '), 0).map((m) => m.end)
  expect(ends('An sinh xã hội, việc làm')).toEqual([2, 4])
  expect(ends('an sinh, xã hội')).toEqual([2])
  expect(ends('phòng, chống')).toEqual([2])
  expect(ends('phòng chống')).toEqual([])
  expect(lexicon.entries[0]).toEqual({ text: 'an sinh xã hội', count: 3, where: 'công văn' })
})
