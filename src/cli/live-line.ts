import { decimalText, durationText } from './duration.js'
import type { Lang } from './io.js'

/** How far a run is. */
export interface Tally {
  readonly settled: number
  readonly total: number
  readonly failed: number
  /** Files made or kept. */
  readonly files: number
  /** Units of which every piece is settled, and how many there are. */
  readonly units: number
  readonly allUnits: number
  /** Milliseconds since the run began. */
  readonly elapsed: number
}

const WORDS = {
  vi: { failed: 'lỗi', units: 'đơn vị', rate: 'tệp/giây', left: (time: string) => `còn khoảng ${time}` },
  en: { failed: 'failed', units: 'units', rate: 'files/s', left: (time: string) => `about ${time} left` },
} as const

/** Erases the line that a terminal shows, so that another can take its place. */
export const ERASE = '\r\u001B[K'

const BAR = 10
/** Pieces that must be settled before a pace can be told. */
const PACE = 5

/** One line of at most `columns` - 1 letters, so that a terminal never wraps it; `name` is what was just made. */
export function liveLine(tally: Tally, name: string, columns: number, lang: Lang): string {
  const { settled, total, elapsed } = tally
  const filled = total === 0 ? BAR : Math.round((settled / total) * BAR)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
  const counts = [`${settled}/${total}`, ...tallyWords(tally, lang)]
  const line = [`${bar} ${counts.join(' · ')}`, remaining(elapsed, settled, total, lang), name]
    .filter((part) => part !== '')
    .join(' · ')
  const room = Math.max(10, columns - 1)
  // names are NFC: every letter is one unit and one column
  return line.length <= room ? line : `${line.slice(0, room - 1)}…`
}

/** Failures so far, units done of several, files a second; each only where there is something to say. */
export function tallyWords(tally: Tally, lang: Lang): string[] {
  const { settled, failed, files, units, allUnits, elapsed } = tally
  const words = WORDS[lang]
  return [
    failed > 0 ? `${failed} ${words.failed}` : '',
    allUnits > 1 ? `${units}/${allUnits} ${words.units}` : '',
    settled < PACE || files === 0 ? '' : `${rateText((1000 * files) / elapsed, lang)} ${words.rate}`,
  ].filter((part) => part !== '')
}

const rateText = (rate: number, lang: Lang): string => (rate >= 10 ? String(Math.round(rate)) : decimalText(rate, lang))

/** Words for the time left, judged by the pace so far; none before that can be told or when none is left. */
export function remaining(elapsed: number, settled: number, total: number, lang: Lang): string {
  if (settled < PACE || settled >= total) return ''
  return WORDS[lang].left(durationText((elapsed / settled) * (total - settled), lang))
}
