import type { Diagnostic } from '../../model/diagnostic.js'
import type { ImportChange } from '../../model/import-report.js'
import type { IsoDate } from '../../model/theme.js'
import { decodeTcvn3, decodeVni, detectLegacy, type Encoding } from '../../text/legacy.js'
import { cleanText } from '../../text/normalize.js'
import { syllableShare } from '../../text/syllable.js'
import type { RawCell, Run } from './grid.js'
import { LIMITS } from './limits.js'
import { readByFont } from './old-fonts.js'

/** A change before it is known where the cell stands. */
export type CellChange = Omit<ImportChange, 'row' | 'column'>

/** A cell made fit to use, with what was done to it. */
export interface ReadCell {
  /** On one line; empty where the cell is. */
  readonly text: string
  /** The lines that Alt+Enter parted. */
  readonly lines: readonly string[]
  readonly date: IsoDate | null
  readonly number: number | null
  readonly fault: RawCell['fault'] | 'long'
  readonly changes: readonly CellChange[]
  /** Doubts and errors about the letters themselves. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads cells; the same cell twice gives the same value. */
export type CellReader = (cell: RawCell | undefined) => ReadCell

export const EMPTY_CELL: ReadCell = {
  text: '',
  lines: [],
  date: null,
  number: null,
  fault: null,
  changes: [],
  diagnostics: [],
}

/** A reader for one file, in which doubtful cells are read in the old encoding that the file's other cells have. */
export function cellReader(likely: Likely | null): CellReader {
  const known = new Map<string, ReadCell>()
  return (cell) => {
    if (cell === undefined) return EMPTY_CELL
    if (cell.fault !== null || cell.number !== null) {
      const text = cell.runs.map((run) => run.text).join('')
      return { ...EMPTY_CELL, text, lines: [text], date: cell.date, number: cell.number, fault: cell.fault }
    }
    const key = cell.runs.map((run) => `${run.font ?? ''}\n${run.text}`).join('\n\n')
    const read = known.get(key) ?? readWords(cell.runs, likely)
    known.set(key, read)
    return read
  }
}

function readWords(runs: readonly Run[], likely: Likely | null): ReadCell {
  const raw = runs.map((run) => run.text).join('')
  if (raw.length > LIMITS.cellText) return { ...EMPTY_CELL, text: raw.slice(0, 60), lines: [], fault: 'long' }
  const before = raw.trim()
  const byFont = readByFont(runs)
  const changes: CellChange[] = []
  const change = (code: string, after: string, why: string, minor = false): void => {
    changes.push({ code, before, after, why, minor })
  }
  const legacy = byFont.font === null ? likelyReading(raw, likely) : undefined
  const shown = (legacy ?? byFont.text).replace(WEB_SIGN, (sign, name: string) => SIGNS[name.toLowerCase()] ?? sign)
  const cleaned = shown.split(/\r\n|[\n\r\v\u2028]/u).map((line) => cleanText(line))
  const lines = cleaned.map((line) => line.text).filter((line) => line !== '')
  const text = lines.join(' ')
  const notes = cleaned.flatMap((line) => line.notes)
  if (byFont.font !== null) {
    change(
      'ma-cu',
      text,
      `phông ${byFont.font} (bảng mã ${NAMES[byFont.encoding ?? 'tcvn3']}), đã đổi sang Unicode${byFont.capitals ? ', chữ hoa như phông ấy hiện ra' : ''}`,
    )
  }
  if (legacy !== undefined && likely !== null)
    change('ma-cu', text, `bảng mã ${NAMES[likely.encoding]} như các ô khác của tệp, đã đổi sang Unicode`)
  if (shown !== (legacy ?? byFont.text)) change('ky-hieu-web', text, 'ký hiệu của trang web, đã đổi thành dấu')
  for (const { code } of notes.filter((n) => n.severity === 'note')) {
    const why = WHY[code]
    if (why && !changes.some((c) => c.code === code))
      change(code, text, code === 'ma-cu' ? oldName(raw) : why.text, why.minor)
  }
  if (lines.length > 1) change('xuong-dong', text, 'xuống dòng trong ô (Alt+Enter), đã nối bằng dấu cách')
  // an accent stored in two ways and a space too many look the same
  if (text !== raw && changes.length === 0)
    change('khoang-trang', text, 'bỏ dấu cách thừa, thống nhất cách ghi dấu', true)
  return { ...EMPTY_CELL, text, lines, changes, diagnostics: notes.filter((n) => n.severity !== 'note') }
}

/** Signs as a web page writes them, left over where a list was exported from one. */
const WEB_SIGN = /&(amp|lt|gt|quot|apos|nbsp|#39|#160);/giu
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#160': ' ',
}

const NAMES: Readonly<Record<Encoding, string>> = { tcvn3: 'TCVN3', vni: 'VNI', 'utf8-1252': 'UTF-8 bị mở nhầm' }

const oldName = (raw: string): string => `bảng mã ${NAMES[detectLegacy(raw)?.encoding ?? 'tcvn3']}, đã đổi sang Unicode`

const WHY: Readonly<Record<string, { readonly text: string; readonly minor: boolean }>> = {
  'ma-cu': { text: '', minor: false },
  'ky-tu-an': { text: 'bỏ ký tự ẩn', minor: true },
  'chu-d': { text: 'chữ Ð của tiếng khác, đã thay bằng Đ', minor: false },
  'chu-kieu': { text: 'chữ kiểu của mạng xã hội, đã thay bằng chữ thường', minor: false },
  'chu-giong': { text: 'chữ Nga hoặc Hy Lạp trông giống, đã thay bằng chữ Latinh', minor: false },
}

/** A doubtful text read as the file's other cells are, where that spells better; undefined where there is no call for it. */
function likelyReading(raw: string, likely: Likely | null): string | undefined {
  if (likely === null || likely.encoding === 'utf8-1252' || !/[\u0080-\uFFFF]/u.test(raw) || detectLegacy(raw)?.certain)
    return undefined
  const read = likely.encoding === 'vni' ? decodeVni(raw) : decodeTcvn3(raw)
  if (read === undefined || read === raw) return undefined
  const gain = syllableShare(read) - syllableShare(raw)
  return gain > 0 || (gain === 0 && likely.whole) ? read : undefined
}

/** An old encoding that a file seems to be in. */
export interface Likely {
  readonly encoding: Encoding
  /** No cell is surely Unicode, so that words good in both readings (`chó`, which may be `chú`) are read as the others. */
  readonly whole: boolean
}

/** The old encoding that most accented cells of a file are in beyond doubt; null where most are Unicode. */
export function likelyEncoding(cells: Iterable<RawCell>): Likely | null {
  const votes = new Map<Encoding | null, number>()
  let looked = 0
  let unicode = 0
  for (const { runs } of cells) {
    const text = runs.map((run) => run.text).join('')
    if (!/[\u0080-\uFFFF]/u.test(text) || text.length > LIMITS.cellText) continue
    if (++looked > 200) break
    if (decodeTcvn3(text) === undefined) unicode++
    const found = readByFont(runs).encoding ?? detectLegacy(text)
    const encoding = typeof found === 'string' ? found : found?.certain ? found.encoding : null
    votes.set(encoding, (votes.get(encoding) ?? 0) + 1)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  const [encoding, count] = best ?? [null, 0]
  return encoding !== null && count >= 2 ? { encoding, whole: unicode === 0 && count >= 3 } : null
}
