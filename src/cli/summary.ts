import { join } from 'node:path'
import { type BuildReport, GALLERY_FILE, type Outcome } from '../index.js'
import type { Lang } from './io.js'

export type Failed = Extract<Outcome, { status: 'failed' }>

/** Failures listed one by one; each unit's gallery lists its own. */
const LISTED = 12

const WORDS = {
  vi: {
    made: (pieces: number, files: number, folder: string) =>
      `Đã làm xong ${pieces} sản phẩm (${files} tệp) trong thư mục ${folder}`,
    nothing: 'Chưa làm được sản phẩm nào.',
    stopped: (left: number) => `Đã dừng theo yêu cầu; còn ${left} sản phẩm chưa làm. Chạy lại cùng lệnh để làm tiếp.`,
    failed: (n: number) => `Không làm được ${n} sản phẩm:`,
    more: (n: number) => `… và ${n} sản phẩm nữa.`,
    standIn:
      'Lưu ý: biểu trưng đang dùng là bản tạm, chưa phải mẫu chính thức. Có tệp chính thức thì đặt vào thư mục identity của chiến dịch rồi tạo lại.',
    open: (file: string) => `Xem trước: mở ${file}`,
    print: (folder: string) => `Gửi xưởng in: thư mục ${folder}`,
    units: (n: number) => `(${n} đơn vị, mỗi đơn vị một thư mục)`,
  },
  en: {
    made: (pieces: number, files: number, folder: string) => `Made ${pieces} pieces (${files} files) in ${folder}`,
    nothing: 'No piece was made.',
    stopped: (left: number) => `Stopped as asked; ${left} pieces were not made. Run the same command again to go on.`,
    failed: (n: number) => `${n} pieces failed:`,
    more: (n: number) => `… and ${n} more.`,
    standIn:
      'Note: the emblem is a stand-in, not the official one. Put the official file into the campaign’s identity folder and build again.',
    open: (file: string) => `Preview: open ${file}`,
    print: (folder: string) => `For the print shop: folder ${folder}`,
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
    lines.push(
      '',
      words.failed(failures.length),
      ...failures.slice(0, LISTED).map((outcome) => `- ${failureText(outcome)}`),
    )
    if (failures.length > LISTED) lines.push(words.more(failures.length - LISTED))
  }
  if (report.standIn) lines.push('', words.standIn)
  if (unit !== undefined) {
    lines.push('', words.open(join(folder, unit, GALLERY_FILE)))
    if (report.forPrint)
      lines.push(words.print(join(folder, units.length === 1 ? unit : '…', 'in')))
  }
  return `${lines.join('\n')}\n`
}

/** `Băng rôn 6 × 0,8 m (in/bang-ron-6x0.8m-ten-thang)`: the product, and the file that tells it from its like. */
export const pieceName = ({ job }: Outcome): string => `${job.format.vi} (${job.path})`

/** A failed piece, and why and what to do in one line. */
export const failureText = (outcome: Failed): string =>
  `${pieceName(outcome)}: ${outcome.diagnostics.map((d) => (d.hint ? `${d.message} ${d.hint}` : d.message)).join(' ')}`
