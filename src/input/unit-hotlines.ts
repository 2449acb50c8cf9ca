import type { Diagnostic } from '../model/diagnostic.js'
import type { Hotline } from '../model/theme.js'
import { cellLines } from './sheet/hotline-cell.js'

/**
 * The lines that a list or kit.yaml gives (`0258 3822 338; 111`) as pieces show them; those the theme knows keep their
 * names. `unit` is whose they are where they do not say so themselves, null where that is not known.
 */
export function unitHotlines(text: string, unit: string | null, known: readonly Hotline[]): readonly Hotline[] {
  return cellLines(text).map(({ number, label }) => {
    const digits = (line: string): string => line.replace(/\D/gu, '')
    const same = known.find((line) => digits(line.number) === digits(number))
    if (same) return same
    return {
      number,
      label: label ?? (unit === null ? 'Đường dây nóng' : `Đường dây nóng của ${unit}`),
      short: label ?? 'Đường dây nóng',
    }
  })
}

/** The theme's lines that a unit's own leave out. */
export const linesLeftOut = (own: readonly Hotline[], known: readonly Hotline[]): readonly Hotline[] =>
  known.filter((line) => !own.includes(line))

/** What to say of units whose own lines leave some of the theme's out; `whose` begins the sentence. */
export const ownLines = (whose: string, leftOut: readonly Hotline[]): Diagnostic => ({
  code: 'duong-day-nong-rieng',
  severity: 'note',
  message: `${whose} có đường dây nóng riêng, in thay cho ${leftOut.map((line) => line.number).join(' và ')}.`,
  hint: 'Muốn giữ cả số chung thì ghi cùng chỗ, ví dụ “111; 0258 3822 338”.',
})
