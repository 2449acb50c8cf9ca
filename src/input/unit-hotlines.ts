import type { Hotline } from '../model/theme.js'
import { cellLines } from './sheet/hotline-cell.js'

/** The lines that a unit's list gives (`0258 3822 338; 111`) as its pieces show them; those the theme knows keep their names. */
export function unitHotlines(text: string, unit: string, known: readonly Hotline[]): readonly Hotline[] {
  return cellLines(text).map(({ number, label }) => {
    const digits = (line: string): string => line.replace(/\D/gu, '')
    const same = known.find((line) => digits(line.number) === digits(number))
    if (same) return same
    return { number, label: label ?? `Đường dây nóng của ${unit}`, short: label ?? 'Đường dây nóng' }
  })
}
