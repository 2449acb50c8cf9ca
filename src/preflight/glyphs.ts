import type { Diagnostic } from '../model/diagnostic.js'
import type { TextItem } from '../model/scene.js'
import { type Fonts, missingGlyphs } from '../text/fonts.js'
import { lineOf } from '../text/measure.js'
import type { Check } from './context.js'
import { finding, quote } from './wording.js'

/** Every character of every text has a glyph in its face. */
export const checkGlyphs: Check = (page, context) =>
  page.judgedTexts.flatMap(({ item }): Diagnostic[] => {
    if (isWritten(item, context.fonts)) return []
    const missing = missingGlyphs(context.fonts, item.text, item.face)
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

/** Whether the letters written down beforehand spell all of it. */
const isWritten = ({ text, face, tracking }: TextItem, fonts: Fonts): boolean =>
  lineOf(fonts, text, face, tracking).segments.every(({ shaped }) => shaped.places !== null)

const codeOf = (char: string): string => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
