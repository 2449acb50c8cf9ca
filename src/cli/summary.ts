import { join } from 'node:path'
import {
  type BuildReport,
  type Diagnostic,
  formatBytes,
  GALLERY_FILE,
  ORDER_SHEET_FILE,
  type Outcome,
  SUMMARY_FILE,
} from '../build/build-library.js'
import { durationText } from './duration.js'
import type { Lang } from './io.js'
import { groupBy } from '../model/group-by.js'

export type Failed = Extract<Outcome, { status: 'failed' }>

/** Reasons listed one by one; each unit's gallery lists its own failures. */
const LISTED = 12
/** Faults told of one piece; the rest are counted. */
const TOLD = 2

const WORDS = {
  vi: {
    made: (pieces: number, units: number, files: number, size: string, time: string) =>
      `Đã làm xong ${pieces} sản phẩm${units > 1 ? ` cho ${units} đơn vị` : ''}: ${files} tệp, ${size}, trong ${time}.`,
    kept: (n: number) => `Trong đó ${n} sản phẩm đã có từ lần trước và còn đúng, được giữ nguyên.`,
    folder: (folder: string, isMany: boolean) => `Thư mục: ${folder}${isMany ? ' (mỗi đơn vị một thư mục)' : ''}`,
    nothing: 'Chưa làm được sản phẩm nào.',
    stopped: (left: number) => `Đã dừng theo yêu cầu; còn ${left} sản phẩm chưa làm. Chạy lại cùng lệnh để làm tiếp.`,
    failed: (n: number) => `Không làm được ${n} sản phẩm:`,
    more: (n: number) => `… và ${n} sản phẩm nữa.`,
    moreRows: (n: number) => `… và ${n} chỗ nữa.`,
    alike: (n: number, first: string) => `${n} sản phẩm, như ${first}`,
    faults: (n: number) => `(Còn ${n} lỗi nữa.)`,
    refused: (n: number) => `Danh sách có ${n} chỗ sai, đơn vị ở đó chưa được làm:`,
    again: 'Sửa xong thì chạy lại cùng lệnh: phần đã làm được giữ nguyên, chỉ làm phần còn thiếu.',
    standIn:
      'Lưu ý: biểu trưng đang dùng là bản tạm, chưa phải mẫu chính thức. Có tệp chính thức thì nhập bằng npx bo-kit chu-de nhap rồi tạo lại.',
    open: (file: string) => `Xem trước: mở ${file}`,
    print: (sheet: string, isMany: boolean) =>
      `Gửi nhà in: thư mục “in”${isMany ? ' của từng đơn vị' : ''}, kèm phiếu ${sheet}`,
    office: (isMany: boolean) =>
      `In ở văn phòng rồi cắt, dán: thư mục “in-van-phong”${isMany ? ' của từng đơn vị' : ''}`,
    share: (isMany: boolean) => `Gửi Zalo, thư điện tử: thư mục “chia-se”${isMany ? ' của từng đơn vị' : ''}`,
    merge: 'Đây là một phần của danh sách. Khi mọi phần đã xong, chạy npx bo-kit gop để có trang tổng hợp.',
  },
  en: {
    made: (pieces: number, units: number, files: number, size: string, time: string) =>
      `Made ${pieces} pieces${units > 1 ? ` for ${units} units` : ''}: ${files} files, ${size}, in ${time}.`,
    kept: (n: number) => `${n} of them were there from an earlier run, still right, and were kept.`,
    folder: (folder: string, isMany: boolean) => `Folder: ${folder}${isMany ? ' (one folder for each unit)' : ''}`,
    nothing: 'No piece was made.',
    stopped: (left: number) => `Stopped as asked; ${left} pieces were not made. Run the same command again to go on.`,
    failed: (n: number) => `${n} pieces failed:`,
    more: (n: number) => `… and ${n} more.`,
    moreRows: (n: number) => `… and ${n} more.`,
    alike: (n: number, first: string) => `${n} pieces, such as ${first}`,
    faults: (n: number) => `(${n} more faults.)`,
    refused: (n: number) => `The list has ${n} faults; their units were not made:`,
    again: 'Mend it and run the same command again: what is made is kept, only the rest is made.',
    standIn:
      'Note: the emblem is a stand-in, not the official one. Take the official file in by npx bo-kit theme import and build again.',
    open: (file: string) => `Preview: open ${file}`,
    print: (sheet: string, isMany: boolean) =>
      `For the print shop: the folder “in”${isMany ? ' of each unit' : ''}, with the order sheet ${sheet}`,
    office: (isMany: boolean) =>
      `To print in the office, cut and join: the folder “in-van-phong”${isMany ? ' of each unit' : ''}`,
    share: (isMany: boolean) => `To send by Zalo or mail: the folder “chia-se”${isMany ? ' of each unit' : ''}`,
    merge: 'This is one part of the list. When all parts are done, run npx bo-kit merge for the page over all units.',
  },
} as const

