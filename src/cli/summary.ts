import { join } from 'node:path'
import { type BuildReport, GALLERY_FILE, ORDER_SHEET_FILE, type Outcome } from '../build/build-library.js'
import type { Lang } from './io.js'

export type Failed = Extract<Outcome, { status: 'failed' }>

/** Reasons listed one by one; each unit's gallery lists its own failures. */
const LISTED = 12
/** Faults told of one piece; the rest are counted. */
const TOLD = 2

const WORDS = {
  vi: {
    made: (pieces: number, files: number, folder: string) =>
      `Đã làm xong ${pieces} sản phẩm (${files} tệp) trong thư mục ${folder}`,
    nothing: 'Chưa làm được sản phẩm nào.',
    stopped: (left: number) => `Đã dừng theo yêu cầu; còn ${left} sản phẩm chưa làm. Chạy lại cùng lệnh để làm tiếp.`,
    failed: (n: number) => `Không làm được ${n} sản phẩm:`,
    more: (n: number) => `… và ${n} sản phẩm nữa.`,
    alike: (n: number, first: string) => `${n} sản phẩm, như ${first}`,
    faults: (n: number) => `(Còn ${n} lỗi nữa.)`,
    standIn:
      'Lưu ý: biểu trưng đang dùng là bản tạm, chưa phải mẫu chính thức. Có tệp chính thức thì đặt vào thư mục identity của chiến dịch rồi tạo lại.',
    open: (file: string) => `Xem trước: mở ${file}`,
    print: (folder: string, sheet: string) => `Gửi xưởng in: thư mục ${folder}, kèm phiếu ${sheet}`,
    units: (n: number) => `(${n} đơn vị, mỗi đơn vị một thư mục)`,
  },
  en: {
    made: (pieces: number, files: number, folder: string) => `Made ${pieces} pieces (${files} files) in ${folder}`,
    nothing: 'No piece was made.',
    stopped: (left: number) => `Stopped as asked; ${left} pieces were not made. Run the same command again to go on.`,
    failed: (n: number) => `${n} pieces failed:`,
    more: (n: number) => `… and ${n} more.`,
    alike: (n: number, first: string) => `${n} pieces, such as ${first}`,
    faults: (n: number) => `(${n} more faults.)`,
    standIn:
      'Note: the emblem is a stand-in, not the official one. Put the official file into the campaign’s identity folder and build again.',
    open: (file: string) => `Preview: open ${file}`,
    print: (folder: string, sheet: string) => `For the print shop: folder ${folder}, with the order sheet ${sheet}`,
    units: (n: number) => `(${n} units, one folder each)`,
  },
} as const

/** What a run says at its end: what was made and where, what was not and why, what to open next. `folder` is as the user should read it. */
export function summaryText(report: BuildReport, total: number, folder: string, lang: Lang): string {
  const words = WORDS[lang]
  const { units, pieces, files, failures } = report
  const [unit] = units
  const lines: string[] = []
  if (pieces === 0) lines.push(words.nothing)
  else
    lines.push(
      `${words.made(pieces, files, unit && units.length === 1 ? join(folder, unit) : folder)}${units.length > 1 ? ` ${words.units(units.length)}` : ''}`,
    )
  if (report.stopped) lines.push(words.stopped(total - pieces - failures.length))
  if (failures.length > 0) {
    const isMany = new Set([...units, ...failures.map(({ job }) => job.unit.slug)]).size > 1
    const reasons = reasonsOf(failures, lang)
    lines.push('', words.failed(failures.length))
    lines.push(...reasons.slice(0, LISTED).map((alike) => `- ${alikeText(alike, isMany, lang)}`))
    const unlisted = reasons.slice(LISTED).flat().length
    if (unlisted > 0) lines.push(words.more(unlisted))
  }
  if (report.standIn) lines.push('', words.standIn)
  if (unit !== undefined) {
    lines.push('', words.open(join(folder, unit, GALLERY_FILE)))
    if (report.forPrint) lines.push(words.print(join(folder, units.length === 1 ? unit : '…', 'in'), ORDER_SHEET_FILE))
  }
  return `${lines.join('\n')}\n`
}

/** `Băng rôn 6 × 0,8 m (in/bang-ron-6x0.8m-ten-thang)`: the product, and the file that tells it from its like. */
export const pieceName = ({ job }: Outcome): string => `${job.format.vi} (${job.path})`

/** The same, after the unit's name where there are several. */
const placeName = (outcome: Outcome, isMany: boolean): string =>
  isMany ? `${outcome.job.unit.name}: ${pieceName(outcome)}` : pieceName(outcome)

/** A failed piece, and why and what to do in one line. */
export const failureText = (outcome: Failed, isMany: boolean, lang: Lang): string =>
  `${placeName(outcome, isMany)}: ${reasonText(outcome, lang)}`

/** Why a piece failed and what to do: its first faults, each hint once. */
export function reasonText({ job, diagnostics }: Failed, lang: Lang): string {
  const told = diagnostics.slice(0, TOLD)
  const own = `${job.format.vi}: `
  const faults = told.map(({ message }) => (message.startsWith(own) ? message.slice(own.length) : message))
  const hints = new Set(told.flatMap(({ hint }) => hint ?? []))
  const rest = diagnostics.length > TOLD ? [WORDS[lang].faults(diagnostics.length - TOLD)] : []
  return [...faults, ...hints, ...rest].join(' ')
}

/** Failures of one reason together: a logo that cannot be read spoils every piece of a unit. */
function reasonsOf(failures: readonly Failed[], lang: Lang): (readonly Failed[])[] {
  const alike = new Map<string, Failed[]>()
  for (const outcome of failures) {
    const reason = reasonText(outcome, lang)
    alike.set(reason, [...(alike.get(reason) ?? []), outcome])
  }
  return [...alike.values()]
}

function alikeText(alike: readonly Failed[], isMany: boolean, lang: Lang): string {
  const [first] = alike
  if (!first) return ''
  if (alike.length === 1) return failureText(first, isMany, lang)
  return `${WORDS[lang].alike(alike.length, placeName(first, isMany))}: ${reasonText(first, lang)}`
}
