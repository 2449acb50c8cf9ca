import type { Diagnostic } from '../model/diagnostic.js'
import { detectLegacy, type Encoding } from './legacy.js'
import { mendFalseD, mendLookAlikes, mendStyledLetters, type Replaced } from './look-alikes.js'
import { strangeLetters } from './strange-letters.js'

/** A user's text made fit to draw, and what there is to say about it; an error among the notes means it is not fit. */
export interface CleanText {
  readonly text: string
  readonly notes: readonly Diagnostic[]
}

const ENCODING_NAME: Readonly<Record<Encoding, string>> = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI',
  'utf8-1252': 'UTF-8 bị mở nhầm mã',
}

const INVISIBLE = /\p{Cf}|\u034F/gu
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu
const BLANK = /[\t\n\v\f\r\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/gu
const NARROW_HYPHEN = /[\u2010\u2011\u2212]/gu

/** ASCII and the letters of Vietnamese as NFC has them, which is what nearly every text is in; and blanks too many. */
const PLAIN = /^[ -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+$/
const LOOSE_BLANK = /^ | {2}| $/

/**
 * Cleans one string a user gave. Invisible and odd characters are mended, old encodings read where there is no doubt;
 * whatever changes what is seen is noted, and what cannot be drawn (by `hasGlyph`, of all faces) is refused by name.
 */
export function cleanText(raw: string, hasGlyph: (char: string) => boolean = isCommon): CleanText {
  const notes: Diagnostic[] = []
  const read = readLegacy(raw, notes)
  if (hasGlyph === isCommon && PLAIN.test(read) && !LOOSE_BLANK.test(read)) return { text: read, notes }
  const falseD = mendFalseD(read)
  const styled = mendStyledLetters(falseD.text)
  const composed = reorderMarks(styled.text).normalize('NFC')
  const latin = mendLookAlikes(composed)
  notes.push(...alikeNotes(falseD, styled, latin))
  const visible = latin.text.replace(INVISIBLE, '').replace(CONTROL, '')
  if (visible !== latin.text) {
    notes.push(note('ky-tu-an', `Đã bỏ ký tự ẩn trong ${quoted(visible)}.`))
  }
  const text = visible.replace(BLANK, ' ').replace(NARROW_HYPHEN, '-').replace(/ {2,}/gu, ' ').trim()
  notes.push(...strangeLetters(raw, text, hasGlyph))
  return { text, notes }
}

function readLegacy(raw: string, notes: Diagnostic[]): string {
  const legacy = detectLegacy(raw)
  if (!legacy) return raw
  const name = ENCODING_NAME[legacy.encoding]
  if (legacy.certain) {
    const capitals = legacy.encoding === 'tcvn3' ? ' Bảng mã này mất chữ hoa có dấu: xin xem lại chữ hoa.' : ''
    notes.push(note('ma-cu', `Đã chuyển từ mã ${name} sang Unicode: ${quoted(legacy.text)}.${capitals}`))
    return legacy.text
  }
  notes.push({
    code: 'ma-cu-ngo',
    severity: 'warning',
    message: `${quoted(raw)} có vẻ gõ bằng mã ${name}, nghĩa là ${quoted(legacy.text)}?`,
    hint: 'Nếu đúng, hãy chép lại dòng ấy bằng Unicode; nếu không, cứ để nguyên.',
  })
  return raw
}

function alikeNotes(falseD: Replaced, styled: Replaced, latin: Replaced): Diagnostic[] {
  const notes: Diagnostic[] = []
  if (falseD.found.length > 0)
    notes.push(note('chu-d', `Đã thay chữ ${falseD.found.join(', ')} giống Đ bằng chữ Đ trong ${quoted(latin.text)}.`))
  if (styled.found.length > 0)
    notes.push(
      note('chu-kieu', `Đã thay chữ kiểu ${styled.found.join('')} bằng chữ thường trong ${quoted(latin.text)}.`),
    )
  if (latin.found.length > 0) {
    const codes = latin.found.map((c) => `“${c}” (${codeOf(c)})`).join(', ')
    notes.push(
      note('chu-giong', `Đã thay chữ Nga hoặc Hy Lạp ${codes} bằng chữ Latinh cùng hình trong ${quoted(latin.text)}.`),
    )
  }
  return notes
}

/** Puts the marks that make a vowel (â ă ơ) before the tone, which is the only order NFC composes. */
function reorderMarks(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036F]{2,}/gu, (marks) => {
    const vowel = Array.from(marks).filter((m) => /[\u0302\u0306\u031B]/u.test(m))
    return [...vowel, ...Array.from(marks).filter((m) => !vowel.includes(m))].join('')
  })
}

/** Latin letters, digits and the signs of ordinary text: what is taken for drawable where no face is at hand. */
const isCommon = (char: string): boolean => /[\p{Script=Latin}\p{Nd} !-~“”‘’«»–—…•·°×№€₫©®™]/u.test(char)

const note = (code: string, message: string): Diagnostic => ({ code, severity: 'note', message })
const quoted = (text: string): string => `“${text.replace(BLANK, ' ').trim()}”`
const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