/** What the summary must know beside the report. */
export interface RunFacts {
  /** Pieces that were planned. */
  readonly total: number
  readonly isMany: boolean
  /** Whether this was one part of a larger run. */
  readonly isPart: boolean
  /** Why rows of the list were not taken as units. */
  readonly refused: readonly Diagnostic[]
  /** The campaign's folder as the user should read it. */
  readonly folder: string
  /** Milliseconds that the run took. */
  readonly elapsed: number
}

/** What a run says at its end: what was made, where and how large, what was not and why, what to open next. */
export function summaryText(report: BuildReport, facts: RunFacts, lang: Lang): string {
  const words = WORDS[lang]
  const { units, pieces, failures } = report
  const { total, isMany, isPart } = facts
  // what is only doubtful in a refused row did not refuse it
  const refused = facts.refused.filter((d) => d.severity === 'error')
  const lines = [...madeLines(report, facts, lang)]
  if (report.stopped) lines.push(words.stopped(total - pieces - failures.length))
  if (failures.length > 0) lines.push('', ...failureLines(failures, isMany, lang))
  if (refused.length > 0) {
    lines.push('', words.refused(refused.length))
    lines.push(...refused.slice(0, LISTED).map(({ message }) => `- ${message}`))
    if (refused.length > LISTED) lines.push(words.moreRows(refused.length - LISTED))
  }
  if (failures.length + refused.length > 0) lines.push('', words.again)
  if (report.standIn) lines.push('', words.standIn)
  const [unit] = units
  if (unit !== undefined) {
    const whole = join(facts.folder, SUMMARY_FILE)
    lines.push('', isPart ? words.merge : words.open(isMany ? whole : join(facts.folder, unit, GALLERY_FILE)))
    if (report.places.has('in')) lines.push(words.print(ORDER_SHEET_FILE, isMany))
    if (report.places.has('in-van-phong')) lines.push(words.office(isMany))
    if (report.places.has('chia-se')) lines.push(words.share(isMany))
  }
  return `${lines.join('\n')}\n`
}

function madeLines({ units, pieces, files, bytes, kept }: BuildReport, facts: RunFacts, lang: Lang): string[] {
  const words = WORDS[lang]
  const [unit] = units
  if (pieces === 0 || unit === undefined) return [words.nothing]
  const { isMany, folder, elapsed } = facts
  return [
    words.made(pieces, units.length, files, formatBytes(bytes), durationText(elapsed, lang)),
    ...(kept > 0 ? [words.kept(kept)] : []),
    words.folder(isMany ? folder : join(folder, unit), isMany),
  ]
}

function failureLines(failures: readonly Failed[], isMany: boolean, lang: Lang): string[] {
  const words = WORDS[lang]
  const reasons = reasonsOf(failures, lang)
  const unlisted = reasons.slice(LISTED).flat().length
  return [
    words.failed(failures.length),
    ...reasons.slice(0, LISTED).map((alike) => `- ${alikeText(alike, isMany, lang)}`),
    ...(unlisted > 0 ? [words.more(unlisted)] : []),
  ]
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
const reasonsOf = (failures: readonly Failed[], lang: Lang): (readonly Failed[])[] => [
  ...groupBy(failures, (outcome) => reasonText(outcome, lang)).values(),
]

function alikeText(alike: readonly Failed[], isMany: boolean, lang: Lang): string {
  const [first] = alike
  if (!first) return ''
  if (alike.length === 1) return failureText(first, isMany, lang)
  return `${WORDS[lang].alike(alike.length, placeName(first, isMany))}: ${reasonText(first, lang)}`
}
