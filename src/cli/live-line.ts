import type { Lang } from './io.js'

export interface Live {
  readonly settled: number
  readonly total: number
  readonly failed: number
  /** What was just made. */
  readonly name: string
  /** Words for the time left; empty while nothing can be said. */
  readonly left: string
}

const WORDS = {
  vi: { failed: 'lỗi', left: 'còn khoảng', seconds: 'giây', minutes: 'phút', hours: 'giờ' },
  en: { failed: 'failed', left: 'about', seconds: 's left', minutes: 'min left', hours: 'h left' },
} as const

const BAR = 20

/** One line of at most `columns` - 1 letters, so that a terminal never wraps it. */
export function liveLine({ settled, total, failed, name, left }: Live, columns: number, lang: Lang): string {
  const filled = total === 0 ? BAR : Math.round((settled / total) * BAR)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
  const faults = failed > 0 ? `, ${failed} ${WORDS[lang].failed}` : ''
  const line = [`${bar} ${settled}/${total}${faults}`, left, name].filter((part) => part !== '').join(' · ')
  const room = Math.max(10, columns - 1)
  // names are NFC: every letter is one unit and one column
  return line.length <= room ? line : `${line.slice(0, room - 1)}…`
}

/** Words for the time left, judged by the pace so far; none before five are done or when none is left. */
export function remaining(elapsed: number, settled: number, total: number, lang: Lang): string {
  if (settled < 5 || settled >= total) return ''
  const words = WORDS[lang]
  const seconds = Math.ceil(((elapsed / settled) * (total - settled)) / 1000)
  if (seconds < 90) return `${words.left} ${seconds} ${words.seconds}`
  if (seconds < 5400) return `${words.left} ${Math.round(seconds / 60)} ${words.minutes}`
  return `${words.left} ${(seconds / 3600).toFixed(1).replace('.', lang === 'vi' ? ',' : '.')} ${words.hours}`
}
