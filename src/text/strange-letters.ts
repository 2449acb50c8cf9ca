import { problem, type Diagnostic } from '../model/diagnostic.js'

/** Called only where there is a strange letter: V8 takes long to read patterns of whole scripts. */
const kinds = (): readonly (readonly [pattern: RegExp, name: string])[] => [
  [/[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3\uFE0F\p{Emoji_Modifier}]/u, 'biểu tượng'],
  [/\p{Script=Han}/u, 'chữ Hán'],
  [/\p{Script=Cyrillic}/u, 'chữ Nga'],
  [/\p{Script=Greek}/u, 'chữ Hy Lạp'],
  [/\p{Script=Hangul}/u, 'chữ Hàn'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'chữ Nhật'],
  [/\p{Script=Thai}/u, 'chữ Thái Lan'],
  [/\p{Script=Lao}/u, 'chữ Lào'],
  [/\p{Script=Khmer}/u, 'chữ Khmer'],
  [/\p{Script=Arabic}/u, 'chữ Ả Rập'],
  [/\uFFFD/u, 'ký tự hỏng'],
  [/\p{Co}/u, 'ký tự riêng của một phông'],
]

/** What cannot be drawn in a cleaned text, each kind with its characters: loose marks, emoji, other scripts. */
export function strangeLetters(raw: string, text: string, hasGlyph: (char: string) => boolean): Diagnostic[] {
  const found: Diagnostic[] = []
  const loose = /(?<where>\S*\s?[\u0300-\u036F]\S*)/u.exec(text)
  if (loose) {
    found.push(
      problem(
        'dau-roi',
        `Có dấu thanh đứng rời chữ ở “${(loose.groups?.['where'] ?? '').trim()}” trong “${raw.trim()}”.`,
        {
          hint: 'Thường do chép từ PDF: gõ lại từ ấy.',
        },
      ),
    )
  }
  const strange = [...new Set(text)].filter((c) => !/[\u0300-\u036F\uFE0E\uFE0F\u20E3]/u.test(c) && !hasGlyph(c))
  if (strange.length === 0) return found
  const known = kinds()
  const kindOf = (char: string): string => known.find(([pattern]) => pattern.test(char))?.[1] ?? 'ký tự'
  for (const kind of new Set(strange.map(kindOf))) {
    const chars = strange.filter((char) => kindOf(char) === kind).map((char) => `“${char}” (${codeOf(char)})`)
    found.push(
      problem('ky-tu-la', `${capitalized(kind)} ${chars.join(', ')} trong “${text}” không có trong phông chữ in.`, {
        hint: 'Bỏ ký tự ấy hoặc thay bằng chữ.',
      }),
    )
  }
  return found
}

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
