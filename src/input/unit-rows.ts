import { readdir, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.js'
import { problem, UserError } from '../model/diagnostic.js'
import type { Format } from '../model/format.js'
import type { IsoDate } from '../model/theme.js'
import type { UnitRow } from '../model/unit-row.js'
import { closest } from '../text/closest.js'
import { matchKey } from '../text/match-key.js'
import { dataRoot } from './data-root.js'
import { loadListedUnits } from './kit-data.js'
import { BUILT_IN_LISTS, listedRows } from './listed-rows.js'
import { noMemory, type Memory } from './memory.js'
import { readFailure } from './read-text.js'
import { LIMITS } from './sheet/limits.js'
import { nameCheck } from './sheet/listed-names.js'
import { readUnits, type ReadList } from './sheet/read-units.js'

/** What a list of units is read with. */
export interface UnitSheetOptions {
  /** Folder that holds `assets/`. */
  readonly root?: string
  /** The campaign's days: they choose the names in force and complete days without a year. */
  readonly span?: { readonly from: IsoDate; readonly to: IsoDate } | null
  /** Folder in which logos are looked for by the file names of the list; null to leave that for later. */
  readonly logos?: string | null
  /** The formats that its columns may name; read from `assets` unless given. */
  readonly formats?: readonly Format[]
  /** Data read before. */
  readonly memory?: Memory
}

/** Reads a list of units from .xlsx, .csv, .tsv, .txt or .yaml; throws a UserError where no list can be found in it. */
export async function readUnitSheet(file: string, options: UnitSheetOptions = {}): Promise<ReadList> {
  const bytes = await readBytes(file)
  return readUnitBytes(bytes, basename(file), options)
}

/** A built-in list by its name (`bhxh-2024`), or else the file of that name. */
export async function loadUnitRows(source: string, options: UnitSheetOptions = {}): Promise<ReadList> {
  const listed = await listedRows(options.root ?? dataRoot(), source, options.span?.from ?? null)
  return listed ?? readUnitSheet(source, options)
}

/** Reads a list that was pasted as text. */
export const readUnitText = (text: string, options: UnitSheetOptions = {}): Promise<ReadList> =>
  readUnitBytes(new TextEncoder().encode(text), 'văn bản dán vào', options)

async function readUnitBytes(
  bytes: Uint8Array,
  name: string,
  { root = dataRoot(), span = null, logos = null, memory = noMemory, ...given }: UnitSheetOptions,
): Promise<ReadList> {
  const formats = given.formats ?? (await (await import('./formats.js')).loadFormats(root))
  const lists = await loadListedUnits(root, memory)
  const listed = new Set(lists.map((unit) => unit.key))
  const isListed = (unit: string): boolean => listed.has(matchKey(unit))
  const read = readUnits(bytes, { file: name, formats, checkName: nameCheck(lists), isListed, span })
  return logos === null ? read : withoutLostLogos(read, logos)
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    // a huge file is not loaded only to be refused
    if (size > LIMITS.bytes) {
      throw new UserError([
        problem('qua-lon', `${file}: tệp lớn quá ${LIMITS.bytes / 1_000_000} MB.`, {
          file,
          hint: 'Chép danh sách đơn vị sang một tệp mới, không kèm hình ảnh.',
        }),
      ])
    }
    return await readFile(file)
  } catch (error) {
    if (error instanceof UserError) throw error
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw isAbsent && !basename(file).includes('.') ? noList(basename(file)) : readFailure(file, error)
  }
}

/** A name without an extension was meant for a built-in list. */
function noList(name: string): UserError {
  const known = [...BUILT_IN_LISTS.keys()]
  // of two years as near the later one
  const near = closest(name, known.toReversed())
  const hint = `${near ? `Có phải “${near}”? ` : ''}Danh sách có sẵn: ${known.join(', ')}. Danh sách của bạn thì ghi cả phần mở rộng, ví dụ don-vi.xlsx.`
  return new UserError([problem('khong-doc-duoc', `Không có danh sách đơn vị “${name}”.`, { hint })])
}

/**
 * Refuses the rows whose logo is not in the folder; names are compared without case, as Windows does. Without the
 * folder there is no list: its faults and the folder's are thrown.
 */
async function withoutLostLogos(read: ReadList, logos: string): Promise<ReadList> {
  const names = await readdir(logos).catch((error: NodeJS.ErrnoException) => {
    const said = [...read.report.diagnostics, ...read.report.rows.flatMap((row) => row.diagnostics)]
    throw new UserError([noLogos(logos, error.code), ...said.filter((d) => d.severity === 'error')])
  })
  const there = new Map(names.map((name) => [name.normalize('NFC').toLowerCase(), name]))
  const rows = read.report.rows.map((row) => {
    const logo = row.unit?.logo
    if (!row.unit || !logo) return row
    const found = there.get(logo.toLowerCase())
    if (found !== undefined) return { ...row, unit: { ...row.unit, logo: found } }
    const lost: Diagnostic = {
      code: 'thieu-logo',
      severity: 'error',
      message: `Dòng ${row.row}: không thấy tệp logo “${logo}” trong thư mục logo.`,
      file: read.report.file,
      line: row.row,
      hint: 'Chép tệp vào thư mục ấy, hoặc xóa tên tệp trong ô.',
    }
    return { ...row, state: 'refused' as const, unit: null, diagnostics: [...row.diagnostics, lost] }
  })
  return { rows: rows.flatMap((row): UnitRow[] => (row.unit ? [row.unit] : [])), report: { ...read.report, rows } }
}

const noLogos = (folder: string, code: string | undefined): Diagnostic => {
  const why =
    code === 'ENOENT'
      ? 'không tìm thấy thư mục logo'
      : code === 'ENOTDIR'
        ? 'đây là tệp, không phải thư mục logo'
        : 'không mở được thư mục logo'
  return problem('thieu-thu-muc', `${folder}: ${why}.`, { file: folder, hint: 'Kiểm tra lại tên thư mục ở --logos.' })
}
