import type { Lang } from './io.js'

const WORDS = {
  vi: { seconds: 'giây', minutes: 'phút', hours: 'giờ' },
  en: { seconds: 's', minutes: 'min', hours: 'h' },
} as const

/** A stretch of so many milliseconds in words, roughly: `10 giây`, `5 phút`, `1,7 giờ`. */
export function durationText(milliseconds: number, lang: Lang): string {
  const words = WORDS[lang]
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 90) return `${seconds} ${words.seconds}`
  if (seconds < 5400) return `${Math.round(seconds / 60)} ${words.minutes}`
  return `${decimalText(seconds / 3600, lang)} ${words.hours}`
}

/** A number with one decimal, as the language writes it. */
export const decimalText = (value: number, lang: Lang): string =>
  value.toFixed(1).replace('.', lang === 'vi' ? ',' : '.')
