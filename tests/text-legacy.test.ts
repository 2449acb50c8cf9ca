import { describe, expect, test } from 'vitest'
import { decodeTcvn3, decodeUtf8, decodeVni, detectLegacy, encodeTcvn3, encodeVni } from '../src/text/legacy.js'
import { CP1252, LETTERS } from '../src/text/legacy-tables.js'
import { cleanText } from '../src/text/normalize.js'
import { isSyllable, syllableShare } from '../src/text/syllable.js'
import { hardNames, samples } from './support/fonts.js'

const charOf = new Map(CP1252.map(([char, byte]) => [byte, char]))
/** UTF-8 as a program shows it that takes it for Windows-1252. */
const misread = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => charOf.get(byte) ?? String.fromCharCode(byte)).join('')

const texts = [...samples.map((s) => s.text), ...hardNames]
const capitals = texts.map((t) => t.toUpperCase())

describe('the tables', () => {
  test('hold every letter, and read what they write', () => {
    expect(LETTERS).toHaveLength(67)
    const all = LETTERS.join(' ')
    expect(decodeTcvn3(encodeTcvn3(all))).toBe(all)
    expect(decodeVni(encodeVni(all))).toBe(all)
    expect(decodeVni(encodeVni(all.toUpperCase()))).toBe(all.toUpperCase())
  })

  test('say no to letters the encoding has not', () => {
    for (const decode of [decodeTcvn3, decodeVni, decodeUtf8]) expect(decode('Đắk Lắk')).toBeUndefined()
  })
})

describe('99 of 100 strings are told and read right', () => {
  test.each([
    ['TCVN3', encodeTcvn3, texts],
    ['TCVN3 in capitals', encodeTcvn3, capitals],
    ['VNI', encodeVni, texts],
    ['VNI in capitals', encodeVni, capitals],
    ['misread UTF-8', misread, texts],
    ['misread UTF-8 in capitals', misread, capitals],
  ])('%s', (_, encode, wanted) => {
    // a text without a letter beyond ASCII has no encoding to tell
    const strings = wanted.filter((text) => encode(text) !== text)
    const wrong = strings.filter((text) => detectLegacy(encode(text))?.text.toLowerCase() !== text.toLowerCase())
    expect(strings.length).toBeGreaterThan(60)
    expect(wrong.length / strings.length, wrong.join('\n')).toBeLessThanOrEqual(0.01)
  })
})

test.each([...texts, ...capitals, 'Café', 'Müller & Søn', 'São Tomé', 'Hà Nam'])(
  'Unicode is never taken for an old encoding: %s',
  (text) => {
    expect(detectLegacy(text)).toBeUndefined()
  },
)

test('a sure reading is taken with a note, a doubtful one is put as a question and the text left', () => {
  const sure = cleanText('B¶o hiÓm x· héi tØnh Kh¸nh Hßa')
  expect(sure.text).toBe('Bảo hiểm xã hội tỉnh Khánh Hòa')
  expect(sure.notes).toMatchObject([{ code: 'ma-cu', severity: 'note' }])
  const unlikely = cleanText('Göûi UN Women Blog')
  expect(unlikely.text).toBe('Göûi UN Women Blog')
  const asked = cleanText('UN Women Göûi Blog chöõ')
  expect(asked.text).toBe('UN Women Göûi Blog chöõ')
  expect(asked.notes).toMatchObject([{ code: 'ma-cu-ngo', severity: 'warning' }])
})

test('an A0 byte that an editor made a plain blank is put back', () => {
  expect(detectLegacy(misread('Bảo hà').replaceAll('\u00A0', ' '))?.text).toBe('Bảo hà')
})

describe('syllables', () => {
  test.each(
    'quốc nghiêng giếng gìn khuỷu Đắk ngoằn xoong uyên ý huỳnh quyết thuở ƯỚC hoà hòa rượu giết quýt'.split(' '),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true)
  })

  test.each('women kê2 bot tòat kat ngi ghà cê qen nghà blog hiểmm ắ́ toc'.split(' '))('%s is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  )

  test('all words of the slogans are syllables but for names and abbreviations', () => {
    const strange = new Set(samples.flatMap((s) => s.text.match(/[\p{L}\p{M}]+/gu) ?? []).values())
    expect([...strange].filter((word) => !isSyllable(word))).toEqual(['LHPN'])
  })

  test('the share counts words only', () => {
    expect(syllableShare('15/11 - 2024')).toBe(1)
    expect(syllableShare('bình đẳng blog men')).toBe(0.75)
  })
})
