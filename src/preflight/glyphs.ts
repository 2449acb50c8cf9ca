import type { Diagnostic } from '../model/diagnostic.js'
import { missingGlyphs } from '../text/fonts.js'
import type { Check } from './context.js'
import { isJudged } from './page.js'
import { finding, quote } from './wording.js'

/** Every character of every text has a glyph in its face. */
export const checkGlyphs: Check = (page, context) =>
  page.texts.flatMap((text): Diagnostic[] => {
    const { item } = text
    const missing = isJudged(page, text) ? missingGlyphs(context.fonts, item.text, item.face) : []
    if (missing.length === 0) return []
    const characters = missing.map((char) => `“${char}” (U+${codeOf(char)})`).join(', ')
    const sentence = `bộ chữ không có ký tự ${characters} trong ${quote(item.text)}.`
    return [
      finding(
        context,
        'error',
        'thieu-ky-tu',
        sentence,
        'Gõ lại chữ này bằng bảng mã Unicode, bỏ biểu tượng cảm xúc và chữ lạ.',
      ),
    ]
  })

const codeOf = (char: string): string => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
